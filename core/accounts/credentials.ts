import { idBytes } from '../database/sql.js';
import { PLATFORM, type Runner, type Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { API_KEY_PREFIX } from './api-keys.js';
import type { AccessClaims, Tokens } from './access-tokens.js';
import { ROLE_PERMISSIONS, isScope, type Role } from './permissions.js';
import { secretHash } from './secret-hash.js';
import type { Viewer } from './viewer.js';

/** How long a revoked session or key may still be let in by a server that has just seen it. */
const TRUST_MS = 3_000;
/** Least time between two notes of a key's last use. */
const USE_NOTED_MS = 60_000;
const MOST_KNOWN = 10_000;
const MOST_TOKENS = 10_000;

interface Known {
  until: number;
  viewer: Promise<Viewer | null>;
}

/** Opens the door: from an `Authorization` header to who it is. Asks the database once in a few seconds for each. */
export class Credentials {
  private readonly known = new Map<string, Known>();
  private readonly claims = new Map<string, { claims: AccessClaims; expiresAt: number }>();

  constructor(
    private readonly runner: Runner,
    private readonly tokens: Tokens,
    private readonly clock: () => Date,
  ) {}

  /** Null when the credential is not, or no longer, good. `authorization` is `Bearer <access token or API key>`. */
  async authenticate(authorization: string): Promise<Viewer | null> {
    const credential = /^Bearer +(\S{1,2048})$/i.exec(authorization.trim())?.[1];
    if (credential === undefined) return null;
    if (credential.startsWith(API_KEY_PREFIX)) {
      const hash = secretHash(credential);
      return await this.remember(`key ${hash}`, () => this.runner.run(PLATFORM, findByKey, { hash }));
    }
    const claims = await this.readToken(credential);
    if (claims === null) return null;
    return await this.ofSession(claims);
  }

  /** Whether a viewer let in before may stay: asked for connections that stay open. */
  async stillGood(viewer: Viewer): Promise<boolean> {
    const { actor, credentialId } = viewer;
    if (viewer.role === 'api_key') {
      return await this.runner.read(actor, isKeyInForce, { keyId: credentialId });
    }
    if (actor.userId === null) return false;
    return (
      (await this.ofSession({
        accountId: actor.accountId,
        userId: actor.userId,
        sessionId: credentialId,
      })) !== null
    );
  }

  /** A credential has just been taken out of force here: do not wait until it is forgotten. */
  forget(viewer: Viewer): void {
    this.known.delete(`session ${viewer.credentialId}`);
  }

  private ofSession(claims: AccessClaims): Promise<Viewer | null> {
    const actor = { accountId: claims.accountId, userId: claims.userId };
    return this.remember(`session ${claims.sessionId}`, () => this.runner.read(actor, findSession, claims));
  }

  /** Verifying a signature costs 60 µs: the same token within its time is verified once. */
  private async readToken(token: string): Promise<AccessClaims | null> {
    const now = this.clock();
    const before = this.claims.get(token);
    if (before !== undefined && before.expiresAt > now.getTime()) return before.claims;
    const claims = await this.tokens.readAccess(token, now);
    if (claims === null) return null;
    if (this.claims.size >= MOST_TOKENS) this.claims.clear();
    this.claims.set(token, { claims, expiresAt: now.getTime() + TRUST_MS });
    return claims;
  }

  private remember(key: string, find: () => Promise<Viewer | null>): Promise<Viewer | null> {
    const now = this.clock().getTime();
    const before = this.known.get(key);
    if (before !== undefined && before.until > now) return before.viewer;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const viewer = find();
    this.known.set(key, { until: now + TRUST_MS, viewer });
    viewer.catch(() => this.known.delete(key));
    return viewer;
  }
}

interface KeyRow {
  account_id: Buffer;
  id: Buffer;
  scopes: string;
  test: number;
  last_used_at: string | null;
}

async function findByKey({ sql, now }: Work, { hash }: { hash: string }): Promise<Viewer | null> {
  const row = await sql.first<KeyRow>(
    'select account_id, id, scopes, test, last_used_at from api_key where secret_hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)',
    [hash, now],
  );
  if (row === undefined) return null;
  await sql.run(
    'update api_key set last_used_at = ? where account_id = ? and id = ? and (last_used_at is null or last_used_at < ?)',
    [now, row.account_id, row.id, new Date(now.getTime() - USE_NOTED_MS)],
  );
  const credentialId = idFromBytes(row.id);
  return {
    actor: { accountId: idFromBytes(row.account_id), userId: null },
    role: 'api_key',
    permissions: new Set(row.scopes.split(' ').filter(isScope)),
    test: row.test !== 0,
    credentialId,
  };
}

async function isKeyInForce({ sql, actor, now }: Work, { keyId }: { keyId: Id }): Promise<boolean> {
  const row = await sql.first(
    'select id from api_key where account_id = ? and id = ? and revoked_at is null and (expires_at is null or expires_at > ?)',
    [idBytes(actor.accountId), idBytes(keyId), now],
  );
  return row !== undefined;
}

async function findSession({ sql, actor, now }: Work, claims: AccessClaims): Promise<Viewer | null> {
  const row = await sql.first<{ role: Role }>(
    `select m.role from login_session s join membership m on m.account_id = s.account_id and m.user_id = s.user_id
      where s.account_id = ? and s.id = ? and s.user_id = ? and s.revoked_at is null and s.expires_at > ?`,
    [idBytes(actor.accountId), idBytes(claims.sessionId), idBytes(claims.userId), now],
  );
  if (row === undefined) return null;
  const { role } = row;
  return { actor, role, permissions: ROLE_PERMISSIONS[role], test: false, credentialId: claims.sessionId };
}
