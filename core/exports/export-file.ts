import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import { asciiColumn, idColumn, timeColumn } from '../database/columns.js';

export const EXPORT_KINDS = ['contacts', 'messages', 'campaigns', 'campaign_report', 'person'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];
export type ExportState = 'queued' | 'running' | 'done' | 'failed';

/** A file made in the background, for a while behind a signed link. */
export const ExportFile = defineEntity({
  name: 'ExportFile',
  tableName: 'export_file',
  properties: {
    accountId: idColumn().primary(),
    id: idColumn().primary(),
    kind: asciiColumn(20).$type<ExportKind>(),
    format: asciiColumn(4).$type<ExportFormat>(),
    /** What of it: depends on the kind. */
    parameters: p.json<Record<string, unknown>>(),
    state: asciiColumn(12).$type<ExportState>(),
    revision: p.integer().unsigned().default(0),
    rows: p.integer().unsigned().default(0),
    bytes: p.bigint('number').unsigned().default(0),
    fileName: p.string().length(120),
    failure: p.string().length(500).nullable(),
    createdBy: idColumn().nullable(),
    createdAt: timeColumn(),
    finishedAt: timeColumn().nullable(),
    /** The file and the row are removed then. */
    expiresAt: timeColumn().nullable().index('export_file_expiry'),
  },
});
export type ExportFile = InferEntity<typeof ExportFile>;
