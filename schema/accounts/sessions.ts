import {
  closeSession,
  openSession,
  rotateSession,
  type OpenedSession,
} from '../../core/accounts/sessions.js';
import { readAccount } from '../../core/accounts/read-account.js';
import { BadCredentials } from '../../core/accounts/refusals.js';
import type { Admission } from '../../core/accounts/log-in.js';
import type { Registered } from '../../core/accounts/registered.js';
import type { Viewer } from '../../core/accounts/viewer.js';
import { PLATFORM, type Actor, type UseCase } from '../../core/database/work.js';
import type { GraphQLContext } from '../context.js';
import { SessionDelivery, toAccount, toUser, type SessionType, type ViewerType } from './account-types.js';

export async function describeViewer(context: GraphQLContext, viewer: Viewer): Promise<ViewerType> {
  const { core, sandbox } = context.services;
  const { account, user } = await core.read(viewer.actor, readAccount, undefined);
  return {
    account: toAccount(account),
    user: user === null ? null : toUser(user),
    role: viewer.role,
    permissions: [...viewer.permissions],
    sandbox,
    operator: viewer.operator,
  };
}

/** Somebody we do not know yet, at this address. */
export const nobodyFrom = ({ from }: GraphQLContext): Actor & Required<Pick<Actor, 'from'>> => ({
  ...PLATFORM,
  from,
});

/** For what proves by itself who asks: the token of a link. */
export const runAsNobody = <Input, Output>(
  context: GraphQLContext,
  useCase: UseCase<Input, Output>,
  input: Input,
): Promise<Output> => context.services.core.run(nobodyFrom(context), useCase, input);

/** A session for somebody who has just proved who they are. */
export async function startSession(
  context: GraphQLContext,
  { accountId, userId }: Registered,
  delivery: SessionDelivery | null | undefined,
): Promise<SessionType> {
  const { core, tokens } = context.services;
  const actor = { accountId, userId, from: context.from };
  const session = await core.run(actor, openSession, { tokens });
  return await handOver(context, session, delivery ?? SessionDelivery.BODY);
}

/** A session, or the question for the second factor. */
export async function admitted(
  context: GraphQLContext,
  admission: Admission,
  delivery: SessionDelivery | null | undefined,
) {
  if (admission.kind === 'admitted') return await startSession(context, admission.person, delivery);
  const { token, expiresAt } = admission;
  return { __typename: 'SecondFactorRequired', token, expiresAt };
}

/** Throws BadCredentials, also when there is no token at all. */
export async function renewSession(
  context: GraphQLContext,
  fromInput: string | null,
  delivery: SessionDelivery,
): Promise<SessionType> {
  const refreshToken = fromInput ?? context.cookie?.token ?? null;
  const rotated = refreshToken === null ? null : await rotate(context, refreshToken);
  if (rotated === null) {
    if (fromInput === null) context.cookie?.clear();
    throw new BadCredentials('The session is over. Log in again.');
  }
  // A script that could send the cookie must not get to read the token.
  return await handOver(context, rotated, fromInput === null ? SessionDelivery.COOKIE : delivery);
}

async function rotate({ services }: GraphQLContext, refreshToken: string): Promise<OpenedSession | null> {
  const { core, tokens } = services;
  const whose = tokens.readRefresh(refreshToken);
  if (whose === null) return null;
  const { accountId, sessionId } = whose;
  return await core.run({ accountId, userId: null }, rotateSession, { tokens, refreshToken, sessionId });
}

/** Ends the session of the access token and that of the cookie. */
export async function endSession(context: GraphQLContext): Promise<void> {
  const { core, tokens } = context.services;
  const { viewer, cookie } = context;
  if (viewer !== null && viewer.role !== 'api_key') {
    await core.run(viewer.actor, closeSession, { sessionId: viewer.credentialId });
  }
  const whose = cookie?.token == null ? null : tokens.readRefresh(cookie.token);
  if (whose !== null) {
    await core.run({ accountId: whose.accountId, userId: null }, closeSession, {
      sessionId: whose.sessionId,
    });
  }
  cookie?.clear();
}

async function handOver(
  context: GraphQLContext,
  session: OpenedSession,
  delivery: SessionDelivery,
): Promise<SessionType> {
  const { tokens, core, credentials } = context.services;
  const { token, expiresAt } = await tokens.issueAccess(session, core.clock());
  const viewer = await credentials.authenticate(`Bearer ${token}`);
  if (viewer === null) throw new BadCredentials('The session is over. Log in again.');
  const asCookie = delivery === SessionDelivery.COOKIE && context.cookie !== null;
  if (asCookie) context.cookie?.set(session.refreshToken, session.refreshExpiresAt);
  return {
    accessToken: token,
    expiresAt,
    refreshToken: asCookie ? null : session.refreshToken,
    viewer: await describeViewer(context, viewer),
  };
}
