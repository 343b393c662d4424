import type { IdFormat } from './options.js';

/** 2024-01-01. The ids count microseconds from here: 14 digits, no id again after a restart, exact as a double. */
const EPOCH_MS = Date.UTC(2024, 0, 1);

/** The first id of a process that starts now. Ids go up by one; fewer than a million a second never meet a restart's. */
export const firstMessageId = (now: number) => (now - EPOCH_MS) * 1000;

const decimal = (id: number) => id.toString();
const hex = (id: number) => id.toString(16);
const upperHex = (id: number) => id.toString(16).toUpperCase();
const padded = (id: number) => id.toString().padStart(20, '0');

interface IdWriting {
  inResponse: (id: number) => string;
  inReceipt: (id: number) => string;
}

/** The mismatches between response and receipt that real links show. */
export const ID_WRITING: Record<IdFormat, IdWriting> = {
  decimal: { inResponse: decimal, inReceipt: decimal },
  'hex-response-decimal-receipt': { inResponse: hex, inReceipt: decimal },
  'decimal-response-hex-receipt': { inResponse: decimal, inReceipt: hex },
  'uppercase-hex': { inResponse: hex, inReceipt: upperHex },
  'zero-padded': { inResponse: decimal, inReceipt: padded },
};
