import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { deleteTag } from '../../core/contacts/edit/delete-group.js';
import { pageTags } from '../../core/contacts/read-tags.js';
import { createTag, renameTag } from '../../core/contacts/tags.js';
import { parsePublicId } from '../../core/platform/id.js';
import { read, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { NamedPageArgs, nameCursor, nameOfCursor, pageSize, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import { DeleteTagResult, TagConnection, TagResult, TagType, toTag } from './tag-types.js';

@Resolver()
export class TagResolver {
  @Query(() => TagType, { nullable: true })
  async tag(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphQLContext) {
    const tagId = parsePublicId('tag', id);
    const tag = tagId === null ? null : await loaders.tag.load(tagId);
    return tag === null ? null : toTag(tag);
  }

  @Query(() => TagConnection, { description: 'By name.' })
  async tags(@Args(() => NamedPageArgs) args: NamedPageArgs, @Ctx() context: GraphQLContext) {
    const input = { first: pageSize(args), after: nameOfCursor(args.after), search: args.search ?? null };
    return toConnection(await read(context, pageTags, input), toTag, nameCursor);
  }

  @Mutation(() => TagResult, { description: 'At most 60 characters; an account has 1,000 tags at the most.' })
  createTag(@Arg('name', () => String) name: string, @Ctx() context: GraphQLContext) {
    return answer(() => run(context, createTag, { name }), toTag);
  }

  @Mutation(() => TagResult)
  renameTag(
    @Arg('id', () => ID) id: string,
    @Arg('name', () => String) name: string,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(async () => run(context, renameTag, { tagId: idOrNotFound('tag', id), name }), toTag);
  }

  @Mutation(() => DeleteTagResult, {
    description: 'The contacts stay. What a segment or an import stands on is refused.',
  })
  deleteTag(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(async () => run(context, deleteTag, { tagId: idOrNotFound('tag', id) }), toTag);
  }
}
