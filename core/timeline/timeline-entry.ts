import type { MessageView } from '../messages/read-messages.js';
import type { Id } from '../platform/id.js';

export type TimelineKind = 'added' | 'imported' | 'consent' | 'message' | 'reply' | 'click' | 'edited';

/** Something that happened to a contact, in words. */
export interface TimelineEntry {
  /** Of the row that tells of it. Ids grow with time, in all tables alike, so they are the order of a timeline and its cursor. */
  id: Id;
  kind: TimelineKind;
  at: Date;
  /** One line: Opted out of marketing. */
  title: string;
  /** Two or three more words: where from, why, what it said. */
  detail: string | null;
  message: MessageView | null;
}

/** One that is told only when it is on the page: telling it takes opening what is sealed. */
export interface Happening {
  id: Id;
  tell: () => TimelineEntry | Promise<TimelineEntry>;
}

/** Whose timeline, and how much of it. */
export interface TimelinePart {
  contactId: Id;
  msisdn: string;
  /** Only what is older than this. */
  before: Id | null;
  limit: number;
}
