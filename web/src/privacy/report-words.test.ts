import { reportWords } from './report-words.js';

test('a report in words, however its kinds are written', () => {
  expect(reportWords({ messages: 1203, consentEvents: 2, inbound_messages: 0, note: 'x' })).toBe(
    'Messages 1,203, consent events 2',
  );
  expect(reportWords({})).toBe('');
});
