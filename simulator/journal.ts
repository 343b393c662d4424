import { textKey } from './hashing.js';
import { JournalRows } from './journal-rows.js';
import { KeptTexts } from './kept-texts.js';
import { RowIndex } from './row-index.js';

/** Texts kept whole, the latest. Older messages keep everything but their text. */
const TEXTS_KEPT = 10_000;

/** A message that was taken, put together from its parts. Addresses are keys of the address book. */
export interface TakenMessage {
  recipient: number;
  source: number;
  dataCoding: number;
  /** User data without headers; copied by the journal. */
  text: Uint8Array;
  ids: readonly number[];
}

interface JournalEntry {
  at: Date;
  source: number;
  dataCoding: number;
  parts: number;
  /** All ids while the text is kept; later the first alone. */
  ids: readonly number[];
  /** Null when it is too long ago. */
  text: Uint8Array | null;
}

/** What was received in this run, message by message, in about 60 bytes each. */
export class Journal {
  readonly #rows = new JournalRows();
  readonly #byRecipient = new RowIndex((row) => this.#rows.recipient[row] as number);
  readonly #byText = new RowIndex((row) => this.#rows.textKey[row] as number);
  readonly #kept = new KeptTexts(TEXTS_KEPT);
  /** Rows whose text came again. */
  readonly #repeated: number[] = [];
  #repeats = 0;
  #beyond = 0;

  constructor(readonly since: Date) {}

  /** `limit`: how many messages may be kept; later ones are only counted. */
  add(message: TakenMessage, limit: number): void {
    const rows = this.#rows;
    if (rows.length >= limit) {
      this.#beyond++;
      return;
    }
    const row = rows.append();
    rows.recipient[row] = message.recipient;
    rows.source[row] = message.source;
    rows.firstId[row] = message.ids[0] ?? 0;
    rows.at[row] = Date.now() - this.since.getTime();
    rows.parts[row] = message.ids.length;
    rows.dataCoding[row] = message.dataCoding;
    rows.previous[row] = this.#byRecipient.get(message.recipient) + 1;
    this.#byRecipient.put(message.recipient, row);
    this.#noteText(row, textKey(message.recipient, message.text));
    this.#kept.put(row, message.text, message.ids);
  }

  #noteText(row: number, key: number): void {
    const rows = this.#rows;
    rows.textKey[row] = key;
    const first = this.#byText.get(key);
    if (first === -1) {
      this.#byText.put(key, row);
      return;
    }
    this.#repeats++;
    const repeats = rows.repeats[first] as number;
    if (repeats === 0) this.#repeated.push(first);
    if (repeats < 0xffff) rows.repeats[first] = repeats + 1;
  }

  get summary() {
    return {
      messages: this.#rows.length + this.#beyond,
      recipients: this.#byRecipient.size,
      duplicates: this.#repeats,
      /** Messages above the limit: neither listed by recipient nor looked at for duplicates. */
      notKept: this.#beyond,
    };
  }

  /** Recipients that were sent one text more than once, `times` in all; one entry a text. */
  duplicates(): { recipient: number; times: number }[] {
    return this.#repeated.map((row) => ({
      recipient: this.#rows.recipient[row] as number,
      times: (this.#rows.repeats[row] as number) + 1,
    }));
  }

  /** The latest first, at most `limit`. */
  messagesTo(recipient: number, limit: number): JournalEntry[] {
    const entries: JournalEntry[] = [];
    let row = this.#byRecipient.get(recipient);
    while (row >= 0 && entries.length < limit) {
      entries.push(this.#entry(row));
      row = (this.#rows.previous[row] as number) - 1;
    }
    return entries;
  }

  #entry(row: number): JournalEntry {
    const rows = this.#rows;
    const kept = this.#kept.get(row);
    return {
      at: new Date(this.since.getTime() + (rows.at[row] as number)),
      source: rows.source[row] as number,
      dataCoding: rows.dataCoding[row] as number,
      parts: rows.parts[row] as number,
      ids: kept?.ids ?? [rows.firstId[row] as number],
      text: kept?.text ?? null,
    };
  }
}
