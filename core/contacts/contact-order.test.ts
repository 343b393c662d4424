import * as fc from 'fast-check';
import { CONTACT_SORTS, contactCursor, readContactCursor, type ContactSort } from './contact-order.js';
import type { Contact } from './contact.js';

const contact = {
  id: '0192'.repeat(8),
  msisdn: '+254712345678',
  firstName: 'Zoë "Z"',
  lastName: null,
} as unknown as Contact;
const sorts: ContactSort[] = CONTACT_SORTS.flatMap((by) => [
  { by, direction: 'asc' },
  { by, direction: 'desc' },
]);

test('a cursor tells where its contact stands, in its own order only', () => {
  for (const sort of sorts) {
    const values = { created: null, number: '+254712345678', first_name: 'Zoë "Z"', last_name: null };
    const cursor = contactCursor(contact, sort);
    for (const other of sorts) {
      const read = readContactCursor(cursor, other);
      expect(read).toEqual(other === sort ? { id: contact.id, value: values[sort.by] } : 'another_order');
    }
  }
});

test('what is no cursor is found to be none', () => {
  const sort: ContactSort = { by: 'number', direction: 'asc' };
  const nulled = Buffer.from(JSON.stringify(['number', 'asc', contact.id, null])).toString('base64url');
  for (const text of ['', 'x', contactCursor(contact, sort).slice(1), nulled, 'W10'])
    expect(readContactCursor(text, sort)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => readContactCursor(text, sort) === null));
});
