import { openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { rowsReadBy } from '../../tests/support/rows-read.js';
import { launch, makeSender, ordinaryNumbers, type Sender } from '../../tests/support/sender.js';
import { recordConsent } from '../consent/record-consent.js';
import { edit } from '../contacts/bulk/bulk.fixture.js';
import { Contact } from '../contacts/contact.js';
import { idBytes, idLiteral } from '../database/sql.js';
import { keepInbound } from '../dispatch/keep-inbound.js';
import { newId, type Id } from '../platform/id.js';
import { readTimeline } from './read-timeline.js';
import type { TimelineEntry } from './timeline-entry.js';

const engine = useEngine();

async function aContact(): Promise<{ sender: Sender; contactId: Id; msisdn: string }> {
  const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
  const { accountId } = sender.actor;
  const contact = await engine.read(
    sender.actor,
    ({ em }) => em.findOneOrFail(Contact, { accountId }),
    undefined,
  );
  return { sender, contactId: contact.id, msisdn: contact.msisdn };
}

/** Page by page. */
async function all({ actor }: Sender, contactId: Id, first = 100): Promise<TimelineEntry[]> {
  const found: TimelineEntry[] = [];
  for (let after: Id | null = null; ; after = found.at(-1)?.id ?? null) {
    const page = await engine.read(actor, readTimeline, { contactId, first, after });
    found.push(...page.rows);
    if (!page.hasNextPage) return found;
    expect(page.rows).toHaveLength(first);
  }
}

const told = (entries: readonly TimelineEntry[]) =>
  entries.map(({ kind, title, detail }) => [kind, title, detail]);

/** Something of each kind, one after the other. */
async function aStory() {
  const contact = await aContact();
  const { sender, contactId, msisdn } = contact;
  const { actor } = sender;
  await engine.run(actor, recordConsent, {
    changes: [{ msisdn, purpose: 'marketing', state: 'opted_in' }],
    source: 'form',
    evidence: 'Yes, send me offers',
  });
  const shop = { runner: engine, actor, ids: [contactId] };
  const desk = openDesk(engine);
  await launch(engine, sender);
  await desk.work(actor);
  await edit(shop, { setField: { key: 'first_name', value: 'Asha' } }, { ids: [contactId] });
  await engine.run(actor, keepInbound, {
    carrierId: desk.carrier.carrierId,
    message: { from: msisdn.slice(1), to: 'GALLANT', text: 'What is it? ✓' } as never,
  });
  await engine.run(
    actor,
    ({ sql }) =>
      sql.run('update inbound_message set account_id = ?, contact_id = ? where carrier_id = ?', [
        idBytes(actor.accountId),
        idBytes(contactId),
        idBytes(desk.carrier.carrierId),
      ]),
    undefined,
  );
  await engine.run(actor, recordConsent, {
    changes: [
      { msisdn, purpose: 'marketing', state: 'opted_out' },
      { msisdn, purpose: 'do_not_sell', state: 'opted_out' },
    ],
    source: 'preference_page',
    evidence: null,
  });
  return contact;
}

test('tells in words what happened, the newest first', async () => {
  const { sender, contactId } = await aStory();
  const entries = await all(sender, contactId);
  const [first, second, ...others] = told(entries);
  expect([first, second].toSorted()).toEqual([
    ['consent', 'Opted out of marketing', 'On the preference page'],
    ['consent', 'Said “do not sell”', 'On the preference page'],
  ]);
  expect(others).toEqual([
    ['reply', 'Replied to GALLANT', 'What is it? ✓'],
    ['edited', 'Set the first name to Asha', 'By a bulk edit; before it was N0'],
    ['message', 'Message of the campaign Scenario', 'Sent, no receipt yet'],
    ['consent', 'Opted in to marketing', 'In a form: Yes, send me offers'],
    ['added', 'Added', null],
  ]);
  expect(entries[4]?.message?.body).toBe('Hi N0, everything is half price today');
});

test.each([1, 2, 3, 7])('in pages of %d it is the same', async (first) => {
  const { sender, contactId } = await aStory();
  const whole = await all(sender, contactId);
  expect(whole).toHaveLength(7);
  expect(await all(sender, contactId, first)).toEqual(whole);
});

test('who came in a file says so, and another account sees nothing', async () => {
  const { sender, contactId } = await aContact();
  const importId = newId();
  await engine.run(
    sender.actor,
    async ({ sql, now, actor: { accountId } }) => {
      await sql.run(
        `insert into contact_import (account_id, id, upload_id, file_name, default_country, on_known, state, bytes_total, refused_reasons, created_at)
         values (?,?,?,'spring.csv','KE','fill','done',1,'{}',?)`,
        [idBytes(accountId), idBytes(importId), idBytes(newId()), now],
      );
      await sql.run('update contact set import_id = ? where account_id = ? and id = ?', [
        idBytes(importId),
        idBytes(accountId),
        idBytes(contactId),
      ]);
    },
    undefined,
  );
  expect(told(await all(sender, contactId))).toEqual([['imported', 'Imported', 'From spring.csv']]);
  const other = await makeSender(engine, { numbers: [] });
  expect(await all(other, contactId)).toEqual([]);
});

test('of ten thousand messages a page reads its own', async () => {
  const { sender, contactId, msisdn } = await aContact();
  const { accountId } = sender.actor;
  const MANY = 10_000;
  await engine.run(
    sender.actor,
    async ({ sql, now }) => {
      const chunk = idLiteral(newId());
      const rows = Array.from(
        { length: MANY },
        () =>
          `(${idLiteral(accountId)},x'${newId()}',x'${contactId}',${chunk},0,'${msisdn}','GALLANT','Hello','gsm7',1,0,'delivered','${now.toISOString().slice(0, 19)}')`,
      );
      await sql.run(
        `insert into message (account_id, id, contact_id, chunk_id, ordinal, recipient, sender_id, body, encoding, segments, price, state, created_at) values ${rows.join(',')}`,
      );
    },
    undefined,
  );
  const middle = await engine.read(sender.actor, readTimeline, { contactId, first: 100, after: null });
  const after = middle.rows.at(-1)?.id ?? null;
  expect(middle.hasNextPage).toBe(true);
  const read = await engine.run(
    sender.actor,
    (work) => rowsReadBy(work, () => readTimeline(work, { contactId, first: 20, after })),
    undefined,
  );
  // of each of the page's messages: the entry, the row, its chunk, the wallet
  expect(read).toBeLessThan(300);
});
