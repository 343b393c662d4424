import { LockMode, UniqueConstraintViolationException } from '@mikro-orm/core';
import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { checkRule } from './check-rule.js';
import { describeRules } from './describe-rule.js';
import { viewSegments, type SegmentView } from './read-segments.js';
import { findSegment } from './segment-condition.js';
import type { SegmentRule } from './segment-rule.js';
import { Segment } from './segment.js';

const Name = z.object({
  name: z.string().trim().min(1, 'Give the segment a name.').max(100, 'A name has at most 100 characters.'),
});

/** Throws InvalidInput, also for a name the account has already. */
export async function createSegment(
  work: Work,
  input: { name: string; rule: SegmentRule },
): Promise<SegmentView> {
  const { name } = checkInput(Name, input);
  await checkRule(work, input.rule, { keep: true });
  const { em, actor, now } = work;
  const segment = em.create(Segment, {
    accountId: actor.accountId,
    id: newId(),
    name,
    rule: input.rule,
    createdAt: now,
    updatedAt: now,
  });
  await save(work);
  return await audited(work, segment, 'segment.created');
}

/** What is left out stays as it is. Throws NotFound, InvalidInput. */
export async function updateSegment(
  work: Work,
  { segmentId, name, rule }: { segmentId: Id; name?: string | undefined; rule?: SegmentRule | undefined },
): Promise<SegmentView> {
  const segment = await findSegment(work, segmentId, LockMode.PESSIMISTIC_WRITE);
  if (name !== undefined) segment.name = checkInput(Name, { name }).name;
  if (rule !== undefined) {
    await checkRule(work, rule, { keep: true });
    segment.rule = rule;
  }
  segment.updatedAt = work.now;
  await save(work);
  return await audited(work, segment, 'segment.updated');
}

async function save({ em }: Work): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    if (!(error instanceof UniqueConstraintViolationException)) throw error;
    throw new InvalidInput([{ path: 'name', message: 'There is a segment of this name already.' }]);
  }
}

async function audited(
  work: Work,
  segment: Segment,
  action: 'segment.created' | 'segment.updated',
): Promise<SegmentView> {
  const [view] = await viewSegments(work, [segment]);
  const { id, name } = segment;
  const [rule] = await describeRules(work, [segment.rule], true);
  recordAudit(work, { action, target: publicId('segment', id), after: { name, rule } });
  return view as SegmentView;
}
