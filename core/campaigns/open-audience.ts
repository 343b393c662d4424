import { idLiteral, timeLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';
import { lookedUp, membershipsIn } from '../segments/memberships.js';
import { segmentCondition } from '../segments/segment-condition.js';
import type { Campaign } from './campaign.js';
import { audienceColumns, readAudience, type AudiencePage, type AudienceRow } from './read-audience.js';

/** Some of an audience, in the order of contact ids. */
export interface AudienceRead {
  rows: AudienceRow[];
  /** Where to go on: the last contact that was looked at, whether or not it is of the audience. */
  reached: Id | null;
  /** Nobody is left after that. */
  exhausted: boolean;
}

/** Reads on from `after`. It may find nobody and not be exhausted: then it has looked at enough for one transaction. */
export type AudienceReader = (page: AudiencePage) => Promise<AudienceRead>;

type Addressed = Pick<Campaign, 'id' | 'listId' | 'segmentId' | 'frozen' | 'launchedAt' | 'purpose'>;

/** The audience of a campaign, ready to be read. Throws NotFound or InvalidInput for a segment that says nothing any more. */
export async function openAudience(work: Work, campaign: Addressed): Promise<AudienceReader> {
  if (campaign.frozen === true && campaign.launchedAt != null)
    return async (page) => readAll(page, await readFrozen(work, campaign, page));
  if (campaign.segmentId == null)
    return async (page) => readAll(page, await readAudience(work, campaign, page));
  const condition = await segmentCondition(work, campaign.segmentId);
  return async (page) => await readSegment(work, { campaign, condition, page });
}

/** Of what is read by the audience's own key: a page that is not full is the last. */
function readAll({ limit, after }: AudiencePage, rows: AudienceRow[]): AudienceRead {
  const last = rows.at(-1);
  return {
    rows,
    reached: last === undefined ? after : idFromBytes(last.id),
    exhausted: rows.length < limit,
  };
}

const NOTHING_BEFORE = '0'.repeat(32);

/** Who was settled at the launch and is a contact still. */
async function readFrozen(
  { sql, actor }: Work,
  { id, purpose }: Addressed,
  { after, limit, withCustom }: AudiencePage,
): Promise<AudienceRow[]> {
  return await sql.rows(
    `select straight_join ${audienceColumns(actor.accountId, purpose, withCustom)}
       from frozen_recipient m join contact c on c.account_id = m.account_id and c.id = m.contact_id
      where m.account_id = ${idLiteral(actor.accountId)} and m.campaign_id = ${idLiteral(id)}
        and m.contact_id > ${idLiteral(after ?? NOTHING_BEFORE)}
      order by m.contact_id limit ${limit}`,
  );
}

/** Contacts that are looked at in one statement: some 10 ms. */
const STEP = 20_000;
/** Statements of one read: a segment of few among a million must not hold the campaign for the time of a million. */
const MOST_STEPS = 5;

async function readSegment(
  work: Work,
  input: { campaign: Addressed; condition: string; page: AudiencePage },
): Promise<AudienceRead> {
  const found: AudienceRead = { rows: [], reached: input.page.after, exhausted: false };
  for (
    let step = 0;
    step < MOST_STEPS && !found.exhausted && found.rows.length < input.page.limit;
    step += 1
  ) {
    const limit = input.page.limit - found.rows.length;
    const end = await endOfStep(work, found.reached);
    if (end.last === null) return { ...found, exhausted: true };
    const rows = await readStep(work, { ...input, from: found.reached, to: end.last, limit });
    found.rows.push(...rows);
    const last = rows.length < limit ? undefined : rows.at(-1);
    found.reached = last === undefined ? end.last : idFromBytes(last.id);
    found.exhausted = last === undefined && end.count < STEP;
  }
  return found;
}

async function endOfStep(
  { sql, actor }: Work,
  after: Id | null,
): Promise<{ last: Id | null; count: number }> {
  const row = await sql.first<{ last: Buffer | null; count: number }>(
    `select max(id) as last, count(*) as count from
       (select id from contact force index (primary)
         where account_id = ${idLiteral(actor.accountId)} and id > ${idLiteral(after ?? NOTHING_BEFORE)}
         order by id limit ${STEP}) step`,
  );
  return { last: row?.last == null ? null : idFromBytes(row.last), count: Number(row?.count ?? 0) };
}

async function readStep(
  { sql, actor }: Work,
  {
    campaign,
    condition,
    page,
    ...range
  }: {
    campaign: Addressed;
    condition: string;
    page: AudiencePage;
    from: Id | null;
    to: Id;
    limit: number;
  },
): Promise<AudienceRow[]> {
  const { joins, text } = lookedUp(condition, membershipsIn(condition));
  return await sql.rows(
    `select straight_join ${audienceColumns(actor.accountId, campaign.purpose, page.withCustom)}
       from contact c force index (primary) ${joins}
      where c.account_id = ${idLiteral(actor.accountId)} and c.id > ${idLiteral(range.from ?? NOTHING_BEFORE)} and c.id <= ${idLiteral(range.to)}
        and c.created_at <= ${timeLiteral(page.joinedBefore)} and (${text})
      order by c.id limit ${range.limit}`,
  );
}
