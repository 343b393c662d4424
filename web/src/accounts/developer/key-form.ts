import type { CreateApiKeyInput } from '../../gql/graphql.js';

export interface KeyForm {
  name: string;
  test: boolean;
  /** Null: all there are */
  scopes: readonly string[] | null;
  /** As typed: one a line, or with commas */
  ranges: string;
  /** Empty: for good */
  days: string;
}

export const EMPTY_KEY: KeyForm = { name: '', test: false, scopes: null, ranges: '', days: '' };

export const LIFETIMES = [
  { value: '', label: 'Never' },
  { value: '7', label: 'In 7 days' },
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
];

const DAY_MS = 86_400_000;

export const rangesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** What is left out has the server's own default. */
export function keyInput({ name, test, scopes, ranges, days }: KeyForm, now: number): CreateApiKeyInput {
  const allowed = rangesOf(ranges);
  return {
    name: name.trim(),
    test,
    ...(scopes && { scopes: [...scopes] }),
    ...(allowed.length > 0 && { allowedRanges: allowed }),
    ...(days && { expiresAt: new Date(now + Number(days) * DAY_MS).toISOString() }),
  };
}
