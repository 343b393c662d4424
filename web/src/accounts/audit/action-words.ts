/** `api_key.created` becomes "API key created": readable whatever the server may add. */
export function actionWords(action: string): string {
  const words = action
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[._:-]+/g, ' ')
    .trim()
    .toLowerCase();
  return (words.charAt(0).toUpperCase() + words.slice(1)).replace(/\bapi\b/i, 'API');
}

export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

const asRecord = (json: string | null): Record<string, unknown> => {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : { '': value };
  } catch {
    return { '': json };
  }
};

const text = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
};

/** What differs between before and after, field by field. */
export function changesOf(before: string | null, after: string | null): Change[] {
  const [was, is] = [asRecord(before), asRecord(after)];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: text(was[field]), after: text(is[field]) }))
    .filter((change) => change.before !== change.after);
}
