import DataLoader from 'dataloader';
import { readTimeZone } from '../core/accounts/read-account.js';
import { readProgresses, type ProgressSnapshot } from '../core/campaigns/read-progress.js';
import {
  readFailures,
  readSkips,
  type FailureCount,
  type SkipCount,
} from '../core/campaigns/read-campaigns.js';
import type { ContactList } from '../core/contacts/contact-list.js';
import { readContactLists, readListsOfContacts } from '../core/contacts/contact-lists.js';
import type { Contact } from '../core/contacts/contact.js';
import { readContacts } from '../core/contacts/read-contacts.js';
import { readTags, readTagsOfContacts } from '../core/contacts/read-tags.js';
import type { Tag } from '../core/contacts/tag.js';
import type { UseCase } from '../core/database/work.js';
import type { Id } from '../core/platform/id.js';
import { readSegments, type SegmentView } from '../core/segments/read-segments.js';

/** Reads as the viewer of the request. */
export type Read = <Input, Output>(useCase: UseCase<Input, Output>, input: Input) => Promise<Output>;

/** Puts rows in the order of the keys they were asked by. */
function inOrder<Row extends { id: Id }>(ids: readonly Id[], rows: readonly Row[]): (Row | null)[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
}

/** What many rows of one answer need, asked for once. Lives as long as one answer. */
export class Loaders {
  readonly contact: DataLoader<Id, Contact | null>;
  readonly contactList: DataLoader<Id, ContactList | null>;
  readonly listsOfContact: DataLoader<Id, ContactList[]>;
  readonly tag: DataLoader<Id, Tag | null>;
  readonly tagsOfContact: DataLoader<Id, Tag[]>;
  readonly segment: DataLoader<Id, SegmentView | null>;
  readonly progress: DataLoader<Id, ProgressSnapshot>;
  readonly skips: DataLoader<Id, SkipCount[]>;
  readonly failures: DataLoader<Id, FailureCount[]>;

  private timeZone: Promise<string> | null = null;

  constructor(private readonly read: Read) {
    this.contact = new DataLoader(async (ids) => inOrder(ids, await read(readContacts, ids)));
    this.contactList = new DataLoader(async (ids) => inOrder(ids, await read(readContactLists, ids)));
    this.listsOfContact = new DataLoader(async (ids) => {
      const found = await read(readListsOfContacts, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    this.tag = new DataLoader(async (ids) => inOrder(ids, await read(readTags, ids)));
    this.tagsOfContact = new DataLoader(async (ids) => {
      const found = await read(readTagsOfContacts, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    this.segment = new DataLoader(async (ids) => inOrder(ids, await read(readSegments, ids)));
    this.progress = new DataLoader(async (ids) => {
      const found = await read(readProgresses, ids);
      return ids.map((id) => found.get(id) ?? new Error('A campaign has counters'));
    });
    this.skips = new DataLoader(async (ids) => {
      const found = await read(readSkips, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
    this.failures = new DataLoader(async (ids) => {
      const found = await read(readFailures, ids);
      return ids.map((id) => found.get(id) ?? []);
    });
  }

  /** Of the viewer's account. */
  accountTimeZone(): Promise<string> {
    this.timeZone ??= this.read(readTimeZone, undefined);
    return this.timeZone;
  }
}
