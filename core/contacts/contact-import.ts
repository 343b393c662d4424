import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const IMPORT_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];
/** What to do with a number the account has already: leave it, fill what is empty, or overwrite. */
export const KNOWN_CONTACT_RULES = ['skip', 'fill', 'overwrite'] as const;
export type KnownContactRule = (typeof KNOWN_CONTACT_RULES)[number];

/** Where a column goes; columns that are not named are left out. `key` is that of a field. */
export interface ColumnChoice {
  column: number;
  target: 'phone' | 'first_name' | 'last_name' | 'time_zone' | 'tags' | 'field';
  key?: string;
}

export interface ImportPlan {
  /** Null: guessed. */
  columns: ColumnChoice[] | null;
  /** Of a workbook; null: the first. */
  sheet: string | null;
  tagIds: string[];
  /** Recorded for every contact of the file; an opt-in never for one who has opted out. */
  consent: {
    purpose: 'marketing' | 'transactional';
    state: 'opted_in' | 'opted_out';
    evidence: string;
  } | null;
}

/** A file received by POST /uploads that waits for its import. The row goes when the import is written down, the file when it is over. */
export const Upload = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    fileName: p.string().length(255),
    bytes: p.bigint('number').unsigned(),
    createdAt: timeColumn(),
  },
});
export type Upload = InferEntity<typeof Upload>;

export const ContactImport = defineEntity({
  name: 'ContactImport',
  tableName: 'contact_import',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    uploadId: idColumn(),
    fileName: p.string().length(255),
    listId: idColumn().nullable(),
    defaultCountry: asciiColumn(2),
    onKnown: asciiColumn(12).$type<KnownContactRule>(),
    /** What the columns are and what is done with every row, as chosen; null: guessed. */
    plan: p.json<ImportPlan>().nullable(),
    /** Somebody wants it to stop. */
    cancelledAt: timeColumn().nullable(),
    state: asciiColumn(12).$type<ImportState>(),
    /** Grows with every change; a subscriber keeps the newest. */
    revision: p.integer().unsigned().default(0),
    bytesTotal: p.bigint('number').unsigned(),
    bytesRead: p.bigint('number').unsigned().default(0),
    /** Data rows done with: where a resumed import goes on. */
    rows: p.integer().unsigned().default(0),
    imported: p.integer().unsigned().default(0),
    updated: p.integer().unsigned().default(0),
    unchanged: p.integer().unsigned().default(0),
    duplicates: p.integer().unsigned().default(0),
    refused: p.integer().unsigned().default(0),
    /** Contacts whose consent it recorded. */
    consented: p.integer().unsigned().default(0),
    /** How long the file of refused rows is: what is behind was written by a run that did not commit. */
    refusedBytes: p.bigint('number').unsigned().default(0),
    /** How often each reason occurred. */
    refusedReasons: p.json<Record<string, number>>(),
    failure: p.string().length(500).nullable(),
    createdAt: timeColumn(),
    startedAt: timeColumn().nullable(),
    finishedAt: timeColumn().nullable(),
  },
});
export type ContactImport = InferEntity<typeof ContactImport>;

export const RefusedRow = defineEntity({
  name: 'RefusedRow',
  tableName: 'refused_row',
  properties: {
    accountId: idColumn().primary(),
    importId: idColumn().primary(),
    /** Line in the file, from 1. */
    line: p.integer().unsigned().primary(),
    column: p.string().length(100).nullable().fieldName('column_name'),
    value: p.string().length(200).nullable(),
    reason: p.string().length(200),
  },
});
export type RefusedRow = InferEntity<typeof RefusedRow>;
