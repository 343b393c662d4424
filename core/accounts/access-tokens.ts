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

/** Access tokens (JWT, HS256, 15 minutes) and refresh tokens (opaque, signed), both made from one secret. */
export class Tokens {
  private readonly accessKey;
  private readonly refreshKey: Buffer;

  constructor(secret: string) {
    const derive = (label: string) => createHmac('sha256', secret).update(label).digest();
    this.accessKey = createSecretKey(derive('access token'));
    this.refreshKey = derive('refresh token');
  }

  async issueAccess(claims: AccessClaims, now: Date): Promise<{ token: string; expiresAt: Date }> {
    const issued = Math.floor(now.getTime() / 1000);
    const token = await new SignJWT({ acc: claims.accountId, sid: claims.sessionId })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(claims.userId)
      .setIssuer(ISSUER)
      .setIssuedAt(issued)
      .setExpirationTime(issued + ACCESS_SECONDS)
      .sign(this.accessKey);
    return { token, expiresAt: new Date((issued + ACCESS_SECONDS) * 1000) };
  }

  /** The claims of a token of ours that has not expired, or null. */
  async readAccess(token: string, now: Date): Promise<AccessClaims | null> {
    try {
      const { payload } = await jwtVerify(token, this.accessKey, {
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
    return REFRESH_PREFIX + Buffer.concat([body, this.mac(body)]).toString('base64url');
  }

  /** Whose session a refresh token of ours is of; null for anything we did not make. */
  readRefresh(token: string): { accountId: Id; sessionId: Id } | null {
    if (!token.startsWith(REFRESH_PREFIX)) return null;
    const bytes = Buffer.from(token.slice(REFRESH_PREFIX.length), 'base64url');
    if (bytes.length !== 2 * ID_BYTES + NONCE_BYTES + MAC_BYTES) return null;
    const body = bytes.subarray(0, -MAC_BYTES);
    if (!timingSafeEqual(this.mac(body), bytes.subarray(-MAC_BYTES))) return null;
    return {
      accountId: idFromBytes(bytes.subarray(0, ID_BYTES)),
      sessionId: idFromBytes(bytes.subarray(ID_BYTES, 2 * ID_BYTES)),
    };
  }

  private mac(body: Uint8Array): Buffer {
    return createHmac('sha256', this.refreshKey).update(body).digest();
  }
}
