import { serviceConfig } from '../../tests/support/api.js';
import { aMember, aSession, anAccount, type Person } from '../../tests/support/people.js';
import { waitFor } from '../../tests/support/wait-for.js';
import { AuditEntry } from '../audit/audit-entry.js';
import { openCore, type Core } from '../core.js';
import type { Id } from '../platform/id.js';
import { createLogger } from '../platform/logging.js';
import { Tokens } from './access-tokens.js';
import { createApiKey, readApiKeys, revokeApiKey } from './api-keys.js';
import { Credentials } from './credentials.js';
import { SCOPES, type Role } from './permissions.js';
import { rotateApiKey } from './rotate-api-key.js';

const HOUR_MS = 3_600_000;
const tokens = new Tokens(['x'.repeat(40)]);
/** Two processes on one database and one Redis. */
let core: Core;
let other: Core;
let now = new Date('2026-03-01T12:00:00.000Z');
const pass = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

const open = (): Promise<Core> =>
  openCore({
    config: serviceConfig(),
    log: createLogger('test', 'silent'),
    clock: () => now,
    pool: { size: 4 },
  });

beforeAll(async () => {
  core = await open();
  other = await open();
});
afterAll(async () => {
  await core?.close();
  await other?.close();
});

const member = async (role: Role = 'owner'): Promise<Person> =>
  aMember(core, { role, accountId: await anAccount(core) });
const issuesOf = (error: { details: { issues: { path: string }[] } }) =>
  error.details.issues.map(({ path }) => path);
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: { code: string }) => error.code,
  );
const bearerOf = (secret: string, address: string | null = null) =>
  new Credentials(core, tokens, () => now).authenticate(`Bearer ${secret}`, address);

describe('making a key', () => {
  test('says what it is, and what it allows', async () => {
    const { actor } = await member();
    const live = await core.run(actor, createApiKey, {
      name: 'Shop',
      scopes: ['messages:send', 'money:read'],
    });
    const test = await core.run(actor, createApiKey, { name: 'Try', test: true });
    expect(live.secret).toMatch(/^gsk_live_[0-9A-Za-z]{43}$/);
    expect(test.secret).toMatch(/^gsk_test_[0-9A-Za-z]{43}$/);
    expect(live.apiKey.prefix).toBe(live.secret.slice(0, 13));
    expect(await bearerOf(live.secret)).toMatchObject({
      test: false,
      permissions: new Set(['messages:send', 'money:read']),
    });
    expect(await bearerOf(test.secret)).toMatchObject({ test: true, permissions: new Set(SCOPES) });
  });

  test('keeps no secret, neither in its row nor in the log', async () => {
    const { actor } = await member();
    const { secret } = await core.run(actor, createApiKey, { name: 'Shop' });
    const log = await core.read(
      actor,
      ({ em }) => em.find(AuditEntry, { accountId: actor.accountId }),
      undefined,
    );
    expect(log.map(({ action, userId }) => [action, userId])).toEqual([['api_key.created', actor.userId]]);
    const kept = JSON.stringify([await core.read(actor, readApiKeys, undefined), log]);
    expect(kept).not.toContain(secret.slice(13));
  });

  test('is refused with every fault', async () => {
    const { actor } = await member();
    const faults = await core
      .run(actor, createApiKey, {
        name: ' ',
        scopes: ['messages:send', 'keys:write'],
        allowedRanges: ['10.0.0.0/8', 'home'],
      })
      .catch(issuesOf);
    expect(faults).toEqual(['name', 'scopes.1', 'allowedRanges.1']);
    const empty = core.run(actor, createApiKey, { name: 'K', scopes: [] });
    expect(await empty.catch(issuesOf)).toEqual(['scopes']);
    const over = core.run(actor, createApiKey, { name: 'K', expiresAt: now });
    expect(await over.catch(issuesOf)).toEqual(['expiresAt']);
  });

  test('is no way to more than one’s own role allows', async () => {
    const { actor } = await member('developer');
    const beyond = core.run(actor, createApiKey, { name: 'K', scopes: ['campaigns:send'] });
    expect(await beyond.catch(issuesOf)).toEqual(['scopes']);
    const { apiKey } = await core.run(actor, createApiKey, { name: 'K' });
    expect(apiKey.scopes.split(' ')).toEqual([
      'account:read',
      'campaigns:read',
      'contacts:read',
      'messages:read',
      'messages:send',
      'money:read',
    ]);
    const owner = await aMember(core, { role: 'owner', accountId: actor.accountId });
    const all = await core.run(owner.actor, createApiKey, { name: 'All' });
    const rotated = core.run(actor, rotateApiKey, { keyId: all.apiKey.id });
    expect(await rotated.catch(issuesOf)).toEqual(['scopes']);
  });

  test('ends at a hundred', async () => {
    const { actor } = await member();
    for (let made = 0; made < 100; made += 1) await core.run(actor, createApiKey, { name: `K${made}` });
    expect(await refusal(core.run(actor, createApiKey, { name: 'K' }))).toBe('InvalidInput');
  });
});

test('a key is good until it expires, and only from where it may be used', async () => {
  const { actor } = await member();
  const { secret, apiKey } = await core.run(actor, createApiKey, {
    name: 'Shop',
    allowedRanges: ['192.0.2.0/24', '2001:db8::/32', '192.0.2.0/24'],
    expiresAt: new Date(now.getTime() + HOUR_MS),
  });
  expect(apiKey.allowedRanges).toBe('192.0.2.0/24 2001:db8::/32');
  for (const address of ['192.0.2.9', '::ffff:192.0.2.9', '2001:db8::9'])
    expect(await bearerOf(secret, address)).not.toBeNull();
  for (const address of ['198.51.100.1', '2001:db9::1', '', null])
    expect(await bearerOf(secret, address)).toBeNull();
  const used = async () => (await core.read(actor, readApiKeys, undefined))[0]?.lastUsedAt;
  expect(await used()).toEqual(now);
  pass(HOUR_MS);
  expect(await bearerOf(secret, '192.0.2.9')).toBeNull();
});

describe('rotation', () => {
  test('gives a key on the same terms; the old one works until the overlap is over', async () => {
    const { actor } = await member();
    const terms = { scopes: ['messages:send'], allowedRanges: ['192.0.2.0/24'] };
    const old = await core.run(actor, createApiKey, {
      ...terms,
      name: 'Shop',
      test: true,
      expiresAt: new Date(now.getTime() + 90 * 24 * HOUR_MS),
    });
    pass(24 * HOUR_MS);
    const next = await core.run(actor, rotateApiKey, { keyId: old.apiKey.id, overlapHours: 2 });
    expect(next.apiKey).toMatchObject({
      name: 'Shop',
      test: true,
      scopes: 'messages:send',
      allowedRanges: '192.0.2.0/24',
      expiresAt: new Date(now.getTime() + 90 * 24 * HOUR_MS),
    });
    expect(next.secret).toMatch(/^gsk_test_/);
    const listed = await core.read(actor, readApiKeys, undefined);
    expect(listed.map(({ id, replacedBy }) => [id, replacedBy ?? null])).toEqual([
      [next.apiKey.id, null],
      [old.apiKey.id, next.apiKey.id],
    ]);
    const good = async () => [
      (await bearerOf(old.secret, '192.0.2.1')) !== null,
      (await bearerOf(next.secret, '192.0.2.1')) !== null,
    ];
    expect(await good()).toEqual([true, true]);
    pass(2 * HOUR_MS);
    expect(await good()).toEqual([false, true]);
  });

  test('without an overlap ends the old key at once', async () => {
    const { actor } = await member();
    const old = await core.run(actor, createApiKey, { name: 'Shop' });
    await core.run(actor, rotateApiKey, { keyId: old.apiKey.id, overlapHours: 0 });
    expect(await bearerOf(old.secret)).toBeNull();
    expect(await core.read(actor, readApiKeys, undefined)).toHaveLength(1);
  });

  test('does not lengthen what was to end before, and happens once', async () => {
    const { actor } = await member();
    const expiresAt = new Date(now.getTime() + HOUR_MS);
    const { apiKey } = await core.run(actor, createApiKey, { name: 'Shop', expiresAt });
    const rotate = () => core.run(actor, rotateApiKey, { keyId: apiKey.id });
    const outcomes = await Promise.allSettled([rotate(), rotate()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusal(rotate())).toBe('InvalidInput');
    const listed = await core.read(actor, readApiKeys, undefined);
    expect(listed.find(({ id }) => id === apiKey.id)?.expiresAt).toEqual(expiresAt);
  });

  test('is for keys in force of one’s own account', async () => {
    const [{ actor }, stranger] = [await member(), await member()];
    const { apiKey } = await core.run(actor, createApiKey, { name: 'Shop' });
    expect(await refusal(core.run(stranger.actor, rotateApiKey, { keyId: apiKey.id }))).toBe('NotFound');
    await core.run(actor, revokeApiKey, { keyId: apiKey.id });
    expect(await refusal(core.run(actor, rotateApiKey, { keyId: apiKey.id }))).toBe('NotFound');
    expect(await refusal(core.run(actor, rotateApiKey, { keyId: apiKey.id, overlapHours: 721 }))).toBe(
      'InvalidInput',
    );
  });
});

test('what is revoked in one process is out in another at once, though it has just been let in there', async () => {
  const { actor } = await member();
  const { secret, apiKey } = await core.run(actor, createApiKey, { name: 'Shop' });
  const there = new Credentials(other, tokens, () => now);
  const heard: (readonly Id[] | null)[] = [];
  const stop = [
    await other.revocations.listen(),
    other.revocations.onChange((ids) => there.forget(ids)),
    other.revocations.onChange((ids) => heard.push(ids)),
  ];
  expect(await there.authenticate(`Bearer ${secret}`)).not.toBeNull();
  await core.run(actor, revokeApiKey, { keyId: apiKey.id });
  await waitFor('the event', () => heard.some((ids) => ids?.includes(apiKey.id)));
  // the clock stands still: the time for which the database is believed is not over
  expect(await there.authenticate(`Bearer ${secret}`)).toBeNull();
  for (const one of stop) one();
});

test('in the process itself it is out before the use case returns', async () => {
  const person = await member();
  const sessionId = await aSession(core, person);
  const { token } = await tokens.issueAccess({ ...person.actor, sessionId }, now);
  const { secret, apiKey } = await core.run(person.actor, createApiKey, { name: 'Shop' });
  const here = new Credentials(core, tokens, () => now);
  const stop = core.revocations.onChange((ids) => here.forget(ids));
  const good = async () => [
    (await here.authenticate(`Bearer ${secret}`)) !== null,
    (await here.authenticate(`Bearer ${token}`)) !== null,
  ];
  expect(await good()).toEqual([true, true]);
  await core.run(person.actor, revokeApiKey, { keyId: apiKey.id });
  expect(await good()).toEqual([false, true]);
  stop();
});
