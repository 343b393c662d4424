import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { newId, publicId, type Id } from '../platform/id.js';
import type { Tokens } from './access-tokens.js';
import { LoginSession } from './login-session.js';
import { secretHash } from './secret-hash.js';

/** A session that is not refreshed for so long is over. */
const IDLE_DAYS = 30;
const MOST_AGENT = 300;
const idleEnd = (now: Date): Date => new Date(now.getTime() + IDLE_DAYS * 24 * 3600 * 1000);

export interface OpenedSession {
  accountId: Id;
  userId: Id;
  sessionId: Id;
  refreshToken: string;
  refreshExpiresAt: Date;
}

/** Starts a session of the actor's user. */
export async function openSession(work: Work, { tokens }: { tokens: Tokens }): Promise<OpenedSession> {
  const { em, now } = work;
  const { accountId, userId, from } = work.actor;
  if (userId === null) throw new Error('A session has a user');
  const sessionId = newId();
  const refreshToken = tokens.makeRefresh(accountId, sessionId);
  const refreshExpiresAt = idleEnd(now);
  em.create(LoginSession, {
    accountId,
    id: sessionId,
    userId,
    tokenHash: secretHash(refreshToken),
    ip: from?.ip ?? null,
    userAgent: from?.userAgent?.slice(0, MOST_AGENT) ?? null,
    createdAt: now,
    rotatedAt: now,
    expiresAt: refreshExpiresAt,
  });
  recordAudit(work, { action: 'session.opened', target: publicId('session', sessionId) });
  await em.flush();
  return { accountId, userId, sessionId, refreshToken, refreshExpiresAt };
}

/**
 * Exchanges a refresh token for the next. Null when its session is over; a token that was exchanged before is a copy
 * somebody made, and ends the session for both.
 */
export async function rotateSession(
  work: Work,
  input: { tokens: Tokens; sessionId: Id; refreshToken: string },
): Promise<OpenedSession | null> {
  const { em, now } = work;
  const { accountId } = work.actor;
  const session = await em.findOne(
    LoginSession,
    { accountId, id: input.sessionId },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (session === null || session.revokedAt !== null || session.expiresAt <= now) return null;
  if (session.tokenHash !== secretHash(input.refreshToken)) {
    session.revokedAt = now;
    await em.flush();
    work.touched.credential(session.id);
    return null;
  }
  const refreshToken = input.tokens.makeRefresh(accountId, session.id);
  session.previousHash = session.tokenHash;
  session.tokenHash = secretHash(refreshToken);
  session.rotatedAt = now;
  session.expiresAt = idleEnd(now);
  await em.flush();
  return {
    accountId,
    userId: session.userId,
    sessionId: session.id,
    refreshToken,
    refreshExpiresAt: session.expiresAt,
  };
}

/** Ends a session. One that is over already, or never was, is no fault. */
export async function closeSession(
  { em, actor, now, touched }: Work,
  { sessionId }: { sessionId: Id },
): Promise<void> {
  await em.nativeUpdate(
    LoginSession,
    { accountId: actor.accountId, id: sessionId, revokedAt: null },
    { revokedAt: now },
  );
  touched.credential(sessionId);
}
