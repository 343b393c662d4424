/** Texts that get a place of their own above this: a part has at most 160 octets, so these are put together from parts. */
const PLACE_OCTETS = 160;

/** The latest texts by row, whole, and the ids of their parts. Bounded, and nothing for the garbage collector in the usual case. */
export class KeptTexts {
  readonly #octets: Uint8Array;
  readonly #lengths: Uint8Array;
  /** Row + 1. */
  readonly #rows: Float64Array;
  readonly #long: (Uint8Array | null)[] = [];
  readonly #ids: (readonly number[] | null)[] = [];

  constructor(private readonly places: number) {
    this.#octets = new Uint8Array(places * PLACE_OCTETS);
    this.#lengths = new Uint8Array(places);
    this.#rows = new Float64Array(places);
  }

  /** `text` is copied. */
  put(row: number, text: Uint8Array, ids: readonly number[]): void {
    const place = row % this.places;
    const long = text.length > PLACE_OCTETS;
    this.#rows[place] = row + 1;
    this.#lengths[place] = long ? 0 : text.length;
    this.#long[place] = long ? new Uint8Array(text) : null;
    this.#ids[place] = ids.length > 1 ? ids : null;
    if (!long) this.#octets.set(text, place * PLACE_OCTETS);
  }

  /** Null once `places` later ones have come. `ids` is null for a message of one part. */
  get(row: number): { text: Uint8Array; ids: readonly number[] | null } | null {
    const place = row % this.places;
    if (this.#rows[place] !== row + 1) return null;
    const start = place * PLACE_OCTETS;
    const text = this.#long[place] ?? this.#octets.slice(start, start + (this.#lengths[place] as number));
    return { text, ids: this.#ids[place] ?? null };
  }
}
