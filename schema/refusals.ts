import { Field, ID, InterfaceType, ObjectType, createUnionType, type ClassType } from 'type-graphql';
import { InsufficientFunds } from '../core/billing/insufficient-funds.js';
import { Refusal } from '../core/platform/refusal.js';
import { MoneyType, toMoney } from './money.js';

@InterfaceType('Refusal', {
  description: 'An outcome to expect, and to show: `message` is a sentence for people.',
  resolveType: (refusal: { __typename: string }) => refusal.__typename,
})
export abstract class RefusalType {
  @Field(() => String)
  message!: string;
}

@ObjectType('FieldIssue')
export class FieldIssueType {
  @Field(() => String, { description: 'The field of the input: `body`, `audience.listId`.' })
  path!: string;

  @Field(() => String)
  message!: string;
}

@ObjectType('InvalidInput', { implements: RefusalType })
export class InvalidInputType extends RefusalType {
  @Field(() => [FieldIssueType])
  issues!: FieldIssueType[];
}

@ObjectType('NotFound', { implements: RefusalType })
export class NotFoundType extends RefusalType {
  @Field(() => ID)
  id!: string;
}

@ObjectType('InvalidState', { implements: RefusalType })
export class InvalidStateType extends RefusalType {
  @Field(() => String, { description: 'The state it is in.' })
  currentState!: string;
}

@ObjectType('InUse', { implements: RefusalType, description: 'Something else stands on it.' })
export class InUseType extends RefusalType {
  @Field(() => [String], { description: 'What uses it.' })
  usedBy!: string[];
}

@ObjectType('InsufficientFunds', { implements: RefusalType })
export class InsufficientFundsType extends RefusalType {
  @Field(() => MoneyType)
  required!: MoneyType;

  @Field(() => MoneyType)
  available!: MoneyType;

  @Field(() => MoneyType)
  missing!: MoneyType;
}

@ObjectType('EmailNotVerified', {
  implements: RefusalType,
  description: 'The password is right, but the address is not proved: its link was sent again.',
})
export class EmailNotVerifiedType extends RefusalType {}

@ObjectType('BadCredentials', { implements: RefusalType })
export class BadCredentialsType extends RefusalType {}

@ObjectType('InvalidLink', {
  implements: RefusalType,
  description: 'The link was used, has expired, or was never sent.',
})
export class InvalidLinkType extends RefusalType {}

@ObjectType('NoSandboxCarrier', {
  implements: RefusalType,
  description: 'A test key reaches sandbox carriers only, and none is connected.',
})
export class NoSandboxCarrierType extends RefusalType {}

@ObjectType('AccountSuspended', {
  implements: RefusalType,
  description: 'An operator stopped the account: it sends nothing until it is reinstated.',
})
export class AccountSuspendedType extends RefusalType {}

@ObjectType('IdempotencyConflict', {
  implements: RefusalType,
  description: 'The key has been used for another input.',
})
export class IdempotencyConflictType extends RefusalType {}

@ObjectType('RecipientRefused', {
  implements: RefusalType,
  description: 'This number cannot or must not be sent to.',
})
export class RecipientRefusedType extends RefusalType {
  @Field(() => String, { description: 'Machine-readable: `opted_out`, `invalid`, `no_route`.' })
  refusedFor!: string;
}

@ObjectType('SandboxOnly', { implements: RefusalType })
export class SandboxOnlyType extends RefusalType {}

function detailsOf(refusal: Refusal): object {
  if (!(refusal instanceof InsufficientFunds)) return refusal.details;
  const { currency, required, available, missing } = refusal.details;
  return {
    required: toMoney(required, currency),
    available: toMoney(available, currency),
    missing: toMoney(missing, currency),
  };
}

/**
 * The outcome of a mutation as a member of its union. A refusal becomes data, and plain data at that: graphql-js
 * throws any Error that a resolver returns. Whatever else is thrown is a bug and passes through.
 */
export async function answer<Output, Answer extends object>(
  work: () => Promise<Output>,
  map: (output: Output) => Answer,
): Promise<Answer | { __typename: string; message: string }> {
  try {
    return map(await work());
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...detailsOf(error), message: error.message, __typename: error.code };
  }
}

/** A union of an outcome and its refusals: only refusals carry a `__typename`. */
export const resultUnion = (name: string, success: string, types: readonly ClassType[]) =>
  createUnionType({
    name,
    types: () => types,
    resolveType: (value: { __typename?: string }) => value.__typename ?? success,
  });
