import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idBytes } from '../../database/sql.js';
import type { Actor, Runner, Work } from '../../database/work.js';
import { newId, type Id } from '../../platform/id.js';
import { ContactImport, RefusedRow, Upload, type KnownContactRule } from '../contact-import.js';
import { ContactList, ListMember } from '../contact-list.js';
import { Contact } from '../contact.js';
import { closeImport } from './close-import.js';
import { importFile, type RunEnd } from './import-file.js';
import { openImport, type OpenImport } from './open-import.js';
import { refusedPath } from './refused-file.js';
import { startImport, type StartImport } from './start-import.js';

const uploads = mkdtempSync(join(tmpdir(), 'gallant-uploads-'));
afterAll(() => rm(uploads, { recursive: true, force: true }));

/** Where a test's import leaves its refused rows. */
export const refusedFileOf = ({ accountId }: Actor, importId: Id): string =>
  refusedPath(uploads, accountId, importId);

/** A Kenyan account with nothing in it. */
export async function makeOwner(runner: Runner): Promise<Actor> {
  const actor: Actor = { accountId: newId(), userId: null };
  const insert = async ({ sql, now }: Work) => {
    await sql.run(
      `insert into account (id, name, currency, country, time_zone, created_at) values (?,'Asha','KES','KE','Africa/Nairobi',?)`,
      [idBytes(actor.accountId), now],
    );
  };
  await runner.run(actor, insert, undefined);
  return actor;
}

export async function makeUpload(runner: Runner, actor: Actor): Promise<Id> {
  const id = newId();
  const create = async ({ em, now }: Work) => {
    em.create(Upload, {
      accountId: actor.accountId,
      id,
      fileName: 'contacts.csv',
      bytes: 10,
      createdAt: now,
    });
    await em.flush();
  };
  await runner.run(actor, create, undefined);
  return id;
}

export interface Options {
  listId?: Id | null;
  newListName?: string | null;
  onKnown?: KnownContactRule;
  plan?: Pick<StartImport, 'columns' | 'sheet' | 'tagIds' | 'consent'>;
  /** What is to be there before the import is. */
  before?: (uploadId: Id) => Promise<void>;
}

export async function begin(runner: Runner, actor: Actor, options: Options = {}): Promise<ContactImport> {
  const { listId = null, newListName = null, onKnown = 'fill' } = options;
  const uploadId = await makeUpload(runner, actor);
  await options.before?.(uploadId);
  return await runner.run(actor, startImport, {
    uploadId,
    listId,
    newListName,
    onKnown,
    defaultCountry: null,
    ...options.plan,
  });
}

export async function open(runner: Runner, actor: Actor, importId: Id): Promise<OpenImport> {
  const run = await runner.run(actor, openImport, { importId });
  if (run === null) throw new Error('the import is over');
  return run;
}

/** The text as a file would deliver it. */
export async function* asFile(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const NEVER = new AbortController().signal;

/** One run of an import up to the end of its file. Small batches, so that a small file has many. */
export async function runThrough(
  runner: Pick<Runner, 'run' | 'read'>,
  input: { actor: Actor; run: OpenImport; text: string; stopping?: AbortSignal; batchSize?: number },
): Promise<RunEnd> {
  const { actor, run, text, stopping = NEVER, batchSize = 10 } = input;
  const refusedFile = refusedFileOf(actor, run.importId);
  return await importFile(runner, { actor, run, file: asFile(text), refusedFile, stopping, batchSize });
}

interface ImportText extends Options {
  text: string;
  batchSize?: number;
  /** What happens between the import's being asked for and its first row. */
  afterwards?: (begun: ContactImport) => Promise<unknown>;
}

export async function importText(
  runner: Runner,
  actor: Actor,
  { text, batchSize, afterwards, ...options }: ImportText,
): Promise<ContactImport> {
  const begun = await begin(runner, actor, options);
  const { id } = begun;
  await afterwards?.(begun);
  const run = await open(runner, actor, id);
  const end = await runThrough(runner, { actor, run, text, ...(batchSize !== undefined && { batchSize }) });
  if (end === 'stopped') throw new Error('nobody stopped it');
  await runner.run(actor, closeImport, { run, jobId: newId(), end });
  return await readBack(runner, actor, id);
}

export const readBack = (runner: Runner, actor: Actor, id: Id): Promise<ContactImport> =>
  runner.read(
    actor,
    ({ em }) => em.findOneOrFail(ContactImport, { accountId: actor.accountId, id }),
    undefined,
  );

export const contactsOf = (runner: Runner, { accountId }: Actor): Promise<Contact[]> =>
  runner.read(
    { accountId, userId: null },
    ({ em }) => em.find(Contact, { accountId }, { orderBy: { msisdn: 'asc' } }),
    undefined,
  );

export const refusedOf = (runner: Runner, { accountId }: Actor, importId: Id): Promise<RefusedRow[]> =>
  runner.read(
    { accountId, userId: null },
    ({ em }) => em.find(RefusedRow, { accountId, importId }, { orderBy: { line: 'asc' } }),
    undefined,
  );

export const countRefused = (runner: Runner, { accountId }: Actor, importId: Id): Promise<number> =>
  runner.read(
    { accountId, userId: null },
    ({ em }) => em.count(RefusedRow, { accountId, importId }),
    undefined,
  );

/** What a list says it holds and what it holds. */
export const listOf = (
  runner: Runner,
  { accountId }: Actor,
  id: Id | null | undefined,
): Promise<{ counted: number; members: number }> =>
  runner.read(
    { accountId, userId: null },
    async ({ em }) => {
      const list = await em.findOneOrFail(ContactList, { accountId, id: id ?? '' });
      return {
        counted: list.contactCount ?? 0,
        members: await em.count(ListMember, { accountId, listId: list.id }),
      };
    },
    undefined,
  );

/** The figures of an import, of which each row is in exactly one. */
export const countsOf = (row: ContactImport) => ({
  rows: row.rows,
  imported: row.imported,
  updated: row.updated,
  unchanged: row.unchanged,
  duplicates: row.duplicates,
  refused: row.refused,
});

/** A file of so many good numbers, the first `from`. */
export const numbered = (count: number, from = 0): string =>
  `phone,first_name\n${Array.from({ length: count }, (_, at) => `07${String(10_000_000 + from + at)},Name ${from + at}\n`).join('')}`;

export const sample = (): Promise<string> => readFile('scripts/sample/contacts.csv', 'utf8');
