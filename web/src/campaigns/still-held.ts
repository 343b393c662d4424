import type { Amount } from '../app/format.js';

interface Funds {
  held: Amount;
  captured: Amount;
  released: Amount;
}

/** What of a campaign's hold is neither paid nor given back yet. */
export const stillHeld = ({ held, captured, released }: Funds): Amount => ({
  micros: String(BigInt(held.micros) - BigInt(captured.micros) - BigInt(released.micros)),
  currency: held.currency,
});
