import { Arg, Ctx, Field, ID, Int, ObjectType, Query, Resolver, Root, Subscription } from 'type-graphql';
import { readAccountTotals, type AccountTotals } from '../../core/campaigns/read-account-totals.js';
import { readProgress, type ProgressSnapshot } from '../../core/campaigns/read-progress.js';
import { channels } from '../../core/events/live-events.js';
import { read, type GraphQLContext } from '../context.js';
import { idOrNone, noSuch } from '../ids.js';
import { openNewest } from '../live/open-topic.js';
import { MoneyType, toMoney } from '../money.js';
import { CampaignProgressType, toProgress } from './campaign-types.js';

@ObjectType('AccountTotals', {
  description:
    'Over all campaigns and single messages. Today begins at midnight in the time zone of the account.',
})
export class AccountTotalsType {
  @Field(() => Int)
  sentToday!: number;

  @Field(() => Int)
  deliveredToday!: number;

  @Field(() => Int)
  failedToday!: number;

  @Field(() => MoneyType)
  spentToday!: MoneyType;

  @Field(() => Int)
  contacts!: number;

  @Field(() => Int)
  activeCampaigns!: number;
}

const toTotals = ({ spentToday, currency, ...counts }: AccountTotals): AccountTotalsType => ({
  ...counts,
  spentToday: toMoney(spentToday, currency),
});

const sameTotals = (a: AccountTotals, b: AccountTotals): boolean =>
  Object.entries(a).every(([name, value]) => b[name as keyof AccountTotals] === value);

function openProgress(context: GraphQLContext, campaignId: string) {
  const id = idOrNone('campaign', campaignId);
  const { core, topics } = context.services;
  return openNewest<ProgressSnapshot>(
    context,
    ({ actor }) => {
      const channel = channels.campaignProgress(actor.accountId, id);
      return topics.open({
        name: channel,
        channel,
        read: () => core.read(actor, readProgress, { campaignId: id }),
        heard: (payload) => ({ state: payload as ProgressSnapshot }),
        isNewer: (next, known) => next.revision > known.revision,
      });
    },
    () => noSuch('campaign'),
  );
}

function openTotals(context: GraphQLContext) {
  const { core, topics } = context.services;
  return openNewest<AccountTotals>(
    context,
    ({ actor }) => {
      const channel = channels.accountTotals(actor.accountId);
      return topics.open({
        name: channel,
        channel,
        read: () => core.read(actor, readAccountTotals, undefined),
        heard: () => 'read',
        isNewer: (next, known) => !sameTotals(next, known),
      });
    },
    () => noSuch('account'),
  );
}

@Resolver()
export class LiveCampaignResolver {
  @Query(() => AccountTotalsType)
  async accountTotals(@Ctx() context: GraphQLContext) {
    return toTotals(await read(context, readAccountTotals, undefined));
  }

  @Subscription(() => CampaignProgressType, {
    description: 'The present state first, then newer revisions.',
    subscribe: ({ args, context }) => openProgress(context, args.campaignId),
  })
  campaignProgress(@Arg('campaignId', () => ID) _campaignId: string, @Root() snapshot: ProgressSnapshot) {
    return toProgress(snapshot);
  }

  @Subscription(() => AccountTotalsType, {
    name: 'accountTotals',
    description: 'At once, and then as they change.',
    subscribe: ({ context }) => openTotals(context),
  })
  accountTotalsChanged(@Root() totals: AccountTotals) {
    return toTotals(totals);
  }
}
