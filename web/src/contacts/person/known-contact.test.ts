import { knownContact } from './known-contact.js';

test('a refusal that names the contact who has the number is split into words and id', () => {
  const issue = 'There is a contact with the number +254712345678 already, Asha (con_01aB9).';
  expect(knownContact(issue)).toEqual({
    words: 'There is a contact with the number +254712345678 already, Asha.',
    id: 'con_01aB9',
  });
});

test('other words are left as they are', () => {
  expect(knownContact('Too short (7 digits).')).toEqual({ words: 'Too short (7 digits).', id: null });
  expect(knownContact(undefined)).toEqual({ words: undefined, id: null });
});
