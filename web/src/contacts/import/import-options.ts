import type { ConsentPurpose, ImportContactsInput, KnownContact } from '../../gql/graphql.js';

export const NEW_LIST = 'new';

export interface ImportOptions {
  /** A list's id, NEW_LIST, or '' for none */
  target: string;
  listName: string;
  /** Somebody said where they go: another file changes nothing of it. */
  placed: boolean;
  tagIds: string[];
  onKnown: KnownContact;
  consent: { state: 'UNKNOWN' | 'OPTED_IN' | 'OPTED_OUT'; purpose: ConsentPurpose; evidence: string };
}

export const optionsFor = (listId: string | null): ImportOptions => ({
  target: listId ?? NEW_LIST,
  listName: '',
  placed: listId !== null,
  tagIds: [],
  onKnown: 'FILL',
  consent: { state: 'UNKNOWN', purpose: 'MARKETING', evidence: '' },
});

const nameFrom = (fileName: string) => fileName.replace(/\.[^.]+$/, '').replaceAll(/[_-]+/g, ' ');
/** A file of refused rows belongs to the list of the file it came from. */
const originOf = (fileName: string) => fileName.replace(/-refused(?: \(\d+\))?\.csv$/, '.csv');
export const listNameOf = (fileName: string): string => nameFrom(originOf(fileName));

/** The same file once more, or what was mended of it, goes into the list it made the first time. Another file has a list of its own. */
export function optionsForFile(
  options: ImportOptions,
  { fileName, lists }: { fileName: string; lists: readonly { id: string; name: string }[] },
): ImportOptions {
  const listName = listNameOf(fileName);
  const made = lists.find(({ name }) => name === listName);
  if (options.placed) return { ...options, listName: options.listName || listName };
  return { ...options, target: made?.id ?? NEW_LIST, listName };
}

/** What still has to be said before an import may begin; null when nothing. */
export function missingOption({ target, listName, consent }: ImportOptions): string | null {
  if (target === NEW_LIST && !listName.trim()) return 'Give the new list a name.';
  if (consent.state !== 'UNKNOWN' && !consent.evidence.trim()) return 'Say what proves what they have said.';
  return null;
}

type FromOptions = Pick<ImportContactsInput, 'listId' | 'newListName' | 'tagIds' | 'onKnown' | 'consent'>;

export function optionsInput({ target, listName, tagIds, onKnown, consent }: ImportOptions): FromOptions {
  const { state, purpose, evidence } = consent;
  return {
    onKnown,
    ...(target === NEW_LIST ? { newListName: listName } : target && { listId: target }),
    ...(tagIds.length > 0 && { tagIds }),
    ...(state !== 'UNKNOWN' && { consent: { state, purpose, evidence: evidence.trim() } }),
  };
}
