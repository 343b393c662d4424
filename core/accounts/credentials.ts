import { idBytes } from '../database/sql.js';
import { PLATFORM, type Runner, type Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { AccessClaims, Tokens } from './access-tokens.js';
import { AddressRanges } from '../platform/address-ranges.js';
import { API_KEY_PREFIX } from './api-key-secret.js';
import { ROLE_PERMISSIONS, isScope, type Role } from './permissions.js';
import { secretHash } from './secret-hash.js';
import type { Viewer } from './viewer.js';

/**
 * How long what the database said is believed. Revocations are told at once (Revocations), so this is how long a revoked
 * session or key may still be let in by a server that Redis does not reach.
 */
const TRUST_MS = 3_000;
/** Least time between two notes of a key's last use. */
const USE_NOTED_MS = 60_000;
const MOST_KNOWN = 10_000;
const MOST_TOKENS = 10_000;
const KEY = 'key ';
const SESSION = 'session ';

/** Somebody with a credential that is in force. */
interface Bearer {
  viewer: Viewer;
  /** Where it may be used from; null for anywhere. */
  ranges: AddressRanges | null;
}

interface Known {
  until: number;
  /** Null until the database has answered. */
  credentialId: Id | null;
  bearer: Promise<Bearer | null>;
}

/** Opens the door: from an `Authorization` header to who it is. Asks the database once in a few seconds for each. */
export class Credentials {
  private readonly known = new Map<string, Known>();
  /** When the last use of a key was written down. */
  private readonly noted = new Map<Id, number>();
  private readonly claims = new Map<string, { claims: AccessClaims; expiresAt: number }>();

  constructor(
    private readonly runner: Runner,
    private readonly tokens: Tokens,
    private readonly clock: () => Date,
  ) {}

  /**
   * Null when the credential is not, or no longer, good, or not good from there. `authorization` is
   * `Bearer <access token or API key>`; `address` is the caller's, null if there is none: then a key that is bound to
   * addresses is no good.
   */
  async authenticate(authorization: string, address: string | null = null): Promise<Viewer | null> {
    const credential = /^Bearer +(\S{1,2048})$/i.exec(authorization.trim())?.[1];
    if (credential === undefined) return null;
    if (credential.startsWith(API_KEY_PREFIX)) {
      const hash = secretHash(credential);
      const bearer = await this.remember(`${KEY}${hash}`, () =>
        this.runner.read(PLATFORM, findByKey, { hash }),
      );
      if (bearer === null || !isFromWithin(bearer, address)) return null;
      await this.noteUse(bearer.viewer);
      return bearer.viewer;
    }
    const claims = await this.readToken(credential);
    if (claims === null) return null;
    return await this.ofSession(claims);
  }

  /** A viewer let in before as it would be let in now; null if it would not. For connections that stay open. */
  async again(viewer: Viewer): Promise<Viewer | null> {
    const { actor, credentialId } = viewer;
    if (viewer.role === 'api_key') {
      const inForce = await this.runner.read(actor, isKeyInForce, { keyId: credentialId });
      return inForce ? viewer : null;
    }
    const { accountId, userId } = actor;
    return userId === null ? null : await this.ofSession({ accountId, userId, sessionId: credentialId });
  }

  /** These credentials have changed: asks the database again at their next use. Null: all of them. */
  forget(credentialIds: readonly Id[] | null): void {
    if (credentialIds === null) {
      this.known.clear();
      return;
    }
    const keys = new Set(credentialIds.filter((id) => !this.known.delete(`${SESSION}${id}`)));
    if (keys.size === 0) return;
    for (const [key, { credentialId }] of this.known) {
      const affected = credentialId === null || keys.has(credentialId);
      if (affected && key.startsWith(KEY)) this.known.delete(key);
    }
  }

  private async ofSession(claims: AccessClaims): Promise<Viewer | null> {
    const actor = { accountId: claims.accountId, userId: claims.userId };
    const bearer = await this.remember(`${SESSION}${claims.sessionId}`, async () => {
      const viewer = await this.runner.read(actor, findSession, claims);
      return viewer && { viewer, ranges: null };
    });
    return bearer?.viewer ?? null;
  }

  /** Once a minute for each key at the most. */
  private async noteUse({ actor, credentialId }: Viewer): Promise<void> {
    const now = this.clock().getTime();
    if (now - (this.noted.get(credentialId) ?? 0) < USE_NOTED_MS) return;
    if (this.noted.size >= MOST_KNOWN) this.noted.clear();
    this.noted.set(credentialId, now);
    await this.runner.runSingle(actor, noteKeyUse, { keyId: credentialId });
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

  private remember(key: string, find: () => Promise<Bearer | null>): Promise<Bearer | null> {
    const now = this.clock().getTime();
    const before = this.known.get(key);
    if (before !== undefined && before.until > now) return before.bearer;
    if (this.known.size >= MOST_KNOWN) this.known.clear();
    const known: Known = { until: now + TRUST_MS, credentialId: null, bearer: find() };
    this.known.set(key, known);
    known.bearer.then(
      (bearer) => (known.credentialId = bearer?.viewer.credentialId ?? null),
      () => this.known.delete(key),
    );
    return known.bearer;
  }
}

const isFromWithin = ({ ranges }: Bearer, address: string | null): boolean =>
  ranges === null || (address !== null && ranges.has(address));

interface KeyRow {
  account_id: Buffer;
  id: Buffer;
  scopes: string;
  test: number;
  allowed_ranges: string | null;
}

async function findByKey({ sql, now }: Work, { hash }: { hash: string }): Promise<Bearer | null> {
  const row = await sql.first<KeyRow>(
    `select account_id, id, scopes, test, allowed_ranges from api_key
      where secret_hash = ? and revoked_at is null and (expires_at is null or expires_at > ?)`,
    [hash, now],
  );
  if (row === undefined) return null;
  const viewer: Viewer = {
    actor: { accountId: idFromBytes(row.account_id), userId: null },
    role: 'api_key',
    permissions: new Set(row.scopes.split(' ').filter(isScope)),
    test: row.test !== 0,
    operator: false,
    credentialId: idFromBytes(row.id),
  };
  return {
    viewer,
    ranges: row.allowed_ranges === null ? null : new AddressRanges(row.allowed_ranges.split(' ')),
  };
}

async function noteKeyUse({ sql, actor, now }: Work, { keyId }: { keyId: Id }): Promise<void> {
  await sql.run(
    'update api_key set last_used_at = ? where account_id = ? and id = ? and (last_used_at is null or last_used_at < ?)',
    [now, idBytes(actor.accountId), idBytes(keyId), new Date(now.getTime() - USE_NOTED_MS)],
  );
}

async function isKeyInForce({ sql, actor, now }: Work, { keyId }: { keyId: Id }): Promise<boolean> {
  const row = await sql.first(
    'select id from api_key where account_id = ? and id = ? and revoked_at is null and (expires_at is null or expires_at > ?)',
    [idBytes(actor.accountId), idBytes(keyId), now],
  );
  return row !== undefined;
}

async function findSession({ sql, actor, now }: Work, claims: AccessClaims): Promise<Viewer | null> {
  const row = await sql.first<{ role: Role; operator: number }>(
    `select m.role, u.operator from login_session s
       join membership m on m.account_id = s.account_id and m.user_id = s.user_id
       join user u on u.id = s.user_id
      where s.account_id = ? and s.id = ? and s.user_id = ? and s.revoked_at is null and s.expires_at > ?`,
    [idBytes(actor.accountId), idBytes(claims.sessionId), idBytes(claims.userId), now],
  );
  if (row === undefined) return null;
  const { role } = row;
  return {
    actor,
    role,
    permissions: ROLE_PERMISSIONS[role],
    test: false,
    operator: row.operator !== 0,
    credentialId: claims.sessionId,
  };
}
