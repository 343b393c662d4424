import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import { readCampaign } from '../../core/campaigns/read-campaigns.js';
import { channels } from '../../core/events/live-events.js';
import { estimateMessage } from '../../core/messages/estimate-message.js';
import { pageMessages, readMessage, type MessageView } from '../../core/messages/read-messages.js';
import { sendMessage } from '../../core/messages/send-message.js';
import { parsePublicId, type Id } from '../../core/platform/id.js';
import { ContactType, toContact } from '../contacts/contact-types.js';
import { badInput, read, requireViewer, run, type GraphQLContext } from '../context.js';
import { idOrNone, noSuch } from '../ids.js';
import { messageFeed } from '../live/message-feed.js';
import { openNewest } from '../live/open-topic.js';
import { toMoney } from '../money.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  EstimateMessageInput,
  MessageConnection,
  MessageEstimateType,
  MessageType,
  MessagesArgs,
  SendMessageInput,
  SendMessageResult,
  toMessage,
} from './message-types.js';

const sameState = (a: MessageView, b: MessageView): boolean =>
  a.state === b.state && a.reason === b.reason && a.finalAt?.getTime() === b.finalAt?.getTime();

interface Heard {
  changes: { messageId: Id }[];
}

function openMessage(context: GraphQLContext, text: string): Promise<AsyncIterable<MessageView>> {
  const messageId = idOrNone('message', text);
  const { core, topics } = context.services;
  return openNewest<MessageView>(
    context,
    ({ actor }) => {
      const channel = channels.messages(actor.accountId);
      return topics.open({
        channel,
        name: `${channel}.${messageId}`,
        read: () => core.read(actor, readMessage, { messageId }),
        heard: (payload) =>
          (payload as Heard).changes.some((change) => change.messageId === messageId) ? 'read' : 'nothing',
        isNewer: (next, known) => !sameState(next, known),
      });
    },
    () => noSuch('message'),
  );
}

async function openFeed(context: GraphQLContext, text: string | null): Promise<AsyncIterable<MessageView>> {
  const { actor } = requireViewer(context);
  if (text === null) return await messageFeed(context.services, actor, null);
  const campaignId = idOrNone('campaign', text);
  if ((await read(context, readCampaign, { campaignId })) === null) throw noSuch('campaign');
  return await messageFeed(context.services, actor, campaignId);
}

interface Followed {
  messageId?: string | null;
  campaignId?: string | null;
}

function openUpdates(context: GraphQLContext, { messageId, campaignId }: Followed) {
  requireViewer(context);
  if (messageId == null) return openFeed(context, campaignId ?? null);
  if (campaignId != null) throw badInput('Follow a message or a campaign, not both.');
  return openMessage(context, messageId);
}

@Resolver(() => MessageType)
export class MessageResolver {
  @Query(() => MessageType, { nullable: true })
  async message(@Arg('id', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const messageId = parsePublicId('message', id);
    const view = messageId === null ? null : await read(context, readMessage, { messageId });
    return view === null ? null : toMessage(view);
  }

  @Query(() => MessageConnection, { description: 'The newest first.' })
  async messages(@Args(() => MessagesArgs) args: MessagesArgs, @Ctx() context: GraphQLContext) {
    const { campaignId, state } = args.filter ?? {};
    const page = {
      ...pageInput(args),
      campaignId: campaignId == null ? null : idOrNone('campaign', campaignId),
      state: state ?? null,
    };
    return toConnection(await read(context, pageMessages, page), toMessage);
  }

  @Query(() => MessageEstimateType, {
    description: 'What a message would be and cost, as somebody types it.',
  })
  async estimateMessage(
    @Arg('input', () => EstimateMessageInput) input: EstimateMessageInput,
    @Ctx() context: GraphQLContext,
  ) {
    const contactId = input.contactId == null ? null : idOrNone('contact', input.contactId);
    const estimate = await read(context, estimateMessage, {
      body: input.body,
      contactId,
      to: input.to ?? null,
    });
    const { price, currency } = estimate;
    return { ...estimate, pricePerMessage: price === null ? null : toMoney(price, currency) };
  }

  @Mutation(() => SendMessageResult, {
    description: 'One message to one recipient; it overtakes every campaign.',
  })
  sendMessage(@Arg('input', () => SendMessageInput) input: SendMessageInput, @Ctx() context: GraphQLContext) {
    const { to, body, senderId, idempotencyKey, flash, validitySeconds, purpose } = input;
    return answer(
      () =>
        run(context, sendMessage, {
          to,
          body,
          senderId,
          idempotencyKey,
          flash: flash ?? false,
          validitySeconds: validitySeconds ?? null,
          purpose: purpose ?? 'transactional',
          test: requireViewer(context).test,
        }),
      toMessage,
    );
  }

  @Subscription(() => MessageType, {
    description:
      'With a messageId: its present state first, then every change. Else: every change from now on, of one campaign or of all messages.',
    subscribe: ({ args, context }) => openUpdates(context, args),
  })
  messageUpdates(
    @Arg('messageId', () => ID, { nullable: true }) _messageId: string | null,
    @Arg('campaignId', () => ID, { nullable: true }) _campaignId: string | null,
    @Root() view: MessageView,
  ) {
    return toMessage(view);
  }

  @FieldResolver(() => ContactType, { nullable: true, description: 'Null for a number that is no contact.' })
  async contact(@Root() { contactRowId }: MessageType, @Ctx() { loaders }: GraphQLContext) {
    const contact = contactRowId === null ? null : await loaders.contact.load(contactRowId);
    return contact === null ? null : toContact(contact);
  }
}
