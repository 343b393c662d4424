import type { SmppSettings } from './smpp-settings.js';

export interface Address {
  ton: number;
  npi: number;
  digits: string;
}

const TON = { unknown: 0, international: 1, networkSpecific: 3, alphanumeric: 5 } as const;
const E164_NPI = 1;

const DIGITS = /^\d+$/;
const RECIPIENT = /^\+?[1-9]\d{4,14}$/;
/** Printable ASCII; what a handset shows for anything else as a sender is anybody's guess. */
const ALPHANUMERIC = /^[\x20-\x7e]{1,11}$/;
/** The longest short codes in use; longer digits are a number that lost its plus. */
const SHORT_CODE_DIGITS = 8;
const E164_DIGITS = 15;
/** Some links send TON 1 with short codes as well. */
const SHORTEST_INTERNATIONAL = 7;

/** Null if no carrier could take it as a sender. */
export function sourceAddress(from: string, settings: SmppSettings): Address | null {
  const address = senderKind(from, settings);
  if (address === null) return null;
  return { ...address, ton: settings.sourceTon ?? address.ton, npi: settings.sourceNpi ?? address.npi };
}

function senderKind(from: string, settings: SmppSettings): Address | null {
  const digits = from.startsWith('+') ? from.slice(1) : from;
  if (!DIGITS.test(digits)) {
    return ALPHANUMERIC.test(from) ? { ton: TON.alphanumeric, npi: 0, digits: from } : null;
  }
  if (digits.length > E164_DIGITS) return null;
  if (digits === from && digits.length <= SHORT_CODE_DIGITS) {
    return { ton: settings.shortCodeTon, npi: 0, digits };
  }
  return { ton: TON.international, npi: E164_NPI, digits };
}

/** The recipient's digits without the plus (TON and NPI are 1 and 1), or null if it is no E.164 number. */
export function recipientDigits(to: string): string | null {
  if (!RECIPIENT.test(to)) return null;
  return to.startsWith('+') ? to.slice(1) : to;
}

/**
 * An address that arrived, with a plus where it is international: by its TON, by `00`, or, under TON 0 that many links
 * send for everything, by its length. Short codes, national numbers and names stay as they came.
 */
export function internationalNumber(address: string, ton: number): string {
  if (!DIGITS.test(address)) return address;
  if (address.startsWith('00')) return `+${address.slice(2)}`;
  if (ton === TON.international && address.length >= SHORTEST_INTERNATIONAL) return `+${address}`;
  return ton === TON.unknown && address.length >= 10 && !address.startsWith('0') ? `+${address}` : address;
}
