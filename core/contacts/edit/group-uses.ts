import { idBytes } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { segmentsUsing } from '../../segments/rule-uses.js';

const SHOWN = 20;

/** In words: what would miss a tag if it went. */
export async function usesOfTag(work: Work, tagId: Id): Promise<string[]> {
  return [...(await segmentUses(work, { tagId })), ...(await importUses(work, tagId))];
}

const segmentUses = async (work: Work, used: Parameters<typeof segmentsUsing>[1]): Promise<string[]> =>
  (await segmentsUsing(work, used)).map((name) => `The segment ${name}`);

/** An import that is under way and puts its contacts there. */
async function importUses({ sql, actor }: Work, id: Id): Promise<string[]> {
  const rows = await sql.rows<{ file_name: string }>(
    `select file_name from contact_import where account_id = ? and state in ('queued', 'running') and (list_id = ? or plan like ?)
      order by id desc limit ${SHOWN}`,
    [idBytes(actor.accountId), idBytes(id), `%${id}%`],
  );
  return rows.map(({ file_name: name }) => `The import of ${name}`);
}

/** In words: what would miss a list if it went. */
export async function usesOfList(work: Work, listId: Id): Promise<string[]> {
  const rows = await work.sql.rows<{ name: string }>(
    `select name from campaign where account_id = ? and list_id = ? and state not in ('done', 'cancelled') order by id desc limit ${SHOWN}`,
    [idBytes(work.actor.accountId), idBytes(listId)],
  );
  return [
    ...rows.map(({ name }) => `The campaign ${name}`),
    ...(await segmentUses(work, { listId })),
    ...(await importUses(work, listId)),
  ];
}

/** In words: segments that ask for a field, and campaigns not over whose text names it. */
export async function usesOfField(
  work: Work,
  key: string,
  isNamed: (body: string) => boolean,
): Promise<string[]> {
  const rows = await work.sql.rows<{ name: string; body: string }>(
    `select name, body from campaign where account_id = ? and state not in ('done', 'cancelled') and instr(body, ?) > 0 order by id desc`,
    [idBytes(work.actor.accountId), key],
  );
  const campaigns = rows.filter(({ body }) => isNamed(body)).map(({ name }) => `The campaign ${name}`);
  return [...campaigns, ...(await segmentUses(work, { fieldKey: key }))];
}
