import { splitSegments, type Encoding } from '../../encoding/segments.js';
import type { OutboundSms, RejectReason } from '../carrier.js';
import { recipientDigits, sourceAddress, type Address } from './addresses.js';
import { ESM_CLASS } from './commands.js';
import { NO_BYTES, NO_TLVS, type SubmitSm } from './pdu.js';
import type { SmppSettings } from './smpp-settings.js';

export interface Unsendable {
  reason: RejectReason;
  detail: string;
}

/** Parts of one long message are counted in one octet. */
const MOST_PARTS = 255;

/** data_coding: the SMSC's default alphabet and UCS-2, plain and with message class 0. */
const DATA_CODING = {
  gsm7: { plain: 0x00, flash: 0x10 },
  ucs2: { plain: 0x08, flash: 0x18 },
} as const;

/** Turns messages into the submit_sm PDUs of one link, one a part; their sequence numbers are set when they are written. */
export class Composer {
  private reference = Math.floor(Math.random() * 0x10000);
  /** A campaign has one sender and one validity: worth remembering. */
  private from = '';
  private source: Address | null = null;
  private validity = { seconds: 0, period: '' };

  constructor(private readonly settings: SmppSettings) {}

  compose(sms: OutboundSms): SubmitSm[] | Unsendable {
    const source = this.sourceOf(sms.from);
    if (source === null)
      return { reason: 'invalid_sender', detail: 'not a number, short code or name of 11' };
    const destination = recipientDigits(sms.to);
    if (destination === null) return { reason: 'invalid_recipient', detail: 'not an E.164 number' };
    const { encoding, parts } = splitSegments(sms.text);
    const message = this.template(sms, { source, destination, encoding });
    const [first] = parts;
    if (parts.length === 1 && first !== undefined) {
      message.shortMessage = first;
      return [message];
    }
    if (parts.length > MOST_PARTS) return { reason: 'message_too_long', detail: `${parts.length} parts` };
    return this.join(message, parts);
  }

  private sourceOf(from: string): Address | null {
    if (from !== this.from) {
      this.from = from;
      this.source = sourceAddress(from, this.settings);
    }
    return this.source;
  }

  private template(
    sms: OutboundSms,
    how: { source: Address; destination: string; encoding: Encoding },
  ): SubmitSm {
    return {
      command: 'submit_sm',
      sequence: 0,
      serviceType: '',
      sourceTon: how.source.ton,
      sourceNpi: how.source.npi,
      source: how.source.digits,
      destTon: 1,
      destNpi: 1,
      destination: how.destination,
      esmClass: 0,
      protocolId: 0,
      priority: 0,
      scheduleDeliveryTime: '',
      validityPeriod: sms.validitySeconds === null ? '' : this.validityOf(sms.validitySeconds),
      registeredDelivery: 1,
      replaceIfPresent: 0,
      dataCoding: DATA_CODING[how.encoding][sms.flash ? 'flash' : 'plain'],
      defaultMsgId: 0,
      shortMessage: NO_BYTES,
      tlvs: NO_TLVS,
    };
  }

  private validityOf(seconds: number): string {
    if (seconds !== this.validity.seconds) this.validity = { seconds, period: relativeTime(seconds) };
    return this.validity.period;
  }

  private join(message: SubmitSm, parts: readonly Uint8Array[]): SubmitSm[] {
    this.reference = (this.reference + 1) & 0xffff;
    const total = parts.length;
    switch (this.settings.concat) {
      case 'payload':
        return [{ ...message, tlvs: { messagePayload: Buffer.concat(parts) } }];
      case 'sar':
        return parts.map((part, i) => ({
          ...message,
          shortMessage: part,
          tlvs: { sarMsgRefNum: this.reference, sarTotalSegments: total, sarSegmentSeqnum: i + 1 },
        }));
      case 'udh':
        return parts.map((part, i) => ({
          ...message,
          esmClass: ESM_CLASS.udh,
          shortMessage: Buffer.concat([Uint8Array.of(5, 0, 3, this.reference & 0xff, total, i + 1), part]),
        }));
    }
  }
}

const MOST_DAYS = 30;
const DAY = 86_400;

/** "DDhhmmss" behind no years and no months, as a relative time (SMPP 3.4, section 7.1.1.2); 30 days at the most. */
export function relativeTime(seconds: number): string {
  const whole = Math.min(Math.max(1, Math.round(seconds)), MOST_DAYS * DAY);
  return `0000${two(whole / DAY)}${two((whole % DAY) / 3_600)}${two((whole % 3_600) / 60)}${two(whole % 60)}000R`;
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0');
}
