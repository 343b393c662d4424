import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, type Id } from '../platform/id.js';

/** Whose reply it is. */
export interface RepliedTo {
  accountId: Id;
  contactId: Id;
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

interface Newest {
  account_id: Buffer;
  contact_id: Buffer;
  id: Buffer;
  sender_id: string;
}

/**
 * The account that a message from outside answers: of those that have the sender as a contact, who sent to it last;
 * before all who sent under the very number that was answered. Null where nobody is known.
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
  const [last] = (await readNewest(work, candidates)).toSorted(
    (a, b) => Number(isAnswered(b, to)) - Number(isAnswered(a, to)) || Buffer.compare(b.id, a.id),
  );
  if (last !== undefined) return ownerOf(last.account_id, last.contact_id, msisdn);
  // nothing was sent, or to a contact that was deleted since and has come back
  const [only, ...others] = candidates;
  return only === undefined || others.length > 0 ? null : ownerOf(only.account_id, only.id, msisdn);
}

const ownerOf = (account: Buffer, contact: Buffer, msisdn: string): RepliedTo => ({
  accountId: idFromBytes(account),
  contactId: idFromBytes(contact),
  msisdn,
});

const isAnswered = (message: Newest, to: string): boolean => bare(message.sender_id) === bare(to);

/** The newest message of each that was not called off: by the index on contacts. */
async function readNewest({ sql }: Work, candidates: readonly Candidate[]): Promise<Newest[]> {
  if (candidates.length === 0) return [];
  const each = candidates.map(
    ({ account_id: account, id }) =>
      `(select account_id, contact_id, id, sender_id from message
         where account_id = ${idLiteral(idFromBytes(account))} and contact_id = ${idLiteral(idFromBytes(id))}
           and state <> 'cancelled' order by id desc limit 1)`,
  );
  return await sql.rows<Newest>(each.join(' union all '));
}
