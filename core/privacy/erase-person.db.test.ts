import { expectBooksBalance } from '../../tests/support/books.js';
import { useEngine } from '../../tests/support/engine.js';
import { proveLedger } from '../billing/prove-ledger.js';
import { readProgress } from '../campaigns/read-progress.js';
import { ConsentEvent, Suppression } from '../consent/consent.js';
import { readKnown } from '../consent/consent-state.js';
import { recordConsent } from '../consent/record-consent.js';
import { hashedSubject } from '../consent/subject.js';
import { ContactList } from '../contacts/contact-list.js';
import { Tag } from '../contacts/tag.js';
import { startBulkEdit } from '../contacts/bulk/start-bulk-edit.js';
import { contactsOf, importText } from '../contacts/import/import.fixture.js';
import { idBytes } from '../database/sql.js';
import type { Actor, Runner, Work } from '../database/work.js';
import { make } from '../exports/exports.fixture.js';
import { ExportFile } from '../exports/export-file.js';
import { sendMessage } from '../messages/send-message.js';
import { pageMessages, type MessageView } from '../messages/read-messages.js';
import { InvalidInput } from '../platform/refusal.js';
import {
  OTHER,
  PERSON,
  SECRET_TEXT,
  erase,
  eraseOnce,
  everything,
  findRequest,
  makeWorld,
  refusedText,
} from '../../tests/support/known-person.js';
import { erasePerson } from './request-person.js';

const engine = useEngine({ ownDatabase: true });

/** Dies after so many transactions. */
function mortal(most: number): Runner {
  let left = most;
  const run: Runner['run'] = async (actor, useCase, input) => {
    left -= 1;
    if (left < 0) throw new Error('killed');
    return await engine.run(actor, useCase, input);
  };
  return { run, runSingle: engine.runSingle, read: engine.read };
}

const consentOf = (actor: Actor) =>
  engine.read(
    actor,
    async ({ em, actor: { accountId } }: Work) => ({
      events: (await em.find(ConsentEvent, { accountId }, { orderBy: { id: 'asc' } })).map(
        ({ subject, state, evidence }) => ({ subject, state, evidence }),
      ),
      suppressions: (await em.find(Suppression, { accountId })).map(({ subject }) => subject),
    }),
    undefined,
  );

const SINGLE = {
  body: 'On the way',
  senderId: 'GALLANT',
  idempotencyKey: 'late',
  flash: false,
  validitySeconds: null,
};

const endedEdit = async (work: Work, selection: object): Promise<void> => {
  const edit = await startBulkEdit(work, { kind: 'opt_out', change: { purpose: 'marketing' }, selection });
  edit.state = 'done';
  await work.sql.run('delete from job where account_id = ?', [idBytes(work.actor.accountId)]);
};

const knownOf = (work: Work, msisdns: string[]) => readKnown(work, msisdns, { lock: false });

const messagesIn = async (actor: Actor) =>
  (await engine.read(actor, pageMessages, { first: 50 })).rows.toReversed();

const kept = ({ id, price, state, createdAt, finalAt }: MessageView) =>
  [id, price, state, createdAt, finalAt] as const;

describe('a person who is erased', () => {
  test('is in no table and no file any more; others stay as they were', async () => {
    const world = await makeWorld(engine);
    const { actor } = world;
    await world.deliver();
    const before = await messagesIn(actor);
    const request = await erase(engine, actor);
    expect(request).toMatchObject({
      state: 'done',
      failure: null,
      subject: expect.stringMatching(/^#[0-9a-f]{64}$/),
    });
    expect(request.report).toMatchObject({
      contact: 1,
      message: 2,
      message_text: 2,
      submission: 2,
      inbound_message: 1,
      refused_row: 1,
      consent_event: 2,
      suppression: 1,
      bulk_edit_change: 1,
      skipped_recipient: 1,
      frozen_recipient: 1,
    });
    const digits = PERSON.slice(4);
    const holding = Object.entries(await everything(engine, actor)).filter(
      ([, rows]) => rows.includes(digits) || rows.includes('Asha') || rows.includes('712 345 678'),
    );
    expect(holding.map(([table]) => table)).toEqual([]);
    expect(await refusedText(world)).toBe(
      '\uFEFFphone,first_name,import_line,import_column,import_reason\r\n12,Nobody,5,phone,No number\r\n',
    );
    const after = await messagesIn(actor);
    expect(after.map(({ body }) => body)).toEqual(['', 'Hello Ben', '', SECRET_TEXT]);
    expect(after.map(kept)).toEqual(before.map(kept));
    expect(after.filter(({ recipient }) => recipient === OTHER)).toEqual(
      before.filter(({ recipient }) => recipient === OTHER),
    );
    expect((await contactsOf(engine, actor)).map(({ msisdn }) => msisdn)).toEqual([OTHER]);
  });

  test('is not in what somebody looked for them by', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    await make(engine, actor, { kind: 'contacts', format: 'csv', query: { search: '0712345678' } });
    await engine.run(actor, endedEdit, { search: PERSON });
    await erase(engine, actor);
    const holding = Object.entries(await everything(engine, actor)).filter(([, rows]) =>
      rows.includes(PERSON.slice(4)),
    );
    expect(holding.map(([table]) => table)).toEqual([]);
  });

  test('leaves the money and the counters as they were', async () => {
    const { actor, campaignId, deliver } = await makeWorld(engine);
    await deliver();
    const look = async () => ({
      ledger: await engine.read(actor, proveLedger, undefined),
      progress: await engine.read(actor, readProgress, { campaignId }),
    });
    const before = await look();
    expect(before.ledger.faults).toEqual([]);
    await erase(engine, actor);
    expect(await look()).toEqual(before);
    const [list, tag] = await engine.read(
      actor,
      async ({ em, actor: { accountId } }: Work) => [
        await em.findOneOrFail(ContactList, { accountId }),
        await em.findOneOrFail(Tag, { accountId }),
      ],
      undefined,
    );
    expect([list?.contactCount, tag?.contactCount]).toEqual([1, 1]);
  });

  test('leaves the proof of consent, and comes back opted out', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    const hash = await engine.read(actor, hashedSubject, PERSON);
    await erase(engine, actor);
    const { events, suppressions } = await consentOf(actor);
    expect(events).toEqual([
      { subject: hash, state: 'opted_in', evidence: 'The form on paper' },
      { subject: OTHER, state: 'opted_in', evidence: 'The form on paper' },
      { subject: hash, state: 'opted_out', evidence: null },
    ]);
    expect(suppressions).toEqual([hash]);
    await importText(engine, actor, { text: `phone,first_name\n${PERSON},Back\n` });
    const back = (await contactsOf(engine, actor)).find(({ msisdn }) => msisdn === PERSON);
    expect(back).toMatchObject({ firstName: 'Back', optedInAt: null, optedOutAt: expect.any(Date) });
    await erase(engine, actor);
    expect((await consentOf(actor)).suppressions).toEqual([hash]);
  });

  test('comes back without the opt-ins of before', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    await erase(engine, actor); // opted out: there is a hash to look for
    const say = (purpose: 'marketing' | 'transactional' | 'do_not_sell', state: 'opted_in' | 'opted_out') =>
      engine.run(actor, recordConsent, {
        changes: [{ msisdn: OTHER, purpose, state }],
        source: 'form',
        evidence: null,
      });
    await say('transactional', 'opted_in');
    await erase(engine, actor, OTHER);
    const known = async () => (await engine.read(actor, knownOf, [OTHER])).get(OTHER);
    expect((await known())?.said).toEqual({});
    await importText(engine, actor, { text: `phone\n${OTHER}\n` });
    const [back] = await contactsOf(engine, actor);
    expect(back).toMatchObject({ msisdn: OTHER, optedInAt: null, transactionalInAt: null });
  });

  test('is not to be sold when it comes back, though it never opted out of messages', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    await engine.run(actor, recordConsent, {
      changes: [{ msisdn: OTHER, purpose: 'do_not_sell', state: 'opted_out' }],
      source: 'form',
      evidence: null,
    });
    await erase(engine, actor, OTHER);
    await importText(engine, actor, { text: `phone\n${OTHER}\n` });
    const back = (await contactsOf(engine, actor)).find(({ msisdn }) => msisdn === OTHER);
    expect(back).toMatchObject({ optedOutAt: null, doNotSellAt: expect.any(Date) });
  });

  test('is waited for while a message is on the way; then it goes on', async () => {
    const { actor, deliver } = await makeWorld(engine);
    const { id } = await engine.run(actor, erasePerson, { msisdn: PERSON, confirm: '0712345678' });
    expect(await eraseOnce(engine, actor, id)).toBe(false);
    expect(await findRequest(engine, actor, id)).toMatchObject({
      state: 'running',
      subject: PERSON,
      failure: expect.stringContaining('2 messages are still on the way'),
    });
    expect((await contactsOf(engine, actor)).map(({ msisdn }) => msisdn)).toEqual([OTHER]);
    await expectBooksBalance(engine, actor);
    await deliver();
    expect(await eraseOnce(engine, actor, id)).toBe(true);
    expect(await findRequest(engine, actor, id)).toMatchObject({ state: 'done', failure: null });
    await expectBooksBalance(engine, actor);
    expect((await messagesIn(actor)).map(({ state }) => state)).toEqual(Array(4).fill('delivered'));
  });

  test('is waited for while an edit goes by the number', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    const selection = { search: '0712 345 678' };
    const { id: editId } = await engine.run(actor, startBulkEdit, {
      kind: 'opt_out',
      change: { purpose: 'marketing' },
      selection,
    });
    const { id } = await engine.run(actor, erasePerson, { msisdn: PERSON, confirm: PERSON });
    expect(await eraseOnce(engine, actor, id)).toBe(false);
    expect((await findRequest(engine, actor, id)).failure).toContain(
      '1 task goes by the number and is not over',
    );
    const end = ({ sql }: Work) =>
      sql.run(
        `update bulk_edit set state = 'done' where account_id = x'${actor.accountId}' and id = x'${editId}'`,
      );
    await engine.run(actor, end, undefined);
    expect(await eraseOnce(engine, actor, id)).toBe(true);
    expect((await everything(engine, actor)).bulk_edit).not.toContain('345');
  });

  test('is waited for while a message is on the way that was written when the others had been found', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    const { id } = await engine.run(actor, erasePerson, { msisdn: PERSON, confirm: PERSON });
    let begun = 0;
    const run: Runner['run'] = async (by, useCase, input) => {
      begun += 1;
      // the first opens the request; before the next all messages were looked through
      if (begun === 2) await engine.run(actor, sendMessage, { ...SINGLE, to: PERSON });
      return await engine.run(by, useCase, input);
    };
    expect(await eraseOnce({ run, runSingle: engine.runSingle, read: engine.read }, actor, id)).toBe(false);
    expect(await findRequest(engine, actor, id)).toMatchObject({
      state: 'running',
      failure: expect.stringContaining('1 message is still on the way'),
    });
  });

  test('is erased whole by a run after one that was killed half way', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    const { id } = await engine.run(actor, erasePerson, { msisdn: PERSON, confirm: PERSON });
    for (let most = 1; most < 30; most += 1) {
      const done = await eraseOnce(mortal(most), actor, id).catch((error: Error) => error.message);
      if (done === true) break;
      expect(done).toBe('killed');
    }
    const request = await findRequest(engine, actor, id);
    expect(request.state).toBe('done');
    expect(request.report).toMatchObject({
      contact: 1,
      message: 2,
      message_text: 2,
      submission: 2,
      consent_event: 2,
    });
  });

  test('whose number is not written twice alike is not erased', async () => {
    const { actor } = await makeWorld(engine);
    for (const confirm of [OTHER, '', 'yes']) {
      await expect(engine.run(actor, erasePerson, { msisdn: PERSON, confirm })).rejects.toThrow(InvalidInput);
    }
    expect(await contactsOf(engine, actor)).toHaveLength(2);
  });

  test('takes the files of exports made before with them', async () => {
    const { actor, deliver } = await makeWorld(engine);
    await deliver();
    const { file } = await make(engine, actor, { kind: 'contacts', format: 'csv' });
    const report = await make(engine, actor, { kind: 'campaigns', format: 'csv' });
    await erase(engine, actor);
    const expiry = async (id: string) =>
      (
        await engine.read(
          actor,
          ({ em, actor: { accountId } }: Work) => em.findOneOrFail(ExportFile, { accountId, id }),
          undefined,
        )
      ).expiresAt;
    expect(await expiry(file.id)).toEqual(engine.now);
    expect(await expiry(report.file.id)).toEqual(report.file.expiresAt);
  });

  test('takes the files of exports made while it waited, too', async () => {
    const { actor, deliver } = await makeWorld(engine);
    const { id } = await engine.run(actor, erasePerson, { msisdn: PERSON, confirm: PERSON });
    expect(await eraseOnce(engine, actor, id)).toBe(false);
    engine.now = new Date(engine.now.getTime() + 60_000);
    const { file } = await make(engine, actor, { kind: 'messages', format: 'csv' });
    await deliver();
    expect(await eraseOnce(engine, actor, id)).toBe(true);
    const { expiresAt } = await engine.read(
      actor,
      ({ em, actor: { accountId } }: Work) => em.findOneOrFail(ExportFile, { accountId, id: file.id }),
      undefined,
    );
    expect(expiresAt).toEqual(engine.now);
  });
});
