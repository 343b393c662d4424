import { LockMode } from '@mikro-orm/core';
import type { Purpose } from '../consent/consent.js';
import { ContactList } from '../contacts/contact-list.js';
import type { Work } from '../database/work.js';
import { senderIdFault } from '../messages/sender-id.js';
import { publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound, type FieldIssue } from '../platform/refusal.js';
import { findSegment, segmentCondition } from '../segments/segment-condition.js';
import { compileTemplate, TemplateFault } from '../templates/compile-template.js';

export interface CampaignFields {
  name: string;
  body: string;
  senderId: string;
  listId: Id | null;
  /** Instead of a list. */
  segmentId?: Id | null;
  /** Who is in the audience is settled at the launch. */
  frozen?: boolean;
  /** Marketing unless said otherwise. */
  purpose?: Purpose;
  flash: boolean;
}

export const MAX_TEMPLATE_LENGTH = 5_000;

function nameFault(name: string): string | null {
  if (name.trim() === '') return 'Give the campaign a name.';
  return name.length > 100 ? 'A name has at most 100 characters.' : null;
}

function bodyFault(body: string): string | null {
  if (body.trim() === '') return 'Write a message.';
  if (body.length > MAX_TEMPLATE_LENGTH) return `A message has at most ${MAX_TEMPLATE_LENGTH} characters.`;
  try {
    compileTemplate(body);
    return null;
  } catch (error) {
    if (error instanceof TemplateFault) return error.message;
    throw error;
  }
}

/** Throws InvalidInput with every fault, or NotFound for a list or a segment that is not the account's. */
export async function checkCampaignFields(work: Work, fields: CampaignFields): Promise<void> {
  const faults: Record<string, string | null> = {
    name: nameFault(fields.name),
    body: bodyFault(fields.body),
    senderId: senderIdFault(fields.senderId),
    segmentId:
      fields.listId !== null && fields.segmentId != null
        ? 'A campaign goes to a list or to a segment, not to both.'
        : null,
  };
  const issues: FieldIssue[] = Object.entries(faults).flatMap(([path, message]) =>
    message === null ? [] : [{ path, message }],
  );
  if (issues.length > 0) throw new InvalidInput(issues);
  await requireAudience(work, fields);
}

async function requireAudience(work: Work, { listId, segmentId }: CampaignFields): Promise<void> {
  const lockMode = LockMode.PESSIMISTIC_READ; // against who deletes it before the campaign is written down
  if (segmentId != null) await findSegment(work, segmentId, lockMode);
  if (segmentId != null) await segmentCondition(work, segmentId);
  if (listId === null) return;
  const list = await work.em.findOne(
    ContactList,
    { accountId: work.actor.accountId, id: listId },
    { lockMode },
  );
  if (list === null) throw new NotFound('contact list', publicId('contactList', listId));
}
