const MAX_KEY = 40;

/** A heading or a label as a key for templates: `Prénom (client)` is `prenom_client`. Empty when there is nothing to make one of. */
export function snakeCase(heading: string): string {
  const key = heading
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1_$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '_')
    .slice(0, MAX_KEY)
    .replace(/^_+|_+$/gu, '');
  return /^\d/u.test(key) ? `field_${key}`.slice(0, MAX_KEY) : key;
}
