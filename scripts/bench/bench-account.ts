import { postEntry } from '../../core/billing/post-entry.js';
import type { Core } from '../../core/core.js';
import { idBytes, idLiteral, timeLiteral } from '../../core/database/sql.js';
import type { Actor, Work } from '../../core/database/work.js';
import { newId, type Id } from '../../core/platform/id.js';

const ROWS = 2_000;
const PLENTY = 1_000_000_000_000_000n;
const NAMES = ['Amina', 'Brian', 'Chipo', 'Daudi', 'Esther', 'Femi', 'Grace', 'Hassan', 'Imani', 'Juma'];

/** An account with money, one carrier and a list of so many contacts, written straight into the tables. */
export async function makeBenchAccount(
  core: Core,
  options: { recipients: number; carrierUrl: string },
): Promise<{ actor: Actor; listId: Id }> {
  const actor: Actor = { accountId: newId(), userId: null };
  const listId = newId();
  await core.run(actor, makeAccount, { listId, ...options });
  for (let from = 0; from < options.recipients; from += ROWS) {
    await core.run(actor, addContacts, { listId, from, to: Math.min(options.recipients, from + ROWS) });
  }
  return { actor, listId };
}

async function makeAccount(
  work: Work,
  { listId, recipients, carrierUrl }: { listId: Id; recipients: number; carrierUrl: string },
): Promise<void> {
  const { sql, actor, now } = work;
  const account = idBytes(actor.accountId);
  await sql.run(
    `insert into account (id, name, currency, country, time_zone, created_at) values (?, 'Benchmark', 'KES', 'KE', 'Africa/Nairobi', ?)`,
    [account, now],
  );
  await sql.run(
    `insert into wallet (account_id, currency, available, held, captured, topped_up) values (?, 'KES', 0, 0, 0, 0)`,
    [account],
  );
  await sql.run('delete from carrier_account');
  await sql.run(
    `insert into carrier_account (id, name, url, enabled, id_shape, created_at) values (?, 'simulator', ?, 1, 'same', ?)`,
    [idBytes(newId()), carrierUrl, now],
  );
  await sql.run(
    `insert into contact_list (account_id, id, name, contact_count, created_at) values (?, ?, 'Everyone', ?, ?)`,
    [account, idBytes(listId), recipients, now],
  );
  await postEntry(work, { kind: 'credit', causeId: newId(), amount: PLENTY });
}

async function addContacts(
  { sql, actor, now }: Work,
  { listId, from, to }: { listId: Id; from: number; to: number },
): Promise<void> {
  const account = idLiteral(actor.accountId);
  const at = timeLiteral(now);
  const contacts: string[] = [];
  const members: string[] = [];
  for (let number = from; number < to; number += 1) {
    const id = idLiteral(newId());
    const msisdn = `+2547${String(number).padStart(8, '0')}`;
    contacts.push(
      `(${account},${id},'${msisdn}','${NAMES[number % NAMES.length]}','Otieno','{}',${at},${at})`,
    );
    members.push(`(${account},${idLiteral(listId)},${id},${at})`);
  }
  await sql.run(
    `insert into contact (account_id, id, msisdn, first_name, last_name, custom, created_at, updated_at) values ${contacts.join(',')}`,
  );
  await sql.run(
    `insert into list_member (account_id, list_id, contact_id, added_at) values ${members.join(',')}`,
  );
}
