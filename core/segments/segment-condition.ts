import type { Work } from '../database/work.js';
import { publicId, type Id } from '../platform/id.js';
import { NotFound } from '../platform/refusal.js';
import { compileRule } from './compile-rule.js';
import { ruleContext } from './rule-context.js';
import { Segment } from './segment.js';

/** The account's segment. Throws NotFound. */
export async function findSegment({ em, actor }: Work, segmentId: Id): Promise<Segment> {
  const segment = await em.findOne(Segment, { accountId: actor.accountId, id: segmentId });
  if (segment === null) throw new NotFound('segment', publicId('segment', segmentId));
  return segment;
}

/** An SQL predicate over `contact c`: who is in the segment. Throws NotFound. */
export async function segmentCondition(work: Work, segmentId: Id): Promise<string> {
  const { rule } = await findSegment(work, segmentId);
  return compileRule(rule, await ruleContext(work));
}
