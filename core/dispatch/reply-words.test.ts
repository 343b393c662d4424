import * as fc from 'fast-check';
import { readReply } from './reply-words.js';

test.each([
  'STOP',
  'stop',
  ' Stop. ',
  '"STOP"',
  'stop!!',
  'Arrêt',
  'acha',
  'Sitisha',
  'BAJA\n',
  'unsubscribe',
])('%j opts out', (text) => expect(readReply(text)?.state).toBe('opted_out'));
test.each(['START', 'unstop', 'Start!'])('%j opts in', (text) =>
  expect(readReply(text)?.state).toBe('opted_in'),
);
test.each(['', '  ', 'please stop', 'STOP it', 'stopp', 'do not stop', 'startle', '🛑', 'S T O P'])(
  '%j is something else',
  (text) => expect(readReply(text)).toBeNull(),
);
test('whatever comes in is read', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect([undefined, 'opted_in', 'opted_out']).toContain(readReply(text)?.state);
    }),
  );
});
