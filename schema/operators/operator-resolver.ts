import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { UseCase } from '../../core/database/work.js';
import { creditAccount } from '../../core/operators/credit-account.js';
import { NoSuchAccount, lookingAfter } from '../../core/operators/look-after.js';
import { pageAccounts, readOperatorAccount } from '../../core/operators/read-accounts.js';
import { reinstateAccount, suspendAccount } from '../../core/operators/suspend-account.js';
import { parsePublicId } from '../../core/platform/id.js';
import { read, requireViewer, type GraphQLContext } from '../context.js';
import { pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  CreditAccountInput,
  CreditAccountResult,
  OperatorAccountConnection,
  OperatorAccountsArgs,
  ReinstateAccountResult,
  SuspendAccountInput,
  SuspendAccountResult,
  toOperatorAccount,
} from './operator-types.js';

/** Does it to the account as its operator, and answers with the account as it is then. */
const lookAfter = <Input>(
  { accountId: id, context }: { accountId: string; context: GraphQLContext },
  useCase: UseCase<Input, void>,
  input: Input,
) =>
  answer(async () => {
    const accountId = parsePublicId('account', id);
    if (accountId === null) throw new NoSuchAccount(id);
    const { core } = context.services;
    const actor = lookingAfter(accountId, requireViewer(context).actor);
    await core.run(actor, useCase, input);
    return await core.read(actor, readOperatorAccount, undefined);
  }, toOperatorAccount);

@Resolver()
export class OperatorResolver {
  @Query(() => OperatorAccountConnection, {
    description: 'Every account of the platform, the newest first. For operators.',
  })
  async operatorAccounts(
    @Args(() => OperatorAccountsArgs) { search, ...page }: OperatorAccountsArgs,
    @Ctx() context: GraphQLContext,
  ) {
    const asked = { page: pageInput(page), search: search ?? null };
    return toConnection(await read(context, pageAccounts, asked), toOperatorAccount);
  }

  @Mutation(() => SuspendAccountResult, {
    description: 'The account sends nothing from here on, and its campaigns pause. For operators.',
  })
  suspendAccount(
    @Arg('input', () => SuspendAccountInput) { accountId, reason }: SuspendAccountInput,
    @Ctx() context: GraphQLContext,
  ) {
    return lookAfter({ accountId, context }, suspendAccount, { reason });
  }

  @Mutation(() => ReinstateAccountResult, {
    description: 'It may send again; its campaigns wait to be resumed. For operators.',
  })
  reinstateAccount(@Arg('accountId', () => ID) accountId: string, @Ctx() context: GraphQLContext) {
    return lookAfter({ accountId, context }, reinstateAccount, undefined);
  }

  @Mutation(() => CreditAccountResult, { description: "Pays into the account's wallet. For operators." })
  creditAccount(
    @Arg('input', () => CreditAccountInput) { accountId, ...credit }: CreditAccountInput,
    @Ctx() context: GraphQLContext,
  ) {
    return lookAfter({ accountId, context }, creditAccount, credit);
  }
}
