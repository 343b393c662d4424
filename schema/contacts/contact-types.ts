import { GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ContactImport } from '../../core/contacts/contact-import.js';
import type { ContactList } from '../../core/contacts/contact-list.js';
import type { Contact } from '../../core/contacts/contact.js';
import { countryOf } from '../../core/contacts/msisdn/country-of.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { PageArgs, connectionOf } from '../pages.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

@ObjectType('ContactList')
export class ContactListType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  contactCount!: number;

  @Field(() => DateTime)
  createdAt!: Date;
}

@ObjectType('Contact')
export class ContactType {
  @Field(() => ID)
  id!: string;

  rowId!: Id;

  @Field(() => String, { description: 'E.164: +254712345678.' })
  msisdn!: string;

  @Field(() => String, { description: 'ISO 3166-1, by the number.' })
  country!: string;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true })
  lastName!: string | null;

  @Field(() => GraphQLJSONObject, { description: 'Further fields of the import, all text.' })
  custom!: Record<string, string>;

  @Field(() => DateTime, { nullable: true })
  optedOutAt!: Date | null;

  @Field(() => DateTime)
  createdAt!: Date;
}

export const ContactListConnection = connectionOf('ContactList', ContactListType);
export const ContactConnection = connectionOf('Contact', ContactType);

@InputType('ContactFilter')
export class ContactFilter {
  @Field(() => ID, { nullable: true })
  listId?: string | null;

  @Field(() => String, { nullable: true, description: 'What a number begins with: +2547.' })
  msisdnPrefix?: string | null;

  @Field(() => Boolean, { nullable: true })
  optedOut?: boolean | null;
}

@ArgsType()
export class ContactsArgs extends PageArgs {
  @Field(() => ContactFilter, { nullable: true })
  filter?: ContactFilter | null;
}

@InputType('CreateContactListInput')
export class CreateContactListInput {
  @Field(() => String)
  name!: string;
}

export const CreateContactListResult = resultUnion('CreateContactListResult', 'ContactList', [
  ContactListType,
  InvalidInputType,
]);

export const toContactList = ({ id, name, contactCount, createdAt }: ContactList): ContactListType => ({
  id: publicId('contactList', id),
  name,
  contactCount: contactCount ?? 0,
  createdAt,
});

export const toContact = (contact: Contact): ContactType => ({
  id: publicId('contact', contact.id),
  rowId: contact.id,
  msisdn: contact.msisdn,
  country: countryOf(contact.msisdn) ?? '',
  firstName: contact.firstName ?? null,
  lastName: contact.lastName ?? null,
  custom: contact.custom,
  optedOutAt: contact.optedOutAt ?? null,
  createdAt: contact.createdAt,
});

export const ImportState = { QUEUED: 'queued', RUNNING: 'running', DONE: 'done', FAILED: 'failed' } as const;
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

@InputType('ImportContactsInput')
export class ImportContactsInput {
  @Field(() => ID, { description: 'From POST /uploads.' })
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
}

export const ImportContactsResult = resultUnion('ImportContactsResult', 'ContactImport', [
  ContactImportType,
  NotFoundType,
  InvalidInputType,
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
});

export const toContactImport = (row: ContactImport): ContactImportType => ({
  id: publicId('contactImport', row.id),
  rowId: row.id,
  listRowId: row.listId ?? null,
  state: row.state,
  fileName: row.fileName,
  ...countsOf(row),
  refusedReasons: Object.entries(row.refusedReasons)
    .map(([reason, count]) => ({ reason, count }))
    .toSorted((a, b) => b.count - a.count),
  failure: row.failure ?? null,
  createdAt: row.createdAt,
  startedAt: row.startedAt ?? null,
  finishedAt: row.finishedAt ?? null,
});
