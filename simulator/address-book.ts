/**
 * Addresses as numbers, so that a million of them fit in typed arrays. Up to 15 digits stand for themselves; anything else
 * (names, leading zeros) gets a negative number that is looked up.
 */
export class AddressBook {
  readonly #oddByText = new Map<string, number>();
  readonly #odd: string[] = [];

  /** A leading plus is not part of an address: "+254…" and "254…" are the same. */
  keyOf(address: string): number {
    const start = address.charCodeAt(0) === PLUS ? 1 : 0;
    const digits = address.length - start;
    if (digits === 0 || digits > 15 || address.charCodeAt(start) === ZERO) return this.#oddKey(address);
    let key = 0;
    for (let i = start; i < address.length; i++) {
      const digit = address.charCodeAt(i) - ZERO;
      if (digit < 0 || digit > 9) return this.#oddKey(address);
      key = key * 10 + digit;
    }
    return key;
  }

  /** Without a plus. */
  textOf(key: number): string {
    return key >= 0 ? key.toString() : (this.#odd[-key - 1] ?? '');
  }

  #oddKey(address: string): number {
    const known = this.#oddByText.get(address);
    if (known !== undefined) return known;
    const key = -this.#odd.push(address);
    this.#oddByText.set(address, key);
    return key;
  }
}

const PLUS = 0x2b;
const ZERO = 0x30;

/** 0 to 9999; -1 if the address does not end in four digits. */
export function lastFourDigits(address: string): number {
  if (address.length < 4) return -1;
  let value = 0;
  for (let i = address.length - 4; i < address.length; i++) {
    const digit = address.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
