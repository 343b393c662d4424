import * as fc from 'fast-check';
import { getCountries } from 'libphonenumber-js/core';
import examples from 'libphonenumber-js/mobile/examples';
import metadata from 'libphonenumber-js/mobile/metadata';
import { clean } from './clean.js';
import { countryOf } from './country-of.js';
import { describeFault, MSISDN_FAULTS } from './faults.js';
import { judge } from './judge.js';
import { makeNormaliser } from './normalise.js';
import { planOf } from './numbering-plans.js';

const HOMES = [
  'KE',
  'UG',
  'TZ',
  'NG',
  'ZA',
  'GH',
  'US',
  'GB',
  'IN',
  'FR',
  'CA',
  'IT',
  'BR',
  'AR',
  'RU',
  'AU',
] as const;

/** Strings that a country's own mobile pattern matches, so that valid numbers are common among the tried ones. */
const mobileNational = (country: string) => {
  const pattern = planOf(country)?.mobile?.source.replace(/^\^|\$$/gu, '') ?? String.raw`\d{9}`;
  return fc.stringMatching(new RegExp(`^(?:${pattern})$`));
};

/** One edit, as fingers make them: most are then a digit short, a digit long, or somebody else's number. */
const mistyped = (text: string) =>
  fc
    .tuple(fc.nat(Math.max(text.length, 1)), fc.constantFrom('', '0', '1', '7', '9', '25'), fc.nat(2))
    .map(([at, insert, drop]) => text.slice(0, at) + insert + text.slice(at + drop));

const written = (country: string) =>
  fc
    .tuple(
      mobileNational(country),
      fc.constantFrom(
        '',
        '0',
        '1',
        '00',
        '+',
        '8',
        '011',
        '000',
        '009',
        '+0',
        'code',
        '+code',
        '00code',
        '+code0',
        'code0',
      ),
    )
    .map(([national, prefix]) => prefix.replace('code', planOf(country)?.callingCode ?? '') + national)
    .chain((text) => fc.oneof({ weight: 3, arbitrary: fc.constant(text) }, mistyped(text)));

const garbage = fc.oneof(
  fc.stringMatching(/^\+?\d{0,20}$/),
  fc.stringMatching(/^[+0-9 ().-]{0,24}$/),
  fc.string({ unit: 'binary' }),
);

/** What the normaliser must answer, with the library asked about every number. */
const byLibrary = (home: (typeof HOMES)[number]) => (raw: string) => {
  const cleaned = clean(raw);
  return cleaned.ok ? judge(cleaned.dialled, home) : cleaned;
};

test.each(HOMES)('agrees with the library about numbers written at home and abroad: %s', (home) => {
  const normalise = makeNormaliser(home);
  const expected = byLibrary(home);
  const numbers = fc.oneof(
    { weight: 4, arbitrary: written(home) },
    fc.constantFrom(...HOMES).chain(written),
    garbage,
  );
  fc.assert(
    fc.property(numbers, (raw) => expect(normalise(raw)).toEqual(expected(raw))),
    { numRuns: 700 },
  );
});

test('agrees with the library about an example number of every country, read from every home', () => {
  for (const country of getCountries(metadata)) {
    const national = examples[country];
    if (national === undefined) continue;
    const code = planOf(country)?.callingCode ?? '';
    for (const home of HOMES) {
      for (const raw of [
        national,
        `0${national}`,
        `+${code}${national}`,
        `00${code}${national}`,
        `${code}${national}`,
      ]) {
        expect([raw, home, makeNormaliser(home)(raw)]).toEqual([raw, home, byLibrary(home)(raw)]);
      }
    }
  }
}, 60_000);

const kenya = makeNormaliser('KE');
const accepted = { ok: true, msisdn: '+254712345678', country: 'KE' };

test.each([
  '0712345678',
  '712345678',
  '254712345678',
  '+254712345678',
  '00254712345678',
  '+254 712 345 678',
  '+254\u00A0712\u00A0345\u00A0678',
  '0712-345-678',
  '0712\u2011345\u2013678',
  '0712.345.678',
  '(0712) 345678',
  '+254 (0) 712 345 678',
  "'0712345678",
  '="0712345678"',
  '"0712345678"',
  ' 0712345678\t',
  '\uFEFF0712345678',
  '\u202A+254712345678\u202C',
  '0712345678',
  '+254712345678',
  '٠٧١٢٣٤٥٦٧٨',
  'tel:+254712345678',
  '254712345678.0',
  '0712345678,00',
  '\u200E+254\u200B712\u00A0345\u2009678\u2060',
  '+２５４ （0） 712 345 678',
  `0712345678${' '.repeat(300)}`,
  '0712\n345678',
])('reads %j as the Kenyan number it is', (raw) => expect(kenya(raw)).toEqual(accepted));

test.each([
  ['', 'empty'],
  [' \u00A0 ', 'empty'],
  ["'", 'empty'],
  ['N/A', 'not_a_number'],
  ['0712 ABC 678', 'not_a_number'],
  ['0712345678 ext 5', 'not_a_number'],
  ['++254712345678', 'not_a_number'],
  ['x'.repeat(100_000), 'not_a_number'],
  ['0712345678/0722345678', 'several_numbers'],
  ['0712345678, 0722345678', 'several_numbers'],
  ['0712345678 0722345678', 'several_numbers'],
  ['0712345678\n0722345678', 'several_numbers'],
  ['0712345678-0722345678', 'several_numbers'],
  ['0712 345 678 or 0722 345 678', 'several_numbers'],
  ['0712345678 x12', 'not_a_number'],
  ['712345678.5', 'not_a_number'],
  ['0712345678.25', 'not_a_number'],
  ['2.54712E+11', 'scientific_notation'],
  ['2,54712E+11', 'scientific_notation'],
  ['2.54712e11', 'scientific_notation'],
  ['7', 'too_short'],
  ['071234567', 'too_short'],
  ['+25471234567', 'too_short'],
  ['07123456789', 'too_long'],
  ['+2547123456789', 'too_long'],
  ['712345678901234567890', 'too_long'],
  ['+999712345678', 'unknown_country'],
  ['+0712345678', 'unknown_country'],
  ['+881612345678', 'unknown_country'],
  ['0202123456', 'not_mobile'],
  ['+254202123456', 'not_mobile'],
  ['0312345678', 'invalid'],
])('refuses %j: %s', (raw, reason) => expect(kenya(raw)).toEqual({ ok: false, reason }));

test('reads a number of another country that has lost its +, but not one that a slip of the finger makes foreign', () => {
  expect(kenya('256772123456')).toEqual({ ok: true, msisdn: '+256772123456', country: 'UG' });
  // Columbus, Ohio with one digit too many; with a + in front it would be a mobile number in Australia.
  expect(makeNormaliser('US')('61423456789').ok).toBe(false);
});

test('tells the countries of one calling code apart as the library does', () => {
  const american = makeNormaliser('US');
  expect(american('(213) 373-4253')).toEqual({ ok: true, msisdn: '+12133734253', country: 'US' });
  expect(american('416-555-0123')).toMatchObject({ country: 'CA' });
  expect(american('876 322 1234')).toMatchObject({ country: 'JM' });
  expect([countryOf('+12133734253'), countryOf('+14165550123'), countryOf('+18763221234')]).toEqual([
    'US',
    'CA',
    'JM',
  ]);
  expect([countryOf('+447400123456'), countryOf('+447781123456')]).toEqual(['GB', 'GG']);
  expect([countryOf('+254712345678'), countryOf('+881612345678'), countryOf('+999')]).toEqual([
    'KE',
    null,
    null,
  ]);
});

test('knows its default country or says so', () => {
  for (const country of ['XX', '', 'ke', 'constructor']) {
    expect(() => makeNormaliser(country)).toThrow(`unknown country: ${country}`);
  }
});

test('has a sentence for every fault', () => {
  for (const fault of MSISDN_FAULTS) expect(describeFault(fault)).toMatch(/^[A-Z].{20,}\.$/u);
});
