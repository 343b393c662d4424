import { openDesk } from '../../../tests/support/desk.js';
import { useEngine } from '../../../tests/support/engine.js';
import { OTHER, PERSON, erase, makeWorld } from '../../../tests/support/known-person.js';
import { apply, receipt, waitingAt } from '../../../tests/support/receipts.js';
import { launch } from '../../../tests/support/sender.js';
import { saveViewSetting } from '../../accounts/view-settings.js';
import { setConsent } from '../../consent/set-consent.js';
import { edit } from '../../contacts/bulk/bulk.fixture.js';
import { createContactList } from '../../contacts/contact-lists.js';
import { Contact } from '../../contacts/contact.js';
import { deleteContactList } from '../../contacts/edit/delete-group.js';
import { updateContact } from '../../contacts/edit/update-contact.js';
import { createContactField } from '../../contacts/fields/create-field.js';
import { importText } from '../../contacts/import/import.fixture.js';
import { createTag } from '../../contacts/tags.js';
import { createUpload } from '../../contacts/uploads.js';
import { PLATFORM, type Actor, type Work } from '../../database/work.js';
import { keepInbound } from '../../dispatch/keep-inbound.js';
import { make } from '../../exports/exports.fixture.js';
import { sendMessage } from '../../messages/send-message.js';
import { newId, type Id } from '../../platform/id.js';
import { updateConsentSettings } from '../../preferences/consent-settings.js';
import { sendPreferenceCode } from '../../preferences/send-preference-code.js';
import { countOfSegment } from '../../segments/count-segment.js';
import { createSegment } from '../../segments/save-segment.js';
import { requestPersonExport } from '../request-person.js';

/** Of its own: every row of every table is looked at, whosever it is. */
const engine = useEngine({ ownDatabase: true });

/** The person's number, with or without what stands before it and between its digits. */
const SPELT = new RegExp(Array.from(PERSON.slice(4)).join('[^0-9A-Za-z]{0,3}'), 'u');

/** Where the number stands: every column of every table of the database is read, as what it is and as octets. */
const places = (): Promise<string[]> =>
  engine.read(
    PLATFORM,
    async ({ sql }: Work) => {
      const columns = await sql.rows<{ of: string; name: string }>(
        'select table_name as `of`, column_name as name from information_schema.columns where table_schema = database() order by 1, 2',
      );
      const found: string[] = [];
      for (const { of, name } of columns) {
        const rows = await sql.rows<{ cell: unknown }>(`select \`${name}\` as cell from \`${of}\``);
        if (rows.some(({ cell }) => SPELT.test(textOf(cell)))) found.push(`${of}.${name}`);
      }
      return found;
    },
    undefined,
  );

/** What is said of a refused row has an example of a number, and it is this one. */
const EXAMPLE = `such as ${PERSON}`;

function textOf(cell: unknown): string {
  if (Buffer.isBuffer(cell)) return cell.toString('latin1');
  return (typeof cell === 'object' ? JSON.stringify(cell) : String(cell)).replaceAll(EXAMPLE, '');
}

const idOf = (actor: Actor, msisdn: string): Promise<Id> =>
  engine.read(
    actor,
    async ({ em }: Work) => (await em.findOneOrFail(Contact, { accountId: actor.accountId, msisdn })).id,
    undefined,
  );

/** The jobs that do it are not run here. */
async function fieldsAreFilled({ sql, actor }: Work): Promise<void> {
  const mine = `account_id = x'${actor.accountId}'`;
  await sql.run(`update contact_field set ready_at = now(3) where ${mine}`);
  await sql.run(`update bulk_edit set state = 'done' where kind = 'fill_field' and ${mine}`);
}

/** What people write about somebody, wherever they can write. */
async function writeAbout(actor: Actor): Promise<void> {
  const run = engine.run.bind(engine);
  await run(actor, createContactField, { label: 'Referred by', kind: 'text' });
  await run(actor, createContactField, { label: 'Second phone', kind: 'number' });
  await run(actor, createContactField, {
    label: 'Whom to call: 0712 345 678',
    key: 'call',
    kind: 'choice',
    options: ['0712345678', 'Nobody'],
  });
  await run(actor, fieldsAreFilled, undefined);
  const otherId = await idOf(actor, OTHER);
  await run(actor, updateContact, {
    contactId: otherId,
    lastName: 'of 0712345678',
    custom: { referred_by: 'her sister, +254 712 345 678', second_phone: '254712345678', call: '0712345678' },
  });
  const shop = { runner: engine, actor, ids: [] };
  for (const value of ['0712345678 (Asha)', 'her sister'])
    await edit(shop, { setField: { key: 'referred_by', value } }, { ids: [otherId] });
  await run(actor, updateContact, { contactId: otherId, custom: { referred_by: 'Asha, 0712-345-678' } });
  await run(actor, createTag, { name: 'Friends of 0712345678' });
  const { id: listId } = await run(actor, createContactList, { name: 'Like 0712345678' });
  await run(actor, deleteContactList, { listId });
  await run(actor, createContactList, { name: '+254712345678' });
  const consent = { purpose: 'marketing', state: 'opted_in', source: 'form' } as const;
  await run(actor, setConsent, { ...consent, msisdn: OTHER, evidence: 'Said by 0712 345 678 on the phone' });
  await run(actor, setConsent, { ...consent, msisdn: PERSON, evidence: 'A call from 254712345678' });
  await importText(engine, actor, {
    text: 'phone\n+254733000222\nask 0712345678 for it\n',
    plan: { consent: { ...consent, evidence: 'The list of +254712345678' } },
  });
  await run(actor, createUpload, { id: newId(), fileName: '0712345678.csv', bytes: 3 });
  const person = { ...actor, userId: newId() };
  await run(person, saveViewSetting, { name: 'contacts-grid', value: { search: ['0712345678'] } });
  await make(engine, actor, { kind: 'contacts', format: 'csv', query: { search: '0712345678' } });
  await edit(shop, { optOut: 'marketing' }, { query: { search: '0712345678' } });
  await run(actor, requestPersonExport, { msisdn: PERSON });
}

const field = (key: string, is: 'equals' | 'one_of' | 'contains' | 'at_least', values: string[]) => ({
  field: { key, is, values },
});

/** Segments whose rules name the number; the first is of everybody else. */
async function makeSegments(actor: Actor): Promise<Id[]> {
  const rules = [
    { not: field('phone', 'equals', [PERSON]) },
    {
      any: [
        field('phone', 'one_of', [PERSON, '+254733999888']),
        field('referred_by', 'contains', ['0712345678']),
      ],
    },
    field('second_phone', 'equals', ['254712345678']),
    field('second_phone', 'at_least', ['712345678']),
  ];
  const ids: Id[] = [];
  for (const rule of rules) {
    const name = `Rule ${ids.length} on 0712345678`;
    ids.push((await engine.run(actor, createSegment, { name, rule })).id);
  }
  return ids;
}

/** Everything that is sent to the person and by them; all receipts come. */
async function talk(actor: Actor): Promise<{ carrierId: Id; last: Id }> {
  const desk = openDesk(engine);
  const { carrierId } = desk.carrier;
  await engine.run(actor, updateConsentSettings, { preferenceSenderId: 'GALLANT' });
  await engine.run(actor, sendPreferenceCode, { msisdn: PERSON });
  const single = { body: 'Hi', senderId: 'GALLANT', flash: false, validitySeconds: null };
  const { id: last } = await engine.run(actor, sendMessage, {
    ...single,
    to: PERSON,
    idempotencyKey: 'otp-0712345678',
  });
  await launch(engine, { actor, numbers: [] }, 'Call {{ first_name }} at 0712 345 678');
  await engine.run(
    actor,
    ({ sql }: Work) => sql.run(`delete from job where name not in ('pump-campaign','submit-chunk')`),
    undefined,
  );
  await desk.work(actor);
  await apply(
    engine,
    carrierId,
    desk.carrier.sent.map(({ id, to }) => receipt(id, to)),
  );
  await apply(engine, carrierId, [receipt('nobody-knows', PERSON.slice(1))]);
  await engine.run(PLATFORM, keepInbound, {
    carrierId,
    message: { from: PERSON, to: 'GALLANT', text: 'STOP' },
  });
  return { carrierId, last };
}

test('of somebody who was erased no column of no table holds the number, in whatever spelling', async () => {
  const nobodys = { from: PERSON.slice(1), to: '22122', text: 'Hello?' };
  await engine.run(PLATFORM, keepInbound, { carrierId: newId(), message: nobodys });
  const { actor, deliver } = await makeWorld(engine);
  await deliver();
  await writeAbout(actor);
  const segments = await makeSegments(actor);
  const { carrierId, last } = await talk(actor);
  expect(await places()).toEqual(
    expect.arrayContaining([
      'bulk_edit.change',
      'bulk_edit.selection',
      'bulk_edit_change.value_before',
      'campaign.body',
      'consent_event.evidence',
      'consent_event.subject',
      'contact.custom',
      'contact.last_name',
      'contact.msisdn',
      'contact.number1',
      'contact.text1',
      'contact.text2',
      'contact_field.label',
      'contact_field.options',
      'contact_import.plan',
      'contact_list.name',
      'export_file.parameters',
      'idempotency_key.idempotency_key',
      'inbound_message.sender',
      'message.recipient',
      'preference_code.msisdn',
      'privacy_request.subject',
      'refused_row.value',
      'segment.name',
      'segment.rule',
      'submission.recipient',
      'suppression.subject',
      'tag.name',
      'upload.file_name',
      'view_setting.value',
      'waiting_receipt.recipient',
    ]),
  );
  await erase(engine, actor);
  expect(await places()).toEqual([]);
  // a receipt that comes once more is not kept for a number that is forgotten
  await apply(engine, carrierId, [receipt(last, PERSON.slice(1))]);
  expect(await waitingAt(engine, carrierId)).toBe(0);
  expect(await places()).toEqual([]);
  const counts = await Promise.all(
    segments.map((segmentId) => engine.read(actor, countOfSegment, { segmentId })),
  );
  // who is referred by somebody erased still is, by nobody in particular; a number that is none any more is nobody's
  expect(counts).toEqual([2, 1, 0, 0]);
});
