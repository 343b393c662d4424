import { Refusal } from '../platform/refusal.js';
import { formatMoney } from './money.js';

export interface Shortfall {
  currency: string;
  /** Micro-units. */
  required: bigint;
  available: bigint;
}

/** The wallet does not cover it. Nothing moved. */
export class InsufficientFunds extends Refusal<Shortfall & { missing: bigint }> {
  readonly code = 'InsufficientFunds';
  constructor({ currency, required, available }: Shortfall) {
    const missing = required - available;
    super(
      `This costs ${formatMoney(required, currency)} and ${formatMoney(available, currency)} is available: ` +
        `${formatMoney(missing, currency)} is missing. Top up and try again.`,
      { currency, required, available, missing },
    );
  }
}
