import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import type { LedgerEntry, Wallet } from '../../core/billing/ledger.js';
import { publicId } from '../../core/platform/id.js';
import { MoneyType, toMoney } from '../money.js';
import { connectionOf } from '../pages.js';
import { InvalidInputType, SandboxOnlyType, resultUnion } from '../refusals.js';
import { DateTime, Micros } from '../scalars.js';

@ObjectType('Wallet')
export class WalletType {
  @Field(() => String)
  currency!: string;

  @Field(() => MoneyType, { description: 'What can be spent.' })
  available!: MoneyType;

  @Field(() => MoneyType, { description: 'Set aside for what is being sent.' })
  held!: MoneyType;

  @Field(() => MoneyType, { description: 'Paid, all time.' })
  captured!: MoneyType;

  @Field(() => MoneyType, { description: 'All time.' })
  toppedUp!: MoneyType;
}

export const LedgerEntryKind = {
  TOP_UP: 'top_up',
  HOLD: 'hold',
  CAPTURE: 'capture',
  RELEASE: 'release',
  CREDIT: 'credit',
} as const;
registerEnumType(LedgerEntryKind, { name: 'LedgerEntryKind' });

@ObjectType('LedgerEntry', {
  description: 'Double entry: the amount goes from the account under `credit` to the one under `debit`.',
})
export class LedgerEntryType {
  @Field(() => ID)
  id!: string;

  @Field(() => LedgerEntryKind)
  kind!: string;

  @Field(() => MoneyType)
  amount!: MoneyType;

  @Field(() => String)
  debit!: string;

  @Field(() => String)
  credit!: string;

  @Field(() => String, { nullable: true })
  memo!: string | null;

  @Field(() => ID, { nullable: true })
  campaignId!: string | null;

  @Field(() => ID, { nullable: true })
  messageId!: string | null;

  @Field(() => DateTime)
  postedAt!: Date;
}

export const LedgerEntryConnection = connectionOf('LedgerEntry', LedgerEntryType);

@InputType('TopUpSandboxInput')
export class TopUpSandboxInput {
  @Field(() => Micros)
  amount!: bigint;

  @Field(() => String, { description: 'At most 64 characters. The same key tops up once.' })
  idempotencyKey!: string;
}

export const TopUpSandboxResult = resultUnion('TopUpSandboxResult', 'Wallet', [
  WalletType,
  InvalidInputType,
  SandboxOnlyType,
]);

export const toWallet = ({ currency, available, held, captured, toppedUp }: Wallet): WalletType => ({
  currency,
  available: toMoney(available, currency),
  held: toMoney(held, currency),
  captured: toMoney(captured, currency),
  toppedUp: toMoney(toppedUp, currency),
});

export const toLedgerEntry = (entry: LedgerEntry): LedgerEntryType => ({
  id: publicId('ledgerEntry', entry.id),
  kind: entry.kind,
  amount: toMoney(entry.amount, entry.currency),
  debit: entry.debit,
  credit: entry.credit,
  memo: entry.memo ?? null,
  campaignId: entry.campaignId == null ? null : publicId('campaign', entry.campaignId),
  messageId: entry.messageId == null ? null : publicId('message', entry.messageId),
  postedAt: entry.postedAt,
});
