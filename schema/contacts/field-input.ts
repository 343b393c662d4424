import { Field, InputType, registerEnumType } from 'type-graphql';

export const FieldKind = {
  TEXT: 'text',
  NUMBER: 'number',
  DATE: 'date',
  YES_NO: 'yes_no',
  CHOICE: 'choice',
} as const;
export type FieldKind = (typeof FieldKind)[keyof typeof FieldKind];
registerEnumType(FieldKind, { name: 'FieldKind' });

@InputType('CreateContactFieldInput')
export class CreateContactFieldInput {
  @Field(() => String, { description: 'At most 100 characters.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Made of the label if left out.' })
  key?: string | null;

  @Field(() => FieldKind)
  kind!: FieldKind;

  @Field(() => [String], {
    nullable: true,
    description: 'Of a CHOICE, which needs them: 1 to 200, of at most 100 characters each.',
  })
  options?: string[] | null;
}
