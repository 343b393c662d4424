import { asciiText } from '../../encoding/ascii.js';

/**
 * How a link writes a message's id in its receipts, compared with its submit responses. `decimal_of_hex`: the response
 * said 1f, the receipt says 31. `hex_of_decimal`: the reverse.
 */
export type IdShape = 'same' | 'decimal_of_hex' | 'hex_of_decimal';

const SHAPES: readonly IdShape[] = ['same', 'decimal_of_hex', 'hex_of_decimal'];

/** SMPP 3.4, section 4.4.2: a message_id has at most 65 octets. */
const MOST_CHARACTERS = 65;

/**
 * The form in which ids are stored and compared: lower-case ASCII, no spaces around, no leading zeros. An id with odd
 * octets must not hold up the batch that it is in.
 */
export function canonicalId(id: string): string {
  const lower = asciiText(id.trim().toLowerCase(), MOST_CHARACTERS);
  let zeros = 0;
  while (zeros < lower.length - 1 && lower.charCodeAt(zeros) === 0x30) zeros++;
  return zeros === 0 ? lower : lower.slice(zeros);
}

/** 64 bits: longer ids are hashes or UUIDs, and nobody writes those in decimal. */
const DECIMAL = /^\d{1,20}$/;
const HEXADECIMAL = /^[0-9a-f]{1,16}$/;

/** What the submit response must have said if the receipt says `receiptId` under this shape; null if it cannot have. */
export function storedId(receiptId: string, shape: IdShape): string | null {
  const id = canonicalId(receiptId);
  switch (shape) {
    case 'same':
      return id;
    case 'decimal_of_hex':
      return DECIMAL.test(id) ? BigInt(id).toString(16) : null;
    case 'hex_of_decimal':
      return HEXADECIMAL.test(id) ? BigInt(`0x${id}`).toString() : null;
  }
}

/**
 * Canonical ids under which the message of a receipt may be stored, the likeliest first, each once. The later ones are
 * guesses: with ids that count up, another message may well own one, so a match by a guess holds only if the recipient
 * agrees as well.
 */
export function idCandidates(receiptId: string, shape: IdShape): string[] {
  const found = new Set<string>();
  for (const next of [shape, ...SHAPES]) {
    const id = storedId(receiptId, next);
    if (id !== null && id !== '') found.add(id);
  }
  return [...found];
}

/** The evidence that makes a link change its mind. */
const ENOUGH = 3;

/** Learns one link's shape from matches that were verified by recipient. */
export class IdShapeLearner {
  private evidence = 0;

  constructor(private current: IdShape = 'same') {}

  /** The shape to try first. */
  get shape(): IdShape {
    return this.current;
  }

  /** `stored` is the canonical id from the submit response. Ids that fit several shapes ("7") prove nothing. */
  learn(receiptId: string, stored: string): void {
    const fitting = SHAPES.filter((shape) => storedId(receiptId, shape) === stored);
    const [only] = fitting;
    if (only === undefined || fitting.length > 1) return;
    if (only === this.current) this.evidence = 0;
    else if (++this.evidence >= ENOUGH) {
      this.current = only;
      this.evidence = 0;
    }
  }
}
