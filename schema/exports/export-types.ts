import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Permission } from '../../core/accounts/permissions.js';
import type { ExportFile, ExportKind as StoredKind } from '../../core/exports/export-file.js';
import { publicId } from '../../core/platform/id.js';
import { ContactFilter } from '../contacts/contact-filter.js';
import { PageArgs, connectionOf } from '../pages.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

export const ExportKind = {
  CONTACTS: 'contacts',
  MESSAGES: 'messages',
  CAMPAIGNS: 'campaigns',
  CAMPAIGN_REPORT: 'campaign_report',
  PERSON: 'person',
} as const;
registerEnumType(ExportKind, { name: 'ExportKind' });

export const ExportFormat = { CSV: 'csv', XLSX: 'xlsx', JSON: 'json' } as const;
registerEnumType(ExportFormat, { name: 'ExportFormat' });

export const ExportState = { QUEUED: 'queued', RUNNING: 'running', DONE: 'done', FAILED: 'failed' } as const;
registerEnumType(ExportState, { name: 'ExportState' });

/** Who may read what is in the file: a file shows nothing that its reader could not see otherwise. */
export const NEEDED: Record<StoredKind, Permission> = {
  contacts: 'contacts:read',
  messages: 'messages:read',
  campaigns: 'campaigns:read',
  campaign_report: 'campaigns:read',
  person: 'privacy:read',
};

@ObjectType('Export')
export class ExportType {
  @Field(() => ID)
  id!: string;

  row!: ExportFile;

  @Field(() => ExportKind)
  kind!: string;

  @Field(() => ExportFormat)
  format!: string;

  @Field(() => ExportState)
  state!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => Int, { description: 'Written so far.' })
  rows!: number;

  @Field(() => Float)
  bytes!: number;

  @Field(() => String)
  fileName!: string;

  @Field(() => String, { nullable: true })
  failure!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When the file is removed.' })
  expiresAt!: Date | null;
}

export const ExportConnection = connectionOf('Export', ExportType);

@ArgsType()
export class FewArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 20, nullable: true })
  override first!: number | null;
}

@InputType('StartExportInput')
export class StartExportInput {
  @Field(() => ExportKind, { description: 'CONTACTS, MESSAGES, CAMPAIGNS or CAMPAIGN_REPORT.' })
  kind!: StoredKind;

  @Field(() => ExportFormat, { description: 'CSV or XLSX.' })
  format!: ExportFile['format'];

  @Field(() => ContactFilter, { nullable: true, description: 'Of CONTACTS.' })
  filter?: ContactFilter | null;

  @Field(() => ID, { nullable: true, description: 'Of CAMPAIGN_REPORT; of MESSAGES if wanted.' })
  campaignId?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Of MESSAGES and CAMPAIGNS: created from, and before.',
  })
  from?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Exclusive.' })
  before?: Date | null;
}

export const StartExportResult = resultUnion('StartExportResult', 'Export', [
  ExportType,
  InvalidInputType,
  NotFoundType,
]);

export const toExport = (row: ExportFile): ExportType => ({
  id: publicId('exportFile', row.id),
  row,
  kind: row.kind,
  format: row.format,
  state: row.state,
  revision: row.revision ?? 0,
  rows: row.rows ?? 0,
  bytes: row.bytes ?? 0,
  fileName: row.fileName,
  failure: row.failure ?? null,
  createdAt: row.createdAt,
  finishedAt: row.finishedAt ?? null,
  expiresAt: row.expiresAt ?? null,
});
