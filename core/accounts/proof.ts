import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const PROOF_KINDS = [
  'verify_email',
  'reset_password',
  'change_email',
  'second_factor',
  'passkey_login',
  'passkey_register',
] as const;
export type ProofKind = (typeof PROOF_KINDS)[number];

/** Something that is proved once and soon: a link that was mailed, a login that waits for its second factor, a challenge. */
export const Proof = defineEntity({
  name: 'Proof',
  tableName: 'proof',
  properties: {
    id: idColumn().primary(),
    kind: asciiColumn(24).$type<ProofKind>(),
    /** SHA-256 of what has to be shown, hex. */
    tokenHash: asciiColumn(64).unique('proof_token'),
    /** Null while nobody is known: a login by passkey. */
    userId: idColumn().nullable().index('proof_user'),
    /** The address to be proved, or the challenge. */
    detail: p.string().length(300).nullable(),
    /** Wrong tries so far. */
    tries: p.integer().unsigned().default(0),
    createdAt: timeColumn(),
    expiresAt: timeColumn().index('proof_expiry'),
    usedAt: timeColumn().nullable(),
  },
});
export type Proof = InferEntity<typeof Proof>;
