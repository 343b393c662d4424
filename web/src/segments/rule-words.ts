import type { Comparison, FieldKind } from '../gql/graphql.js';

/** What can be asked of a field: the account's, or one that every contact has. */
export type SubjectKind = FieldKind | 'NAME' | 'PHONE' | 'COUNTRY' | 'ZONE' | 'MOMENT';

export interface Subject {
  key: string;
  label: string;
  kind: SubjectKind;
  options: readonly string[];
}

export const BUILT_IN: readonly Subject[] = [
  { key: 'first_name', label: 'First name', kind: 'NAME', options: [] },
  { key: 'last_name', label: 'Last name', kind: 'NAME', options: [] },
  { key: 'phone', label: 'Phone number', kind: 'PHONE', options: [] },
  { key: 'country', label: 'Country', kind: 'COUNTRY', options: [] },
  { key: 'time_zone', label: 'Time zone', kind: 'ZONE', options: [] },
  { key: 'created_at', label: 'Added on', kind: 'MOMENT', options: [] },
];

const TEXTS: readonly Comparison[] = ['EQUALS', 'ONE_OF', 'CONTAINS', 'STARTS_WITH', 'KNOWN'];
const CODES: readonly Comparison[] = ['EQUALS', 'ONE_OF', 'KNOWN'];
const DAYS: readonly Comparison[] = ['IN_LAST_DAYS', 'AT_LEAST', 'AT_MOST', 'BETWEEN', 'EQUALS', 'KNOWN'];

const COMPARISONS: Record<SubjectKind, readonly Comparison[]> = {
  TEXT: TEXTS,
  NAME: TEXTS,
  PHONE: ['STARTS_WITH', 'EQUALS', 'ONE_OF'],
  COUNTRY: CODES,
  ZONE: CODES,
  CHOICE: CODES,
  NUMBER: ['EQUALS', 'AT_LEAST', 'AT_MOST', 'BETWEEN', 'ONE_OF', 'KNOWN'],
  DATE: DAYS,
  MOMENT: DAYS,
  YES_NO: ['EQUALS', 'KNOWN'],
};

type Words = Record<Comparison, [is: string, isNot: string]>;

const WORDS: Words = {
  EQUALS: ['is', 'is not'],
  ONE_OF: ['is one of', 'is none of'],
  CONTAINS: ['contains', 'does not contain'],
  STARTS_WITH: ['starts with', 'does not start with'],
  AT_LEAST: ['is at least', 'is below'],
  AT_MOST: ['is at most', 'is above'],
  BETWEEN: ['is between', 'is not between'],
  IN_LAST_DAYS: ['is in the last', 'is not in the last'],
  KNOWN: ['is known', 'is not known'],
};

const DAY_WORDS: Partial<Words> = {
  EQUALS: ['is on', 'is not on'],
  AT_LEAST: ['is on or after', 'is not on or after'],
  AT_MOST: ['is on or before', 'is not on or before'],
};

/** These have an opposite among the others. */
const PLAIN_ONLY: ReadonlySet<Comparison> = new Set<Comparison>(['AT_LEAST', 'AT_MOST', 'BETWEEN']);

export const isDay = (kind: SubjectKind): boolean => kind === 'DATE' || kind === 'MOMENT';

/** Where a select keeps both: `EQUALS`, or `!EQUALS` for its opposite. */
export const comparisonValue = (is: Comparison, not: boolean): string => (not ? `!${is}` : is);
export const comparisonOf = (value: string): { is: Comparison; not: boolean } => ({
  is: value.replace('!', '') as Comparison,
  not: value.startsWith('!'),
});

const option = (kind: SubjectKind, is: Comparison, not: boolean) => {
  const [plain, opposite] = (isDay(kind) ? DAY_WORDS[is] : undefined) ?? WORDS[is];
  return { value: comparisonValue(is, not), label: not ? opposite : plain };
};

/** The ways to compare a field, as options of a select; what is chosen is always among them. */
export function comparisonOptions(kind: SubjectKind, chosen: { is: Comparison; not: boolean }) {
  const options = COMPARISONS[kind].flatMap((is) => [
    option(kind, is, false),
    ...(PLAIN_ONLY.has(is) ? [] : [option(kind, is, true)]),
  ]);
  const own = option(kind, chosen.is, chosen.not);
  return options.some(({ value }) => value === own.value) ? options : [...options, own];
}

const FIRST_VALUES: Partial<Record<SubjectKind, string>> = { YES_NO: 'true' };

/** How a row begins when its field is chosen. */
export const firstComparison = ({ kind, options }: Subject) => {
  const [is = 'EQUALS'] = COMPARISONS[kind];
  return { is, not: false, values: [FIRST_VALUES[kind] ?? options[0] ?? ''] };
};

/** What stays of the values when the comparison changes. */
export function valuesFor(is: Comparison, values: readonly string[]): string[] {
  if (is === 'KNOWN') return [];
  const [first = '', second = ''] = values;
  if (is === 'BETWEEN') return [first, second];
  return is === 'ONE_OF' ? [...values] : [first];
}
