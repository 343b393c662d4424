import { serviceConfig } from '../../tests/support/api.js';
import { aMember, anAccount } from '../../tests/support/people.js';
import { openCore, type Core } from '../core.js';
import { createLogger } from '../platform/logging.js';
import { Tokens } from './access-tokens.js';
import { createApiKey, readApiKeys, revokeApiKey } from './api-keys.js';
import { Credentials } from './credentials.js';
import { closeSession, openSession } from './sessions.js';
import type { Actor } from '../database/work.js';

const tokens = new Tokens(['x'.repeat(40)]);
let core: Core;
let now = new Date('2026-03-01T12:00:00.000Z');
const later = (seconds: number) => {
  now = new Date(now.getTime() + seconds * 1_000);
};

beforeAll(async () => {
  core = await openCore({
    config: serviceConfig(),
    log: createLogger('test', 'silent'),
    clock: () => now,
    pool: { size: 2 },
  });
});
afterAll(async () => await core.close());

const register = async (): Promise<Actor> => {
  const accountId = await anAccount(core);
  return (await aMember(core, { accountId, role: 'owner' })).actor;
};

const servers = () =>
  [new Credentials(core, tokens, () => now), new Credentials(core, tokens, () => now)] as const;

test('a session that has ended is out within seconds, on every server', async () => {
  const actor = await register();
  const session = await core.run(actor, openSession, { tokens });
  const { token } = await tokens.issueAccess(session, now);
  const [here, there] = servers();
  const viewer = await there.authenticate(`Bearer ${token}`);
  expect(viewer).toMatchObject({ actor, role: 'owner', credentialId: session.sessionId });
  await core.run(actor, closeSession, { sessionId: session.sessionId });
  later(4);
  expect([await here.authenticate(`Bearer ${token}`), await there.authenticate(`Bearer ${token}`)]).toEqual([
    null,
    null,
  ]);
  expect(viewer && (await there.again(viewer))).toBeNull();
});

test('an access token is good for a quarter of an hour, and only as we made it', async () => {
  const session = await core.run(await register(), openSession, { tokens });
  const { token, expiresAt } = await tokens.issueAccess(session, now);
  const [here] = servers();
  expect(expiresAt.getTime() - now.getTime()).toBe(15 * 60_000);
  later(14 * 60);
  expect(await here.authenticate(`Bearer ${token}`)).not.toBeNull();
  later(2 * 60);
  expect(await here.authenticate(`Bearer ${token}`)).toBeNull();
  const forger = new Tokens(['y'.repeat(40)]);
  const forged = await forger.issueAccess(session, now);
  expect(await here.authenticate(`Bearer ${forged.token}`)).toBeNull();
  const [, body] = token.split('.');
  expect(await here.authenticate(`Bearer eyJhbGciOiJub25lIn0.${body}.`)).toBeNull();
});

test('a key that was revoked is out within seconds, and its use is noted once a minute', async () => {
  const actor = await register();
  const { secret, apiKey } = await core.run(actor, createApiKey, { name: 'Shop' });
  const [here] = servers();
  const lastUsed = async () => (await core.read(actor, readApiKeys, undefined))[0]?.lastUsedAt?.toISOString();
  const viewer = await here.authenticate(`Bearer ${secret}`);
  const first = now.toISOString();
  expect([viewer?.role, await lastUsed()]).toEqual(['api_key', first]);
  later(10);
  await here.authenticate(`bearer ${secret}`);
  expect(await lastUsed()).toBe(first);
  later(55);
  await here.authenticate(`Bearer ${secret}`);
  expect(await lastUsed()).toBe(now.toISOString());
  expect(viewer && (await here.again(viewer))).toEqual(viewer);
  await core.run(actor, revokeApiKey, { keyId: apiKey.id });
  expect(viewer && (await here.again(viewer))).toBeNull();
  later(4);
  expect(await here.authenticate(`Bearer ${secret}`)).toBeNull();
});

test.each(['', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b', 'Bearer gsk_', 'Bearer a.b.c'])(
  'nobody comes in by "%s"',
  async (authorization) => {
    const [here] = servers();
    expect(await here.authenticate(authorization)).toBeNull();
  },
);
