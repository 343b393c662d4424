import * as fc from 'fast-check';
import { messageFields, type SubmitSm } from '../core/carriers/smpp/pdu.js';
import { userDataOf } from './parts.js';

const submit = (fields: Partial<SubmitSm>): SubmitSm => ({
  command: 'submit_sm',
  sequence: 1,
  ...messageFields(fields),
});
const withHeader = (...octets: number[]) => submit({ esmClass: 0x40, shortMessage: Uint8Array.from(octets) });

test.each([
  ['8-bit reference', withHeader(5, 0, 3, 9, 2, 1, 65), { reference: 9, total: 2, number: 1 }],
  ['16-bit reference', withHeader(6, 8, 4, 1, 2, 3, 2, 65), { reference: 258, total: 3, number: 2 }],
  [
    'behind another element',
    withHeader(9, 5, 2, 0, 0, 0, 3, 9, 2, 2, 65),
    { reference: 9, total: 2, number: 2 },
  ],
  ['one part of one', withHeader(5, 0, 3, 9, 1, 1, 65), null],
  ['a number beyond the total', withHeader(5, 0, 3, 9, 2, 3, 65), null],
  ['no concatenation', withHeader(4, 5, 2, 0, 0, 65), null],
])('%s', (_what, pdu, part) => {
  expect(userDataOf(pdu)).toEqual({ part, text: Uint8Array.from([65]) });
});

test('never throws, whatever the header', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (shortMessage) => {
      const { text } = userDataOf(submit({ esmClass: 0x40, shortMessage }));
      expect(text.length).toBeLessThanOrEqual(shortMessage.length);
    }),
  );
});
