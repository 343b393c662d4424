import * as fc from 'fast-check';
import { useEngine } from '../../tests/support/engine.js';
import { createContactField } from '../contacts/fields/create-field.js';
import { closeImport } from '../contacts/import/close-import.js';
import { importFile } from '../contacts/import/import-file.js';
import {
  begin,
  contactsOf,
  makeOwner,
  open,
  refusedFileOf,
  refusedOf,
} from '../contacts/import/import.fixture.js';
import { Contact } from '../contacts/contact.js';
import type { Actor, Work } from '../database/work.js';
import { idBytes } from '../database/sql.js';
import { newId } from '../platform/id.js';
import { make } from './exports.fixture.js';

const engine = useEngine({ ownDatabase: true });

/** What is wrong with the cells of strangers, in one line: as a contact holds it, without breaks and spaces around it. */
const nasty = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...`=+-@|%＝＋－＠'"“; ,<>&\\/#0127aé漢😀`) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 2 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('=1+1', '_x0041_', 'TRUE', '1e5', '0712', '2026-01-31', 'sep=;', '\uFEFF'),
      },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) =>
    parts
      .join('')
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text.isWellFormed());

const perhaps = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });

const anyContact = fc.record({
  firstName: perhaps(nasty),
  lastName: perhaps(nasty),
  note: perhaps(nasty),
  spent: perhaps(fc.integer({ min: -999_999_999, max: 999_999_999 }).map((cents) => String(cents / 100))),
  born: perhaps(
    fc
      .date({ min: new Date('1850-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
  ),
  member: perhaps(fc.constantFrom('true', 'false')),
  level: perhaps(fc.constantFrom('gold', '-silver', '=bronze')),
  timeZone: perhaps(fc.constantFrom('Africa/Nairobi', 'Europe/Paris')),
});
type AnyContact = typeof anyContact extends fc.Arbitrary<infer T> ? T : never;

async function anAccount(): Promise<Actor> {
  const actor = await makeOwner(engine);
  const fields = [
    { label: 'Note', kind: 'text' },
    { label: 'Spent', kind: 'number' },
    { label: 'Born', kind: 'date' },
    { label: 'Member', kind: 'yes_no' },
    { label: 'Level', kind: 'choice', options: ['gold', '-silver', '=bronze'] },
  ] as const;
  for (const field of fields) await engine.run(actor, createContactField, field);
  return actor;
}

const customOf = ({ note, spent, born, member, level }: AnyContact): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ note, spent, born, member, level }).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  );

const insert = async ({ em, now, actor }: Work, contacts: readonly AnyContact[]) => {
  await em.insertMany(
    Contact,
    contacts.map((contact, i) => ({
      accountId: actor.accountId,
      id: newId(),
      msisdn: `+254712${100_000 + i}`,
      country: 'KE',
      firstName: contact.firstName,
      lastName: contact.lastName,
      timeZone: contact.timeZone,
      custom: customOf(contact),
      createdAt: now,
      updatedAt: now,
    })),
  );
};

/** As whoever sends us our own file: nothing is said about its columns. */
async function importPath(actor: Actor, path: string) {
  const { id } = await begin(engine, actor);
  const run = await open(engine, actor, id);
  const refusedFile = refusedFileOf(actor, id);
  const end = await importFile(engine, {
    actor,
    run,
    file: path,
    refusedFile,
    stopping: new AbortController().signal,
  });
  if (end === 'stopped') throw new Error('nobody stopped it');
  await engine.run(actor, closeImport, { run, jobId: newId(), end });
  return await refusedOf(engine, actor, id);
}

const seen = async (actor: Actor) =>
  (await contactsOf(engine, actor)).map(({ msisdn, country, firstName, lastName, timeZone, custom }) => ({
    msisdn,
    country,
    firstName,
    lastName,
    timeZone,
    custom,
  }));

const empty = async ({ sql, actor }: Work) =>
  void (await sql.run('delete from contact where account_id = ?', [idBytes(actor.accountId)]));

test.each(['csv', 'xlsx'] as const)(
  'contacts of any kind, exported as %s and imported elsewhere, are the same',
  async (format) => {
    const [from, to] = [await anAccount(), await anAccount()];
    await fc.assert(
      fc.asyncProperty(fc.array(anyContact, { minLength: 1, maxLength: 25 }), async (contacts) => {
        for (const actor of [from, to]) await engine.run(actor, empty, undefined);
        await engine.run(from, insert, contacts);
        const { path } = await make(engine, from, { kind: 'contacts', format });
        expect(await importPath(to, path)).toEqual([]);
        expect(await seen(to)).toEqual(await seen(from));
      }),
      { numRuns: 25 },
    );
  },
  120_000,
);
