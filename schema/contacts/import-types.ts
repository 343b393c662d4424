import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ContactImport } from '../../core/contacts/contact-import.js';
import { changedNothing } from '../../core/contacts/read-imports.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { ConsentPurpose, ConsentState } from '../consent/consent-enums.js';
import { PageArgs, connectionOf } from '../pages.js';
import { InvalidInputType, InvalidStateType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';
import { ColumnInput } from './column-input.js';

export const ImportState = {
  QUEUED: 'queued',
  RUNNING: 'running',
  DONE: 'done',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
} as const;
registerEnumType(ImportState, { name: 'ImportState' });

export const KnownContact = { SKIP: 'skip', FILL: 'fill', OVERWRITE: 'overwrite' } as const;
registerEnumType(KnownContact, {
  name: 'KnownContact',
  description: 'What to do with a number the account has: leave it, fill what is empty, or overwrite.',
});

@ObjectType('RefusedRow')
export class RefusedRowType {
  @Field(() => Int, { description: 'Line of the file, from 1.' })
  line!: number;

  @Field(() => String, { nullable: true })
  column!: string | null;

  @Field(() => String, { nullable: true })
  value!: string | null;

  @Field(() => String)
  reason!: string;
}

@ObjectType('RefusedReason')
export class RefusedReasonType {
  @Field(() => String)
  reason!: string;

  @Field(() => Int)
  count!: number;
}

@ObjectType('ContactImport', { description: 'Rows and bytes so far; the revision grows with every change.' })
export class ContactImportType {
  @Field(() => ID)
  id!: string;

  rowId!: Id;
  listRowId!: Id | null;

  @Field(() => ImportState)
  state!: string;

  @Field(() => String)
  fileName!: string;

  @Field(() => Int)
  revision!: number;

  @Field(() => Float)
  bytesTotal!: number;

  @Field(() => Float)
  bytesRead!: number;

  @Field(() => Int)
  rows!: number;

  @Field(() => Int)
  imported!: number;

  @Field(() => Int)
  updated!: number;

  @Field(() => Int)
  unchanged!: number;

  @Field(() => Int, { description: 'Numbers that came before in the same file.' })
  duplicates!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Where GET, with a credential, answers with every refused row: the row itself, its line, column and reason. Null when none was refused.',
  })
  refusedFile!: string | null;

  @Field(() => Int, { description: 'Contacts whose consent it recorded.' })
  consented!: number;

  @Field(() => Boolean, { description: 'Nothing in the file was new.' })
  changedNothing!: boolean;

  @Field(() => [RefusedReasonType], { description: 'How often each reason occurred.' })
  refusedReasons!: RefusedReasonType[];

  @Field(() => String, { nullable: true, description: 'Why it failed as a whole.' })
  failure!: string | null;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  startedAt!: Date | null;

  @Field(() => DateTime, { nullable: true })
  finishedAt!: Date | null;
}

export const ContactImportConnection = connectionOf('ContactImport', ContactImportType);

@ArgsType()
export class ImportsArgs extends PageArgs {
  @Field(() => Int, { defaultValue: 20, nullable: true })
  override first!: number | null;
}

@InputType('ImportConsentInput', {
  description: 'What everybody in the file has said. An opt-in never changes an opt-out.',
})
export class ImportConsentInput {
  @Field(() => ConsentPurpose)
  purpose!: ConsentPurpose;

  @Field(() => ConsentState)
  state!: ConsentState;

  @Field(() => String, { description: 'What proves it: where and when they said so.' })
  evidence!: string;
}

@InputType('ImportContactsInput')
export class ImportContactsInput {
  @Field(() => ID, { description: 'From POST /uploads; an import takes the file away.' })
  uploadId!: string;

  @Field(() => ID, { nullable: true, description: 'Put every contact into this list.' })
  listId?: string | null;

  @Field(() => String, { nullable: true, description: 'Or make a list of this name.' })
  newListName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1, for numbers without a country code; the account's by default.",
  })
  defaultCountry?: string | null;

  @Field(() => KnownContact, { defaultValue: KnownContact.FILL, nullable: true })
  onKnown?: (typeof KnownContact)[keyof typeof KnownContact] | null;

  @Field(() => [ColumnInput], { nullable: true, description: 'Guessed where left out.' })
  columns?: ColumnInput[] | null;

  @Field(() => String, { nullable: true })
  sheet?: string | null;

  @Field(() => [ID], { nullable: true })
  tagIds?: string[] | null;

  @Field(() => ImportConsentInput, { nullable: true })
  consent?: ImportConsentInput | null;
}

export const ImportContactsResult = resultUnion('ImportContactsResult', 'ContactImport', [
  ContactImportType,
  NotFoundType,
  InvalidInputType,
]);

export const CancelImportResult = resultUnion('CancelImportResult', 'ContactImport', [
  ContactImportType,
  NotFoundType,
  InvalidStateType,
]);

const countsOf = (row: ContactImport) => ({
  revision: row.revision ?? 0,
  bytesTotal: row.bytesTotal,
  bytesRead: row.bytesRead ?? 0,
  rows: row.rows ?? 0,
  imported: row.imported ?? 0,
  updated: row.updated ?? 0,
  unchanged: row.unchanged ?? 0,
  duplicates: row.duplicates ?? 0,
  refused: row.refused ?? 0,
  consented: row.consented ?? 0,
});

/** Where server/http/refused-rows.ts answers. */
const refusedFileOf = ({ id, refusedBytes }: ContactImport): string | null =>
  (refusedBytes ?? 0) > 0 ? `/imports/${publicId('contactImport', id)}/refused.csv` : null;

export const toContactImport = (row: ContactImport): ContactImportType => ({
  id: publicId('contactImport', row.id),
  rowId: row.id,
  listRowId: row.listId ?? null,
  state: row.state,
  fileName: row.fileName,
  ...countsOf(row),
  refusedFile: refusedFileOf(row),
  changedNothing: changedNothing(row),
  refusedReasons: Object.entries(row.refusedReasons)
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count),
  failure: row.failure ?? null,
  createdAt: row.createdAt,
  startedAt: row.startedAt ?? null,
  finishedAt: row.finishedAt ?? null,
});
