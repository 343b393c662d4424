import { isConflict, isConnectionFault, isDuplicate, safeFault } from './faults.js';

const fault = (properties: object) =>
  Object.assign(new Error('insert into message values (secret)'), properties);

test.each([1213, 1205, 1020])('%i is a conflict', (errno) => expect(isConflict(fault({ errno }))).toBe(true));
test.each([1062, 2013, undefined])('%s is none', (errno) => expect(isConflict(fault({ errno }))).toBe(false));
test('1062 is a duplicate', () => expect(isDuplicate(fault({ errno: 1062 }))).toBe(true));

test.each([
  fault({ code: 'PROTOCOL_CONNECTION_LOST' }),
  fault({ code: 'ECONNREFUSED' }),
  fault({ errno: 1053 }),
  new Error("Can't add new command when connection is in closed state"),
])('a database that is away: %s', (error) => expect(isConnectionFault(error)).toBe(true));

test.each([fault({ errno: 1213 }), fault({ code: 'ER_DUP_ENTRY' }), 'text', null, undefined])(
  'a database that answers: %s',
  (error) => expect(isConnectionFault(error)).toBe(false),
);

test('a fault for the log has no statement and no values of customers', () => {
  expect(safeFault(fault({ code: 'ER_DUP_ENTRY', errno: 1062 }))).toBe('ER_DUP_ENTRY 1062');
  expect(safeFault(new Error('plain'))).toBe('Error: plain');
  expect(safeFault('text')).toBe('unknown fault');
});
