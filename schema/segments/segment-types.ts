import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { publicId, type Id } from '../../core/platform/id.js';
import type { SegmentView } from '../../core/segments/read-segments.js';
import type { Segment } from '../../core/segments/segment.js';
import { connectionOf } from '../pages.js';
import { InUseType, InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';
import { SegmentRuleInput, writeRule } from './rule-input.js';

@ObjectType('Segment')
export class SegmentType {
  @Field(() => ID)
  id!: string;

  rowId!: Id;

  @Field(() => String)
  name!: string;

  @Field(() => GraphQLJSONObject, { description: 'In the shape of SegmentRuleInput.' })
  rule!: object;

  @Field(() => String, { description: 'In words.' })
  summary!: string;

  @Field(() => DateTime)
  createdAt!: Date;

  @Field(() => DateTime)
  updatedAt!: Date;
}

export const SegmentConnection = connectionOf('Segment', SegmentType);

@ObjectType('SegmentCount')
export class SegmentCountType {
  @Field(() => Int)
  count!: number;

  @Field(() => Int, { description: 'Of all contacts.' })
  total!: number;

  @Field(() => String, { description: 'In words.' })
  summary!: string;
}

@ObjectType('DeletedSegment')
export class DeletedSegmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

@InputType('SegmentInput')
export class SegmentInput {
  @Field(() => String)
  name!: string;

  @Field(() => SegmentRuleInput)
  rule!: SegmentRuleInput;
}

@InputType('UpdateSegmentInput')
export class UpdateSegmentInput {
  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => SegmentRuleInput, { nullable: true })
  rule?: SegmentRuleInput | null;
}

export const SegmentResult = resultUnion('SegmentResult', 'Segment', [
  SegmentType,
  InvalidInputType,
  NotFoundType,
]);
export const SegmentCountResult = resultUnion('SegmentCountResult', 'SegmentCount', [
  SegmentCountType,
  InvalidInputType,
]);
export const DeleteSegmentResult = resultUnion('DeleteSegmentResult', 'DeletedSegment', [
  DeletedSegmentType,
  NotFoundType,
  InUseType,
]);

export const toSegment = ({ id, name, rule, summary, createdAt, updatedAt }: SegmentView): SegmentType => ({
  id: publicId('segment', id),
  rowId: id,
  name,
  rule: writeRule(rule),
  summary,
  createdAt,
  updatedAt,
});

export const toDeletedSegment = ({ id, name }: Segment): DeletedSegmentType => ({
  id: publicId('segment', id),
  name,
});
