import * as fc from 'fast-check';
import { Journal } from './journal.js';

const NO_LIMIT = 1_000_000;
const message = (recipient: number, text: string, ids: number[] = [1]) => ({
  recipient,
  source: 40404,
  dataCoding: 0,
  text: Buffer.from(text),
  ids,
});

test('agrees with a plain count on any sequence of messages', () => {
  const one = fc.tuple(
    fc.integer({ min: -3, max: 999_999_999_999_999 }),
    fc.constantFrom('a', 'b', 'ab', ''),
  );
  const few = fc.tuple(fc.integer({ min: -3, max: 5 }), fc.constantFrom('a', 'b', 'ab', ''));
  fc.assert(
    fc.property(fc.array(fc.oneof(one, few), { maxLength: 300 }), (sent) => {
      const journal = new Journal(new Date());
      const counts = new Map<string, number>();
      for (const [recipient, text] of sent) {
        journal.add(message(recipient, text), NO_LIMIT);
        counts.set(`${recipient} ${text}`, (counts.get(`${recipient} ${text}`) ?? 0) + 1);
      }
      const repeated = [...counts].filter(([, times]) => times > 1);
      expect(journal.summary).toMatchObject({
        messages: sent.length,
        recipients: new Set(sent.map(([recipient]) => recipient)).size,
        duplicates: sent.length - counts.size,
      });
      expect(
        journal
          .duplicates()
          .map(({ recipient, times }) => `${recipient} ${times}`)
          .toSorted(),
      ).toEqual(repeated.map(([key, times]) => `${key.split(' ')[0]} ${times}`).toSorted());
    }),
  );
});

test('finds every recipient among many, and no duplicates where there are none', () => {
  const journal = new Journal(new Date());
  for (let i = 0; i < 50_000; i++) journal.add(message(254_700_000_000 + i, 'Hello', [i]), NO_LIMIT);
  expect(journal.summary).toMatchObject({ messages: 50_000, recipients: 50_000, duplicates: 0 });
  expect(journal.messagesTo(254_700_000_000, 10)).toMatchObject([{ ids: [0], text: null, parts: 1 }]);
  expect(journal.messagesTo(254_700_049_999, 10)).toMatchObject([{ ids: [49_999], parts: 1 }]);
  expect(Buffer.from(journal.messagesTo(254_700_049_999, 10)[0]?.text ?? []).toString()).toBe('Hello');
});

test('keeps texts of any length and the ids of all parts, as copies', () => {
  const journal = new Journal(new Date());
  const long = message(1, 'x'.repeat(1_000), [5, 6, 7]);
  journal.add(long, NO_LIMIT);
  long.text.fill(0);
  const [entry] = journal.messagesTo(1, 1);
  expect(Buffer.from(entry?.text ?? []).toString()).toBe('x'.repeat(1_000));
  expect(entry).toMatchObject({ parts: 3, ids: [5, 6, 7] });
});

test('lists no more than was asked for, the latest first', () => {
  const journal = new Journal(new Date());
  for (let i = 0; i < 10; i++) journal.add(message(1, 'Hello', [i]), NO_LIMIT);
  expect(journal.messagesTo(1, 3).map((entry) => entry.ids)).toEqual([[9], [8], [7]]);
  expect(journal.duplicates()).toEqual([{ recipient: 1, times: 10 }]);
});
