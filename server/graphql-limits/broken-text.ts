interface Placed {
  value: unknown;
  path: string;
}

/**
 * Where the variables have half a character: one of a surrogate pair without the other, as a text has that was cut in the middle of
 * an emoji. The database takes none in JSON, and elsewhere something else would be kept than was sent. Null where there is none.
 */
export function brokenText(variables: Record<string, unknown> | null | undefined): string | null {
  const waiting: Placed[] = [{ value: variables, path: '' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && !value.isWellFormed()) return path;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      const at = path === '' ? name : `${path}.${name}`;
      if (!name.isWellFormed()) return path;
      waiting.push({ value: inner, path: at });
    }
  }
  return null;
}
