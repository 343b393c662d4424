import { importText } from '../contacts/import/import.fixture.js';
import { useEngine } from '../../tests/support/engine.js';
import { openDesk } from '../../tests/support/desk.js';
import { draft, launch, makeSender, ordinaryNumbers, type Sender } from '../../tests/support/sender.js';
import { CarrierAccount } from '../carriers/carrier-account.js';
import { stopsOf } from '../consent/number-stops.js';
import { edit } from '../contacts/bulk/bulk.fixture.js';
import { Contact } from '../contacts/contact.js';
import { deleteContact } from '../contacts/edit/delete-contact.js';
import { updateContact } from '../contacts/edit/update-contact.js';
import { mergeContacts } from '../contacts/merge-contacts.js';
import { idLiteral } from '../database/sql.js';
import { PLATFORM, type Work } from '../database/work.js';
import { sendMessage, type SendMessageInput } from '../messages/send-message.js';
import { newId, type Id } from '../platform/id.js';
import { findSender } from './find-sender.js';
import { keepInbound } from './keep-inbound.js';

/** Of its own: whoever has sent to a number is looked for among all accounts. */
const engine = useEngine({ ownDatabase: true });

const account = (numbers: string[] = []): Promise<Sender> => makeSender(engine, { numbers });

let key = 0;
const send = ({ actor }: Sender, to: string, input: Partial<SendMessageInput> = {}) => {
  key += 1;
  engine.pass(1_000);
  return engine.run(actor, sendMessage, {
    to,
    body: 'Your code is 123456',
    senderId: 'GALLANT',
    idempotencyKey: `key-${key}`,
    flash: false,
    validitySeconds: null,
    ...input,
  });
};

/** An account that has sent a campaign to these numbers. */
async function campaigner(numbers: string[]): Promise<Sender> {
  const sender = await account(numbers);
  engine.pass(1_000);
  await launch(engine, sender);
  await openDesk(engine).work(sender.actor);
  return sender;
}

const reply = (from: string, text: string, to = 'GALLANT') =>
  engine.run(PLATFORM, keepInbound, { carrierId: newId(), message: { from, to, text } });
const whose = (from: string, to = 'GALLANT') => engine.read(PLATFORM, findSender, { from, to });
const stopped = async ({ actor }: Sender, msisdn: string) =>
  (await engine.read(actor, stopsOf, { msisdns: [msisdn], purpose: 'transactional' })).get(msisdn) ?? null;
const contactsIn = ({ actor }: Sender) =>
  engine.read(
    actor,
    ({ em }: Work) => em.find(Contact, { accountId: actor.accountId }, { orderBy: { msisdn: 'asc' } }),
    undefined,
  );
const idOf = async (sender: Sender, msisdn: string): Promise<Id> =>
  (await contactsIn(sender)).find((contact) => contact.msisdn === msisdn)?.id ?? '';

const stranger = (): string => ordinaryNumbers(1)[0] ?? '';

describe('a STOP from a number that is no contact', () => {
  test('and was sent a single message stops the next, makes no contact, and a contact is born with it', async () => {
    const sender = await account();
    const number = stranger();
    await send(sender, number);
    await reply(number.slice(1), 'stop');
    expect(await contactsIn(sender)).toEqual([]);
    await expect(send(sender, number)).rejects.toThrow('This number has opted out of your messages.');
    await importText(engine, sender.actor, { text: `phone\n${number}\n` });
    expect(await contactsIn(sender)).toMatchObject([
      {
        msisdn: number,
        optedOutAt: expect.any(Date),
        transactionalOutAt: expect.any(Date),
        lastRepliedAt: null,
      },
    ]);
  });

  test('is taken back by START from there', async () => {
    const sender = await account();
    const number = stranger();
    await send(sender, number);
    await reply(number, 'STOP');
    expect(await stopped(sender, number)).toBe('opted_out');
    await reply(number, 'START');
    expect(await stopped(sender, number)).toBeNull();
  });

  test('is kept with its account and without a contact', async () => {
    const sender = await account();
    const number = stranger();
    await send(sender, number);
    await reply(number, 'How much is it?');
    const kept = await engine.read(
      PLATFORM,
      ({ sql }: Work) =>
        sql.rows(
          `select sender, contact_id from inbound_message where account_id = ${idLiteral(sender.actor.accountId)}`,
        ),
      undefined,
    );
    expect(kept).toEqual([{ sender: number, contact_id: null }]);
    expect(await stopped(sender, number)).toBeNull();
  });

  const GOES: [string, (sender: Sender, id: Id) => Promise<unknown>][] = [
    ['deleted', ({ actor }, id) => engine.run(actor, deleteContact, { contactId: id })],
    ['deleted in bulk', (sender) => edit({ runner: engine, actor: sender.actor, ids: [] }, { delete: true })],
    [
      'merged with another',
      async (sender, id) => {
        const kept = (await contactsIn(sender)).find((contact) => contact.id !== id);
        await engine.run(sender.actor, mergeContacts, { keepId: kept?.id ?? '', mergeIds: [id] });
      },
    ],
    [
      'given another number',
      ({ actor }, id) => engine.run(actor, updateContact, { contactId: id, msisdn: stranger() }),
    ],
  ];
  test.each(GOES)('whose contact was sent to and then %s', async (_how, go) => {
    const numbers = ordinaryNumbers(2);
    const [number = '', other = ''] = numbers;
    const sender = await campaigner(numbers);
    await account(numbers);
    await go(sender, await idOf(sender, number));
    expect(await idOf(sender, number)).toBe('');
    expect(await whose(number)).toEqual({
      accountId: sender.actor.accountId,
      contactId: null,
      msisdn: number,
    });
    await reply(number, 'STOP');
    expect(await stopped(sender, number)).toBe('opted_out');
    expect(await stopped(sender, other)).toBeNull();
  });

  test('that was deleted and never sent to is nobody’s', async () => {
    const number = stranger();
    const sender = await account([number]);
    await engine.run(sender.actor, deleteContact, { contactId: await idOf(sender, number) });
    expect(await whose(number)).toBeNull();
  });

  test('and that only a test was sent to is nobody’s', async () => {
    const number = stranger();
    const sender = await account();
    await engine.run(PLATFORM, sandbox, undefined);
    await send(sender, number, { test: true });
    expect(await whose(number)).toBeNull();
  });
});

function sandbox({ em, now }: Work): void {
  em.create(CarrierAccount, {
    id: newId(),
    name: 'Sandbox',
    url: 'smpp://sandbox@127.0.0.1:1',
    sandbox: true,
    createdAt: now,
  });
}

describe('of several who sent to a number', () => {
  test('who did last is answered, with a contact or without', async () => {
    const number = stranger();
    const without = await account();
    await send(without, number);
    const having = await campaigner([number]);
    expect(await whose(number)).toEqual({
      accountId: having.actor.accountId,
      contactId: await idOf(having, number),
      msisdn: number,
    });
    await send(without, number);
    expect(await whose(number)).toMatchObject({ accountId: without.actor.accountId, contactId: null });
  });

  test('whose sender id is answered comes first, whoever sent last', async () => {
    const number = stranger();
    const mine = await account();
    await send(mine, number, { senderId: '+254711000111' });
    const later = await campaigner([number]);
    expect(await whose(number, '254711000111')).toMatchObject({ accountId: mine.actor.accountId });
    expect(await whose(number)).toMatchObject({ accountId: later.actor.accountId });
  });

  test('with a contact since is answered with it, though the message was before', async () => {
    const number = stranger();
    const sender = await account();
    await send(sender, number);
    await account([number]);
    await importText(engine, sender.actor, { text: `phone\n${number}\n` });
    expect(await whose(number)).toMatchObject({
      accountId: sender.actor.accountId,
      contactId: await idOf(sender, number),
    });
  });
});

const under = (sender: Sender, senderId: string) =>
  engine.run(
    sender.actor,
    async (work: Work) => {
      const { sql, actor } = work;
      await sql.run('update campaign set sender_id = ? where account_id = ?', [
        senderId,
        Buffer.from(actor.accountId, 'hex'),
      ]);
    },
    undefined,
  );

describe('of somebody nobody knows', () => {
  test('a STOP is for the only account that has the sender id', async () => {
    const sender = await account();
    await draft(engine, sender);
    await under(sender, '22199');
    const number = stranger();
    expect(await whose(number, '+22199')).toEqual({
      accountId: sender.actor.accountId,
      contactId: null,
      msisdn: number,
    });
    await reply(number, 'STOP', '22199');
    expect(await stopped(sender, number)).toBe('opted_out');
  });

  test('and of two that have it for neither, whether by campaigns or single messages', async () => {
    const sender = await account();
    await send(sender, stranger(), { senderId: '+254711000222' });
    expect(await whose(stranger(), '254711000222')).toMatchObject({ accountId: sender.actor.accountId });
    const second = await account();
    await draft(engine, second);
    await under(second, '254711000222');
    expect(await whose(stranger(), '254711000222')).toBeNull();
  });
});
