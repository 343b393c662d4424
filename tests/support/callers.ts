import { Account } from '../../core/accounts/account.js';
import { Tokens } from '../../core/accounts/access-tokens.js';
import { createApiKey, revokeApiKey } from '../../core/accounts/api-keys.js';
import { ApiKey } from '../../core/accounts/api-key.js';
import { LoginSession } from '../../core/accounts/login-session.js';
import {
  ROLES,
  ROLE_PERMISSIONS,
  SCOPES,
  type Permission,
  type Role,
} from '../../core/accounts/permissions.js';
import { closeSession } from '../../core/accounts/sessions.js';
import { User } from '../../core/accounts/user.js';
import { removeMember } from '../../core/team/change-members.js';
import { PLATFORM, type Runner, type Work } from '../../core/database/work.js';
import { newId, type Id } from '../../core/platform/id.js';
import { SECRET } from './api.js';
import { aMember, aSession, anAccount, type Person } from './people.js';

/** A credential, or none, and what is to be expected of it. */
export interface Caller {
  name: string;
  /** Null: the credential is no good, or there is none. */
  allowed: {
    permissions: ReadonlySet<Permission>;
    person: boolean;
    operator: boolean;
  } | null;
  /** A new credential of this kind; what one was let do cannot harm the next. */
  credential(runner: Runner): Promise<string | null>;
}

const tokens = new Tokens([SECRET]);
const HOUR_MS = 3_600_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);

const person = async (runner: Runner, role: Role): Promise<Person> =>
  aMember(runner, { role, accountId: await anAccount(runner) });

interface Login extends Person {
  sessionId: Id;
}

async function logIn(runner: Runner, who: Person): Promise<Login> {
  return { ...who, sessionId: await aSession(runner, who) };
}

const tokenOf = async ({ actor, sessionId }: Login, now = new Date()): Promise<string> =>
  (await tokens.issueAccess({ ...actor, sessionId }, now)).token;

/** Somebody logged in, to whom something has happened since. */
const afterwards =
  (role: Role, happens: (runner: Runner, login: Login) => Promise<unknown>): Caller['credential'] =>
  async (runner) => {
    const login = await logIn(runner, await person(runner, role));
    await happens(runner, login);
    return await tokenOf(login);
  };

const change = (runner: Runner, act: (work: Work) => Promise<unknown>): Promise<unknown> =>
  runner.run(PLATFORM, act, undefined);

async function key(runner: Runner, scopes: readonly string[], test = false) {
  const { actor } = await person(runner, 'owner');
  const { apiKey, secret } = await runner.run(actor, createApiKey, { name: 'K', scopes: [...scopes], test });
  return { actor, apiKey, secret };
}

const ofRole = (role: Role) => ({ permissions: ROLE_PERMISSIONS[role], person: true, operator: false });
const ofScopes = (scopes: readonly Permission[]) => ({
  permissions: new Set(scopes),
  person: false,
  operator: false,
});

const members: Caller[] = ROLES.map((role) => ({
  name: `the role ${role}`,
  allowed: ofRole(role),
  credential: afterwards(role, async () => undefined),
}));

const keys: Caller[] = [
  ...SCOPES.map((scope): Caller => ({
    name: `a key with the scope ${scope}`,
    allowed: ofScopes([scope]),
    credential: async (runner) => (await key(runner, [scope])).secret,
  })),
  {
    name: 'a key with every scope',
    allowed: ofScopes(SCOPES),
    credential: async (runner) => (await key(runner, SCOPES)).secret,
  },
  {
    name: 'a test key with every scope',
    allowed: ofScopes(SCOPES),
    credential: async (runner) => (await key(runner, SCOPES, true)).secret,
  },
];

const others: Caller[] = [
  { name: 'nobody', allowed: null, credential: () => Promise.resolve(null) },
  { name: 'nonsense', allowed: null, credential: () => Promise.resolve('nonsense') },
  {
    name: 'an operator of the platform, in no great role',
    allowed: { ...ofRole('analyst'), operator: true },
    credential: afterwards('analyst', (runner, { actor }) =>
      change(runner, ({ em }) => em.nativeUpdate(User, { id: actor.userId }, { operator: true })),
    ),
  },
  {
    name: 'an owner of a suspended account',
    allowed: ofRole('owner'),
    credential: afterwards('owner', (runner, { actor }) =>
      change(runner, ({ em, now }) =>
        em.nativeUpdate(Account, { id: actor.accountId }, { suspendedAt: now, suspendedReason: 'Spam' }),
      ),
    ),
  },
  {
    name: 'a member of another account, with the name of this one in the token',
    allowed: null,
    async credential(runner) {
      const login = await logIn(runner, await person(runner, 'owner'));
      const accountId = await anAccount(runner);
      return await tokenOf({ ...login, actor: { ...login.actor, accountId } });
    },
  },
  {
    name: 'a member of another account, with the session of somebody here',
    allowed: null,
    async credential(runner) {
      const here = await logIn(runner, await person(runner, 'owner'));
      const { actor } = await person(runner, 'owner');
      return await tokenOf({ ...here, actor: { ...here.actor, userId: actor.userId } });
    },
  },
  {
    name: 'a session that has expired',
    allowed: null,
    credential: afterwards('owner', (runner, { sessionId }) =>
      change(runner, ({ em }) => em.nativeUpdate(LoginSession, { id: sessionId }, { expiresAt: ago(1_000) })),
    ),
  },
  {
    name: 'an access token that has expired',
    allowed: null,
    credential: async (runner) => tokenOf(await logIn(runner, await person(runner, 'owner')), ago(HOUR_MS)),
  },
  {
    name: 'a session that was revoked',
    allowed: null,
    credential: afterwards('owner', (runner, { actor, sessionId }) =>
      runner.run(actor, closeSession, { sessionId }),
    ),
  },
  {
    name: 'a session that there never was',
    allowed: null,
    credential: async (runner) => tokenOf({ ...(await person(runner, 'owner')), sessionId: newId() }),
  },
  {
    name: 'somebody who was removed from the account',
    allowed: null,
    credential: afterwards('admin', async (runner, { actor }) => {
      const { accountId, userId } = actor;
      const owner = await aMember(runner, { accountId, role: 'owner' });
      await runner.run(owner.actor, removeMember, { userId });
    }),
  },
  {
    name: 'a key that has expired',
    allowed: null,
    async credential(runner) {
      const { apiKey, secret } = await key(runner, SCOPES);
      await change(runner, ({ em }) => em.nativeUpdate(ApiKey, { id: apiKey.id }, { expiresAt: ago(1_000) }));
      return secret;
    },
  },
  {
    name: 'a key that was revoked',
    allowed: null,
    async credential(runner) {
      const { actor, apiKey, secret } = await key(runner, SCOPES);
      await runner.run(actor, revokeApiKey, { keyId: apiKey.id });
      return secret;
    },
  },
  {
    name: 'a key for other addresses',
    allowed: null,
    async credential(runner) {
      const { actor } = await person(runner, 'owner');
      const bound = { name: 'K', allowedRanges: ['192.0.2.0/24'] };
      return (await runner.run(actor, createApiKey, bound)).secret;
    },
  },
];

/** Every kind of caller there is. */
export const CALLERS: readonly Caller[] = [...members, ...keys, ...others];
