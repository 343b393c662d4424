import { proveLedger } from '../../core/billing/prove-ledger.js';
import { CampaignProgress } from '../../core/campaigns/campaign-progress.js';
import { Campaign } from '../../core/campaigns/campaign.js';
import { idBytes } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import { JobRow } from '../../core/jobs/job-row.js';
import type { StoredState } from '../../core/messages/message-state.js';
import type { Id } from '../../core/platform/id.js';
import { isOver, untilProgress, type Sender } from './sender.js';
import type { Stack } from './stack.js';
import { waitFor, type Patience } from './wait-for.js';

/** What became of a campaign's messages, counted from their rows. */
export type Ends = Record<StoredState, number>;

const STATES = [
  'queued',
  'delivered',
  'undelivered',
  'failed',
  'expired',
  'unknown',
  'cancelled',
] as const satisfies StoredState[];

/**
 * Everything that must hold of a campaign that is over: no recipient reached twice, counters equal to the rows they count,
 * and money equal to the messages it was paid for. Returns the messages' final states.
 */
export async function expectAddsUp(stack: Stack, sender: Sender, campaignId: Id): Promise<Ends> {
  expect(stack.simulator.duplicates()).toEqual([]);
  await waitFor('the last job', async () => (await jobsOf(stack, sender)) === 0);
  const books = await stack.core.read(sender.actor, readBooks, campaignId);
  const { ends, progress } = books;
  expect(ends.queued).toBe(0);
  expect(books.recipients).toBe(books.messages);
  expect(books.unfinished).toEqual({ openChunks: 0, jobs: 0, finalWithoutTime: 0, uncommitted: 0n });
  expect({ ...counted(progress), queued: progress.sent }).toEqual(ends);
  expect(progress.claimed).toBe(books.messages);
  expect(progress.segments).toBe(books.segments);
  expect(books.skipped).toBe(progress.skipped);
  expect(books.failures).toEqual(books.reasons);
  expect(books.exceptions).toEqual(
    Object.fromEntries(Object.entries(ends).filter(([state, count]) => count > 0 && state !== 'delivered')),
  );
  const { held, captured, released } = progress;
  expect(books.ledger).toEqual({ hold: held ?? 0n, capture: captured ?? 0n, release: released ?? 0n });
  expect(captured).toBe(books.paid);
  expect((held ?? 0n) - (captured ?? 0n) - (released ?? 0n)).toBe(books.unresolved);
  const proof = await stack.core.read(sender.actor, proveLedger, undefined);
  expect(proof.faults).toEqual([]);
  expect(proof.held).toBe(books.unresolvedOfAccount);
  return ends;
}

const counted = (progress: CampaignProgress): Ends =>
  Object.fromEntries(STATES.map((state) => [state, progress[state as 'delivered']])) as Ends;

async function readBooks(work: Work, campaignId: Id) {
  const { em, actor } = work;
  const { accountId } = actor;
  const key = { accountId, campaignId };
  const campaign = await em.findOneOrFail(Campaign, { accountId, id: campaignId });
  return {
    progress: await em.findOneOrFail(CampaignProgress, key),
    ...(await readMessages(work, campaignId)),
    ...(await readMoney(work, campaignId)),
    failures: await byKey(
      work,
      'select concat(state, " ", reason) as name, count as number from campaign_failure where account_id = ? and campaign_id = ? and count <> 0',
      campaignId,
    ),
    exceptions: await byKey(
      work,
      'select state as name, count(*) as number from message_exception where account_id = ? and campaign_id = ? group by state',
      campaignId,
    ),
    skipped: Number(
      (await one(
        work,
        'select sum(count) as number from campaign_skip where account_id = ? and campaign_id = ?',
        campaignId,
      )) ?? 0,
    ),
    unfinished: {
      openChunks: campaign.openChunks,
      uncommitted: campaign.uncommitted,
      jobs: Number(
        await one(
          work,
          'select count(*) as number from job where account_id = ? and ? is not null',
          campaignId,
        ),
      ),
      finalWithoutTime: Number(
        await one(
          work,
          `select count(*) as number from message m where account_id = ? and campaign_id = ? and final_at is null
             and not exists (select 1 from unresolved_message u where u.message_id = m.id)`,
          campaignId,
        ),
      ),
    },
  };
}

async function readMessages(work: Work, campaignId: Id) {
  const rows = await work.sql.rows<{
    state: StoredState;
    reason: string | null;
    n: number;
    segments: string;
  }>(
    `select state, reason, count(*) as n, sum(segments) as segments from message
      where account_id = ? and campaign_id = ? group by state, reason`,
    keyOf(work, campaignId),
  );
  const ends = Object.fromEntries(STATES.map((state) => [state, 0])) as Ends;
  const reasons: Record<string, number> = {};
  for (const { state, reason, n } of rows) {
    ends[state] += Number(n);
    if (reason !== null && state !== 'cancelled') reasons[`${state} ${reason}`] = Number(n);
  }
  return {
    ends,
    reasons,
    messages: rows.reduce((sum, row) => sum + Number(row.n), 0),
    segments: rows.reduce((sum, row) => sum + Number(row.segments), 0),
    recipients: Number(
      await one(
        work,
        'select count(distinct recipient) as number from message where account_id = ? and campaign_id = ?',
        campaignId,
      ),
    ),
  };
}

/** `paid`: the prices of messages that a carrier is known to have taken. */
async function readMoney(work: Work, campaignId: Id) {
  const ledger = await byKey(
    work,
    'select kind as name, sum(amount) as number from ledger_entry where account_id = ? and campaign_id = ? group by kind',
    campaignId,
  );
  const paid = await one(
    work,
    `select sum(price) as number from message m where account_id = ? and campaign_id = ?
        and not (state = 'unknown' and reason = 'no_response')
        and (exists (select 1 from submission s where s.message_id = m.id)
          or exists (select 1 from ledger_entry l where l.account_id = m.account_id and l.kind = 'capture' and l.message_id = m.id))`,
    campaignId,
  );
  const unresolved = await one(
    work,
    'select sum(price) as number from unresolved_message where account_id = ? and campaign_id = ?',
    campaignId,
  );
  const ofAccount = await work.sql.first<{ number: string | null }>(
    'select sum(price) as number from unresolved_message where account_id = ?',
    [idBytes(work.actor.accountId)],
  );
  const amount = (kind: string) => BigInt(ledger[kind] ?? 0);
  return {
    ledger: { hold: amount('hold'), capture: amount('capture'), release: amount('release') },
    paid: BigInt(paid ?? 0),
    unresolved: BigInt(unresolved ?? 0),
    unresolvedOfAccount: BigInt(ofAccount?.number ?? 0),
  };
}

const keyOf = ({ actor }: Work, campaignId: Id) => [idBytes(actor.accountId), idBytes(campaignId)];

async function one(work: Work, query: string, campaignId: Id): Promise<string | number | null> {
  const row = await work.sql.first<{ number: string | number | null }>(query, keyOf(work, campaignId));
  return row?.number ?? null;
}

async function byKey(work: Work, query: string, campaignId: Id): Promise<Record<string, number>> {
  const rows = await work.sql.rows<{ name: string; number: string | number }>(query, keyOf(work, campaignId));
  return Object.fromEntries(rows.map(({ name, number }) => [name, Number(number)]));
}

interface Which {
  sender: Sender;
  campaignId: Id;
}

/**
 * Waits for a campaign's end, late receipts included, and checks all that must hold then. Whom the carrier never got a message
 * for is returned: each of them is shown as unknown, cancelled or not at all, and nobody else is unknown.
 */
export async function expectEveryoneOnce(stack: Stack, { sender, campaignId }: Which, patience?: Patience) {
  const { core, simulator } = stack;
  const reached = (number: string) => simulator.messagesTo(number).length > 0;
  await untilProgress(core, { sender, campaignId }, isOver, patience);
  await waitFor('late receipts', async () => {
    const unknown = await numbersIn(stack, { sender, campaignId }, 'unknown');
    return !unknown.some(reached);
  });
  const ends = await expectAddsUp(stack, sender, campaignId);
  const times = sender.numbers.map((number) => simulator.messagesTo(number).length);
  expect(times.filter((count) => count > 1)).toEqual([]);
  const missed = sender.numbers.filter((_, i) => times[i] === 0);
  expect(missed).toHaveLength(
    sender.numbers.length - ends.delivered - ends.undelivered - ends.expired - ends.failed,
  );
  return { ends, missed };
}

const jobsOf = ({ core }: Stack, { actor }: Sender): Promise<number> =>
  core.read(actor, ({ em }) => em.count(JobRow, { accountId: actor.accountId }), undefined);

/** The numbers whose messages are in `state`. */
export async function numbersIn(
  { core }: Stack,
  { sender, campaignId }: Which,
  state: StoredState,
): Promise<string[]> {
  const rows = await core.read(
    sender.actor,
    (work) =>
      work.sql.rows<{ recipient: string }>(
        `select recipient from message where account_id = ? and campaign_id = ? and state = '${state}'`,
        keyOf(work, campaignId),
      ),
    undefined,
  );
  return rows.map(({ recipient }) => recipient);
}
