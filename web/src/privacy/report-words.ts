import { count } from '../app/format.js';

/** `{ messages: 3, consentEvents: 2 }` as "Messages 3, consent events 2"; what is nought or no number is left out. */
export function reportWords(report: Record<string, unknown>): string {
  const words = Object.entries(report)
    .filter((entry): entry is [string, number] => typeof entry[1] === 'number' && entry[1] > 0)
    .map(([kind, rows]) => `${kindWords(kind)} ${count(rows)}`)
    .join(', ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const kindWords = (kind: string): string =>
  kind
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
