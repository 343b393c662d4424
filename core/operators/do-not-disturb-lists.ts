import { z } from 'zod';
import { isCountry } from '../accounts/home-country.js';
import { recordAudit } from '../audit/record-audit.js';
import { DoNotDisturbList } from '../consent/consent.js';
import { isDuplicate } from '../database/faults.js';
import { idLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { clearDoNotDisturb } from './do-not-disturb-jobs.js';

/** There is no such register on the platform. */
export class NoSuchList extends NotFound {
  constructor(id: string) {
    super('do-not-disturb list', id);
    this.message = 'No do-not-disturb list with this id.';
  }
}

export interface ListInput {
  name: string;
  /** Null: the platform's own. */
  country: string | null;
  everything: boolean;
}

const Input = z.object({
  name: z.string().trim().min(1, 'Give the list a name.').max(100, 'A name has at most 100 characters.'),
  country: z
    .string()
    .trim()
    .toUpperCase()
    .refine(isCountry, 'A country has two letters of ISO 3166-1, such as KE.')
    .nullable(),
  everything: z.boolean(),
});

/** By name. There are a few: one for each country, and the platform's. */
export const readLists = ({ em }: Work): Promise<DoNotDisturbList[]> =>
  em.find(DoNotDisturbList, {}, { orderBy: { name: 'asc' } });

/** An empty register. Throws InvalidInput. */
export async function createList(work: Work, input: ListInput): Promise<DoNotDisturbList> {
  const checked = checkInput(Input, input);
  const list = work.em.create(DoNotDisturbList, { ...checked, id: newId(), createdAt: work.now });
  try {
    await work.em.persist(list).flush();
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    throw new InvalidInput([{ path: 'name', message: `There is a list ${checked.name} already.` }]);
  }
  const target = publicId('doNotDisturbList', list.id);
  recordAudit(work, { action: 'do_not_disturb_list.created', target, after: checked });
  return list;
}

/** Throws NotFound. */
export async function findList({ em }: Work, listId: Id): Promise<DoNotDisturbList> {
  const list = await em.findOne(DoNotDisturbList, { id: listId });
  if (list === null) throw new NoSuchList(publicId('doNotDisturbList', listId));
  return list;
}

/** Nobody is added to it from here on; its numbers go in the background: a register of millions is not one transaction. Throws NotFound. */
export async function deleteList(work: Work, { listId }: { listId: Id }): Promise<DoNotDisturbList> {
  const list = await findList(work, listId);
  await work.sql.run(`delete from do_not_disturb_list where id = ${idLiteral(listId)}`);
  announce(work, clearDoNotDisturb, { listId });
  const { name, country, numberCount } = list;
  recordAudit(work, {
    action: 'do_not_disturb_list.deleted',
    target: publicId('doNotDisturbList', listId),
    before: { name, country, numberCount },
  });
  return list;
}
