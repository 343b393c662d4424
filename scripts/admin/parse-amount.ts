import { InvalidInput } from '../../core/platform/refusal.js';

/** `1500`, `1500.50`: an amount of money to micro-units. Throws InvalidInput. */
export function parseAmount(text: string): bigint {
  const match = /^(\d{1,12})(?:\.(\d{1,6}))?$/.exec(text);
  const micros = match === null ? 0n : BigInt(`${match[1]}${(match[2] ?? '').padEnd(6, '0')}`);
  if (micros === 0n) {
    throw new InvalidInput([
      { path: 'amount', message: `"${text}" is no amount. Write it like 1500 or 1500.50.` },
    ]);
  }
  return micros;
}
