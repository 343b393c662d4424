import type { TakenMessage } from './journal.js';
import type { Part } from './parts.js';

/** Messages of which some parts are still to come. The oldest give way: a part that never comes must not cost memory. */
const UNFINISHED_KEPT = 20_000;

interface Unfinished {
  texts: (Uint8Array | undefined)[];
  ids: number[];
  missing: number;
}

/** Puts long messages together again, so that a duplicate is a message and not a part. */
export class Reassembly {
  readonly #unfinished = new Map<string, Unfinished>();
  #givenUp = 0;
  /** Parts that came again while their message was unfinished. */
  repeatedParts = 0;

  /** The whole message once its last part is there. */
  add(part: Part, piece: TakenMessage): TakenMessage | null {
    const key = `${piece.source} ${piece.recipient} ${part.reference} ${part.total}`;
    const unfinished = this.#unfinished.get(key) ?? this.#open(key, part.total);
    if (unfinished.texts[part.number - 1]) {
      this.repeatedParts++;
      return null;
    }
    unfinished.texts[part.number - 1] = new Uint8Array(piece.text);
    unfinished.ids[part.number - 1] = piece.ids[0] as number;
    if (--unfinished.missing > 0) return null;
    this.#unfinished.delete(key);
    return { ...piece, text: Buffer.concat(unfinished.texts as Uint8Array[]), ids: unfinished.ids };
  }

  /** Messages that lack parts. */
  get incomplete(): number {
    return this.#unfinished.size + this.#givenUp;
  }

  #open(key: string, total: number): Unfinished {
    for (const oldest of this.#unfinished.keys()) {
      if (this.#unfinished.size < UNFINISHED_KEPT) break;
      this.#unfinished.delete(oldest);
      this.#givenUp++;
    }
    const unfinished: Unfinished = { texts: [], ids: [], missing: total };
    this.#unfinished.set(key, unfinished);
    return unfinished;
  }
}
