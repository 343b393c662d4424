const NAMED = / \((con_\w+)\)/;

/** A refusal because a contact has the number already names that contact by its id: the words without it, and the id for a link. */
export function knownContact(issue: string | undefined): { words: string | undefined; id: string | null } {
  const id = NAMED.exec(issue ?? '')?.[1] ?? null;
  return { words: issue?.replace(NAMED, ''), id };
}
