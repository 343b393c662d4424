import { newId } from '../platform/id.js';
import { Tokens } from './access-tokens.js';

const [OLD, NEW] = ['o'.repeat(40), 'n'.repeat(40)];
const claims = { accountId: newId(), userId: newId(), sessionId: newId() };
const now = new Date('2026-03-01T12:00:00.000Z');

const headerOf = (token: string): unknown =>
  JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString());

describe('the secret that signs sessions', () => {
  test('can be replaced while those it has signed go on', async () => {
    const before = new Tokens([OLD]);
    const during = new Tokens([NEW, OLD]);
    const after = new Tokens([NEW]);
    const { token } = await before.issueAccess(claims, now);
    const refresh = before.makeRefresh(claims.accountId, claims.sessionId);
    expect(await during.readAccess(token, now)).toEqual(claims);
    expect(during.readRefresh(refresh)).toEqual({ accountId: claims.accountId, sessionId: claims.sessionId });
    expect(await after.readAccess(token, now)).toBeNull();
    expect(after.readRefresh(refresh)).toBeNull();
    const next = await during.issueAccess(claims, now);
    expect(await after.readAccess(next.token, now)).toEqual(claims);
    expect(await before.readAccess(next.token, now)).toBeNull();
    expect(after.readRefresh(during.makeRefresh(claims.accountId, claims.sessionId))).not.toBeNull();
  });

  test('is named in each token, by a name that does not give it away', async () => {
    const names = await Promise.all(
      [OLD, NEW].map(async (secret) => headerOf((await new Tokens([secret]).issueAccess(claims, now)).token)),
    );
    expect(names).toEqual([
      { alg: 'HS256', kid: expect.stringMatching(/^[\w-]{8}$/) },
      { alg: 'HS256', kid: expect.stringMatching(/^[\w-]{8}$/) },
    ]);
    expect(names[0]).not.toEqual(names[1]);
  });

  test('must be the one the token names', async () => {
    const { token } = await new Tokens([OLD]).issueAccess(claims, now);
    const [, body, signature] = token.split('.');
    const named = await new Tokens([NEW]).issueAccess(claims, now);
    const swapped = `${named.token.split('.')[0]}.${body}.${signature}`;
    expect(await new Tokens([NEW, OLD]).readAccess(swapped, now)).toBeNull();
    const nameless = Buffer.from('{"alg":"HS256"}').toString('base64url');
    expect(await new Tokens([NEW, OLD]).readAccess(`${nameless}.${body}.${signature}`, now)).toBeNull();
  });
});
