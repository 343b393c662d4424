import { GraphQLJSONObject } from 'graphql-scalars';
import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { readViewSetting, saveViewSetting } from '../../core/accounts/view-settings.js';
import { read, run, type GraphQLContext } from '../context.js';
import { InvalidInputType, answer, resultUnion } from '../refusals.js';

@ObjectType('ViewSetting')
class ViewSettingType {
  @Field(() => String)
  name!: string;

  @Field(() => GraphQLJSONObject)
  value!: Record<string, unknown>;
}

const ViewSettingResult = resultUnion('ViewSettingResult', 'ViewSetting', [
  ViewSettingType,
  InvalidInputType,
]);

const toViewSetting = ({ name, value }: ViewSettingType): ViewSettingType => ({ name, value });

@Resolver()
export class ViewSettingResolver {
  @Query(() => ViewSettingType, { nullable: true, description: 'How this person wants to see a page.' })
  async viewSetting(@Arg('name', () => String) name: string, @Ctx() context: GraphQLContext) {
    const setting = await read(context, readViewSetting, { name });
    return setting === null ? null : toViewSetting(setting);
  }

  @Mutation(() => ViewSettingResult)
  saveViewSetting(
    @Arg('name', () => String) name: string,
    @Arg('value', () => GraphQLJSONObject) value: Record<string, unknown>,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(() => run(context, saveViewSetting, { name, value }), toViewSetting);
  }
}
