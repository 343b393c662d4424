import { decodeText } from '../../encoding/decode-text.js';
import type { Receipt, ReceiptState } from '../carrier.js';
import { internationalNumber } from './addresses.js';
import { ESM_CLASS, MESSAGE_STATE } from './commands.js';
import type { DeliverSm, Tlvs } from './pdu.js';

const MESSAGE_TYPE = 0x3c;

/** True for receipts, intermediate ones too, and for those that forget esm_class but carry both receipt TLVs. */
export function isReceipt(pdu: DeliverSm): boolean {
  const type = pdu.esmClass & MESSAGE_TYPE;
  if (type === ESM_CLASS.receipt || type === ESM_CLASS.intermediate) return true;
  return pdu.tlvs.receiptedMessageId !== undefined && pdu.tlvs.messageState !== undefined;
}

/** Reads a receipt in any of the shapes seen on real links: TLVs first, then the text of SMPP 3.4, appendix B. */
export function parseReceipt(pdu: DeliverSm): Receipt {
  const { tlvs } = pdu;
  const fields = readFields(receiptText(pdu));
  return {
    providerId: tlvs.receiptedMessageId || fields.id || null,
    recipient: internationalNumber(pdu.source, pdu.sourceTon),
    state: BY_NUMBER[tlvs.messageState ?? 0] ?? stateOf(fields.stat),
    errorCode: errorCodeOf(tlvs, fields.err),
  };
}

/** A receipt's useful text is below 200 octets; what a hostile one has beyond this is not looked at. */
const MOST_OCTETS = 1_000;

/**
 * ASCII even under data_coding 0: read as GSM-7, the underscore of an id would become a section sign. UCS-2 is the one
 * exception.
 */
function receiptText({ shortMessage, tlvs, dataCoding }: DeliverSm): string {
  const octets = shortMessage.length > 0 ? shortMessage : (tlvs.messagePayload ?? shortMessage);
  const isUcs2 = dataCoding === 0x08 || dataCoding === 0x18;
  return decodeText(octets.subarray(0, MOST_OCTETS), isUcs2 ? dataCoding : 0x03);
}

interface ReceiptFields {
  id?: string | undefined;
  stat?: string | undefined;
  err?: string | undefined;
}

const KEY = /(?:^|\s)(id|sub|dlvrd|submit[ _]?date|done[ _]?date|stat|err|text):/gi;

/** As the specification has it, and nearly every receipt: found in a third of the time. */
const STANDARD =
  /^id:(\S+) sub:\d+ dlvrd:\d+ submit date:\d+ done date:\d+ stat:(\w+) err:(\w+)(?: text:|$)/i;

function readFields(text: string): ReceiptFields {
  const [, id, stat, err] = STANDARD.exec(text) ?? [];
  return id === undefined ? readAnyFields(text) : { id, stat, err };
}

/** Each value runs to the next key; what follows `text:` is the sender's own words and is never looked into. */
function readAnyFields(text: string): ReceiptFields {
  const fields: ReceiptFields = {};
  let key = '';
  let from = 0;
  for (const match of text.matchAll(KEY)) {
    enter(fields, key, text.slice(from, match.index));
    key = (match[1] as string).toLowerCase();
    from = match.index + match[0].length;
    if (key === 'text') return fields;
  }
  enter(fields, key, text.slice(from));
  return fields;
}

function enter(fields: ReceiptFields, key: string, value: string): void {
  if (key === 'id') fields.id ??= value.trim();
  else if (key === 'stat') fields.stat ??= value.trim();
  else if (key === 'err') fields.err ??= value.trim();
}

const BY_NUMBER: Record<number, ReceiptState | undefined> = {
  [MESSAGE_STATE.ENROUTE]: 'enroute',
  [MESSAGE_STATE.DELIVERED]: 'delivered',
  [MESSAGE_STATE.EXPIRED]: 'expired',
  [MESSAGE_STATE.DELETED]: 'undelivered',
  [MESSAGE_STATE.UNDELIVERABLE]: 'undelivered',
  [MESSAGE_STATE.ACCEPTED]: 'accepted',
  [MESSAGE_STATE.UNKNOWN]: 'unknown',
  [MESSAGE_STATE.REJECTED]: 'rejected',
};

/** By the first five letters: the seven-letter codes of the specification, and the words that some links write out. */
const BY_WORD: Record<string, ReceiptState | undefined> = {
  ENROU: 'enroute',
  DELIV: 'delivered',
  EXPIR: 'expired',
  DELET: 'undelivered',
  UNDEL: 'undelivered',
  FAILE: 'undelivered',
  ACCEP: 'accepted',
  ACKED: 'accepted',
  BUFFR: 'enroute',
  BUFFE: 'enroute',
  UNKNO: 'unknown',
  REJEC: 'rejected',
};

function stateOf(word: string | undefined): ReceiptState {
  return BY_WORD[(word ?? '').slice(0, 5).toUpperCase()] ?? 'unknown';
}

function errorCodeOf(tlvs: Readonly<Tlvs>, err: string | undefined): string | null {
  if (tlvs.networkErrorCode !== undefined && tlvs.networkErrorCode.code !== 0) {
    return String(tlvs.networkErrorCode.code);
  }
  return err === undefined || /^0*$/.test(err) ? null : err;
}
