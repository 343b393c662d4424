import { mergeContact, type ContactFields } from './merge-contact.js';

const contact = (changes: Partial<ContactFields> = {}): ContactFields => ({
  firstName: null,
  lastName: null,
  timeZone: null,
  custom: {},
  ...changes,
});

const AMINA = contact({ firstName: 'Amina', custom: { city: 'Nairobi' } });

test.each(['skip', 'fill', 'overwrite'] as const)('%s: a row that says the same changes nothing', (rule) => {
  expect(mergeContact(rule, AMINA, AMINA)).toBeNull();
  expect(mergeContact(rule, AMINA, contact())).toBeNull();
});

test('skip leaves everything as it is', () => {
  expect(mergeContact('skip', contact(), AMINA)).toBeNull();
});

test('fill adds what is missing and replaces nothing', () => {
  const row = contact({ firstName: 'Other', lastName: 'Wanjiru', custom: { city: 'Kisumu', plan: 'Gold' } });
  expect(mergeContact('fill', AMINA, row)).toEqual({
    firstName: 'Amina',
    lastName: 'Wanjiru',
    timeZone: null,
    custom: { city: 'Nairobi', plan: 'Gold' },
  });
});

test('overwrite replaces what the row holds and keeps the rest', () => {
  const row = contact({ firstName: 'Aminata', custom: { plan: 'Gold' } });
  expect(mergeContact('overwrite', AMINA, row)).toEqual({
    firstName: 'Aminata',
    lastName: null,
    timeZone: null,
    custom: { city: 'Nairobi', plan: 'Gold' },
  });
});

test('the order of custom fields is no change', () => {
  const known = contact({ custom: { a: '1', b: '2' } });
  expect(mergeContact('overwrite', known, contact({ custom: { b: '2', a: '1' } }))).toBeNull();
});

test('a time zone is filled in, and replaced only where the rule says so', () => {
  const nairobi = contact({ timeZone: 'Africa/Nairobi' });
  const lagos = contact({ timeZone: 'Africa/Lagos' });
  expect(mergeContact('fill', contact(), lagos)).toEqual(lagos);
  expect(mergeContact('fill', nairobi, lagos)).toBeNull();
  expect(mergeContact('overwrite', nairobi, lagos)).toEqual(lagos);
});
