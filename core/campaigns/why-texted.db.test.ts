import { accepted, REJECTED, chunksOf, takeChunk } from '../../tests/support/chunk-in-hand.js';
import { openDesk } from '../../tests/support/desk.js';
import { useEngine } from '../../tests/support/engine.js';
import { apply, receipt } from '../../tests/support/receipts.js';
import {
  addContacts,
  draft,
  launch,
  makeSender,
  ordinaryNumbers,
  type Sender,
} from '../../tests/support/sender.js';
import { Account } from '../accounts/account.js';
import type { ConsentState, Purpose } from '../consent/consent.js';
import { recordConsent } from '../consent/record-consent.js';
import { Contact } from '../contacts/contact.js';
import { ContactList } from '../contacts/contact-list.js';
import { idLiteral, textLiteral } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { createList } from '../operators/do-not-disturb-lists.js';
import { addNumbers } from '../operators/do-not-disturb-numbers.js';
import { atTheShell } from '../operators/look-after.js';
import { newId, type Id } from '../platform/id.js';
import { InvalidInput, NotFound } from '../platform/refusal.js';
import { createCampaign } from './create-campaign.js';
import { launchCampaign } from './launch-campaign.js';
import { readLeftOut } from './read-left-out.js';
import { whyTexted } from './why-texted.js';

/** Of its own: registers are of every account. */
const engine = useEngine({ ownDatabase: true });

const ask = ({ actor }: Sender, msisdn: string, campaignId: Id | null, purpose: Purpose = 'marketing') =>
  engine.read(actor, whyTexted, { msisdn, campaignId, purpose });
/** The checks that were reached, and how each ended. */
const told = async (...asked: Parameters<typeof ask>) => {
  const { checks, texted, verdict } = await ask(...asked);
  const ends = checks.filter(({ outcome }) => outcome !== 'not_reached');
  return { texted, verdict, ends: ends.map(({ name, outcome }) => `${name}: ${outcome}`) };
};
const detailOf = async (name: string, ...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).checks.find((check) => check.name === name)?.detail;

const say = (sender: Sender, msisdn: string, state: ConsentState, purpose: Purpose = 'marketing') =>
  engine.run(sender.actor, recordConsent, {
    changes: [{ msisdn, purpose, state }],
    source: 'reply',
    evidence: 'STOP, to 22122',
  });
const remove = (sender: Sender, msisdn: string) =>
  engine.run(
    sender.actor,
    ({ sql, actor }: Work) =>
      sql.run(
        `delete from contact where account_id = ${idLiteral(actor.accountId)} and msisdn = ${textLiteral(msisdn)}`,
      ),
    undefined,
  );
const settings = (sender: Sender, marketingNeedsOptIn: boolean) =>
  engine.run(
    sender.actor,
    ({ em, actor }: Work) => em.nativeUpdate(Account, { id: actor.accountId }, { marketingNeedsOptIn }),
    undefined,
  );

const UP_TO_TEMPLATE = [
  'in_audience',
  'account_opt_out',
  'opt_in',
  'do_not_disturb',
  'route',
  'template',
].map((name) => `${name}: passed`);

describe('a number that was sent to', () => {
  test('passed every check, up to what its phone said', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const [number = ''] = sender.numbers;
    const campaignId = await launch(engine, sender);
    const desk = openDesk(engine);
    await desk.work(sender.actor, 1);
    expect(await told(sender, number, campaignId)).toEqual({
      texted: false,
      verdict: 'Not yet: the message waits to be sent.',
      ends: UP_TO_TEMPLATE,
    });
    await desk.work(sender.actor);
    expect(await told(sender, number, campaignId)).toMatchObject({
      texted: true,
      ends: [...UP_TO_TEMPLATE, 'before_submit: passed', 'carrier: passed'],
    });
    const sent = desk.carrier.sent.find(({ to }) => to === number);
    await apply(engine, desk.carrier.carrierId, [receipt(sent?.id ?? '', number)]);
    const answer = await ask(sender, `0${number.slice(4)}`, campaignId);
    expect(answer).toMatchObject({
      msisdn: number,
      texted: true,
      verdict: 'Texted, and delivered.',
      message: { id: sent?.id, state: 'delivered' },
      contact: { msisdn: number },
    });
    expect(answer.checks.at(-1)).toMatchObject({ name: 'delivery', outcome: 'passed', at: engine.now });
  });

  test('by the history of then: an opt-out of today changes nothing', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    const [number = ''] = sender.numbers;
    await say(sender, number, 'opted_in');
    engine.pass(1_000);
    const campaignId = await launch(engine, sender);
    await openDesk(engine).work(sender.actor);
    engine.pass(1_000);
    await say(sender, number, 'opted_out');
    expect(await detailOf('account_opt_out', sender, number, campaignId)).toBe(
      'Opted in by a reply (STOP, to 22122).',
    );
    expect((await told(sender, number, campaignId)).ends).toContain('account_opt_out: passed');
    expect(await told(sender, number, null)).toMatchObject({ ends: ['account_opt_out: stopped'] });
  });

  test('is found though its contact is no more, or is another by now', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const [number = ''] = sender.numbers;
    const campaignId = await launch(engine, sender);
    await openDesk(engine).work(sender.actor);
    await remove(sender, number);
    expect(await told(sender, number, campaignId)).toMatchObject({ texted: true });
    expect(await detailOf('in_audience', sender, number, campaignId)).toMatch(/deleted since/);
    engine.pass(1_000);
    await engine.run(sender.actor, addContacts, [number]);
    expect(await told(sender, number, campaignId)).toMatchObject({ texted: true });
  });

  test('and refused by the carrier was not texted', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    const [number = ''] = sender.numbers;
    const campaignId = await launch(engine, sender);
    await openDesk(engine).work(sender.actor, 1);
    const [chunkId = ''] = await chunksOf(engine, sender);
    const chunk = await takeChunk(engine, sender, { chunkId });
    await chunk.attempt();
    expect((await told(sender, number, campaignId)).verdict).toMatch(/just now/);
    await chunk.settle(chunk.messages.map((message) => [message, REJECTED]));
    expect(await told(sender, number, campaignId)).toMatchObject({
      texted: false,
      verdict: 'Not texted: the carrier says that this number does not exist.',
      ends: [...UP_TO_TEMPLATE, 'before_submit: passed', 'carrier: stopped'],
    });
  });

  test('opted out between the claim and the submit', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const [number = ''] = sender.numbers;
    const campaignId = await launch(engine, sender);
    const desk = openDesk(engine);
    await desk.work(sender.actor, 1);
    await say(sender, number, 'opted_out');
    await desk.work(sender.actor);
    expect(await told(sender, number, campaignId)).toEqual({
      texted: false,
      verdict: 'Not texted: the recipient opted out before this message was sent.',
      ends: [...UP_TO_TEMPLATE, 'before_submit: stopped'],
    });
  });

  test('and nobody knows what became of it', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(1) });
    const [number = ''] = sender.numbers;
    const campaignId = await launch(engine, sender);
    const desk = openDesk(engine);
    desk.carrier.answer = (sms) =>
      sms.to === number ? { kind: 'unknown', cause: 'gone' } : accepted(sms.id);
    await desk.work(sender.actor);
    expect((await told(sender, number, campaignId)).verdict).toMatch(/^Perhaps texted/);
  });
});

describe('a number that was left out', () => {
  test('is told which check stopped it, as it was then; the campaign pages all of them', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(5) });
    const [out = '', silent = '', listed = '', fine = '', also = ''] = sender.numbers;
    await settings(sender, true);
    for (const number of [out, listed, fine, also]) await say(sender, number, 'opted_in');
    const { id: listId } = await engine.run(atTheShell(), createList, {
      name: `Register ${newId()}`,
      country: 'KE',
      everything: false,
    });
    await engine.run(atTheShell(), addNumbers, { listId, numbers: [listed] });
    const campaignId = await launch(engine, sender);
    await say(sender, out, 'opted_out');
    await openDesk(engine).work(sender.actor);
    engine.pass(1_000);
    await say(sender, out, 'opted_in');
    expect(await told(sender, out, campaignId)).toEqual({
      texted: false,
      verdict: 'Not texted: opted out.',
      ends: ['in_audience: passed', 'account_opt_out: stopped'],
    });
    expect(await detailOf('account_opt_out', sender, out, campaignId)).toMatch(/^Opted out by a reply/);
    expect((await told(sender, silent, campaignId)).ends.at(-1)).toBe('opt_in: stopped');
    expect((await told(sender, listed, campaignId)).ends.at(-1)).toBe('do_not_disturb: stopped');
    expect(await detailOf('do_not_disturb', sender, listed, campaignId)).toMatch(/^On Register/);
    expect(await told(sender, fine, campaignId)).toMatchObject({ texted: true });

    const page = { campaignId, first: 2, after: null, reason: null };
    const first = await engine.read(sender.actor, readLeftOut, page);
    expect(first).toMatchObject({
      rows: [
        { msisdn: out, reason: 'opted_out' },
        { msisdn: silent, reason: 'no_consent' },
      ],
      hasNextPage: true,
    });
    const next = { ...page, after: first.rows[1]?.id ?? null };
    expect(await engine.read(sender.actor, readLeftOut, next)).toMatchObject({
      rows: [{ msisdn: listed, reason: 'do_not_disturb' }],
      hasNextPage: false,
    });
    const some = await engine.read(sender.actor, readLeftOut, { ...page, reason: 'no_consent' });
    expect(some).toMatchObject({ rows: [{ msisdn: silent }], hasNextPage: false });
    await remove(sender, silent);
    expect((await engine.read(sender.actor, readLeftOut, page)).rows[1]).toMatchObject({ msisdn: null });
  });

  test('for a template that comes to nothing with its data', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const campaignId = await launch(engine, sender, '{% if first_name == "N1" %}Hi{% endif %}');
    await openDesk(engine).work(sender.actor);
    const answer = await told(sender, sender.numbers[0] ?? '', campaignId);
    expect(answer.ends.slice(-2)).toEqual(['route: passed', 'template: stopped']);
    expect(answer.verdict).toBe('Not texted: the message would be empty.');
  });

  test('was never in the audience', async () => {
    const sender = await makeSender(engine, { numbers: ordinaryNumbers(2) });
    const [inside = '', outside = ''] = sender.numbers;
    const listId = newId();
    await engine.run(
      sender.actor,
      async ({ em, sql, actor: { accountId }, now }: Work) => {
        await em.insert(ContactList, { accountId, id: listId, name: 'VIP', contactCount: 1, createdAt: now });
        const { id } = await em.findOneOrFail(Contact, { accountId, msisdn: inside });
        await sql.run(
          `insert into list_member (account_id, list_id, contact_id, added_at) values (x'${accountId}', x'${listId}', x'${id}', now(3))`,
        );
        await sql.run(`update list_member set added_at = '2020-01-01' where list_id = x'${listId}'`);
      },
      undefined,
    );
    const input = { name: 'To VIPs', body: 'Hi', senderId: 'GALLANT', listId, flash: false };
    const { id: campaignId } = await engine.run(sender.actor, createCampaign, input);
    expect(await told(sender, inside, campaignId)).toMatchObject({
      verdict: 'Not yet: the campaign has not been launched.',
      ends: ['in_audience: passed'],
    });
    await engine.run(sender.actor, launchCampaign, { campaignId });
    await openDesk(engine).work(sender.actor);
    expect(await told(sender, inside, campaignId)).toMatchObject({ texted: true });
    expect(await detailOf('in_audience', sender, outside, campaignId)).toBe('Is not in the list VIP.');
    expect(await told(sender, ordinaryNumbers(1)[0] ?? '', campaignId)).toEqual({
      texted: false,
      verdict: 'Not texted: not in the audience. The number is no contact of the account.',
      ends: ['in_audience: stopped'],
    });
    engine.pass(1_000);
    const [late = ''] = ordinaryNumbers(1);
    await engine.run(sender.actor, addContacts, [late]);
    expect(await detailOf('in_audience', sender, late, campaignId)).toBe(
      'Became a contact after the launch.',
    );
  });
});

describe('a message sent now', () => {
  test('is told what it would be told', async () => {
    const sender = await makeSender(engine, { numbers: [] });
    const [number = ''] = ordinaryNumbers(1);
    const all = ['account_opt_out', 'opt_in', 'do_not_disturb', 'route'].map((name) => `${name}: passed`);
    expect(await told(sender, number, null)).toEqual({
      texted: false,
      verdict: 'A marketing message sent now would go out.',
      ends: all,
    });
    await say(sender, number, 'opted_out');
    expect(await told(sender, number, null)).toMatchObject({
      verdict: 'A marketing message sent now would be refused: opted out.',
      ends: ['account_opt_out: stopped'],
    });
    expect((await told(sender, number, null, 'transactional')).ends).toEqual(all);
    expect((await told(sender, '+8801712345678', null)).ends.length).toBeGreaterThan(0);
  });

  test('to what is no number, or of a campaign that is not there, is refused', async () => {
    const [sender, other] = [
      await makeSender(engine, { numbers: [] }),
      await makeSender(engine, { numbers: ordinaryNumbers(1) }),
    ];
    await expect(ask(sender, 'nobody', null)).rejects.toBeInstanceOf(InvalidInput);
    const theirs = await draft(engine, other);
    await expect(ask(sender, other.numbers[0] ?? '', theirs)).rejects.toBeInstanceOf(NotFound);
  });
});
