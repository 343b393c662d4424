import { useEngine } from '../../tests/support/engine.js';
import { openDesk } from '../../tests/support/desk.js';
import { launch, makeSender, ordinaryNumbers, type Sender } from '../../tests/support/sender.js';
import { ConsentEvent } from '../consent/consent.js';
import { stopsOf } from '../consent/number-stops.js';
import { Contact } from '../contacts/contact.js';
import { idLiteral } from '../database/sql.js';
import { PLATFORM, type Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { keepInbound } from './keep-inbound.js';

/** Of its own: whoever has sent to a number is looked for among all accounts. */
const engine = useEngine({ ownDatabase: true });

/** An account that has sent to these numbers, or has not. */
async function sending(numbers: string[], { sent = true } = {}): Promise<Sender> {
  const sender = await makeSender(engine, { numbers });
  if (!sent) return sender;
  await launch(engine, sender);
  await openDesk(engine).work(sender.actor);
  engine.pass(1_000);
  return sender;
}

/** Whose the message that comes in is. */
async function reply(from: string, text: string, to = '22122') {
  const carrierId = newId();
  await engine.run(PLATFORM, keepInbound, { carrierId, message: { from, to, text } });
  return await engine.read(
    PLATFORM,
    ({ sql }: Work) =>
      sql.first<{ account: Id | null; contact: Id | null }>(
        `select lower(hex(account_id)) as account, lower(hex(contact_id)) as contact from inbound_message where carrier_id = ${idLiteral(carrierId)}`,
      ),
    undefined,
  );
}

const contactOf = ({ actor }: Sender, msisdn: string) =>
  engine.read(
    actor,
    ({ em }: Work) => em.findOneOrFail(Contact, { accountId: actor.accountId, msisdn }),
    undefined,
  );
const eventsOf = ({ actor }: Sender) =>
  engine.read(
    actor,
    ({ em }: Work) => em.find(ConsentEvent, { accountId: actor.accountId }, { orderBy: { id: 'asc' } }),
    undefined,
  );

describe('a message that comes in', () => {
  test.each(['+', '', '00'])(
    'is a reply to who sent to that number last (its number begins with %j)',
    async (plus) => {
      const numbers = ordinaryNumbers(1);
      const [number = ''] = numbers;
      await sending(numbers);
      const last = await sending(numbers);
      await sending(numbers, { sent: false });
      const { id } = await contactOf(last, number);
      const kept = await reply(number.replace('+', plus), 'How much is it?');
      expect(kept).toEqual({ account: last.actor.accountId, contact: id });
      expect((await contactOf(last, number)).lastRepliedAt).toEqual(engine.now);
      expect(await eventsOf(last)).toEqual([]);
    },
  );

  test('to the very number of an account is that account’s, whoever sent last', async () => {
    const numbers = ordinaryNumbers(1);
    const mine = await sending(numbers);
    await engine.run(
      mine.actor,
      ({ sql, actor }: Work) =>
        sql.run(
          `update message set sender_id = '+254711000111' where account_id = ${idLiteral(actor.accountId)}`,
        ),
      undefined,
    );
    await sending(numbers);
    expect(await reply(numbers[0] ?? '', 'Hello', '254711000111')).toMatchObject({
      account: mine.actor.accountId,
    });
  });

  test('of somebody who is a contact of one account only is that one’s, though nothing was sent', async () => {
    const numbers = ordinaryNumbers(1);
    const sender = await sending(numbers, { sent: false });
    expect(await reply(numbers[0] ?? '', 'Hello')).toMatchObject({ account: sender.actor.accountId });
  });

  test.each([ordinaryNumbers(1)[0] ?? '', 'VODAFONE', '22122', '+', ''])(
    'of somebody nobody knows is nobody’s, and is kept: %j',
    async (from) => expect(await reply(from, 'STOP')).toEqual({ account: null, contact: null }),
  );
});

describe('a STOP', () => {
  test('stops everything of the account it answers, and nothing of others', async () => {
    const numbers = ordinaryNumbers(2);
    const [number = '', other = ''] = numbers;
    const another = await sending(numbers);
    const sender = await sending(numbers);
    await reply(number, ' Stop.');
    for (const purpose of ['marketing', 'transactional'] as const) {
      const asked = { msisdns: numbers, purpose };
      expect([...(await engine.read(sender.actor, stopsOf, asked))]).toEqual([[number, 'opted_out']]);
      expect((await engine.read(another.actor, stopsOf, asked)).size).toBe(0);
    }
    expect(await contactOf(sender, number)).toMatchObject({
      optedOutAt: engine.now,
      transactionalOutAt: engine.now,
      lastRepliedAt: engine.now,
    });
    expect((await contactOf(sender, other)).optedOutAt).toBeNull();
    const events = await eventsOf(sender);
    expect(events.map(({ purpose, state, source }) => [purpose, state, source])).toEqual([
      ['marketing', 'opted_out', 'reply'],
      ['transactional', 'opted_out', 'reply'],
    ]);
    expect(events[0]?.evidence).toBe(`STOP, to 22122, ${engine.now.toISOString()}`);
  });

  test('twice is said once; START takes it back', async () => {
    const numbers = ordinaryNumbers(1);
    const [number = ''] = numbers;
    const sender = await sending(numbers);
    await Promise.all([reply(number, 'STOP'), reply(number, 'STOP')]);
    expect(await eventsOf(sender)).toHaveLength(2);
    await reply(number, 'START');
    expect(await contactOf(sender, number)).toMatchObject({ optedOutAt: null, optedInAt: engine.now });
    expect(await eventsOf(sender)).toHaveLength(4);
  });
});
