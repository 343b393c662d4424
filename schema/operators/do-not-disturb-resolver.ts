import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { PLATFORM, type UseCase } from '../../core/database/work.js';
import { NoSuchList, createList, deleteList, readLists } from '../../core/operators/do-not-disturb-lists.js';
import { addNumbers, removeNumbers } from '../../core/operators/do-not-disturb-numbers.js';
import { lookingAfter } from '../../core/operators/look-after.js';
import { parsePublicId, type Id } from '../../core/platform/id.js';
import { read, requireViewer, type GraphQLContext } from '../context.js';
import { answer } from '../refusals.js';
import {
  DoNotDisturbChangeResult,
  DoNotDisturbListInput,
  DoNotDisturbListResult,
  DoNotDisturbListType,
  toDoNotDisturbChange,
  toDoNotDisturbList,
} from './do-not-disturb-types.js';

/** Does it as the operator, in the log of the platform. */
const operate = <Input, Output>(
  { services, viewer }: GraphQLContext,
  useCase: UseCase<Input, Output>,
  input: Input,
): Promise<Output> =>
  services.core.run(lookingAfter(PLATFORM.accountId, requireViewer({ viewer }).actor), useCase, input);

/** Throws NotFound. */
function listOf(text: string): Id {
  const listId = parsePublicId('doNotDisturbList', text);
  if (listId === null) throw new NoSuchList(text);
  return listId;
}

@Resolver()
export class DoNotDisturbResolver {
  @Query(() => [DoNotDisturbListType])
  async doNotDisturbLists(@Ctx() context: GraphQLContext) {
    return (await read(context, readLists, undefined)).map(toDoNotDisturbList);
  }

  @Mutation(() => DoNotDisturbListResult)
  createDoNotDisturbList(
    @Arg('input', () => DoNotDisturbListInput) { country, ...input }: DoNotDisturbListInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () => operate(context, createList, { ...input, country: country ?? null }),
      toDoNotDisturbList,
    );
  }

  @Mutation(() => DoNotDisturbListResult)
  deleteDoNotDisturbList(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(() => operate(context, deleteList, { listId: listOf(id) }), toDoNotDisturbList);
  }

  @Mutation(() => DoNotDisturbChangeResult, {
    description: 'At most 1,000 at a time; files by the command line.',
  })
  addDoNotDisturb(
    @Arg('listId', () => ID) listId: string,
    @Arg('numbers', () => [String]) numbers: string[],
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () => operate(context, addNumbers, { listId: listOf(listId), numbers }),
      toDoNotDisturbChange,
    );
  }

  @Mutation(() => DoNotDisturbChangeResult)
  removeDoNotDisturb(
    @Arg('listId', () => ID) listId: string,
    @Arg('numbers', () => [String]) numbers: string[],
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () => operate(context, removeNumbers, { listId: listOf(listId), numbers }),
      toDoNotDisturbChange,
    );
  }
}
