import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parsePublicId } from '../../core/platform/id.js';
import { countOfSegment, countSegment } from '../../core/segments/count-segment.js';
import { deleteSegment } from '../../core/segments/delete-segment.js';
import { pageSegments } from '../../core/segments/read-segments.js';
import { createSegment, updateSegment } from '../../core/segments/save-segment.js';
import { read, run, type GraphQLContext } from '../context.js';
import { idOrNotFound } from '../ids.js';
import { NamedPageArgs, namedCursor, namedPageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import { SegmentRuleInput, readRule } from './rule-input.js';
import {
  DeleteSegmentResult,
  SegmentConnection,
  SegmentCountResult,
  SegmentInput,
  SegmentResult,
  SegmentType,
  UpdateSegmentInput,
  toDeletedSegment,
  toSegment,
} from './segment-types.js';

const itself = <T>(value: T): T => value;

@Resolver(() => SegmentType)
export class SegmentResolver {
  @Query(() => SegmentType, { nullable: true })
  async segment(@Arg('id', () => ID) id: string, @Ctx() { loaders }: GraphQLContext) {
    const segmentId = parsePublicId('segment', id);
    const segment = segmentId === null ? null : await loaders.segment.load(segmentId);
    return segment === null ? null : toSegment(segment);
  }

  @Query(() => SegmentConnection, { description: 'The newest first.' })
  async segments(@Args(() => NamedPageArgs) page: NamedPageArgs, @Ctx() context: GraphQLContext) {
    return toConnection(
      await read(context, pageSegments, namedPageInput(page)),
      toSegment,
      namedCursor(page),
    );
  }

  @Query(() => SegmentCountResult, { description: 'How many a rule finds, while somebody writes it.' })
  countSegment(@Arg('rule', () => SegmentRuleInput) rule: SegmentRuleInput, @Ctx() context: GraphQLContext) {
    return answer(() => read(context, countSegment, { rule: readRule(rule) }), itself);
  }

  @Mutation(() => SegmentResult, {
    description:
      'A name of at most 100 characters, each once. Issues are told by the path of the rule: rule.all[1].field.values.',
  })
  createSegment(@Arg('input', () => SegmentInput) input: SegmentInput, @Ctx() context: GraphQLContext) {
    const { name, rule } = input;
    return answer(() => run(context, createSegment, { name, rule: readRule(rule) }), toSegment);
  }

  @Mutation(() => SegmentResult, { description: 'What is left out stays as it is.' })
  updateSegment(
    @Arg('id', () => ID) id: string,
    @Arg('input', () => UpdateSegmentInput) { name, rule }: UpdateSegmentInput,
    @Ctx() context: GraphQLContext,
  ) {
    const changes = { name: name ?? undefined, rule: rule == null ? undefined : readRule(rule) };
    return answer(
      () => run(context, updateSegment, { segmentId: idOrNotFound('segment', id), ...changes }),
      toSegment,
    );
  }

  @Mutation(() => DeleteSegmentResult, {
    description: 'What a campaign that is not over stands on is refused.',
  })
  deleteSegment(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    return answer(
      () => run(context, deleteSegment, { segmentId: idOrNotFound('segment', id) }),
      toDeletedSegment,
    );
  }

  @FieldResolver(() => Int)
  contactCount(@Root() { rowId }: SegmentType, @Ctx() context: GraphQLContext) {
    return read(context, countOfSegment, { segmentId: rowId });
  }
}
