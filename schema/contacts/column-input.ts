import { Field, InputType, Int, registerEnumType } from 'type-graphql';
import type { ColumnWish } from '../../core/contacts/import/choose-columns.js';
import { CreateContactFieldInput } from './field-input.js';

export const ColumnTarget = {
  PHONE: 'phone',
  FIRST_NAME: 'first_name',
  LAST_NAME: 'last_name',
  TIME_ZONE: 'time_zone',
  TAGS: 'tags',
  FIELD: 'field',
  NEW_FIELD: 'new_field',
  IGNORE: 'ignore',
} as const;
export type ColumnTarget = (typeof ColumnTarget)[keyof typeof ColumnTarget];
registerEnumType(ColumnTarget, { name: 'ColumnTarget' });

@InputType('ColumnInput')
export class ColumnInput {
  @Field(() => Int, { description: 'From 0.' })
  column!: number;

  @Field(() => ColumnTarget)
  target!: ColumnTarget;

  @Field(() => String, { nullable: true, description: 'Of FIELD.' })
  fieldKey?: string | null;

  @Field(() => CreateContactFieldInput, { nullable: true, description: 'Of NEW_FIELD.' })
  newField?: CreateContactFieldInput | null;
}

/** Null: to be guessed. */
export const readColumns = (columns: readonly ColumnInput[] | null | undefined): ColumnWish[] | null =>
  columns == null
    ? null
    : columns.map(({ column, target, fieldKey, newField }) => ({
        column,
        target,
        fieldKey: fieldKey ?? null,
        newField:
          newField == null
            ? null
            : {
                label: newField.label,
                key: newField.key ?? null,
                kind: newField.kind,
                options: newField.options ?? [],
              },
      }));
