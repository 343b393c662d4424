import { Account } from '../accounts/account.js';
import { Wallet } from '../billing/ledger.js';
import { toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes, idList, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { idFromBytes, parsePublicId, publicId, type Id } from '../platform/id.js';
import { NoSuchAccount } from './look-after.js';

/** What an operator sees of an account. */
export interface OperatorAccount {
  account: Account;
  wallet: Wallet;
  members: number;
  /** The last time somebody of it used a session or a key; null for never. */
  lastActivityAt: Date | null;
}

interface AccountsInput {
  page: PageInput;
  /** Part of its name or of a member's e-mail address, or its id. */
  search: string | null;
}

/** Every account of the platform, the newest first. */
export async function pageAccounts(
  work: Work,
  { page: { first, after }, search }: AccountsInput,
): Promise<Page<OperatorAccount & { id: Id }>> {
  const conditions: string[] = ['true'];
  const values: unknown[] = [];
  if (after !== null) {
    conditions.push('a.id < ?');
    values.push(idBytes(after));
  }
  const words = search?.trim() ?? '';
  if (words !== '') {
    const part = `%${words.replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(`(a.name like ? or a.id = ? or exists (
      select 1 from membership m join user u on u.id = m.user_id where m.account_id = a.id and u.email like ?))`);
    values.push(part, idBytes(parsePublicId('account', words) ?? ''), part);
  }
  const rows = await work.sql.rows<{ id: Buffer }>(
    `select a.id from account a where ${conditions.join(' and ')} order by a.id desc limit ${first + 1}`,
    values,
  );
  const { rows: ids, hasNextPage } = toPage(
    rows.map(({ id }) => idFromBytes(id)),
    first,
  );
  const found = await describe(work, ids);
  return { rows: found.map((row) => ({ ...row, id: row.account.id })), hasNextPage };
}

/** The account that is looked after, as it is now. Throws NotFound. */
export async function readOperatorAccount(work: Work): Promise<OperatorAccount> {
  const { accountId } = work.actor;
  const [account] = await describe(work, [accountId]);
  if (account === undefined) throw new NoSuchAccount(publicId('account', accountId));
  return account;
}

/** In the order of the ids. */
async function describe(work: Work, ids: readonly Id[]): Promise<OperatorAccount[]> {
  if (ids.length === 0) return [];
  const accounts = new Map((await work.em.find(Account, { id: [...ids] })).map((row) => [row.id, row]));
  const wallets = new Map(
    (await work.em.find(Wallet, { accountId: [...ids] })).map((row) => [row.accountId, row]),
  );
  const members = await countMembers(work, ids);
  const activity = await lastActivity(work, ids);
  return ids.flatMap((id) => {
    const account = accounts.get(id);
    const wallet = wallets.get(id);
    if (account === undefined || wallet === undefined) return [];
    return [{ account, wallet, members: members.get(id) ?? 0, lastActivityAt: activity.get(id) ?? null }];
  });
}

async function countMembers({ sql }: Work, ids: readonly Id[]): Promise<Map<Id, number>> {
  const rows = await sql.rows<{ account_id: Buffer; members: number }>(
    `select account_id, count(*) as members from membership where account_id in ${idList(ids)} group by account_id`,
  );
  return new Map(rows.map(({ account_id, members }) => [idFromBytes(account_id), Number(members)]));
}

async function lastActivity({ sql }: Work, ids: readonly Id[]): Promise<Map<Id, Date>> {
  const rows = await sql.rows<{ account_id: Buffer; last: string | null }>(
    `select account_id, max(last) as last from (
       select account_id, rotated_at as last from login_session where account_id in ${idList(ids)}
       union all
       select account_id, last_used_at from api_key where account_id in ${idList(ids)}) used
      group by account_id`,
  );
  return new Map(
    rows.flatMap(({ account_id, last }) =>
      last === null ? [] : [[idFromBytes(account_id), timeFrom(last)]],
    ),
  );
}
