import type { ConsentState } from '../consent/consent.js';

/** What carriers and regulators have taught people to write, in the languages of our markets. */
const STOP = new Set([
  'STOP',
  'STOPALL',
  'UNSUBSCRIBE',
  'CANCEL',
  'END',
  'QUIT',
  'ARRET',
  'ACHA',
  'SITISHA',
  'PARAR',
  'BAJA',
]);
const START = new Set(['START', 'UNSTOP']);

/** What a reply of one word says of all messages; null for any other. Marks around it and accents make no difference. */
export function readReply(text: string): { word: string; state: ConsentState } | null {
  if (text.length > 40) return null;
  const word = text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .toUpperCase();
  if (STOP.has(word)) return { word, state: 'opted_out' };
  return START.has(word) ? { word, state: 'opted_in' } : null;
}
