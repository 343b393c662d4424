import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DoNotDisturbList } from '../../core/consent/consent.js';
import type { ListChange } from '../../core/operators/do-not-disturb-numbers.js';
import { publicId } from '../../core/platform/id.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

@ObjectType('DoNotDisturbList')
export class DoNotDisturbListType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true, description: "ISO 3166-1; null: the platform's own." })
  country!: string | null;

  @Field(() => Boolean, { description: 'Transactional messages too.' })
  everything!: boolean;

  @Field(() => Int)
  numberCount!: number;

  @Field(() => DateTime)
  createdAt!: Date;
}

@InputType('DoNotDisturbListInput')
export class DoNotDisturbListInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  country?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  everything!: boolean;
}

@ObjectType('DoNotDisturbChange')
export class DoNotDisturbChangeType {
  @Field(() => DoNotDisturbListType)
  list!: DoNotDisturbListType;

  @Field(() => Int)
  changed!: number;

  @Field(() => [String], { description: 'Numbers that are none.' })
  refused!: string[];
}

export const DoNotDisturbListResult = resultUnion('DoNotDisturbListResult', 'DoNotDisturbList', [
  DoNotDisturbListType,
  InvalidInputType,
  NotFoundType,
]);
export const DoNotDisturbChangeResult = resultUnion('DoNotDisturbChangeResult', 'DoNotDisturbChange', [
  DoNotDisturbChangeType,
  InvalidInputType,
  NotFoundType,
]);

export const toDoNotDisturbList = (list: DoNotDisturbList): DoNotDisturbListType => ({
  id: publicId('doNotDisturbList', list.id),
  name: list.name,
  country: list.country ?? null,
  everything: list.everything === true,
  numberCount: list.numberCount ?? 0,
  createdAt: list.createdAt,
});

export const toDoNotDisturbChange = ({ list, ...change }: ListChange): DoNotDisturbChangeType => ({
  ...change,
  list: toDoNotDisturbList(list),
});
