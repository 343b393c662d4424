import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

/** A carrier that the platform is connected to. Added by the operator, reached by every worker. */
export const CarrierAccount = defineEntity({
  name: 'CarrierAccount',
  tableName: 'carrier_account',
  properties: {
    id: idColumn().primary(),
    name: p.string().length(100).unique('carrier_account_name'),
    /** `smpp://USER@HOST:PORT?window=…&rate=…`: without the password, but for what is older than the seals. */
    url: p.string().length(500),
    /** Sealed for the platform. */
    password: p.blob().nullable(),
    enabled: p.boolean().default(true),
    /** Delivers to nobody: where test keys lead to, and nothing else unless the whole platform is a sandbox. */
    sandbox: p.boolean().default(false),
    /** How this carrier's receipts spell the ids of its responses; learnt. */
    idShape: asciiColumn(24).default('same'),
    createdAt: timeColumn(),
  },
});
export type CarrierAccount = InferEntity<typeof CarrierAccount>;
