import { parsePublicId, type Id, type IdKind } from '../core/platform/id.js';
import { NotFound } from '../core/platform/refusal.js';
import { badInput } from './context.js';

const WORDS: Partial<Record<IdKind, string>> = {
  apiKey: 'API key',
  contactList: 'contact list',
  contactImport: 'import',
  contactField: 'field',
  bulkEdit: 'bulk edit',
};
const wordFor = (kind: IdKind): string => WORDS[kind] ?? kind;

const sentence = (kind: IdKind): string => `No ${wordFor(kind)} with this id in your account.`;

/** For mutations, in which a missing row is an answer. Throws NotFound. */
export function idOrNotFound(kind: IdKind, text: string): Id {
  const id = parsePublicId(kind, text);
  if (id === null) throw new NotFound(wordFor(kind), text);
  return id;
}

export const noSuch = (kind: IdKind) => badInput(sentence(kind));

/** For filters and subscriptions. An id that cannot be one stands for a row that does not exist: 0. */
export const idOrNone = (kind: IdKind, text: string): Id => parsePublicId(kind, text) ?? '0'.repeat(32);
