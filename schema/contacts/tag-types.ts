import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Tag } from '../../core/contacts/tag.js';
import { publicId } from '../../core/platform/id.js';
import { connectionOf } from '../pages.js';
import { InUseType, InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime } from '../scalars.js';

@ObjectType('Tag')
export class TagType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => Int)
  contactCount!: number;

  @Field(() => DateTime)
  createdAt!: Date;
}

export const TagConnection = connectionOf('Tag', TagType);

@ObjectType('DeletedTag')
export class DeletedTagType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;
}

export const TagResult = resultUnion('TagResult', 'Tag', [TagType, InvalidInputType, NotFoundType]);
export const DeleteTagResult = resultUnion('DeleteTagResult', 'DeletedTag', [
  DeletedTagType,
  NotFoundType,
  InUseType,
]);

export const toTag = ({ id, name, contactCount, createdAt }: Tag): TagType => ({
  id: publicId('tag', id),
  name,
  contactCount: contactCount ?? 0,
  createdAt,
});
