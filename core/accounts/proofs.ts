import { LockMode } from '@mikro-orm/core';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { Proof, type ProofKind } from './proof.js';
import { makeSecret, secretHash } from './secret-hash.js';

const MINUTE_MS = 60_000;

/** A link waits in a mailbox, a challenge for a finger. */
const LASTS_MS: Record<ProofKind, number> = {
  verify_email: 24 * 60 * MINUTE_MS,
  reset_password: 60 * MINUTE_MS,
  change_email: 24 * 60 * MINUTE_MS,
  second_factor: 10 * MINUTE_MS,
  passkey_login: 5 * MINUTE_MS,
  passkey_register: 5 * MINUTE_MS,
};

/** A code of six digits is guessed by one in 66,000 who may try so often. */
const MOST_TRIES = 5;

export interface Issued {
  /** Only its hash is kept. */
  token: string;
  expiresAt: Date;
}

/** Writes down that whoever shows this token soon may do one thing once. */
export async function issueProof(
  { em, now }: Work,
  input: { kind: ProofKind; userId: Id | null; detail?: string },
): Promise<Issued> {
  const { kind, userId, detail = null } = input;
  const token = makeSecret();
  const expiresAt = new Date(now.getTime() + LASTS_MS[kind]);
  await em.insert(Proof, {
    id: newId(),
    kind,
    tokenHash: secretHash(token),
    userId,
    detail,
    tries: 0,
    createdAt: now,
    expiresAt,
    usedAt: null,
  });
  return { token, expiresAt };
}

interface Shown {
  kind: ProofKind;
  token: string;
}

/** The proof of a token that is good and has not been used, locked; null for any other. Taking it is not using it. */
export async function findProof({ em, now }: Work, { kind, token }: Shown): Promise<Proof | null> {
  const proof = await em.findOne(
    Proof,
    { tokenHash: secretHash(token), kind },
    { lockMode: LockMode.PESSIMISTIC_WRITE },
  );
  if (proof === null || proof.usedAt !== null || proof.expiresAt <= now) return null;
  return proof.tries >= MOST_TRIES ? null : proof;
}

/** Uses a token up. Null when it is not, or no longer, good. */
export async function takeProof(work: Work, shown: Shown): Promise<Proof | null> {
  const proof = await findProof(work, shown);
  if (proof === null) return null;
  proof.usedAt = work.now;
  await work.em.flush();
  return proof;
}

/** What a person was sent before is good for nothing any more. */
export function voidProofs({ sql }: Work, { kind, userId }: { kind: ProofKind; userId: Id }): void {
  sql.later('delete from proof where user_id = ? and kind = ? and used_at is null', [idBytes(userId), kind]);
}

const SWEPT = 500;

/** Forgets proofs that are over. Returns how many; there may be more. */
export const sweepProofs = ({ sql, now }: Work): Promise<number> =>
  sql.run(`delete from proof where expires_at < ? order by expires_at limit ${SWEPT}`, [now]);
