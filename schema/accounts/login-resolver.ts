import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { logIn } from '../../core/accounts/log-in.js';
import { logOutEverywhere, readLogins, revokeLogin } from '../../core/accounts/login-sessions.js';
import { passkeyLogin, startPasskeyLogin } from '../../core/accounts/passkey-login.js';
import { completeLogin } from '../../core/accounts/two-step.js';
import { read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { answer } from '../refusals.js';
import {
  LoggedOutType,
  LoginInput,
  RefreshSessionInput,
  RefreshSessionResult,
  SessionDelivery,
} from './account-types.js';
import {
  CompleteLoginInput,
  CompleteLoginResult,
  LoginResult,
  LoginSessionType,
  PasskeyChallengeType,
  PasskeyLoginInput,
  PasskeyLoginResult,
  RevokeSessionResult,
  toLoginSession,
} from './login-types.js';
import { admitted, endSession, renewSession, runAsNobody, startSession } from './sessions.js';

const itself = <T>(value: T): T => value;

@Resolver()
export class LoginResolver {
  @Mutation(() => LoginResult)
  login(@Arg('input', () => LoginInput) input: LoginInput, @Ctx() context: GraphQLContext) {
    return answer(async () => {
      const { email, password, delivery } = input;
      return await admitted(context, await logIn(context.services.core, { email, password }), delivery);
    }, itself);
  }

  @Mutation(() => CompleteLoginResult, { description: 'The second step. A few wrong codes end the login.' })
  completeLogin(
    @Arg('input', () => CompleteLoginInput) input: CompleteLoginInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(async () => {
      const { token, code, delivery } = input;
      return await startSession(
        context,
        await completeLogin(context.services.core, { token, code }),
        delivery,
      );
    }, itself);
  }

  @Mutation(() => PasskeyChallengeType, { description: 'For a login without a password.' })
  startPasskeyLogin(@Ctx() context: GraphQLContext) {
    return runAsNobody(context, startPasskeyLogin, context.services.relyingParty);
  }

  @Mutation(() => PasskeyLoginResult)
  passkeyLogin(
    @Arg('input', () => PasskeyLoginInput) input: PasskeyLoginInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(async () => {
      const { token, response, delivery } = input;
      const { core, relyingParty } = context.services;
      return await startSession(
        context,
        await passkeyLogin(core, { relyingParty, token, response }),
        delivery,
      );
    }, itself);
  }

  @Mutation(() => RefreshSessionResult, {
    description: 'Exchanges a refresh token. Each works once: a second use ends the session.',
  })
  refreshSession(
    @Arg('input', () => RefreshSessionInput, { nullable: true }) input: RefreshSessionInput | null,
    @Ctx() context: GraphQLContext,
  ) {
    const token = input?.refreshToken ?? null;
    return answer(() => renewSession(context, token, input?.delivery ?? SessionDelivery.BODY), itself);
  }

  @Mutation(() => LoggedOutType, { description: "Ends the caller's session and takes its cookie away." })
  async logout(@Ctx() context: GraphQLContext) {
    await endSession(context);
    return { ok: true };
  }

  @Query(() => [LoginSessionType], {
    description: "The caller's open sessions in all accounts, the newest first.",
  })
  async sessions(@Ctx() context: GraphQLContext) {
    const logins = await read(context, readLogins, undefined);
    return logins.map(toLoginSession(requireViewer(context).credentialId));
  }

  @Mutation(() => RevokeSessionResult, { description: 'Ends one of the caller’s sessions, at once.' })
  revokeSession(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, revokeLogin, { sessionId: idOrNotFound('session', id) }),
      toLoginSession(requireViewer(context).credentialId),
    );
  }

  @Mutation(() => LoggedOutType, { description: "Ends all of the caller's sessions, this one too." })
  async logoutEverywhere(@Ctx() context: GraphQLContext) {
    await run(context, logOutEverywhere, undefined);
    context.cookie?.clear();
    return { ok: true };
  }
}
