import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { OperatorAccount } from '../../core/operators/read-accounts.js';
import { AccountType, toAccount } from '../accounts/account-types.js';
import { MoneyType, toMoney } from '../money.js';
import { PageArgs, connectionOf } from '../pages.js';
import { InvalidInputType, NotFoundType, resultUnion } from '../refusals.js';
import { DateTime, Micros } from '../scalars.js';

@ObjectType('OperatorAccount', { description: 'An account, as an operator of the platform sees it.' })
export class OperatorAccountType {
  @Field(() => AccountType)
  account!: AccountType;

  @Field(() => MoneyType, { description: 'What it can spend.' })
  balance!: MoneyType;

  @Field(() => MoneyType, { description: 'Set aside for what is being sent.' })
  held!: MoneyType;

  @Field(() => Int)
  members!: number;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When somebody of it last used a session or a key, roughly.',
  })
  lastActivityAt!: Date | null;
}

export const OperatorAccountConnection = connectionOf('OperatorAccount', OperatorAccountType);

@ArgsType()
export class OperatorAccountsArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: "Part of the name or of a member's e-mail address, or the id.",
  })
  search?: string | null;
}

@InputType('SuspendAccountInput')
export class SuspendAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => String, { description: 'At most 150 characters. The people of the account read it.' })
  reason!: string;
}

@InputType('CreditAccountInput')
export class CreditAccountInput {
  @Field(() => ID)
  accountId!: string;

  @Field(() => Micros)
  amount!: bigint;

  @Field(() => String, { description: "At most 200 characters. It is in the account's ledger." })
  memo!: string;

  @Field(() => String, { description: 'At most 64 characters. The same key credits once.' })
  idempotencyKey!: string;
}

export const SuspendAccountResult = resultUnion('SuspendAccountResult', 'OperatorAccount', [
  OperatorAccountType,
  NotFoundType,
  InvalidInputType,
]);
export const ReinstateAccountResult = resultUnion('ReinstateAccountResult', 'OperatorAccount', [
  OperatorAccountType,
  NotFoundType,
]);
export const CreditAccountResult = resultUnion('CreditAccountResult', 'OperatorAccount', [
  OperatorAccountType,
  NotFoundType,
  InvalidInputType,
]);

export const toOperatorAccount = ({
  account,
  wallet,
  members,
  lastActivityAt,
}: OperatorAccount): OperatorAccountType => ({
  account: toAccount(account),
  balance: toMoney(wallet.available, wallet.currency),
  held: toMoney(wallet.held, wallet.currency),
  members,
  lastActivityAt,
});
