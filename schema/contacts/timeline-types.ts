import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { TimelineEntry } from '../../core/timeline/timeline-entry.js';
import { publicId, type Id } from '../../core/platform/id.js';
import { MessageType, toMessage } from '../messages/message-types.js';
import { connectionOf } from '../pages.js';
import { DateTime } from '../scalars.js';

const TimelineKind = {
  ADDED: 'added',
  IMPORTED: 'imported',
  CONSENT: 'consent',
  MESSAGE: 'message',
  REPLY: 'reply',
  CLICK: 'click',
  EDITED: 'edited',
} as const;
registerEnumType(TimelineKind, { name: 'TimelineKind' });

@ObjectType('TimelineEntry')
export class TimelineEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => TimelineKind)
  kind!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => String, { description: 'One line: Opted out of marketing.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Two or three more words: where from, why, what it said.',
  })
  detail!: string | null;

  @Field(() => MessageType, { nullable: true, description: 'Of a message.' })
  message!: MessageType | null;
}

export const TimelineConnection = connectionOf('Timeline', TimelineEntryType);

@ArgsType()
export class TimelineArgs {
  @Field(() => Int, { defaultValue: 20, nullable: true })
  first!: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

interface Reader {
  contactId: Id;
  /** Without, what messages and replies say is left out. */
  readsMessages: boolean;
}

/** An edit is in the timelines of many contacts: its entry is another in each. */
export const toTimelineEntry =
  ({ contactId, readsMessages }: Reader) =>
  ({ id, kind, at, title, detail, message }: TimelineEntry): TimelineEntryType => ({
    id: `${publicId('contact', contactId)}.${id}`,
    kind,
    at,
    title,
    detail: kind === 'reply' && !readsMessages ? null : detail,
    message: message === null || !readsMessages ? null : toMessage(message),
  });
