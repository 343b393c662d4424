import type { EntityManager } from '@mikro-orm/mysql';
import { Price } from './price.js';

/** The rate card a new platform starts with, in US dollar micro-units a segment; an operator changes it at will. */
const START_USD: Record<string, number> = {
  '': 50_000,
  '254': 8_000,
  '256': 11_000,
  '255': 12_000,
  '234': 6_000,
  '27': 14_000,
  '233': 13_000,
};
/** Units of each currency to the dollar when the start card was written. */
const UNITS_TO_THE_DOLLAR: Record<string, number> = {
  USD: 1,
  KES: 130,
  UGX: 3_600,
  TZS: 2_600,
  NGN: 1_500,
  ZAR: 18,
  GHS: 12,
};

/** Fills an empty rate card. One that has prices is left alone. */
export async function seedPrices(em: EntityManager): Promise<void> {
  if ((await em.count(Price)) > 0) return;
  const rows = Object.entries(UNITS_TO_THE_DOLLAR).flatMap(([currency, units]) =>
    Object.entries(START_USD).map(([prefix, micros]) => ({
      currency,
      prefix,
      micros: BigInt(micros * units),
    })),
  );
  await em.upsertMany(Price, rows);
}
