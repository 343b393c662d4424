/** Micro-units of a unit of currency. */
export const MICROS = 1_000_000n;

/** `1234.50 KES`: two decimals, more where the amount has them. */
export function formatMoney(micros: bigint, currency: string): string {
  const sign = micros < 0n ? '-' : '';
  const absolute = micros < 0n ? -micros : micros;
  const fraction = (absolute % MICROS)
    .toString()
    .padStart(6, '0')
    .replace(/0{1,4}$/, '');
  return `${sign}${absolute / MICROS}.${fraction} ${currency}`;
}
