import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { useEngine } from '../../tests/support/engine.js';
import { openDesk } from '../../tests/support/desk.js';
import { launch, makeSender, ordinaryNumbers } from '../../tests/support/sender.js';
import { importText } from '../contacts/import/import.fixture.js';
import { createContactField } from '../contacts/fields/create-field.js';
import { EXPORT_COLUMNS } from '../contacts/import/mapping.js';
import { recordConsent } from '../consent/record-consent.js';
import { Contact } from '../contacts/contact.js';
import { PLATFORM } from '../database/work.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { newId } from '../platform/id.js';
import { exportPath, partPath, removeExport } from './export-paths.js';
import { begin, directory, findExport, make, rowsOf } from './exports.fixture.js';
import { forgetExports } from './forget-exports.js';
import { makeFile, Stopped } from './make-file.js';
import { closeExport, openExport, TakenOver, tellExport } from './run-export.js';
import { pageExports } from './start-export.js';

const engine = useEngine({ ownDatabase: true });
const DAY_MS = 24 * 3_600_000;
const NEVER = new AbortController().signal;

describe('an export of contacts', () => {
  test.each(['csv', 'xlsx'] as const)('as %s has every column, lists, tags and consent', async (format) => {
    const sender = await makeSender(engine, { numbers: [] });
    const { actor } = sender;
    await engine.run(actor, createContactField, { label: 'Spent', kind: 'number' });
    await engine.run(actor, createContactField, { label: 'Born', kind: 'date' });
    await importText(engine, actor, {
      text: 'phone,first_name,last_name,tags,spent,born,time_zone\n0712345678,Asha,"O\'Neil, Jr","gold, early",-12.5,1990-02-28,Africa/Nairobi\n0712345679,Ben,,,,,\n',
      newListName: 'Everybody',
    });
    await engine.run(actor, recordConsent, {
      changes: [
        { msisdn: '+254712345678', purpose: 'marketing', state: 'opted_out' },
        { msisdn: '+254712345679', purpose: 'do_not_sell', state: 'opted_out' },
      ],
      source: 'form',
      evidence: 'a form',
    });
    const { file, path } = await make(engine, actor, { kind: 'contacts', format });
    expect(file).toMatchObject({ state: 'done', rows: 2, bytes: (await stat(path)).size });
    const [asha, ben] = await rowsOf(path);
    const phone = (number: string) => (format === 'csv' ? `'${number}` : number);
    expect(asha).toMatchObject({
      phone: phone('+254712345678'),
      first_name: 'Asha',
      last_name: "O'Neil, Jr",
      tags: 'early, gold',
      lists: 'Everybody',
      spent: '-12.5',
      born: '1990-02-28',
      time_zone: 'Africa/Nairobi',
      country: 'KE',
      marketing_consent: 'opted_out',
      do_not_sell_at_utc: '',
    });
    expect(ben).toMatchObject({ phone: phone('+254712345679'), tags: '', spent: '', marketing_consent: '' });
    expect(ben?.do_not_sell_at_utc).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    const known = new Set([
      'phone',
      'first_name',
      'last_name',
      'time_zone',
      'tags',
      'spent',
      'born',
      ...EXPORT_COLUMNS,
    ]);
    expect(Object.keys(asha ?? {}).filter((heading) => !known.has(heading))).toEqual([]);
  });

  test('of a field called as something that every object has is empty where nobody gave it a value', async () => {
    const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    await engine.run(actor, createContactField, { label: 'Constructor', kind: 'text' });
    const { path } = await make(engine, actor, { kind: 'contacts', format: 'csv' });
    expect(await rowsOf(path)).toEqual([expect.objectContaining({ constructor: '' })]);
  });

  test('holds those who were meant, and no other account’s', async () => {
    const numbers = ordinaryNumbers(3);
    const { actor } = await makeSender(engine, { numbers });
    await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const { path } = await make(engine, actor, {
      kind: 'contacts',
      format: 'csv',
      query: { msisdnPrefix: numbers[1] },
    });
    expect((await rowsOf(path)).map((row) => row.phone)).toEqual([`'${numbers[1]}`]);
  });

  test('is a file for nobody else on the machine, in UTF-8 that Excel knows', async () => {
    const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    const { path } = await make(engine, actor, { kind: 'contacts', format: 'csv' });
    const text = await readFile(path);
    expect([...text.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.toString().split('\r\n')).toHaveLength(3);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(path))).mode & 0o777).toBe(0o700);
  });

  test('of more than a batch has each of them once', async () => {
    const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(8_900) });
    const { file, path } = await make(engine, actor, { kind: 'contacts', format: 'csv' });
    expect(file.rows).toBe(8_900);
    expect(new Set((await rowsOf(path)).map((row) => row.phone)).size).toBe(8_900);
  });
});

describe('what was sent', () => {
  const TEXT = 'Half =price, today';

  async function sent() {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5) });
    const campaignId = await launch(engine, sender, TEXT);
    const desk = openDesk(engine);
    const [refused] = sender.numbers;
    desk.carrier.answer = ({ to, id }) =>
      to === refused
        ? { kind: 'rejected', reason: 'blocked_by_carrier', detail: '' }
        : { kind: 'accepted', providerIds: [id] };
    await desk.work(sender.actor);
    return { ...sender, campaignId };
  }

  test('is exported with its texts, states in words and prices that add up', async () => {
    const { actor, numbers, campaignId } = await sent();
    const { path } = await make(engine, actor, { kind: 'messages', format: 'csv', campaignId });
    const rows = await rowsOf(path);
    expect(rows.map((row) => row.recipient)).toEqual(numbers.map((number) => `'${number}`));
    expect(rows[0]).toMatchObject({
      state: 'Failed',
      reason: 'The carrier blocks messages to this number.',
      text: TEXT,
      parts: '1',
      currency: 'KES',
      campaign: 'Scenario',
    });
    expect(rows[1]).toMatchObject({ state: 'Sent, no receipt yet', reason: '', final_at_utc: '' });
    expect(rows.every((row) => /^\d+\.\d{2}$/.test(row.price ?? ''))).toBe(true);
  });

  test('is exported by time', async () => {
    const { actor } = await sent();
    const from = new Date(engine.now.getTime() - 1_000);
    const hit = await make(engine, actor, { kind: 'messages', format: 'csv', from });
    expect(hit.file.rows).toBe(5);
    const miss = await make(engine, actor, { kind: 'messages', format: 'csv', before: from });
    expect(miss.file.rows).toBe(0);
  });

  test('is exported as campaigns and as a report', async () => {
    const { actor, campaignId } = await sent();
    const [campaign] = await rowsOf((await make(engine, actor, { kind: 'campaigns', format: 'xlsx' })).path);
    expect(campaign).toMatchObject({
      name: 'Scenario',
      state: 'Done',
      audience: 'All contacts',
      messages: '5',
      failed: '1',
      currency: 'KES',
    });
    expect(Number(campaign?.paid)).toBeGreaterThan(0);
    const { path } = await make(engine, actor, { kind: 'campaign_report', format: 'csv', campaignId });
    const report = await rowsOf(path);
    const find = (item: string, detail = '') =>
      report.find((row) => row.item === item && row.detail === detail);
    expect(find('Messages')).toMatchObject({ section: 'Totals', count: '5' });
    expect(find('Paid')?.amount).toBe(Number(campaign?.paid).toFixed(2));
    expect(report.find((row) => row.section === 'Failures by reason')).toMatchObject({
      item: 'Failed',
      count: '1',
    });
    expect(find('KE', 'Messages, at their price')).toMatchObject({ section: 'By country', count: '5' });
  });
});

describe('an export', () => {
  test('that cannot be is refused', async () => {
    const { actor } = await makeSender(engine, { numbers: [] });
    await expect(begin(engine, actor, { kind: 'campaign_report', format: 'csv' })).rejects.toThrow(
      InvalidInput,
    );
    await expect(begin(engine, actor, { kind: 'person', format: 'json' })).rejects.toThrow(InvalidInput);
    await expect(begin(engine, actor, { kind: 'contacts', format: 'json' })).rejects.toThrow(InvalidInput);
    await expect(
      begin(engine, actor, { kind: 'messages', format: 'csv', campaignId: newId() }),
    ).rejects.toThrow(NotFound);
    await expect(
      begin(engine, actor, { kind: 'contacts', format: 'csv', query: { segmentId: newId() } }),
    ).rejects.toThrow(InvalidInput);
  });

  test('whose worker died is begun anew, and the dead one writes nothing more', async () => {
    const numbers = ordinaryNumbers(20);
    const { actor } = await makeSender(engine, { numbers });
    const { id } = await begin(engine, actor, { kind: 'contacts', format: 'csv' });
    const dead = await engine.run(actor, openExport, { exportId: id });
    const alive = await engine.run(actor, openExport, { exportId: id });
    if (dead === null || alive === null) throw new Error('The export is over');
    expect(alive.revision).toBeGreaterThan(dead.revision);
    await expect(engine.run(actor, tellExport, { run: dead, bytes: 0 })).rejects.toThrow(TakenOver);
    const close = { jobId: newId(), bytes: 1, failure: null };
    await expect(engine.run(actor, closeExport, { run: dead, ...close })).rejects.toThrow(TakenOver);
    const bytes = await makeFile(engine, { actor, run: alive, directory, stopping: NEVER });
    await engine.run(actor, closeExport, { run: alive, ...close, bytes });
    await engine.run(actor, closeExport, { run: alive, ...close, bytes }); // a commit in doubt
    expect(await findExport(engine, actor, id)).toMatchObject({ state: 'done', rows: 20 });
    expect(await engine.run(actor, openExport, { exportId: id })).toBeNull();
  });

  test('that is told to stop leaves nothing behind', async () => {
    const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const { id } = await begin(engine, actor, { kind: 'contacts', format: 'xlsx' });
    const run = await engine.run(actor, openExport, { exportId: id });
    if (run === null) throw new Error('The export is over');
    const stopping = AbortSignal.abort();
    await expect(makeFile(engine, { actor, run, directory, stopping })).rejects.toThrow(Stopped);
    expect(existsSync(partPath(directory, run))).toBe(false);
    expect(existsSync(exportPath(directory, run))).toBe(false);
  });

  test('goes with its file when its time is over', async () => {
    const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    const { file, path } = await make(engine, actor, { kind: 'contacts', format: 'csv' });
    const kinds = ['contacts'] as const;
    const ids = async () =>
      (await engine.read(actor, pageExports, { first: 10, after: null, kinds })).rows.map(({ id }) => id);
    const forget = async (fault?: Error) => {
      const removed: string[] = [];
      const remove = async (one: { accountId: string; id: string }) => {
        await removeExport(directory, one);
        removed.push(one.id);
        if (fault !== undefined) throw fault;
      };
      await engine.run(PLATFORM, forgetExports, { remove });
      return removed;
    };
    expect(await forget()).not.toContain(file.id);
    const { now } = engine;
    engine.now = new Date(now.getTime() + 7 * DAY_MS);
    await expect(forget(new Error('the worker died'))).rejects.toThrow('the worker died');
    expect(await ids()).toEqual([file.id]);
    expect(await forget()).toContain(file.id);
    engine.now = now;
    expect(await ids()).toEqual([]);
    expect(await readdir(dirname(path))).toEqual([]);
  });

  test('shows what looks like a formula, and runs nothing', async () => {
    const { actor } = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    await engine.run(
      actor,
      ({ em, actor: { accountId } }) =>
        em.nativeUpdate(Contact, { accountId }, { firstName: '=HYPERLINK("http://x";"y")' }),
      undefined,
    );
    const { path } = await make(engine, actor, { kind: 'contacts', format: 'csv' });
    expect(await readFile(path, 'utf8')).toContain(`"'=HYPERLINK(""http://x"";""y"")"`);
  });
});
