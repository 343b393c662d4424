import { Field, ObjectType } from 'type-graphql';
import { formatMoney } from '../core/billing/money.js';
import { Micros } from './scalars.js';

@ObjectType('Money')
export class MoneyType {
  @Field(() => Micros)
  micros!: bigint;

  @Field(() => String, { description: 'ISO 4217.' })
  currency!: string;

  @Field(() => String, { description: 'For people: "0.80 KES".' })
  formatted!: string;
}

/** Micro-units that are not there are none. */
export function toMoney(micros: bigint | string | null | undefined, currency: string): MoneyType {
  const amount = BigInt(micros ?? 0);
  return { micros: amount, currency, formatted: formatMoney(amount, currency) };
}
