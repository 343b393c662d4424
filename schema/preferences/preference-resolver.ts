import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Actor } from '../../core/database/work.js';
import { parsePublicId, type Id } from '../../core/platform/id.js';
import {
  openPreferences,
  pageTooOld,
  readToken,
  savePreferences,
  wrongCode,
} from '../../core/preferences/open-preferences.js';
import { noPage, readPreferencePage } from '../../core/preferences/page-account.js';
import { sendPreferenceCode } from '../../core/preferences/send-preference-code.js';
import type { GraphQLContext } from '../context.js';
import { answer } from '../refusals.js';
import {
  OpenPreferencesInput,
  PreferenceCodeInput,
  PreferenceCodeResult,
  PreferencePageType,
  PreferencesResult,
  SavePreferencesInput,
  toPreferences,
} from './preference-types.js';

/** A recipient is nobody's user: what it does happens in the account's name. */
const actorOf = ({ from }: GraphQLContext, accountId: Id): Actor => ({ accountId, userId: null, from });

function accountIn(text: string): Id {
  const accountId = parsePublicId('account', text);
  if (accountId === null) throw noPage(text);
  return accountId;
}

@Resolver()
export class PreferenceResolver {
  @Query(() => PreferencePageType, {
    nullable: true,
    description: 'For recipients, without a credential. Null: there is no such account.',
  })
  async preferencePage(@Arg('accountId', () => ID) id: string, @Ctx() context: GraphQLContext) {
    const accountId = parsePublicId('account', id);
    if (accountId === null) return null;
    return await context.services.core.read(actorOf(context, accountId), readPreferencePage, undefined);
  }

  @Mutation(() => PreferenceCodeResult, {
    description:
      'For recipients, without a credential: a code to the number, from the account, which pays for it. The answer is the same whether or not the account knows the number.',
  })
  sendPreferenceCode(
    @Arg('input', () => PreferenceCodeInput) input: PreferenceCodeInput,
    @Ctx() context: GraphQLContext,
  ) {
    return answer(
      () =>
        context.services.core.run(actorOf(context, accountIn(input.accountId)), sendPreferenceCode, input),
      (sent) => sent,
    );
  }

  @Mutation(() => PreferencesResult, {
    description: 'For recipients, without a credential: by the code, what they have chosen.',
  })
  openPreferences(
    @Arg('input', () => OpenPreferencesInput) input: OpenPreferencesInput,
    @Ctx() context: GraphQLContext,
  ) {
    const { core } = context.services;
    return answer(async () => {
      const accountId = accountIn(input.accountId);
      const opened = await core.run(actorOf(context, accountId), openPreferences, input);
      if (opened === null) throw wrongCode();
      return opened;
    }, toPreferences);
  }

  @Mutation(() => PreferencesResult, {
    description: "The recipient's own word: it also takes back an opt-out.",
  })
  savePreferences(
    @Arg('input', () => SavePreferencesInput) { token, ...choice }: SavePreferencesInput,
    @Ctx() context: GraphQLContext,
  ) {
    const { core } = context.services;
    return answer(async () => {
      const held = readToken(token);
      if (held === null) throw pageTooOld();
      return await core.run(actorOf(context, held.accountId), savePreferences, { held, choice });
    }, toPreferences);
  }
}
