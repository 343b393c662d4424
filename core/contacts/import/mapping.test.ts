import { snakeCase } from '../fields/snake-case.js';
import { guessMapping, mappingOf } from './mapping.js';

const NUMBERS = [
  ['0712345678', '1', 'Mary'],
  ['0722345678', '2', 'John'],
];

test.each([
  ['Phone', 'first name', 'Last-Name'],
  ['MSISDN', 'Name', 'Surname'],
  ['Numéro de téléphone', 'Prénom', 'Nom'],
  ['WhatsApp Number', 'Full Name', 'familyName'],
  ['Namba ya simu', 'Jina', 'Jina la ukoo'],
  ['Customer mobile (main)', 'FirstName', 'LASTNAME'],
])('knows %j, %j and %j by their headings', (...header) => {
  expect(guessMapping(header, [['0712345678', 'Mary', 'Otieno']])).toEqual({
    phone: 0,
    firstName: 1,
    lastName: 2,
    timeZone: null,
    tags: null,
    custom: [],
  });
});

test("takes a heading for a field's key or for its label", () => {
  const fields = [
    { key: 'plan', label: 'Loyalty plan' },
    { key: 'born', label: 'Date of birth' },
  ];
  const header = ['Phone', 'Tags', 'Loyalty Plan', 'BORN', 'Time zone', 'City'];
  expect(guessMapping(header, NUMBERS, fields)).toEqual({
    phone: 0,
    firstName: null,
    lastName: null,
    tags: 1,
    timeZone: 4,
    custom: [
      { column: 2, key: 'plan' },
      { column: 3, key: 'born' },
      { column: 5, key: 'city' },
    ],
  });
});

test('leaves out what we have added to refused rows', () => {
  const header = ['Phone', 'City', 'import_line', 'import_column', 'import_reason'];
  expect(guessMapping(header, NUMBERS)?.custom).toEqual([{ column: 1, key: 'city' }]);
});

test('goes by what somebody has chosen', () => {
  const chosen = mappingOf([
    { column: 3, target: 'phone' },
    { column: 0, target: 'last_name' },
    { column: 2, target: 'field', key: 'city' },
    { column: 5, target: 'tags' },
  ]);
  expect(chosen).toEqual({
    phone: 3,
    firstName: null,
    lastName: 0,
    timeZone: null,
    tags: 5,
    custom: [{ column: 2, key: 'city' }],
  });
});

test('turns other columns into custom fields with keys of their own', () => {
  const mapping = guessMapping(['phone', 'Ville préférée!', '', '2nd visit', 'City', 'city', 'phone'], []);
  expect(mapping?.custom).toEqual([
    { column: 1, key: 'ville_preferee' },
    { column: 2, key: 'column_3' },
    { column: 3, key: 'field_2nd_visit' },
    { column: 4, key: 'city' },
    { column: 5, key: 'city_2' },
    { column: 6, key: 'phone_2' },
  ]);
});

test('believes the cells more than a heading that only sounds like a number', () => {
  expect(guessMapping(['reach', 'number', 'name'], NUMBERS)).toMatchObject({ phone: 0, firstName: 2 });
  expect(guessMapping(['mobile', 'no', 'name'], [])).toMatchObject({ phone: 0 });
  expect(guessMapping(['city', 'plan'], [['Nairobi', 'Gold']])).toBeNull();
});

test('makes keys that templates can use', () => {
  expect(['Date of Birth', 'E-mail', 'lastOrder', '  ', 'Größe', '名前'].map(snakeCase)).toEqual([
    'date_of_birth',
    'e_mail',
    'last_order',
    '',
    'gro_e',
    '',
  ]);
});
