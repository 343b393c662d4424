import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const PURPOSES = ['marketing', 'transactional'] as const;
export type Purpose = (typeof PURPOSES)[number];
export type ConsentState = 'opted_in' | 'opted_out';
export const CONSENT_SOURCES = [
  'form',
  'import',
  'api',
  'dashboard',
  'reply',
  'preference_page',
  'bulk_edit',
  'merge',
] as const;
export type ConsentSource = (typeof CONSENT_SOURCES)[number];

/**
 * Appended, never changed: what was said, when, how it was known, and by which version of our rules. `subject` is the number in
 * E.164; after an erasure `#` and its keyed hash (subject.ts), so that the proof stays and the person does not. An erasure takes
 * the number out of the evidence, too.
 */
export const ConsentEvent = defineEntity({
  name: 'ConsentEvent',
  tableName: 'consent_event',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    subject: asciiColumn(65),
    /** `do_not_sell` is no purpose of a message but is kept alike. */
    purpose: asciiColumn(16).$type<Purpose | 'do_not_sell'>(),
    state: asciiColumn(12).$type<ConsentState>(),
    source: asciiColumn(24).$type<ConsentSource>(),
    evidence: p.string().length(500).nullable(),
    ruleVersion: asciiColumn(16),
    /** The person who entered it, if one did. */
    userId: idColumn().nullable(),
    at: timeColumn(),
  },
  indexes: [{ name: 'consent_event_subject', properties: ['accountId', 'subject', 'id'] }],
});
export type ConsentEvent = InferEntity<typeof ConsentEvent>;

/** Who must not be sent to, by number: outlives the contact, whatever list it comes back in on. */
export const Suppression = defineEntity({
  name: 'Suppression',
  tableName: 'suppression',
  properties: {
    accountId: idColumn().primary(),
    /** As of a consent event. */
    subject: asciiColumn(65).primary(),
    marketingAt: timeColumn().nullable(),
    transactionalAt: timeColumn().nullable(),
    /** So that a chunk asks only for what came after its claim. */
    changedAt: timeColumn(),
  },
  indexes: [{ name: 'suppression_changed', properties: ['accountId', 'changedAt'] }],
});
export type Suppression = InferEntity<typeof Suppression>;

/** A recipient's code for the preference page. */
export const PreferenceCode = defineEntity({
  name: 'PreferenceCode',
  tableName: 'preference_code',
  properties: {
    accountId: idColumn().primary(),
    msisdn: asciiColumn(16).primary(),
    codeHash: asciiColumn(64),
    tries: p.tinyint().unsigned().default(0),
    sentAt: timeColumn(),
    expiresAt: timeColumn(),
  },
});
export type PreferenceCode = InferEntity<typeof PreferenceCode>;

/** A register of numbers that nobody on the platform may send to: a country's, or the platform's own. */
export const DoNotDisturbList = defineEntity({
  name: 'DoNotDisturbList',
  tableName: 'do_not_disturb_list',
  properties: {
    id: idColumn().primary(),
    name: p.string().length(100).unique('do_not_disturb_list_name'),
    /** ISO 3166-1; null: the platform's. */
    country: asciiColumn(2).nullable(),
    /** Transactional messages too. */
    everything: p.boolean().default(false),
    numberCount: p.integer().unsigned().default(0),
    createdAt: timeColumn(),
  },
});
export type DoNotDisturbList = InferEntity<typeof DoNotDisturbList>;

export const DoNotDisturb = defineEntity({
  name: 'DoNotDisturb',
  tableName: 'do_not_disturb',
  properties: {
    msisdn: asciiColumn(16).primary(),
    listId: idColumn().primary(),
    /** Of its list, so that a claim needs no join. */
    everything: p.boolean().default(false),
    addedAt: timeColumn().index('do_not_disturb_added'),
  },
});
