import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { ImportPreview } from '../../core/contacts/import/preview-import.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { ColumnInput, ColumnTarget } from './column-input.js';
import { FieldKind } from './field-input.js';
import { RefusedReasonType, RefusedRowType } from './import-types.js';

const FileFormat = { CSV: 'csv', TSV: 'tsv', XLSX: 'xlsx' } as const;
registerEnumType(FileFormat, { name: 'FileFormat' });

@ObjectType('PreviewColumn')
export class PreviewColumnType {
  @Field(() => Int, { description: 'From 0.' })
  column!: number;

  @Field(() => String, { nullable: true, description: 'Of the file; null where it has none.' })
  heading!: string | null;

  @Field(() => [String], { description: 'The first values that are not empty, at most 5.' })
  samples!: string[];

  @Field(() => ColumnTarget, { description: 'As guessed or as given.' })
  target!: string;

  @Field(() => String, { nullable: true })
  fieldKey!: string | null;

  @Field(() => String, { nullable: true, description: 'Of NEW_FIELD.' })
  newLabel!: string | null;

  @Field(() => FieldKind, { nullable: true })
  newKind!: string | null;
}

@ObjectType('PreviewContact')
export class PreviewContactType {
  @Field(() => Int)
  line!: number;

  @Field(() => String)
  msisdn!: string;

  @Field(() => String)
  country!: string;

  @Field(() => String, { nullable: true })
  firstName!: string | null;

  @Field(() => String, { nullable: true })
  lastName!: string | null;

  @Field(() => GraphQLJSONObject)
  custom!: Record<string, string>;

  @Field(() => Boolean)
  known!: boolean;
}

@ObjectType('ImportPreview', {
  description: 'What an import of the first rows would do; nothing is written.',
})
export class ImportPreviewType {
  @Field(() => FileFormat)
  format!: string;

  @Field(() => String, { nullable: true })
  encoding!: string | null;

  @Field(() => String, { nullable: true })
  separator!: string | null;

  @Field(() => [String], { description: 'Of a workbook.' })
  sheets!: readonly string[];

  @Field(() => [PreviewColumnType])
  columns!: PreviewColumnType[];

  @Field(() => Int, { description: 'Read, at most 1,000.' })
  rows!: number;

  @Field(() => Boolean, { description: 'False: the file has more.' })
  whole!: boolean;

  @Field(() => Int)
  newContacts!: number;

  @Field(() => Int)
  knownContacts!: number;

  @Field(() => Int)
  duplicates!: number;

  @Field(() => Int)
  refused!: number;

  @Field(() => [RefusedReasonType])
  refusedReasons!: RefusedReasonType[];

  @Field(() => [RefusedRowType], { description: 'At most 50.' })
  refusedRows!: RefusedRowType[];

  @Field(() => [PreviewContactType], { description: 'At most 10.' })
  contacts!: PreviewContactType[];

  @Field(() => [String], {
    description: 'Anything that somebody should know: columns that are left out, dates read as day first.',
  })
  notes!: string[];
}

@InputType('PreviewImportInput')
export class PreviewImportInput {
  @Field(() => ID)
  uploadId!: string;

  @Field(() => [ColumnInput], { nullable: true, description: 'Guessed where left out.' })
  columns?: ColumnInput[] | null;

  @Field(() => String, { nullable: true })
  sheet?: string | null;

  @Field(() => String, { nullable: true })
  defaultCountry?: string | null;
}

export const PreviewImportResult = resultUnion('PreviewImportResult', 'ImportPreview', [
  ImportPreviewType,
  InvalidInputType,
  NotFoundType,
]);

const SHOWN_ROWS = 50;

/** How often each reason occurs, the most frequent first. */
function reasonsOf(refused: ImportPreview['refused']): RefusedReasonType[] {
  const groups = Map.groupBy(refused, ({ reason }) => reason);
  return [...groups]
    .map(([reason, rows]) => ({ reason, count: rows.length }))
    .toSorted((a, b) => b.count - a.count);
}

export const toImportPreview = ({ refused, ...preview }: ImportPreview): ImportPreviewType => ({
  ...preview,
  refused: refused.length,
  refusedReasons: reasonsOf(refused),
  refusedRows: refused.slice(0, SHOWN_ROWS),
});
