import { guessMapping, isHeader, snakeCase } from './mapping.js';

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
    custom: [],
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

test('tells a header from a first contact', () => {
  expect(isHeader(['phone', 'name'], [])).toBe(true);
  expect(isHeader(['simu ya mteja', 'mji'], [['0712345678', 'Nairobi']])).toBe(true);
  expect(isHeader(['0712345678', 'name'], NUMBERS)).toBe(false);
  expect(isHeader(['Mary', 'Nairobi'], [['John', 'Kisumu']])).toBe(false);
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
