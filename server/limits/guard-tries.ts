import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { GraphQLContext } from '../../schema/context.js';
import { REQUIREMENTS, faultOf, type Requirement } from '../../schema/permissions.js';
import type { Permit, Tries } from './tries.js';

interface Asked {
  input: Record<string, unknown>;
  context: GraphQLContext;
  tries: Tries;
}

interface Guarded {
  /** Whom a secret is tried for; null when it is nobody's. */
  tried?(asked: Asked): string | null | Promise<string | null>;
  /** Where a mail goes. */
  mailed?(asked: Asked): string | null;
  /** A text message goes out, at the cost of an account that did not ask for it. */
  texted?: true;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const named = (kind: string, name: string | null): string | null => name && `${kind}:${name}`;

const email = ({ input }: Asked): string | null => textOf(input.email);
const byEmail = (asked: Asked): string | null => named('login', email(asked));
const byToken = ({ input }: Asked): string | null => named('token', textOf(input.token));
const byUser = ({ context }: Asked): string | null => named('user', context.viewer?.actor.userId ?? null);
const byAddress = ({ context }: Asked): string | null => named('address', context.from.ip);

/** Mutations that try a secret, follow a link, or have a mail or a message sent to whomever they name. */
const GUARDED: Readonly<Record<string, Guarded>> = {
  register: { mailed: email },
  resendVerification: { mailed: email },
  requestPasswordReset: { mailed: email },
  inviteMember: { mailed: email },
  // each is a text message that the account pays for
  sendPreferenceCode: {
    // with the country or without, it is the same
    mailed: ({ input }) => named('number', textOf(input.msisdn)?.replaceAll(/\D/gu, '').slice(-9) ?? null),
    texted: true,
  },
  login: { tried: byEmail },
  // a code is tried for who logged in, however many tokens that person was given
  completeLogin: {
    tried: async ({ input, tries }) => {
      const token = textOf(input.token);
      return token && named('code', await tries.nameBehind(token));
    },
  },
  passkeyLogin: { tried: byAddress },
  verifyEmail: {},
  resetPassword: {},
  confirmEmailChange: {},
  // with the password of somebody who is invited
  acceptInvitation: { tried: byToken },
  changePassword: { tried: byUser },
  requestEmailChange: { tried: byUser, mailed: email },
  enableTotp: { tried: byUser },
  disableTotp: { tried: byUser },
  renewRecoveryCodes: { tried: byUser },
};

/** Outcomes that are held against who tried. The last has a mail sent each time. */
const WRONG = new Set(['BadCredentials', 'InvalidLink', 'EmailNotVerified']);

/** Puts the tries before the mutations that need it, whichever transport they come by. */
export function guardTries(schema: GraphQLSchema, tries: Tries): void {
  const fields = schema.getMutationType()?.getFields() ?? {};
  const requirements: Record<string, Requirement> = REQUIREMENTS.Mutation;
  for (const [name, guarded] of Object.entries(GUARDED)) {
    const field = fields[name];
    if (field !== undefined) guardField(field, { ...guarded, requirement: requirements[name] }, tries);
  }
}

function guardField(
  field: GraphQLField<unknown, GraphQLContext>,
  { tried, mailed, texted, requirement = 'anybody' }: Guarded & { requirement: Requirement | undefined },
  tries: Tries,
): void {
  const { resolve } = field;
  // oxlint-disable-next-line max-params -- the four of every resolver
  field.resolve = async (root, args: { input?: Record<string, unknown> }, context, info) => {
    // who may not ask at all spends nobody's tries
    const fault = faultOf(requirement, context);
    if (fault !== null) throw fault;
    const asked = { context, tries, input: args.input ?? {} };
    await countSent({ mailed, texted }, asked);
    const name = (await tried?.(asked)) ?? null;
    const where = { ip: context.from.ip, isInside: tried === byUser };
    const permit = name === null ? null : await tries.begin({ name, ...where });
    const outcome: unknown = await resolve?.(root, args, context, info);
    await conclude({ outcome, permit, asked });
    return outcome;
  };
}

async function countSent({ mailed, texted }: Guarded, asked: Asked): Promise<void> {
  const to = mailed?.(asked) ?? null;
  if (texted === true) await asked.tries.text(asked.context.from.ip);
  if (to === null) return;
  await asked.tries.sent(
    to,
    texted === true ? 'Too many codes to this number.' : 'Too many mails to this address.',
  );
}

async function conclude({
  outcome,
  permit,
  asked,
}: {
  outcome: unknown;
  permit: Permit | null;
  asked: Asked;
}) {
  if (typeof outcome !== 'object' || outcome === null) return;
  const { __typename: kind, token } = outcome as { __typename?: string; token?: unknown };
  if (kind === 'InvalidLink') await asked.tries.wrongLink(asked.context.from.ip);
  if (kind === undefined || !WRONG.has(kind)) await permit?.right();
  const name = email(asked);
  if (kind === 'SecondFactorRequired' && typeof token === 'string' && name !== null) {
    await asked.tries.alias(token, name);
  }
}
