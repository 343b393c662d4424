import { existsSync } from 'node:fs';
import { idLiteral } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { listSheets } from '../../files/workbook-reader.js';
import { newId, publicId, type Id } from '../../platform/id.js';
import { InvalidInput, NotFound } from '../../platform/refusal.js';
import { Upload, type ColumnChoice } from '../contact-import.js';
import type { ContactField } from '../fields/contact-field.js';
import { readFields } from '../fields/read-fields.js';
import { snakeCase } from '../fields/snake-case.js';
import { uploadPath } from '../uploads.js';
import { checkColumns, type ColumnWish } from './choose-columns.js';
import type { ContactRow, RefusedRow } from './contact-row.js';
import { countryFor } from './country-for.js';
import { ContactsFileFault } from './file-fault.js';
import { MOST_FIELDS } from './import-fields.js';
import { mappingOf } from './mapping.js';
import { previewColumns, type PreviewColumn } from './preview-columns.js';
import { readContactRows, readFileLayout, type FileLayout, type ReadOptions } from './read-contact-rows.js';

export interface PreviewInput {
  uploadId: Id;
  /** Where uploads are. */
  directory: string;
  /** Null: guessed. */
  columns: ColumnWish[] | null;
  sheet: string | null;
  /** ISO 3166; null for the account's. */
  defaultCountry: string | null;
}

/** What an import of the first rows of a file would do. */
export interface ImportPreview {
  format: FileLayout['format'];
  encoding: string | null;
  separator: string | null;
  sheets: readonly string[];
  columns: PreviewColumn[];
  rows: number;
  /** False: the file has more. */
  whole: boolean;
  newContacts: number;
  knownContacts: number;
  duplicates: number;
  refused: RefusedRow[];
  contacts: (ContactRow & { known: boolean })[];
  notes: string[];
}

const ROWS = 1_000;
const SHOWN = 10;

/** Reads the beginning of an upload as an import would, and writes nothing. Throws NotFound, InvalidInput. */
export async function previewImport(work: Work, input: PreviewInput): Promise<ImportPreview> {
  const path = await findUpload(work, input);
  const fields = await readFields(work);
  const wishes = input.columns;
  const issues = wishes === null ? [] : checkColumns(fields, wishes);
  if (issues.length > 0) throw new InvalidInput(issues);
  const options: ReadOptions = {
    defaultCountry: await countryFor(work, input.defaultCountry),
    sheet: input.sheet,
    fields: [...fields, ...(wishes ?? []).flatMap(fieldToBe)],
    mapping: wishes === null ? undefined : mappingOf(wishes.flatMap(choiceToBe)),
    batchSize: ROWS,
  };
  try {
    const layout = await readFileLayout(path, options);
    const columns = previewColumns(layout, wishes, new Set(fields.map(({ key }) => key)));
    return { ...(await tryRows(work, path, { options, layout })), ...shownOf(layout), columns };
  } catch (error) {
    if (!(error instanceof ContactsFileFault)) throw error;
    if (error.kind === 'empty_sheet') return await emptySheet(path, error.message);
    throw new InvalidInput([{ path: 'uploadId', message: error.message }]);
  }
}

/** Another sheet may hold the contacts: whoever looks must see that there are others. */
const emptySheet = async (path: string, note: string): Promise<ImportPreview> => ({
  ...NOTHING,
  format: 'xlsx',
  encoding: null,
  separator: null,
  sheets: await listSheets(path),
  columns: [],
  notes: [note],
});

const shownOf = ({ format, separator, sheets, encoding }: FileLayout) => ({
  format,
  separator,
  sheets,
  encoding: encoding(),
});

async function findUpload({ em, actor }: Work, { uploadId, directory }: PreviewInput): Promise<string> {
  const upload = await em.findOne(Upload, { accountId: actor.accountId, id: uploadId });
  const path = uploadPath(directory, actor.accountId, uploadId);
  if (upload === null || !existsSync(path)) throw new NotFound('upload', publicId('upload', uploadId));
  return path;
}

/** No field of the account has a key like this one, so that none is taken for it. */
const keyToBe = (wish: ColumnWish): string => `${snakeCase(wish.newField?.label ?? '')}#${wish.column}`;

const fieldToBe = (wish: ColumnWish): ContactField[] =>
  wish.newField === null
    ? []
    : [
        {
          accountId: '',
          id: newId(),
          key: keyToBe(wish),
          label: wish.newField.label,
          kind: wish.newField.kind,
          options: wish.newField.options,
          slot: null,
          readyAt: null,
          createdAt: new Date(),
        },
      ];

function choiceToBe(wish: ColumnWish): ColumnChoice[] {
  const { column, target, fieldKey } = wish;
  if (target === 'ignore') return [];
  if (target === 'new_field') return [{ column, target: 'field', key: keyToBe(wish) }];
  return [{ column, target, ...(fieldKey === null ? {} : { key: fieldKey }) }];
}

type Tried = Omit<ImportPreview, 'format' | 'encoding' | 'separator' | 'sheets' | 'columns'>;

const NOTHING: Tried = {
  rows: 0,
  whole: true,
  newContacts: 0,
  knownContacts: 0,
  duplicates: 0,
  refused: [],
  contacts: [],
  notes: [],
};

async function tryRows(
  work: Work,
  path: string,
  { options, layout }: { options: ReadOptions; layout: FileLayout },
): Promise<Tried> {
  if (layout.mapping === null) {
    return { ...NOTHING, whole: false, notes: [new ContactsFileFault('no_phone_column').message] };
  }
  const batches = readContactRows(path, { ...options, mapping: layout.mapping });
  try {
    const { value: batch, done } = await batches.next();
    if (done) return { ...NOTHING, notes: notesOf(layout, options.fields) };
    const whole = (await batches.next()).done === true;
    const known = await findKnown(work, batch.rows);
    const refused = batch.refused.filter(({ fault }) => fault !== 'duplicate');
    return {
      rows: batch.rows.length + batch.refused.length,
      whole,
      newContacts: batch.rows.length - known.size,
      knownContacts: known.size,
      duplicates: batch.refused.length - refused.length,
      refused,
      contacts: batch.rows
        .slice(0, SHOWN)
        .map((row) => ({ ...row, custom: shownFields(row.custom), known: known.has(row.msisdn) })),
      notes: notesOf(layout, options.fields),
    };
  } catch (error) {
    if (!(error instanceof ContactsFileFault) || error.kind !== 'only_headings') throw error;
    return { ...NOTHING, notes: [error.message] };
  } finally {
    await batches.return(undefined);
  }
}

const shownFields = (custom: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(custom).map(([key, value]) => [key.replace(/#\d+$/u, ''), value]));

async function findKnown({ sql, actor }: Work, rows: readonly ContactRow[]): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const numbers = rows.map(({ msisdn }) => msisdn).join("','");
  const found = await sql.rows<{ msisdn: string }>(
    `select msisdn from contact where account_id = ${idLiteral(actor.accountId)} and msisdn in ('${numbers}')`,
  );
  return new Set(found.map(({ msisdn }) => msisdn));
}

const AMBIGUOUS_DATE = /^\s*\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/u;

/** What is above the contacts and is not imported. */
function beginningNote({ header, above }: FileLayout): string | null {
  const titles = header.length === 0 ? above : above - 1;
  if (titles > 0) {
    const rows = titles === 1 ? 'The first row is' : `The first ${titles} rows are`;
    return `${rows} taken for a title, and not imported.`;
  }
  return header.length === 0 ? 'The file has no headings: its first row is taken for a contact.' : null;
}

/** Only where nobody has chosen the columns: then they become fields, as far as there may be so many. */
function fieldsNote({ mapping }: FileLayout, fields: readonly Pick<ContactField, 'key'>[]): string | null {
  const known = new Set(fields.map(({ key }) => key));
  const missing = (mapping?.custom ?? []).filter(({ key }) => !known.has(key)).length;
  const room = Math.max(0, MOST_FIELDS - known.size);
  if (missing <= room) return null;
  return `An account has ${MOST_FIELDS} fields at the most: choose the columns that you need, or ${missing - room} of them are left out.`;
}

function notesOf(layout: FileLayout, fields: readonly Pick<ContactField, 'key'>[] = []): string[] {
  const { samples, dayFirst, mapping } = layout;
  const notes = [beginningNote(layout), fieldsNote(layout, fields)].filter((note) => note !== null);
  if (samples.flat().some((cell) => AMBIGUOUS_DATE.test(cell))) {
    notes.push(
      dayFirst
        ? 'Dates are read with the day first: 03/04/2026 is 3 April.'
        : 'Dates are read with the month first: 03/04/2026 is 4 March.',
    );
  }
  if (mapping !== null && mapping.tags !== null) notes.push('Tags that you do not have yet are made.');
  return notes;
}
