import { SignJWT, errors, jwtVerify } from 'jose';
import { createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto';
import { idBytes, idFromBytes, type Id } from '../platform/id.js';

export interface AccessClaims {
  accountId: Id;
  userId: Id;
  sessionId: Id;
}

const ACCESS_SECONDS = 15 * 60;
const ISSUER = 'gallant';
const ID_BYTES = 16;
const NONCE_BYTES = 32;
const MAC_BYTES = 32;
const REFRESH_PREFIX = 'gsr_';

const isId = (value: unknown): value is Id => typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);

interface SigningKey {
  /** Names the key in a token's header; says nothing about it. */
  kid: string;
  access: ReturnType<typeof createSecretKey>;
  refresh: Buffer;
}

function signingKey(secret: string): SigningKey {
  const derive = (label: string) => createHmac('sha256', secret).update(label).digest();
  return {
    kid: derive('key id').toString('base64url').slice(0, 8),
    access: createSecretKey(derive('access token')),
    refresh: derive('refresh token'),
  };
}

/**
 * Access tokens (JWT, HS256, 15 minutes) and refresh tokens (opaque, signed), both made from the first of the secrets and
 * taken when made from any. To rotate: put a new secret first, and take the old one away when its sessions have been
 * refreshed or are over.
 */
export class Tokens {
  private readonly keys: readonly SigningKey[];
  private readonly current: SigningKey;

  constructor(secrets: readonly string[]) {
    this.keys = secrets.map(signingKey);
    const [first] = this.keys;
    if (first === undefined) throw new Error('There is no secret to sign with');
    this.current = first;
  }

  async issueAccess(claims: AccessClaims, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const issued = Math.floor(now.getTime() / 1000);
    const token = await new SignJWT({ acc: claims.accountId, sid: claims.sessionId })
      .setProtectedHeader({ alg: 'HS256', kid: this.current.kid })
      .setSubject(claims.userId)
      .setIssuer(ISSUER)
      .setIssuedAt(issued)
      .setExpirationTime(issued + ACCESS_SECONDS)
      .sign(this.current.access);
    return { token, expiresAt: new Date((issued + ACCESS_SECONDS) * 1000) };
  }

  /** The claims of a token of ours that has not expired, or null. */
  async readAccess(token: string, now: Date): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify(token, (header) => this.keyOf(header), {
        algorithms: ['HS256'],
        issuer: ISSUER,
        currentDate: now,
        requiredClaims: ['exp'],
      });
      const { sub, acc, sid } = payload;
      if (!isId(sub) || !isId(acc) || !isId(sid)) return null;
      return { accountId: acc, userId: sub, sessionId: sid };
    } catch (error) {
      if (error instanceof errors.JOSEError) return null;
      throw error;
    }
  }

  /**
   * A refresh token that names its session and proves that we made it: so a token that is ours but no longer in force,
   * however old, is known for a copy.
   */
  makeRefresh(accountId: Id, sessionId: Id): string {
    const body = Buffer.concat([idBytes(accountId), idBytes(sessionId), randomBytes(NONCE_BYTES)]);
    return REFRESH_PREFIX + Buffer.concat([body, mac(this.current, body)]).toString('base64url');
  }

  /** Whose session a refresh token of ours is of; null for anything we did not make. */
  readRefresh(token: string): { accountId: Id; sessionId: Id } | null {
    if (!token.startsWith(REFRESH_PREFIX)) return null;
    const bytes = Buffer.from(token.slice(REFRESH_PREFIX.length), 'base64url');
    if (bytes.length !== 2 * ID_BYTES + NONCE_BYTES + MAC_BYTES) return null;
    const body = bytes.subarray(0, -MAC_BYTES);
    const shown = bytes.subarray(-MAC_BYTES);
    if (!this.keys.some((key) => timingSafeEqual(mac(key, body), shown))) return null;
    return {
      accountId: idFromBytes(bytes.subarray(0, ID_BYTES)),
      sessionId: idFromBytes(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    };
  }

  private keyOf({ kid }: { kid?: string | undefined }): SigningKey['access'] {
    const key = this.keys.find((one) => one.kid === kid);
    if (key === undefined) throw new errors.JWKSNoMatchingKey();
    return key.access;
  }
}

const mac = ({ refresh }: SigningKey, body: Uint8Array): Buffer =>
  createHmac('sha256', refresh).update(body).digest();
