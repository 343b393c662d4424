import type { Receipt } from '../carriers/carrier.js';
import { storedId, type IdShape } from '../carriers/smpp/provider-id.js';
import { idLiteral, textLiteral, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

/** A receipt with the message it is of. */
export interface MatchedReceipt {
  receipt: Receipt;
  accountId: Id;
  messageId: Id;
  campaignId: Id | null;
  /** The number that we sent to; the receipt may spell it otherwise. */
  recipient: string;
  part: number;
  parts: number;
}

export interface MatchResult {
  matched: MatchedReceipt[];
  unmatched: Receipt[];
  /** Of messages whose recipient was erased, by the id as this carrier is known to spell it: nobody waits for them. */
  ofErased: Receipt[];
  /** Ids that matched by another spelling than `shape`, as the receipt and as the response wrote them. */
  evidence: IdEvidence[];
}

export interface IdEvidence {
  receiptId: string;
  stored: string;
}

interface SubmissionRow {
  provider_id: string;
  account_id: Buffer;
  message_id: Buffer;
  campaign_id: Buffer | null;
  recipient: string;
  part: number;
  parts: number;
}

const SHAPES: readonly IdShape[] = ['same', 'decimal_of_hex', 'hex_of_decimal'];
/** Digits that two spellings of one number share at least: the subscriber number without country and area. */
const SHARED_DIGITS = 7;

/** Whether a receipt's idea of the recipient can be the number we sent to. */
export function sameNumber(sent: string, told: string): boolean {
  const a = sent.replaceAll(/\D/g, '');
  const b = told.replaceAll(/\D/g, '');
  if (a === b) return true;
  const shorter = a.length < b.length ? a : b;
  return shorter.length >= SHARED_DIGITS && a.slice(-SHARED_DIGITS) === b.slice(-SHARED_DIGITS);
}

/** What erasures write over the recipient (core/privacy): the message has its final state, and the number is not to be kept. */
const isErased = (row: SubmissionRow): boolean => !row.recipient.startsWith('+');

/**
 * Finds the messages of many receipts by the ids that the carrier gave them, first in the spelling this carrier is
 * known to use, then in the others. An id counts only with the right recipient: a decimal id may well be somebody
 * else's hexadecimal one.
 */
export async function matchReceipts(
  work: Work,
  input: { carrierId: Id; shape: IdShape; receipts: readonly Receipt[] },
): Promise<MatchResult> {
  const matched: MatchedReceipt[] = [];
  let unmatched = [...input.receipts];
  const evidence: IdEvidence[] = [];
  let late = new Set<Receipt>();
  for (const shape of [input.shape, ...SHAPES.filter((other) => other !== input.shape)]) {
    if (unmatched.length === 0) break;
    const found = await matchInShape(work, input.carrierId, { shape, receipts: unmatched });
    if (shape === input.shape) late = new Set(found.ofErased);
    matched.push(...found.matched);
    if (shape !== input.shape) evidence.push(...found.evidence);
    unmatched = found.unmatched;
  }
  return {
    matched,
    unmatched: unmatched.filter((receipt) => !late.has(receipt)),
    ofErased: unmatched.filter((receipt) => late.has(receipt)),
    evidence,
  };
}

async function matchInShape(
  { sql }: Work,
  carrierId: Id,
  { shape, receipts }: { shape: IdShape; receipts: readonly Receipt[] },
): Promise<MatchResult> {
  const candidates = receipts.map((receipt) =>
    receipt.providerId === null ? null : storedId(receipt.providerId, shape),
  );
  const all = [...new Set(candidates.filter((id) => id !== null))];
  const rows =
    all.length === 0
      ? []
      : await sql.rows<SubmissionRow>(
          `select provider_id, account_id, message_id, campaign_id, recipient, part, parts
             from submission where carrier_id = ${idLiteral(carrierId)} and provider_id in (${all.map(textLiteral).join(',')})`,
        );
  const byId = new Map(rows.map((row) => [row.provider_id, row]));
  const matched: MatchedReceipt[] = [];
  const unmatched: Receipt[] = [];
  const ofErased: Receipt[] = [];
  const evidence: IdEvidence[] = [];
  receipts.forEach((receipt, i) => {
    const row = byId.get(candidates[i] ?? '');
    if (row !== undefined && isErased(row)) ofErased.push(receipt);
    if (row === undefined || !sameNumber(row.recipient, receipt.recipient)) {
      unmatched.push(receipt);
      return;
    }
    matched.push(matchOf(receipt, row));
    evidence.push({ receiptId: receipt.providerId ?? '', stored: row.provider_id });
  });
  return { matched, unmatched, ofErased, evidence };
}

const matchOf = (receipt: Receipt, row: Omit<SubmissionRow, 'provider_id'>): MatchedReceipt => ({
  receipt,
  accountId: idFromBytes(row.account_id),
  messageId: idFromBytes(row.message_id),
  campaignId: row.campaign_id === null ? null : idFromBytes(row.campaign_id),
  recipient: row.recipient,
  part: row.part,
  parts: row.parts,
});

interface UnresolvedRow {
  recipient: string;
  message_id: Buffer;
  account_id: Buffer;
  campaign_id: Buffer | null;
  created_at: string;
}

/** A receipt that waits, and since when. */
export interface WaitingOne {
  receipt: Receipt;
  receivedAt: Date;
}

/** As we spell numbers, whether or not the carrier sends the plus. */
const numberTold = (recipient: string): string => `+${recipient.replaceAll(/\D/g, '')}`;

/**
 * Finds messages whose response was lost, by recipient: the one attempted first of those that were there when the receipt
 * came. A recipient with several gets them resolved one by one.
 */
export async function matchByRecipient(
  { sql }: Work,
  input: { carrierId: Id; waiting: readonly WaitingOne[] },
): Promise<MatchedReceipt[]> {
  if (input.waiting.length === 0) return [];
  const recipients = new Set(input.waiting.map(({ receipt }) => numberTold(receipt.recipient)));
  const rows = await sql.rows<UnresolvedRow>(
    `select u.recipient, u.message_id, u.account_id, u.campaign_id, m.created_at
       from unresolved_message u join message m on m.account_id = u.account_id and m.id = u.message_id
      where u.carrier_id = ${idLiteral(input.carrierId)} and u.recipient in (${[...recipients].map(textLiteral).join(',')})
      order by u.attempted_at`,
  );
  const open = Map.groupBy(rows, (row) => row.recipient);
  return input.waiting.flatMap(({ receipt, receivedAt }) => {
    const candidates = open.get(numberTold(receipt.recipient)) ?? [];
    const at = candidates.findIndex((row) => timeFrom(row.created_at) <= receivedAt);
    const [row] = at === -1 ? [] : candidates.splice(at, 1);
    return row === undefined ? [] : [matchOf(receipt, { ...row, part: 0, parts: 1 })];
  });
}
