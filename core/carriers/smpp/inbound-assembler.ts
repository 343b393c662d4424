import { decodeText } from '../../encoding/decode-text.js';
import type { InboundSms } from '../carrier.js';
import { internationalNumber } from './addresses.js';
import type { Clock } from './clock.js';
import { ESM_CLASS } from './commands.js';
import type { DeliverSm } from './pdu.js';
import type { Acknowledge } from './receipts-gatherer.js';

/** Long messages that may be incomplete at once. When one more begins, the oldest is passed on with gaps. */
const MOST_INCOMPLETE = 1_000;
/** A carrier that delivers one part at a time waits for our answer before the next: after this it gets one. */
const HOLD_MS = 2_000;
/** Then what is there is passed on with gaps: better half a STOP than none. */
const GIVE_UP_MS = 120_000;
const GAP = '…';

interface Segment {
  reference: string;
  total: number;
  /** From 1. */
  number: number;
}

interface Piece {
  octets: Uint8Array;
  dataCoding: number;
}

interface Incomplete {
  from: string;
  to: string;
  pieces: (Piece | undefined)[];
  missing: number;
  held: Acknowledge[];
  /** A part was acknowledged before the message was kept. */
  isPromised: boolean;
  stopHold: () => void;
  stopGiveUp: () => void;
}

/** Reads inbound messages, joins the long ones (UDH or SAR), and acknowledges when the owner has kept them. */
export class InboundAssembler {
  private readonly incomplete = new Map<string, Incomplete>();

  constructor(
    private readonly keep: (message: InboundSms) => Promise<void>,
    private readonly clock: Clock,
    private readonly onFault: (error: unknown) => void,
  ) {}

  add(pdu: DeliverSm, acknowledge: Acknowledge): void {
    const from = internationalNumber(pdu.source, pdu.sourceTon);
    const to = internationalNumber(pdu.destination, pdu.destTon);
    const { segment, octets } = readBody(pdu);
    if (segment === null) {
      void this.pass({ from, to, text: decodeText(octets, pdu.dataCoding) }, [acknowledge]);
      return;
    }
    const key = `${from} ${to} ${segment.reference} ${segment.total}`;
    const set = this.incomplete.get(key) ?? this.begin(key, { from, to, total: segment.total });
    set.held.push(acknowledge);
    if (set.pieces[segment.number - 1] === undefined) set.missing -= 1;
    // The octets are a view of a socket's buffer, which would be kept whole for as long as the part waits.
    set.pieces[segment.number - 1] = { octets: Uint8Array.from(octets), dataCoding: pdu.dataCoding };
    if (set.missing === 0) this.finish(key, set);
    else this.hold(set);
  }

  /**
   * Passes on what the carrier believes delivered, with gaps. Parts that were not acknowledged are forgotten: the carrier
   * sends them again after the next bind.
   */
  async close(): Promise<void> {
    const promised = [...this.incomplete.values()].filter((set) => set.isPromised);
    for (const set of this.incomplete.values()) stopTimers(set);
    this.incomplete.clear();
    await Promise.all(promised.map((set) => this.pass(messageOf(set), set.held)));
  }

  private begin(key: string, { from, to, total }: { from: string; to: string; total: number }): Incomplete {
    const [oldest] = this.incomplete;
    if (oldest !== undefined && this.incomplete.size >= MOST_INCOMPLETE) this.finish(...oldest);
    const set: Incomplete = {
      from,
      to,
      pieces: Array.from({ length: total }),
      missing: total,
      held: [],
      isPromised: false,
      stopHold: () => {},
      stopGiveUp: () => {},
    };
    set.stopGiveUp = this.clock.after(GIVE_UP_MS, () => this.finish(key, set));
    this.incomplete.set(key, set);
    return set;
  }

  private hold(set: Incomplete): void {
    set.stopHold();
    set.stopHold = this.clock.after(HOLD_MS, () => {
      set.isPromised = true;
      for (const acknowledge of set.held.splice(0)) acknowledge(true);
    });
  }

  private finish(key: string, set: Incomplete): void {
    stopTimers(set);
    this.incomplete.delete(key);
    void this.pass(messageOf(set), set.held);
  }

  private async pass(message: InboundSms, acknowledges: readonly Acknowledge[]): Promise<void> {
    let kept = true;
    try {
      await this.keep(message);
    } catch (error) {
      kept = false;
      this.onFault(error);
    }
    for (const acknowledge of acknowledges) acknowledge(kept);
  }
}

function messageOf({ from, to, pieces }: Incomplete): InboundSms {
  return { from, to, text: joinPieces(pieces) };
}

function stopTimers(set: Incomplete): void {
  set.stopHold();
  set.stopGiveUp();
}

/** Neighbours of one coding are joined before they are read: some senders cut a surrogate pair in two. */
function joinPieces(pieces: readonly (Piece | undefined)[]): string {
  const [first] = pieces;
  if (first !== undefined && pieces.every((piece) => piece?.dataCoding === first.dataCoding)) {
    return decodeText(Buffer.concat((pieces as Piece[]).map(({ octets }) => octets)), first.dataCoding);
  }
  return pieces
    .map((piece) => (piece === undefined ? GAP : decodeText(piece.octets, piece.dataCoding)))
    .join('');
}

function readBody(pdu: DeliverSm): { segment: Segment | null; octets: Uint8Array } {
  const octets =
    pdu.shortMessage.length > 0 ? pdu.shortMessage : (pdu.tlvs.messagePayload ?? pdu.shortMessage);
  if ((pdu.esmClass & ESM_CLASS.udh) !== 0) return readUdh(octets);
  const { sarMsgRefNum, sarTotalSegments, sarSegmentSeqnum } = pdu.tlvs;
  if (sarMsgRefNum === undefined) return { segment: null, octets };
  const segment = {
    reference: `sar${sarMsgRefNum}`,
    total: sarTotalSegments ?? 1,
    number: sarSegmentSeqnum ?? 1,
  };
  return { segment: plausible(segment), octets };
}

/** Elements 0x00 (reference of one octet) and 0x08 (of two). 3GPP TS 23.040, section 9.2.3.24. */
function readUdh(octets: Uint8Array): { segment: Segment | null; octets: Uint8Array } {
  const end = 1 + (octets[0] ?? 0);
  if (end > octets.length) return { segment: null, octets };
  let segment: Segment | null = null;
  for (let at = 1; at + 2 <= end; at += 2 + (octets[at + 1] as number)) {
    const length = octets[at + 1] as number;
    if (at + 2 + length <= end) segment ??= readElement(octets[at], octets.subarray(at + 2, at + 2 + length));
  }
  return { segment, octets: octets.subarray(end) };
}

function readElement(kind: number | undefined, value: Uint8Array): Segment | null {
  const widths: Record<number, number> = { 0x00: 1, 0x08: 2 };
  const width = widths[kind ?? -1];
  if (width === undefined || value.length !== width + 2) return null;
  const reference = `udh${value.subarray(0, width).join('.')}`;
  return plausible({ reference, total: value[width] as number, number: value[width + 1] as number });
}

/** Anything else is passed on as a message of its own. */
function plausible(segment: Segment): Segment | null {
  const { total, number } = segment;
  return total >= 2 && total <= 255 && number >= 1 && number <= total ? segment : null;
}
