import { idBytes, idLiteral } from '../../database/sql.js';
import type { Actor, Runner, Work } from '../../database/work.js';
import { newId, newIds, type Id } from '../../platform/id.js';
import { BulkEdit } from '../bulk-edit.js';
import { createContactList } from '../contact-lists.js';
import { Contact } from '../contact.js';
import { createTag } from '../tags.js';
import { bulkEditContacts, type Action, type Selection } from './bulk-edit-contacts.js';
import { beginEdit, countSelected, editBatch } from './edit-batch.js';

let block = 100;

/** A Kenyan account with so many contacts, the first names N0, N1, …, in the order of their ids. */
export interface Shop {
  runner: Runner;
  actor: Actor;
  /** Of its contacts. */
  ids: Id[];
}

export async function makeShop(runner: Runner, count: number): Promise<Shop> {
  const actor: Actor = { accountId: newId(), userId: null };
  const ids = newIds(count);
  block += 1;
  const numbers = ids.map((_, at) => `+25471${block}${1_000 + at}`);
  await runner.run(
    actor,
    async ({ em, sql, now }) => {
      await sql.run(
        `insert into account (id, name, currency, country, time_zone, created_at) values (?,'Asha','KES','KE','Africa/Nairobi',?)`,
        [idBytes(actor.accountId), now],
      );
      const rows = ids.map((id, at) => ({
        accountId: actor.accountId,
        id,
        msisdn: numbers[at] ?? '',
        firstName: `N${at}`,
        custom: {},
        createdAt: now,
        updatedAt: now,
      }));
      if (rows.length > 0) await em.insertMany(Contact, rows);
    },
    undefined,
  );
  return { runner, actor, ids };
}

export const makeTag = async ({ runner, actor }: Shop, name: string): Promise<Id> =>
  (await runner.run(actor, createTag, { name })).id;
export const makeList = async ({ runner, actor }: Shop, name: string): Promise<Id> =>
  (await runner.run(actor, createContactList, { name })).id;

export const start = (
  { runner, actor }: Shop,
  action: Action,
  selection: Partial<Selection> = { query: {} },
): Promise<BulkEdit> =>
  runner.run(actor, bulkEditContacts, { action, selection: { ids: null, query: null, ...selection } });

/** Up to the end, or so many batches of it. */
export async function carryOut(
  { runner, actor }: Omit<Shop, 'ids'>,
  { id }: Pick<BulkEdit, 'id'>,
  { batch = 3, most = 1_000 }: { batch?: number; most?: number } = {},
): Promise<BulkEdit> {
  const total = await runner.read(actor, countSelected, { editId: id });
  await runner.run(actor, beginEdit, { editId: id, total });
  for (let done = 0; done < most; done += 1) {
    if (!(await runner.run(actor, editBatch, { editId: id, jobId: newId(), batch }))) break;
  }
  return await readBack({ runner, actor }, id);
}

/** Begun and done. */
export const edit = async (shop: Shop, action: Action, selection?: Partial<Selection>): Promise<BulkEdit> =>
  await carryOut(shop, await start(shop, action, selection));

export const readBack = ({ runner, actor }: Omit<Shop, 'ids'>, id: Id): Promise<BulkEdit> =>
  runner.read(actor, ({ em }) => em.findOneOrFail(BulkEdit, { accountId: actor.accountId, id }), undefined);

/** Of each tag or list: what it says and who is in it, by first name. */
export const groups = (
  { runner, actor }: Shop,
  of: 'tag' | 'list',
): Promise<Record<string, { counted: number; members: string[] }>> =>
  runner.read(
    actor,
    async ({ sql }: Work) => {
      const [table, members, key] =
        of === 'tag' ? ['tag', 'contact_tag', 'tag_id'] : ['contact_list', 'list_member', 'list_id'];
      const account = idLiteral(actor.accountId);
      const owners = await sql.rows<{ name: string; contact_count: number }>(
        `select name, contact_count from ${table} where account_id = ${account}`,
      );
      const rows = await sql.rows<{ name: string; first_name: string | null }>(
        `select g.name, c.first_name from ${members} m join ${table} g on g.account_id = m.account_id and g.id = m.${key}
           left join contact c on c.account_id = m.account_id and c.id = m.contact_id
          where m.account_id = ${account} order by c.id`,
      );
      const inGroup = Map.groupBy(rows, ({ name }) => name);
      return Object.fromEntries(
        owners.map(({ name, contact_count: counted }) => [
          name,
          { counted, members: (inGroup.get(name) ?? []).map((row) => row.first_name ?? 'nobody') },
        ]),
      );
    },
    undefined,
  );

/** Columns of the contacts, in the order of their ids. */
export const contactRows = <Row extends object>({ runner, actor }: Shop, columns: string): Promise<Row[]> =>
  runner.read(
    actor,
    ({ sql }: Work) =>
      sql.rows<Row>(`select ${columns} from contact where account_id = ? order by id`, [
        idBytes(actor.accountId),
      ]),
    undefined,
  );
