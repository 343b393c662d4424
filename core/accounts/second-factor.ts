import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** Replaces one code of the second factor when the phone is gone. */
export const RecoveryCode = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: {
    userId: idColumn().primary(),
    /** SHA-256, hex. */
    codeHash: asciiColumn(64).primary(),
    usedAt: timeColumn().nullable(),
  },
});
export type RecoveryCode = InferEntity<typeof RecoveryCode>;

/** A WebAuthn credential of a person (WebAuthn Level 3). */
export const Passkey = defineEntity({
  name: 'Passkey',
  tableName: 'passkey',
  properties: {
    userId: idColumn().primary(),
    id: idColumn().primary(),
    /** As the authenticator names it, base64url. */
    credentialId: asciiColumn(1_400).$type<string>(),
    /** SHA-256 of the credential id, hex: what it is looked up by. */
    credentialHash: asciiColumn(64).unique('passkey_credential'),
    /** COSE. */
    publicKey: p.blob(),
    counter: p.bigint('bigint').unsigned(),
    /** Joined by spaces. */
    transports: asciiColumn(100),
    name: p.string().length(100),
    createdAt: timeColumn(),
    lastUsedAt: timeColumn().nullable(),
  },
});
export type Passkey = InferEntity<typeof Passkey>;
