import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ContactImport } from '../../core/contacts/contact-import.js';
import { begin, countsOf, listOf, makeOwner, readBack } from '../../core/contacts/import/import.fixture.js';
import { cancelImport } from '../../core/contacts/import/cancel-import.js';
import { refusedPath } from '../../core/contacts/import/refused-file.js';
import { createContactField } from '../../core/contacts/fields/create-field.js';
import { createContactList } from '../../core/contacts/contact-lists.js';
import { changedNothing } from '../../core/contacts/read-imports.js';
import { createTag } from '../../core/contacts/tags.js';
import { idLiteral } from '../../core/database/sql.js';
import type { Actor } from '../../core/database/work.js';
import { JobRow } from '../../core/jobs/job-row.js';
import { Contact } from '../../core/contacts/contact.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import { useStack } from '../support/stack.js';
import { waitFor } from '../support/wait-for.js';

const GOOD = 30_000;
/** Every so many rows a number is bad: in every batch, so that whoever goes on finds a file of refused rows. */
const BAD_EVERY = 1_000;
const BAD = GOOD / BAD_EVERY;
/**
 * Of several batches; with tags, fields of two kinds, and a repeated number at the end, that only a run which knows the
 * beginning can tell.
 */
const rowAt = (at: number): string =>
  `07${10_000_000 + at},Name ${at},${at % 2 === 0 ? 'Even' : 'Odd'},${at},City ${at % 10}\n`;
const rows = Array.from(
  { length: GOOD },
  (_, at) => rowAt(at) + (at % BAD_EVERY === 7 ? `12,Bad ${at},,,\n` : ''),
);
const TEXT = `phone,first_name,tags,points,city\n${rows.join('')}0710000000,Again,,,\n`;
const CONSENT = { purpose: 'marketing', state: 'opted_in', evidence: 'The form at the till' } as const;
const COUNTS = {
  rows: GOOD + BAD + 1,
  imported: GOOD,
  updated: 0,
  unchanged: 0,
  duplicates: 1,
  refused: BAD,
};
const WHOLE = {
  state: 'done',
  counts: COUNTS,
  consented: GOOD,
  contacts: GOOD,
  list: { counted: GOOD, members: GOOD },
  tags: { All: GOOD, Even: GOOD / 2, Odd: GOOD / 2 },
  events: GOOD,
  slots: GOOD,
  refused: rows.flatMap((_, at) => (at % BAD_EVERY === 7 ? [`12,Bad ${at},,,`] : [])),
  jobs: 0,
};

describe('an import', () => {
  const uploads = mkdtempSync(join(tmpdir(), 'gallant-uploads-'));
  const stack = useStack({ ownDatabase: true, env: { UPLOAD_DIR: uploads } });
  afterAll(() => rm(uploads, { recursive: true, force: true }));

  test('whose worker is killed: another goes on where it stopped', async () => {
    const worker = await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await worker.kill();
    await stack.startWorker();
    expect(await endOf(given)).toEqual(WHOLE);
  });

  test('whose worker is told to stop: another goes on at once', async () => {
    const worker = await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await worker.stop();
    await stack.startWorker();
    expect(await endOf(given)).toEqual(WHOLE);
  });

  test('while Redis is emptied and the database restarted', async () => {
    await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await stack.core.redis.flushall();
    await stack.services.database?.restart();
    expect(await endOf(given)).toEqual(WHOLE);
  });

  test('of a file that was imported before changes nothing, and says so', async () => {
    await stack.startWorker();
    const first = await give();
    expect(await endOf(first)).toEqual(WHOLE);
    const before = await snapshotOf(first.actor);
    const second = await give(first);
    expect(await endOf(second)).toEqual({
      ...WHOLE,
      counts: { ...COUNTS, imported: 0, unchanged: GOOD },
      consented: 0,
    });
    expect(changedNothing(await look(second))).toBe(true);
    expect(await snapshotOf(first.actor)).toEqual(before);
  });

  test('is cancelled: what was written stays, and is counted', async () => {
    await stack.startWorker();
    const given = await give();
    await halfWay(given);
    await stack.core.run(given.actor, cancelImport, { importId: given.id });
    const { counts, state, contacts, list, refused, jobs, consented } = await endOf(given);
    expect({ state, jobs }).toEqual({ state: 'cancelled', jobs: 0 });
    expect(counts.rows).toBeLessThan(COUNTS.rows);
    expect(contacts).toBe(counts.imported);
    expect(consented).toBe(counts.imported);
    expect(list).toEqual({ counted: contacts, members: contacts });
    expect(refused).toEqual(WHOLE.refused.slice(0, counts.refused));
  });

  type Given = Awaited<ReturnType<typeof give>>;

  /** The same again for the account of the one before. */
  async function give(before?: Awaited<ReturnType<typeof prepare>>) {
    const { actor, tagId, listId } = before ?? (await prepare());
    const upload = async (uploadId: string) => {
      await mkdir(join(uploads, actor.accountId), { recursive: true });
      await writeFile(uploadPath(uploads, actor.accountId, uploadId), TEXT);
    };
    const plan = { tagIds: [tagId], consent: CONSENT };
    const { id } = await begin(stack.core, actor, { listId, plan, before: upload });
    return { actor, id, listId, tagId };
  }

  async function prepare() {
    const actor = await makeOwner(stack.core);
    await stack.core.run(actor, createContactField, { label: 'Points', kind: 'number' });
    const { id: tagId } = await stack.core.run(actor, createTag, { name: 'All' });
    const { id: listId } = await stack.core.run(actor, createContactList, { name: 'All' });
    return { actor, tagId, listId };
  }

  const look = ({ actor, id }: Given): Promise<ContactImport> => readBack(stack.core, actor, id);

  async function halfWay(given: Given): Promise<void> {
    const found = await waitFor('the first rows', async () => {
      const row = await look(given);
      return (row.rows ?? 0) > 0 ? row : null;
    });
    expect(found).toMatchObject({ state: 'running' });
  }

  /** What there is in the end, once the import is over and its file removed. */
  async function endOf(given: Given) {
    const { actor, listId } = given;
    const { accountId } = actor;
    const done = await waitFor('the end of the import', async () => {
      const row = await look(given);
      return ['done', 'failed', 'cancelled'].includes(row.state) ? row : null;
    });
    await waitFor(
      'the file to be removed',
      async () => (await readdir(join(uploads, accountId))).length === 0,
    );
    const [contacts, jobs] = await stack.core.read(
      actor,
      async ({ em }) => [await em.count(Contact, { accountId }), await em.count(JobRow, { accountId })],
      undefined,
    );
    const list = await listOf(stack.core, actor, listId);
    const { counts, refused } = { counts: countsOf(done), refused: await refusedRowsOf(given, done) };
    const { consented } = done;
    return { state: done.state, counts, consented, contacts, list, jobs, refused, ...(await dressOf(actor)) };
  }

  const rowsOf = <Row extends object>({ accountId, userId }: Actor, query: string): Promise<Row[]> =>
    stack.core.read(
      { accountId, userId },
      ({ sql }) => sql.rows<Row>(query.replaceAll('{account}', idLiteral(accountId))),
      undefined,
    );

  /** What contacts have beside themselves; tags by what is there and not by what is said. */
  async function dressOf(actor: Actor) {
    const tags = await rowsOf<{ name: string; said: number; there: bigint }>(
      actor,
      `select name, contact_count as said, (select count(*) from contact_tag m where m.account_id = t.account_id and m.tag_id = t.id) as there
         from tag t where account_id = {account} order by name`,
    );
    for (const { said, there } of tags) expect(said).toBe(Number(there));
    const [counted] = await rowsOf<{ events: bigint; slots: bigint }>(
      actor,
      `select (select count(*) from consent_event where account_id = {account}) as events,
         (select count(*) from contact where account_id = {account} and opted_in_at is not null and text1 like 'city %'
           and number1 = json_value(custom, '$.points')) as slots`,
    );
    return {
      tags: Object.fromEntries(tags.map(({ name, there }) => [name, Number(there)])),
      events: Number(counted?.events),
      slots: Number(counted?.slots),
    };
  }

  /** The refused rows in the file, as they came; all that is in it is committed, and begins with headings. */
  async function refusedRowsOf({ actor, id }: Given, done: ContactImport): Promise<string[]> {
    const text = await readFile(refusedPath(uploads, actor.accountId, id), 'utf8');
    expect(Buffer.byteLength(text)).toBe(done.refusedBytes);
    const [header, ...lines] = text.split('\r\n');
    expect(header).toBe('\uFEFFphone,first_name,tags,points,city,import_line,import_column,import_reason');
    expect(lines.pop()).toBe('');
    return lines.map((line) => line.split(',').slice(0, 5).join(','));
  }

  /** Everything that a second import of the same could touch. The database is this file's own. */
  const snapshotOf = (actor: Actor) =>
    rowsOf(
      actor,
      'checksum table contact, list_member, contact_tag, contact_list, tag, group_mark, contact_field, consent_event, suppression',
    );
});
