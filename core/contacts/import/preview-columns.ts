import type { FieldKind } from '../fields/contact-field.js';
import { snakeCase } from '../fields/snake-case.js';
import type { ColumnWish } from './choose-columns.js';
import { guessKind } from './guess-kind.js';
import type { Mapping } from './mapping.js';
import type { FileLayout } from './read-contact-rows.js';

/** A column of the file, and where it goes. */
export interface PreviewColumn {
  /** From 0. */
  column: number;
  /** Null where the file has none. */
  heading: string | null;
  /** The first that are not empty. */
  samples: string[];
  target: ColumnWish['target'];
  fieldKey: string | null;
  newLabel: string | null;
  newKind: FieldKind | null;
}

type Going = Pick<PreviewColumn, 'target' | 'fieldKey' | 'newLabel' | 'newKind'>;

const SHOWN = 5;
const SHOWN_LENGTH = 100;

const plainly = (target: ColumnWish['target']): Going => ({
  target,
  fieldKey: null,
  newLabel: null,
  newKind: null,
});

const asChosen = ({ target, fieldKey, newField }: ColumnWish): Going => ({
  target,
  fieldKey,
  newLabel: newField?.label ?? null,
  newKind: newField?.kind ?? null,
});

const labelOf = (heading: string | null, column: number): string =>
  heading === null || snakeCase(heading) === '' ? `Column ${column + 1}` : heading;

interface Guess {
  mapping: Mapping;
  /** Of the account's fields. */
  keys: ReadonlySet<string>;
  dayFirst: boolean;
}

function guessed({ mapping, keys, dayFirst }: Guess, column: Omit<PreviewColumn, keyof Going>): Going {
  const singles = {
    phone: mapping.phone,
    first_name: mapping.firstName,
    last_name: mapping.lastName,
    time_zone: mapping.timeZone,
    tags: mapping.tags,
  };
  for (const [target, at] of Object.entries(singles)) {
    if (at === column.column) return plainly(target as ColumnWish['target']);
  }
  const own = mapping.custom.find((custom) => custom.column === column.column);
  if (own === undefined) return plainly('ignore');
  if (keys.has(own.key)) return { ...plainly('field'), fieldKey: own.key };
  const newKind = guessKind(column.samples, dayFirst);
  return { ...plainly('new_field'), newLabel: labelOf(column.heading, column.column), newKind };
}

/** What the columns hold and where they go: as chosen, or as guessed; nowhere if neither says. */
export function previewColumns(
  layout: FileLayout,
  wishes: readonly ColumnWish[] | null,
  keys: ReadonlySet<string>,
): PreviewColumn[] {
  const { header, samples, mapping, dayFirst } = layout;
  const width = Math.max(header.length, ...samples.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const cells = samples.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '');
    const known = {
      column,
      heading: header[column]?.trim() || null,
      samples: cells.map((cell) => cell.slice(0, SHOWN_LENGTH)),
    };
    const shown = { ...known, samples: known.samples.slice(0, SHOWN) };
    if (wishes !== null) {
      const wish = wishes.find((one) => one.column === column);
      return { ...shown, ...(wish === undefined ? plainly('ignore') : asChosen(wish)) };
    }
    return {
      ...shown,
      ...(mapping === null ? plainly('ignore') : guessed({ mapping, keys, dayFirst }, known)),
    };
  });
}
