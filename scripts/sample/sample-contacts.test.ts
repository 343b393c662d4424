import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { readContactRows } from '../../core/contacts/import/read-contact-rows.js';
import { sampleContacts } from './sample-contacts.js';

async function importOf(text: string) {
  const faults: Record<string, number> = {};
  const countries: Record<string, number> = {};
  const endings: string[] = [];
  for await (const batch of readContactRows(Readable.from([Buffer.from(text)]), { defaultCountry: 'KE' })) {
    for (const { fault } of batch.refused) faults[fault] = (faults[fault] ?? 0) + 1;
    for (const { country, msisdn } of batch.rows) {
      countries[country] = (countries[country] ?? 0) + 1;
      endings.push(msisdn.slice(-4));
    }
  }
  return { faults, countries, endings };
}

const textOf = (rows: number, seed?: number) => `${[...sampleContacts(rows, seed)].join('\n')}\n`;

test('the committed sample is what the script makes', () => {
  const committed = readFileSync(new URL('contacts.csv', import.meta.url), 'utf8');
  expect(committed === textOf(10_000)).toBe(true);
});

test('has 3 % bad rows, each kind as often, and no number that makes the simulator misbehave', async () => {
  const { faults, countries, endings } = await importOf(textOf(10_000));
  expect(faults).toEqual({
    too_short: 50,
    not_a_number: 50,
    scientific_notation: 50,
    not_mobile: 50,
    empty: 50,
    duplicate: 50,
  });
  expect(Object.keys(countries).toSorted()).toEqual(['GH', 'KE', 'NG', 'TZ', 'UG', 'ZA']);
  expect(endings).toHaveLength(9_700);
  expect(endings.filter((ending) => ending < '0100')).toEqual([]);
});

test('is the same for a seed and another for another, and its numbers do not repeat', async () => {
  expect(textOf(50, 7)).toBe(textOf(50, 7));
  expect(textOf(50, 7)).not.toBe(textOf(50, 8));
  const { faults, endings } = await importOf(textOf(60_000, 3));
  expect(faults['duplicate']).toBe(300);
  expect(endings).toHaveLength(58_200);
});
