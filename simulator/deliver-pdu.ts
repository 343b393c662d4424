import { ESM_CLASS } from '../core/carriers/smpp/commands.js';
import { messageFields, NO_BYTES, NO_TLVS, type DeliverSm, type Tlvs } from '../core/carriers/smpp/pdu.js';
import type { AddressBook } from './address-book.js';
import { INBOUND, type Deliveries, type InboundPart } from './deliveries.js';
import { ID_WRITING } from './message-ids.js';
import type { Behaviour, ReceiptDates } from './options.js';
import { VERDICTS } from './outcomes.js';

type Verdict = (typeof VERDICTS)[number];

/** What a receipt is made of besides its slot. */
interface DeliveryContext {
  deliveries: Deliveries;
  book: AddressBook;
}

/** Valid until the next call: there is one object, as there may be tens of thousands of receipts a second. */
const pdu: DeliverSm = { command: 'deliver_sm', sequence: 0, ...messageFields({}) };
const scratch = Buffer.alloc(256);

/** The deliver_sm of a slot, to be encoded at once: the next call overwrites it. */
export function deliverPdu(context: DeliveryContext, slot: number, behaviour: Behaviour): DeliverSm {
  const { deliveries, book } = context;
  const kind = deliveries.verdict[slot] as number;
  const inbound = kind === INBOUND ? deliveries.inbound.get(slot) : undefined;
  if (inbound) return inboundPdu(inbound);
  const verdict = VERDICTS[kind] ?? VERDICTS[0];
  const id = ID_WRITING[behaviour.idFormat].inReceipt(deliveries.id[slot] as number);
  const text = receiptText(id, verdict, { behaviour, submittedAt: deliveries.submittedAt[slot] as number });
  addresses(
    book.textOf(deliveries.recipient[slot] as number),
    book.textOf(deliveries.source[slot] as number),
  );
  pdu.esmClass = ESM_CLASS.receipt;
  pdu.dataCoding = 0;
  const { receiptShape: shape } = behaviour;
  pdu.shortMessage = shape === 'text' || shape === 'both' ? text : NO_BYTES;
  pdu.tlvs = receiptTlvs(shape, { id, verdict, text });
  return pdu;
}

function inboundPdu(part: InboundPart): DeliverSm {
  addresses(part.from, part.to);
  pdu.esmClass = part.udh ? ESM_CLASS.udh : 0;
  pdu.dataCoding = part.dataCoding;
  pdu.shortMessage = part.bytes;
  pdu.tlvs = NO_TLVS;
  return pdu;
}

function addresses(source: string, destination: string): void {
  pdu.source = source;
  pdu.sourceTon = tonOf(source);
  pdu.sourceNpi = pdu.sourceTon === INTERNATIONAL ? 1 : 0;
  pdu.destination = destination;
  pdu.destTon = tonOf(destination);
  pdu.destNpi = pdu.destTon === INTERNATIONAL ? 1 : 0;
}

const [INTERNATIONAL, SHORT_CODE, NAME] = [1, 3, 5] as const;

/** A first character beyond the digits makes a name: numbers start with a digit or a plus. */
function tonOf(address: string): number {
  if (address.charCodeAt(0) > 0x39) return NAME;
  return address.length <= 6 ? SHORT_CODE : INTERNATIONAL;
}

function receiptTlvs(
  shape: Behaviour['receiptShape'],
  { id, verdict, text }: { id: string; verdict: Verdict; text: Uint8Array },
): Readonly<Tlvs> {
  if (shape === 'text') return NO_TLVS;
  if (shape === 'payload') return { messagePayload: text };
  const error = Number(verdict.err);
  const named = { receiptedMessageId: id, messageState: verdict.messageState };
  return error === 0 ? named : { ...named, networkErrorCode: { network: GSM, code: error } };
}
const GSM = 3;

/** The text that SMPP 3.4, appendix B shows, as links write it. */
function receiptText(
  id: string,
  verdict: Verdict,
  { behaviour, submittedAt }: { behaviour: Behaviour; submittedAt: number },
): Uint8Array {
  const { receiptDates: dates, receiptLabel: label } = behaviour;
  const delivered = verdict.stat === 'DELIVRD' ? '001' : '000';
  const text =
    `id:${id} sub:001 dlvrd:${delivered} submit date:${dateText(submittedAt, dates)}` +
    ` done date:${dateText(Date.now(), dates)} stat:${verdict.stat} err:${verdict.err} ${label}:`;
  return scratch.subarray(0, scratch.write(text, 'latin1'));
}

const written: Record<ReceiptDates, Map<number, string>> = {
  minutes: new Map(),
  seconds: new Map(),
  'full-year': new Map(),
};

/** UTC. The same second is written once: most receipts share theirs with hundreds of others. */
function dateText(at: number, dates: ReceiptDates): string {
  const second = Math.floor(at / 1000);
  const texts = written[dates];
  const known = texts.get(second);
  if (known) return known;
  if (texts.size > 200) texts.clear();
  const digits = new Date(at).toISOString().replace(/\D/g, '').slice(0, 14);
  const text = dates === 'full-year' ? digits : digits.slice(2, dates === 'minutes' ? 12 : 14);
  texts.set(second, text);
  return text;
}
