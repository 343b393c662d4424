import type { ContactSortBy, SortDirection } from '../../gql/graphql.js';

/** A column that a person may choose. */
export interface Column {
  key: string;
  label: string;
  width: number;
  /** What the server can sort by it */
  sort?: ContactSortBy;
}

export interface Sorting {
  by: ContactSortBy;
  direction: SortDirection;
}

/** How a person wants to see the contacts; kept by the server. */
export interface GridSetting {
  /** Those shown, in their order */
  columns: readonly string[];
  /** In pixels; only of those that were pulled */
  widths: Readonly<Record<string, number>>;
  sorting: Sorting;
}

const OWN: readonly Column[] = [
  { key: 'name', label: 'Name', width: 200, sort: 'FIRST_NAME' },
  { key: 'number', label: 'Number', width: 160, sort: 'NUMBER' },
  { key: 'country', label: 'Country', width: 120 },
  { key: 'lists', label: 'Lists', width: 170 },
  { key: 'tags', label: 'Tags', width: 170 },
  { key: 'time_zone', label: 'Time zone', width: 160 },
  { key: 'last_delivered', label: 'Last delivered', width: 140 },
  { key: 'added', label: 'Added', width: 120, sort: 'CREATED' },
  { key: 'first_name', label: 'First name', width: 140, sort: 'FIRST_NAME' },
  { key: 'last_name', label: 'Last name', width: 140, sort: 'LAST_NAME' },
];

const FIELD = 'field.';

/** The key of the account's field that a column shows. */
export const fieldOf = (column: string): string | null =>
  column.startsWith(FIELD) ? column.slice(FIELD.length) : null;

/** Every column there is: our own and one for each field of the account. */
export const columnsOf = (fields: readonly { key: string; label: string }[]): Column[] => [
  ...OWN,
  ...fields.map(({ key, label }) => ({ key: FIELD + key, label, width: 150 })),
];

export const FIRST_SETTING: GridSetting = {
  columns: ['name', 'number', 'tags', 'lists', 'last_delivered', 'added'],
  widths: {},
  sorting: { by: 'CREATED', direction: 'DESC' },
};

const SORTS: readonly ContactSortBy[] = ['CREATED', 'NUMBER', 'FIRST_NAME', 'LAST_NAME'];
const NARROWEST = 60;
const WIDEST = 800;

const asRecord = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};

function readSorting(value: unknown): Sorting {
  const { by, direction } = asRecord(value);
  const known = SORTS.find((one) => one === by);
  return known ? { by: known, direction: direction === 'ASC' ? 'ASC' : 'DESC' } : FIRST_SETTING.sorting;
}

const readWidths = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(asRecord(value)).filter(
      (entry): entry is [string, number] =>
        typeof entry[1] === 'number' && entry[1] >= NARROWEST && entry[1] <= WIDEST,
    ),
  );

/** What was kept, as far as it still makes sense: it may be of an earlier version, or of a field that is gone. */
export function readSetting(value: unknown, all: readonly Column[]): GridSetting {
  const { columns, widths, sorting } = asRecord(value);
  const known = new Set(all.map(({ key }) => key));
  const chosen = Array.isArray(columns)
    ? [...new Set(columns)].filter((key): key is string => known.has(key as string))
    : [];
  return {
    columns: chosen.length > 0 ? chosen : FIRST_SETTING.columns,
    widths: readWidths(widths),
    sorting: readSorting(sorting),
  };
}

/** Shows a column at the end, or hides it; the last one stays. */
export function toggled({ columns, ...rest }: GridSetting, key: string): GridSetting {
  const left = columns.filter((one) => one !== key);
  const next = left.length < columns.length ? left : [...columns, key];
  return { ...rest, columns: next.length > 0 ? next : columns };
}

/** One place towards the beginning (-1) or the end (1). */
export function moved(setting: GridSetting, key: string, by: -1 | 1): GridSetting {
  const columns = [...setting.columns];
  const from = columns.indexOf(key);
  const to = from + by;
  if (from < 0 || to < 0 || to >= columns.length) return setting;
  columns.splice(to, 0, ...columns.splice(from, 1));
  return { ...setting, columns };
}
