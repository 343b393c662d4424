import type { Sql } from '../database/sql.js';

const LONGEST_PREFIX = 8;

/** What one segment costs by destination. */
export class PriceList {
  private readonly byPrefix: Map<string, bigint>;

  constructor(
    readonly currency: string,
    prices: Iterable<readonly [prefix: string, micros: bigint]>,
  ) {
    this.byPrefix = new Map(prices);
  }

  /** The same destinations for nothing: what a test costs. */
  free(): PriceList {
    return new PriceList(
      this.currency,
      [...this.byPrefix.keys()].map((prefix) => [prefix, 0n] as const),
    );
  }

  /** Micro-units a segment to an E.164 number with its plus; null where the platform does not send. */
  segmentPrice(msisdn: string): bigint | null {
    for (let length = LONGEST_PREFIX; length >= 0; length -= 1) {
      const price = this.byPrefix.get(msisdn.slice(1, 1 + length));
      if (price !== undefined) return price;
    }
    return null;
  }
}

/** `free`: for what is sent with a test key. */
export async function loadPriceList(sql: Sql, currency: string, { free = false } = {}): Promise<PriceList> {
  const rows = await sql.rows<{ prefix: string; micros: number | string }>(
    'select prefix, micros from price where currency = ?',
    [currency],
  );
  const list = new PriceList(
    currency,
    rows.map((row) => [row.prefix, BigInt(row.micros)] as const),
  );
  return free ? list.free() : list;
}
