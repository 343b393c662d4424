import { idLiteral, textLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

/** Whose reply it is. */
export interface RepliedTo {
  accountId: Id;
  /** Null where the number is no contact's of the account. */
  contactId: Id | null;
  msisdn: string;
}

/** As carriers write it: with a plus or without. Null for what is no number that could have been sent to. */
function msisdnOf(sender: string): string | null {
  const digits = /^(?:\+|00)?([1-9]\d{6,14})$/.exec(sender)?.[1];
  return digits === undefined ? null : `+${digits}`;
}

const bare = (address: string): string => address.replace(/^\+/, '').toUpperCase();

interface Candidate {
  account_id: Buffer;
  id: Buffer;
}

/** The last text to the number from an account. */
interface Last {
  account_id: Buffer;
  sender_id: string;
  at: string;
  /** The message's; less than any where it is not known. */
  id: Buffer;
}

/**
 * The account that a message from outside answers: of those that have sent to its number, who did last; before all who sent under
 * the very sender id that was answered. Where nobody has, the only one that has a contact of this number, or else the only one
 * that sends under the sender id. Null where nobody is known.
 */
export async function findSender(
  work: Work,
  { from, to }: { from: string; to: string },
): Promise<RepliedTo | null> {
  const msisdn = msisdnOf(from);
  if (msisdn === null) return null;
  // one look into the index on numbers for each account
  const candidates = await work.sql.rows<Candidate>(
    'select straight_join c.account_id, c.id from account a join contact c on c.account_id = a.id and c.msisdn = ?',
    [msisdn],
  );
  const accountId =
    lastOf(await readLast(work, msisdn, candidates), to) ??
    onlyOf(candidates.map((row) => row.account_id)) ??
    (candidates.length === 0 ? await ownerOf(work, to) : null);
  if (accountId === null) return null;
  const contact = candidates.find((row) => idFromBytes(row.account_id) === accountId);
  return { accountId, contactId: contact === undefined ? null : idFromBytes(contact.id), msisdn };
}

function lastOf(texts: readonly Last[], to: string): Id | null {
  const isAnswered = (text: Last): boolean => bare(text.sender_id) === bare(to);
  const [last] = texts.toSorted(
    (a, b) =>
      Number(isAnswered(b)) - Number(isAnswered(a)) ||
      Number(a.at < b.at) - Number(a.at > b.at) ||
      Buffer.compare(b.id, a.id),
  );
  return last === undefined ? null : idFromBytes(last.account_id);
}

function onlyOf(accounts: readonly Buffer[]): Id | null {
  const [only, ...others] = new Set(accounts.map(idFromBytes));
  return only === undefined || others.length > 0 ? null : only;
}

/**
 * The newest to each contact that was not called off, by the index on contacts; and what was sent to the number when it was no
 * contact's, or not the one's it is now.
 */
async function readLast({ sql }: Work, msisdn: string, candidates: readonly Candidate[]): Promise<Last[]> {
  const each = candidates.map(
    ({ account_id: account, id }) =>
      `(select account_id, sender_id, created_at as at, id from message
         where account_id = ${idLiteral(idFromBytes(account))} and contact_id = ${idLiteral(idFromBytes(id))}
           and state <> 'cancelled' order by id desc limit 1)`,
  );
  const strangers = `(select account_id, sender_id, at, x'00' as id from texted_number where msisdn = ${textLiteral(msisdn)})`;
  return await sql.rows<Last>([strangers, ...each].join(' union all '));
}

/** Whose sender id it is, if it is one account's. The ends of an index: however many messages went out under it. */
async function ownerOf({ sql }: Work, to: string): Promise<Id | null> {
  const spellings = [bare(to), `+${bare(to)}`].map(textLiteral);
  const ends = ['campaign', 'texted_number'].flatMap((table) =>
    spellings.map(
      (senderId) =>
        `select min(account_id) as first, max(account_id) as last from ${table} where sender_id = ${senderId}`,
    ),
  );
  const rows = await sql.rows<{ first: Buffer | null; last: Buffer | null }>(ends.join(' union all '));
  return onlyOf(rows.flatMap(({ first, last }) => [first, last].filter((id) => id !== null)));
}
