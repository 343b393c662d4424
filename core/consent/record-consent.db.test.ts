import { useEngine } from '../../tests/support/engine.js';
import { addContacts, makeSender, ordinaryNumbers } from '../../tests/support/sender.js';
import { Contact } from '../contacts/contact.js';
import { idLiteral, textLiteral } from '../database/sql.js';
import type { Actor, Work } from '../database/work.js';
import { applySuppressions } from './apply-suppressions.js';
import { ConsentEvent, Suppression, type ConsentState } from './consent.js';
import type { Subject } from './consent-state.js';
import { stopsOf } from './number-stops.js';
import { recordConsent, type ConsentChange } from './record-consent.js';
import { hashedSubject } from './subject.js';

const engine = useEngine();

const account = async (numbers: string[] = []): Promise<Actor> =>
  (await makeSender(engine, { numbers })).actor;
const said = (msisdn: string, state: ConsentState, purpose: Subject = 'marketing'): ConsentChange => ({
  msisdn,
  purpose,
  state,
});
const record = (
  actor: Actor,
  changes: ConsentChange[],
  more: { neverOptInAgain?: boolean; keepUnchanged?: boolean } = {},
) => engine.run(actor, recordConsent, { changes, source: 'api', evidence: "it's \\ so", ...more });
const events = (actor: Actor) =>
  engine.read(
    actor,
    ({ em }) => em.find(ConsentEvent, { accountId: actor.accountId }, { orderBy: { id: 'asc' } }),
    undefined,
  );
const suppressions = (actor: Actor) =>
  engine.read(actor, ({ em }) => em.find(Suppression, { accountId: actor.accountId }), undefined);
const contactOf = (actor: Actor, msisdn: string) =>
  engine.read(
    actor,
    ({ em }) => em.findOneOrFail(Contact, { accountId: actor.accountId, msisdn }),
    undefined,
  );
const stops = async (actor: Actor, msisdns: string[], purpose: 'marketing' | 'transactional' = 'marketing') =>
  Object.fromEntries(await engine.read(actor, stopsOf, { msisdns, purpose }));

/** As an import does: the row, then what is known of the number. */
async function join(work: Work, msisdn: string): Promise<void> {
  await addContacts(work, [msisdn]);
  const { id } = await work.em.findOneOrFail(Contact, { accountId: work.actor.accountId, msisdn });
  await applySuppressions(work, [{ id, msisdn }]);
}
const leave = ({ sql, actor }: Work, msisdn: string) =>
  sql.run(
    `delete from contact where account_id = ${idLiteral(actor.accountId)} and msisdn = ${textLiteral(msisdn)}`,
  );

describe('what is said', () => {
  test('is kept with its source, its evidence and the version of the rules, and stands in the contact', async () => {
    const [number = ''] = ordinaryNumbers(1);
    const actor = await account([number]);
    expect(await record(actor, [said(number, 'opted_in')])).toBe(1);
    expect(await record(actor, [said(number, 'opted_out')])).toBe(1);
    const [first, second] = await events(actor);
    expect(first).toMatchObject({ subject: number, purpose: 'marketing', state: 'opted_in', source: 'api' });
    expect(second).toMatchObject({ evidence: "it's \\ so", at: engine.now, userId: null });
    expect(second?.ruleVersion).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(await contactOf(actor, number)).toMatchObject({
      optedInAt: null,
      optedOutAt: engine.now,
      transactionalOutAt: null,
    });
    expect(await suppressions(actor)).toMatchObject([
      { subject: number, marketingAt: engine.now, transactionalAt: null },
    ]);
  });

  test('again changes nothing and leaves no event, but for who asks for one', async () => {
    const [number = ''] = ordinaryNumbers(1);
    const actor = await account();
    await record(actor, [said(number, 'opted_out'), said(number, 'opted_in', 'transactional')]);
    expect(await record(actor, [said(number, 'opted_out')])).toBe(0);
    expect(await record(actor, [said(number, 'opted_in', 'transactional')])).toBe(0);
    expect(await events(actor)).toHaveLength(2);
    expect(await record(actor, [said(number, 'opted_out')], { keepUnchanged: true })).toBe(0);
    expect(await events(actor)).toHaveLength(3);
  });

  test('of one purpose is nothing of the other', async () => {
    const [one = '', other = ''] = ordinaryNumbers(2);
    const actor = await account([one, other]);
    await record(actor, [said(one, 'opted_out'), said(other, 'opted_out', 'transactional')]);
    await record(actor, [said(one, 'opted_out', 'do_not_sell')]);
    expect(await stops(actor, [one, other])).toEqual({ [one]: 'opted_out' });
    expect(await stops(actor, [one, other], 'transactional')).toEqual({ [other]: 'opted_out' });
    expect((await contactOf(actor, one)).doNotSellAt).toEqual(engine.now);
    await record(actor, [said(one, 'opted_in', 'do_not_sell')]);
    expect((await contactOf(actor, one)).doNotSellAt).toBeNull();
    expect(await suppressions(actor)).toHaveLength(2);
  });

  test('stays with its account', async () => {
    const [number = ''] = ordinaryNumbers(1);
    const [actor, other] = [await account([number]), await account([number])];
    await record(actor, [said(number, 'opted_out')]);
    expect(await stops(other, [number])).toEqual({});
    expect((await contactOf(other, number)).optedOutAt).toBeNull();
  });

  test('an opt-in takes back an opt-out where the person said so, and never where a file does', async () => {
    const [number = ''] = ordinaryNumbers(1);
    const actor = await account([number]);
    await record(actor, [said(number, 'opted_out')]);
    expect(await record(actor, [said(number, 'opted_in')], { neverOptInAgain: true })).toBe(0);
    expect(await stops(actor, [number])).toEqual({ [number]: 'opted_out' });
    expect(await events(actor)).toHaveLength(1);
    await record(actor, [said(number, 'opted_in')]);
    expect(await stops(actor, [number])).toEqual({});
    expect(await suppressions(actor)).toEqual([]);
    expect(await contactOf(actor, number)).toMatchObject({ optedInAt: engine.now, optedOutAt: null });
  });

  test('of thousands at once is in a few statements', async () => {
    const numbers = ordinaryNumbers(6_000);
    const actor = await account(numbers.slice(0, 100));
    const changes = numbers.map((number) => said(number, 'opted_out'));
    expect(await record(actor, changes)).toBe(6_000);
    expect(await record(actor, changes)).toBe(0);
    expect(Object.keys(await stops(actor, numbers))).toHaveLength(6_000);
    expect((await contactOf(actor, numbers[99] ?? '')).optedOutAt).not.toBeNull();
  });
});

describe('at once', () => {
  test('the same opt-out of several is one event', async () => {
    const numbers = ordinaryNumbers(20);
    const actor = await account(numbers.slice(0, 10));
    const changes = numbers.map((number) => said(number, 'opted_out'));
    const changed = await Promise.all(Array.from({ length: 6 }, () => record(actor, changes)));
    expect(changed.reduce((sum, count) => sum + count)).toBe(20);
    expect(await events(actor)).toHaveLength(20);
  });

  test('opt-in and opt-out end as the last event says, in every table', async () => {
    const numbers = ordinaryNumbers(6);
    const actor = await account(numbers.slice(0, 3));
    await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        record(
          actor,
          numbers.map((number) => said(number, i % 2 === 0 ? 'opted_out' : 'opted_in')),
        ),
      ),
    );
    const last = new Map((await events(actor)).map(({ subject, state }) => [subject, state]));
    const stopped = await stops(actor, numbers);
    for (const number of numbers)
      expect(stopped[number] === 'opted_out').toBe(last.get(number) === 'opted_out');
    for (const number of numbers.slice(0, 3)) {
      const { optedInAt, optedOutAt } = await contactOf(actor, number);
      expect([optedInAt === null, optedOutAt === null]).toEqual(
        last.get(number) === 'opted_out' ? [true, false] : [false, true],
      );
    }
  });

  test('an opt-out and an import of the same number never leave a contact that may be sent to', async () => {
    const actor = await account();
    const numbers = ordinaryNumbers(24);
    await Promise.all(
      numbers.flatMap((number) => [
        engine.run(actor, join, number),
        record(actor, [said(number, 'opted_out')]),
      ]),
    );
    for (const number of numbers) expect((await contactOf(actor, number)).optedOutAt).not.toBeNull();
  });
});

describe('a contact that is deleted and comes back', () => {
  test('is as opted out, opted in and not to be sold as before', async () => {
    const [out = '', inn = '', unsold = ''] = ordinaryNumbers(3);
    const actor = await account([out, inn, unsold]);
    await record(actor, [
      said(out, 'opted_in'),
      said(inn, 'opted_in'),
      said(unsold, 'opted_out', 'do_not_sell'),
    ]);
    await record(actor, [said(out, 'opted_out'), said(out, 'opted_out', 'transactional')]);
    const since = engine.now;
    engine.pass(60_000);
    for (const number of [out, inn, unsold]) {
      await engine.run(actor, leave, number);
      await engine.run(actor, join, number);
    }
    expect(await contactOf(actor, out)).toMatchObject({
      optedOutAt: since,
      transactionalOutAt: since,
      optedInAt: null,
    });
    expect(await contactOf(actor, inn)).toMatchObject({ optedInAt: since, optedOutAt: null });
    expect(await contactOf(actor, unsold)).toMatchObject({ doNotSellAt: since, optedOutAt: null });
  });

  test('is known though its person was erased, until that person opts in', async () => {
    const [number = '', other = ''] = ordinaryNumbers(2);
    const actor = await account();
    await record(actor, [said(number, 'opted_out')]);
    await engine.run(
      actor,
      async (work) => {
        const subject = textLiteral(await hashedSubject(work, number));
        for (const table of ['suppression', 'consent_event'])
          await work.sql.run(
            `update ${table} set subject = ${subject} where account_id = ${idLiteral(actor.accountId)} and subject = ${textLiteral(number)}`,
          );
      },
      undefined,
    );
    expect(await stops(actor, [number, other])).toEqual({ [number]: 'opted_out' });
    await engine.run(actor, join, number);
    await engine.run(actor, join, other);
    expect((await contactOf(actor, number)).optedOutAt).not.toBeNull();
    expect((await contactOf(actor, other)).optedOutAt).toBeNull();
    // what is known already leaves no number behind beside the hash
    expect(await record(actor, [said(number, 'opted_out')])).toBe(0);
    expect((await suppressions(actor)).map(({ subject }) => subject[0])).toEqual(['#']);
    expect(await record(actor, [said(number, 'opted_in')], { neverOptInAgain: true })).toBe(0);
    expect(await record(actor, [said(number, 'opted_in')])).toBe(1);
    expect(await stops(actor, [number])).toEqual({});
    expect(await suppressions(actor)).toEqual([]);
  });
});

describe('who must not be sent to', () => {
  test('marketing goes to who opted in, where the account says so', async () => {
    const [inn = '', nothing = '', stranger = ''] = ordinaryNumbers(3);
    const actor = await account([inn, nothing]);
    await record(actor, [said(inn, 'opted_in'), said(stranger, 'opted_in')]);
    expect(await stops(actor, [inn, nothing, stranger])).toEqual({});
    await engine.run(
      actor,
      ({ sql }) =>
        sql.run(`update account set marketing_needs_opt_in = 1 where id = ${idLiteral(actor.accountId)}`),
      undefined,
    );
    expect(await stops(actor, [inn, nothing, stranger])).toEqual({ [nothing]: 'no_consent' });
    expect(await stops(actor, [inn, nothing, stranger], 'transactional')).toEqual({});
  });

  test('since a moment: only what was said from then on', async () => {
    const [before = '', after = '', again = ''] = ordinaryNumbers(3);
    const actor = await account();
    await record(actor, [said(before, 'opted_out')]);
    engine.pass(60_000);
    const since = engine.now;
    const ask = async (purpose: 'marketing' | 'transactional') =>
      Object.fromEntries(
        await engine.read(actor, stopsOf, { msisdns: [before, after, again], purpose, since }),
      );
    expect(await ask('marketing')).toEqual({});
    engine.pass(1_000);
    await record(actor, [said(after, 'opted_out'), said(again, 'opted_out')]);
    await record(actor, [said(again, 'opted_in')]);
    expect(await ask('marketing')).toEqual({ [after]: 'opted_out' });
    expect(await ask('transactional')).toEqual({});
  });
});
