import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { ContactField } from '../../core/contacts/fields/contact-field.js';
import { publicId } from '../../core/platform/id.js';
import { InUseType, InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';
import { BulkEditType } from './bulk-edit-types.js';
import { FieldKind } from './field-input.js';

@ObjectType('ContactField', { description: 'A field of contacts that the account has defined.' })
export class ContactFieldType {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { description: 'snake_case: what templates and files call it.' })
  key!: string;

  @Field(() => String)
  label!: string;

  @Field(() => FieldKind)
  kind!: FieldKind;

  @Field(() => [String], { description: 'Of a choice.' })
  options!: string[];

  @Field(() => Boolean, {
    description:
      'False while contacts that had a value already are being prepared; segments can use it from then on.',
  })
  ready!: boolean;

  @Field(() => DateTime)
  createdAt!: Date;
}

@InputType('UpdateContactFieldInput')
export class UpdateContactFieldInput {
  @Field(() => String, { nullable: true })
  label?: string | null;

  @Field(() => [String], { nullable: true, description: 'All of them; one that contacts have cannot go.' })
  options?: string[] | null;
}

export const ContactFieldResult = resultUnion('ContactFieldResult', 'ContactField', [
  ContactFieldType,
  InvalidInputType,
  NotFoundType,
]);
export const DeleteContactFieldResult = resultUnion('DeleteContactFieldResult', 'BulkEdit', [
  BulkEditType,
  NotFoundType,
  InUseType,
]);

export const toContactField = (field: ContactField): ContactFieldType => ({
  id: publicId('contactField', field.id),
  key: field.key,
  label: field.label,
  kind: field.kind,
  options: field.options,
  ready: field.readyAt != null,
  createdAt: field.createdAt,
});
