import type { Receipt, ReceiptState } from '../carriers/carrier.js';
import type { IdShape } from '../carriers/smpp/provider-id.js';
import { idBytes, idList, idLiteral, textLiteral, timeLiteral } from '../database/sql.js';
import { actingFor, type Work } from '../database/work.js';
import { asciiText } from '../encoding/ascii.js';
import { addActivity } from '../segments/roll-activity.js';
import type { ReceiptOutcome } from '../messages/message-state.js';
import { newId, type Id } from '../platform/id.js';
import { matchReceipts, type IdEvidence, type MatchedReceipt } from './match-receipts.js';
import type { Ending } from './ending.js';
import { countParts } from './message-parts.js';
import { moveCarefully } from './move-carefully.js';
import { Tallies } from './tallies.js';
import { addExceptions } from './settle-batch.js';

const OUTCOME: Record<ReceiptState, ReceiptOutcome | null> = {
  delivered: 'delivered',
  undelivered: 'undelivered',
  expired: 'expired',
  rejected: 'failed',
  unknown: 'unknown',
  accepted: null,
  enroute: null,
};

/** The machine-readable reason: what the receipt says, with the carrier's own code where it gives one. */
function reasonOf({ state, errorCode }: Receipt): string | null {
  if (state === 'delivered') return null;
  const code = errorCode?.replaceAll(/[^\w-]/g, '').slice(0, 16);
  return code ? `${state}_${code}` : state;
}

/** Some messages of a batch were not simply waiting for their first final receipt. */
class NotPlain extends Error {}

export interface ReceiptInput {
  carrierId: Id;
  shape: IdShape;
  receipts: readonly Receipt[];
  /** Reads each message's state before it is changed. Slower; needed for duplicates and late answers. */
  careful: boolean;
}

/**
 * Applies many receipts at once: match, move the states forward, count. What matches nothing yet waits in a table.
 * Returns what was seen of how this carrier spells its ids.
 */
export async function applyReceipts(work: Work, input: ReceiptInput): Promise<IdEvidence[]> {
  const final = input.receipts.filter((receipt) => OUTCOME[receipt.state] !== null);
  if (final.length === 0) return [];
  const { matched, unmatched, evidence } = await matchReceipts(work, { ...input, receipts: final });
  keepWaiting(work, input.carrierId, unmatched);
  await applyMatched(work, { carrierId: input.carrierId, matched, careful: input.careful });
  return evidence;
}

/** Brings the messages of matched receipts to their final states. */
export async function applyMatched(
  work: Work,
  input: { carrierId: Id; matched: readonly MatchedReceipt[]; careful: boolean },
): Promise<void> {
  const single = input.matched.filter(({ parts }) => parts === 1).map(endingOf);
  const whole = await countParts(
    work,
    input.matched.filter(({ parts }) => parts > 1),
    endingOf,
  );
  const endings = [...furthest([...single, ...whole])];
  if (endings.length === 0) return;
  const tallies = new Tallies();
  if (input.careful) await moveCarefully(work, { carrierId: input.carrierId, endings, tallies });
  else await movePlainly(work, endings, tallies);
  tallies.write(work);
  addSingles(work, endings);
  for (const { accountId, messageId, campaignId } of endings) {
    work.touched.message(accountId, { messageId, campaignId });
  }
}

/** Contacts learn at once what became of single messages; those of campaigns are rolled up some time later. */
function addSingles(work: Work, endings: readonly Ending[]): void {
  const singles = endings.filter(({ campaignId }) => campaignId === null);
  for (const [accountId, own] of Map.groupBy(singles, (ending) => ending.accountId)) {
    addActivity(
      actingFor(work, accountId),
      own.map(({ messageId }) => messageId),
    );
  }
}

const endingOf = ({ receipt, accountId, messageId, campaignId, recipient }: MatchedReceipt): Ending => ({
  accountId,
  messageId,
  campaignId,
  recipient,
  state: OUTCOME[receipt.state] as ReceiptOutcome,
  reason: reasonOf(receipt),
});

/** One ending a message: a delivery wins over anything else, else the first that came. In the order of ids, for the locks. */
function furthest(endings: readonly Ending[]): Iterable<Ending> {
  const byMessage = new Map<Id, Ending>();
  for (const ending of endings) {
    const known = byMessage.get(ending.messageId);
    if (known === undefined || (ending.state === 'delivered' && known.state !== 'delivered')) {
      byMessage.set(ending.messageId, ending);
    }
  }
  return [...byMessage.values()].toSorted((a, b) => (a.messageId < b.messageId ? -1 : 1));
}

/**
 * The hot path: nearly every message waits for exactly this receipt, so one update by primary key a group does. The
 * number of rows it matched proves it; else NotPlain undoes the transaction, and the batch is applied carefully.
 */
async function movePlainly(work: Work, endings: readonly Ending[], tallies: Tallies): Promise<void> {
  const groups = Map.groupBy(
    endings,
    ({ accountId, state, reason }) => `${accountId} ${state} ${reason ?? ''}`,
  );
  for (const group of groups.values()) {
    const { accountId, state, reason } = group[0] as Ending;
    const matched = await work.sql.run(
      `update message set state = '${state}', reason = ${textLiteral(reason)}, final_at = ${timeLiteral(work.now)}
        where account_id = ${idLiteral(accountId)} and id in ${idList(group.map((ending) => ending.messageId))} and state = 'queued'`,
    );
    if (matched !== group.length) throw new NotPlain();
    for (const [campaignId, ofCampaign] of Map.groupBy(group, (ending) => ending.campaignId)) {
      tallies.of(accountId, campaignId).count('sent', -ofCampaign.length);
      tallies.of(accountId, campaignId).count(state, ofCampaign.length);
      if (reason === null) continue;
      tallies.of(accountId, campaignId).failure({ state, reason, by: ofCampaign.length });
      if (campaignId === null) continue;
      const ids = ofCampaign.map((ending) => ending.messageId);
      addExceptions(actingFor(work, accountId), campaignId, { state, ids });
    }
  }
}

export const isNotPlain = (error: unknown): boolean => error instanceof NotPlain;

/** What a carrier says goes into columns of ASCII: one odd octet must not hold up a whole batch. */
const asciiLiteral = (text: string | null, most: number): string =>
  textLiteral(text === null ? null : asciiText(text, most));

/** A receipt may overtake the response to its submit: it waits for its message to appear. */
function keepWaiting(work: Work, carrierId: Id, receipts: readonly Receipt[]): void {
  if (receipts.length === 0) return;
  const rows = receipts.map((receipt) => {
    const { providerId, recipient, state, errorCode } = receipt;
    const texts = [
      asciiLiteral(providerId, 65),
      asciiLiteral(recipient, 24),
      `'${state}'`,
      asciiLiteral(errorCode, 16),
    ];
    return `(${idLiteral(carrierId)},${idLiteral(newId())},${texts.join(',')},${timeLiteral(work.now)})`;
  });
  work.sql.later(
    `insert into waiting_receipt (carrier_id, id, provider_id, recipient, state, error_code, received_at) values ${rows.join(',')}`,
  );
}

/** Keeps how a carrier spells its ids, so that the next receipts match at the first look. */
export async function keepIdShape({ sql }: Work, input: { carrierId: Id; shape: IdShape }): Promise<void> {
  await sql.run('update carrier_account set id_shape = ? where id = ?', [
    input.shape,
    idBytes(input.carrierId),
  ]);
}
