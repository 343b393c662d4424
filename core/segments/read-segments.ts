import { findByName } from '../database/find-by-name.js';
import { newestFirst, toNamedPage, toPage, type NamedPageInput, type Page } from '../database/page.js';
import type { Work } from '../database/work.js';
import type { Id } from '../platform/id.js';
import { describeRules } from './describe-rule.js';
import { Segment } from './segment.js';

/** A segment and its rule in words. */
export interface SegmentView extends Pick<Segment, 'id' | 'name' | 'rule' | 'createdAt' | 'updatedAt'> {
  summary: string;
}

export async function viewSegments(work: Work, segments: readonly Segment[]): Promise<SegmentView[]> {
  const summaries = await describeRules(
    work,
    segments.map(({ rule }) => rule),
  );
  return segments.map(({ id, name, rule, createdAt, updatedAt }, at) => ({
    id,
    name,
    rule,
    createdAt,
    updatedAt,
    summary: summaries[at] ?? '',
  }));
}

export async function readSegments(work: Work, ids: readonly Id[]): Promise<SegmentView[]> {
  const { em, actor } = work;
  return await viewSegments(
    work,
    await em.find(Segment, { accountId: actor.accountId, id: { $in: [...ids] } }),
  );
}

export async function pageSegments(work: Work, page: NamedPageInput): Promise<Page<SegmentView>> {
  if ('search' in page) {
    const ids = await findByName(work, 'segment', { ...page, after: page.afterName });
    return toNamedPage(await readSegments(work, ids), { ids, first: page.first });
  }
  const { em, actor } = work;
  const { where, options } = newestFirst(page);
  const found = toPage(await em.find(Segment, { accountId: actor.accountId, ...where }, options), page.first);
  return { ...found, rows: await viewSegments(work, found.rows) };
}
