import type { ColumnInput, ColumnTarget, FieldKind, ImportPreviewFragment } from '../../gql/graphql.js';

export type PreviewColumn = ImportPreviewFragment['columns'][number];

/** What somebody wants a column to become. */
export interface ColumnChoice {
  column: number;
  target: ColumnTarget;
  /** Of FIELD */
  fieldKey: string | null;
  /** Of NEW_FIELD */
  newLabel: string;
  newKind: FieldKind;
  /** Of a new CHOICE, as typed: separated by commas */
  newOptions: string;
}

export const choiceOf = (guess: PreviewColumn): ColumnChoice => ({
  column: guess.column,
  target: guess.target,
  fieldKey: guess.fieldKey,
  newLabel: guess.newLabel ?? guess.heading ?? `Column ${guess.column + 1}`,
  newKind: guess.newKind ?? 'TEXT',
  newOptions: '',
});

/** The letters and digits that a label and the key made of it share. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '');

/** What a field is called: one of the account's, or one that the import is to make, whose key is made of its label. */
export const labelOf = (
  key: string,
  fields: readonly { key: string; label: string }[],
  choices: readonly ColumnChoice[],
): string =>
  fields.find((field) => field.key === key)?.label ??
  choices.find(({ target, newLabel }) => target === 'NEW_FIELD' && bare(newLabel) === bare(key))?.newLabel ??
  key.replaceAll('_', ' ');

const FIELD = 'FIELD:';

/** The value of the select: `PHONE`, or `FIELD:town`. */
export const valueOf = ({ target, fieldKey }: ColumnChoice): string =>
  target === 'FIELD' ? `${FIELD}${fieldKey ?? ''}` : target;

/** These may come from as many columns as somebody likes. */
const SHARED: ReadonlySet<string> = new Set<ColumnTarget>(['IGNORE', 'NEW_FIELD', 'TAGS']);

const withTarget = (choice: ColumnChoice, value: string): ColumnChoice =>
  value.startsWith(FIELD)
    ? { ...choice, target: 'FIELD', fieldKey: value.slice(FIELD.length) }
    : { ...choice, target: value as ColumnTarget, fieldKey: null };

/** Gives a column its target; another column that had it is left out from then on. */
export const retarget = (
  choices: readonly ColumnChoice[],
  { column, value }: { column: number; value: string },
): ColumnChoice[] =>
  choices.map((choice) => {
    if (choice.column === column) return withTarget(choice, value);
    return !SHARED.has(value) && valueOf(choice) === value ? withTarget(choice, 'IGNORE') : choice;
  });

export const changeColumn = (
  choices: readonly ColumnChoice[],
  { column, ...part }: Pick<ColumnChoice, 'column'> & Partial<ColumnChoice>,
): ColumnChoice[] => choices.map((choice) => (choice.column === column ? { ...choice, ...part } : choice));

const optionsOf = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,;\n]/)
      .map((option) => option.trim())
      .filter(Boolean),
  ),
];

export function columnInput(choice: ColumnChoice): ColumnInput {
  const { column, target, fieldKey, newLabel, newKind, newOptions } = choice;
  if (target === 'FIELD') return { column, target, fieldKey };
  if (target !== 'NEW_FIELD') return { column, target };
  const options = newKind === 'CHOICE' ? { options: optionsOf(newOptions) } : {};
  return { column, target, newField: { label: newLabel.trim(), kind: newKind, ...options } };
}

const TITLES: Record<Exclude<ColumnTarget, 'FIELD' | 'NEW_FIELD'>, string> = {
  PHONE: 'Phone number',
  FIRST_NAME: 'First name',
  LAST_NAME: 'Last name',
  TIME_ZONE: 'Time zone',
  TAGS: 'Tags',
  IGNORE: 'Leave out',
};

interface Field {
  key: string;
  label: string;
}

/** What a column can become, as options of a select. */
export const targetOptions = (fields: readonly Field[]) => [
  ...Object.entries(TITLES)
    .filter(([value]) => value !== 'IGNORE')
    .map(([value, label]) => ({ value, label })),
  ...fields.map(({ key, label }) => ({ value: `${FIELD}${key}`, label })),
  { value: 'NEW_FIELD', label: 'A new field' },
  { value: 'IGNORE', label: TITLES.IGNORE },
];

/** In words, for the summary: "Phone number", "Town (new)". */
export function targetWords(choice: ColumnChoice, fields: readonly Field[]): string {
  if (choice.target === 'NEW_FIELD') return `${choice.newLabel} (new)`;
  if (choice.target !== 'FIELD') return TITLES[choice.target];
  return fields.find(({ key }) => key === choice.fieldKey)?.label ?? choice.fieldKey ?? '';
}

export const hasPhone = (choices: readonly ColumnChoice[]): boolean =>
  choices.some(({ target }) => target === 'PHONE');

/** Two columns for one new field would be two fields of one name. */
export function repeatedLabel(choices: readonly ColumnChoice[], column: number): boolean {
  const labels = choices
    .filter(({ target }) => target === 'NEW_FIELD')
    .map((choice) => ({ column: choice.column, label: choice.newLabel.trim().toLowerCase() }));
  const own = labels.find((one) => one.column === column);
  return own !== undefined && labels.some((one) => one.column < column && one.label === own.label);
}
