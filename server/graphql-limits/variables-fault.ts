interface Placed {
  value: unknown;
  path: string;
  depth: number;
}

/** graphql-js goes down by recursion, and its stack ends at some ten thousand. */
const MOST_DEEP = 100;

/**
 * What is wrong with variables, whatever they are for. Half a character, one of a surrogate pair without the other, is in a text
 * that was cut in the middle of an emoji: the database takes none in JSON, and elsewhere something else would be kept than was sent.
 */
export function variablesFault(variables: Record<string, unknown> | null | undefined): string | null {
  const waiting: Placed[] = [{ value: variables, path: '', depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path, depth } = next;
    if (typeof value === 'string' && !value.isWellFormed()) return halved(path);
    if (typeof value !== 'object' || value === null) continue;
    if (depth === MOST_DEEP) return `Variables are at most ${MOST_DEEP} deep.`;
    for (const [name, inner] of Object.entries(value)) {
      if (!name.isWellFormed()) return halved(path);
      waiting.push({ value: inner, path: path === '' ? name : `${path}.${name}`, depth: depth + 1 });
    }
  }
  return null;
}

const halved = (path: string): string =>
  `The variable \`${path}\` has half a character in it: cut texts between characters.`;
