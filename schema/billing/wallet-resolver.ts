import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { pageLedger, readWallet } from '../../core/billing/read-wallet.js';
import { topUpSandbox } from '../../core/billing/top-up-sandbox.js';
import { read, run, type GraphQLContext } from '../context.js';
import { PageArgs, pageInput, toConnection } from '../pages.js';
import { answer } from '../refusals.js';
import {
  LedgerEntryConnection,
  TopUpSandboxInput,
  TopUpSandboxResult,
  WalletType,
  toLedgerEntry,
  toWallet,
} from './wallet-types.js';

@Resolver()
export class WalletResolver {
  @Query(() => WalletType)
  async wallet(@Ctx() context: GraphQLContext) {
    return toWallet(await read(context, readWallet, undefined));
  }

  @Query(() => LedgerEntryConnection, { description: 'The newest first.' })
  async ledgerEntries(@Args(() => PageArgs) page: PageArgs, @Ctx() context: GraphQLContext) {
    return toConnection(await read(context, pageLedger, pageInput(page)), toLedgerEntry);
  }

  @Mutation(() => TopUpSandboxResult, { description: 'Play money, in the sandbox only.' })
  topUpSandbox(
    @Arg('input', () => TopUpSandboxInput) input: TopUpSandboxInput,
    @Ctx() context: GraphQLContext,
  ) {
    const { sandbox } = context.services;
    return answer(() => run(context, topUpSandbox, { sandbox, ...input }), toWallet);
  }
}
