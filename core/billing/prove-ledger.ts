import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';

/** Balances in micro-units, and a sentence for each that the entries do not add up to. */
export interface LedgerProof extends Balances {
  faults: string[];
}

interface Sums {
  available: string | number | null;
  held: string | number | null;
  captured: string | number | null;
  topped_up: string | number | null;
}

/** Adds up every entry of the account and compares the sums with its wallet. */
export async function proveLedger({ sql, actor }: Work): Promise<LedgerProof> {
  const account = idBytes(actor.accountId);
  const fromEntries = await sql.first<Sums>(
    `select sum(case when debit = 'wallet:available' then amount when credit = 'wallet:available' then -amount else 0 end) as available,
            sum(case when debit = 'wallet:held' then amount when credit = 'wallet:held' then -amount else 0 end) as held,
            sum(case when debit = 'platform:revenue' then amount else 0 end) as captured,
            sum(case when credit = 'platform:cash' then amount else 0 end) as topped_up
       from ledger_entry where account_id = ?`,
    [account],
  );
  const wallet = await sql.first<Sums>(
    'select available, held, captured, topped_up from wallet where account_id = ?',
    [account],
  );
  const expected = balances(fromEntries);
  const found = balances(wallet);
  const faults = BALANCES.filter((name) => expected[name] !== found[name]).map(
    (name) => `${name}: the entries add up to ${expected[name]}, the wallet says ${found[name]}`,
  );
  return { faults, ...found };
}

const BALANCES = ['available', 'held', 'captured', 'toppedUp'] as const;
type Balances = Record<(typeof BALANCES)[number], bigint>;

const balances = (row: Sums | undefined): Balances => ({
  available: BigInt(row?.available ?? 0),
  held: BigInt(row?.held ?? 0),
  captured: BigInt(row?.captured ?? 0),
  toppedUp: BigInt(row?.topped_up ?? 0),
});
