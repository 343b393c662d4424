import { decodeText } from '../core/encoding/decode-text.js';
import type { Carrier } from './carrier.js';
import { ID_WRITING } from './message-ids.js';

/** Everything since the start or the last reset, except for what is open or pending now. */
export interface SimulatorReport {
  since: string;
  /** submit_sm received, whatever came of them. */
  submits: number;
  /** submit_sm taken: parts of messages. */
  accepted: number;
  /** Whole messages taken. */
  messages: number;
  /** Distinct recipients of messages. */
  recipients: number;
  /** Messages whose recipient had been sent the same text before. */
  duplicates: number;
  /** Long messages that lack parts. */
  incomplete: number;
  /** Parts that came again before their message was whole. */
  repeatedParts: number;
  /** Messages above `journalLimit`: counted, but neither listed nor compared. */
  notKept: number;
  throttled: number;
  /** Responses withheld by script. */
  unanswered: number;
  /** submit_sm_resp sent, by status. */
  responses: Record<string, number>;
  /** PDUs that made no sense. */
  malformed: number;
  deliveries: {
    /** Planned, due or unacknowledged. */
    pending: number;
    /** deliver_sm written, redeliveries included. */
    sent: number;
    acknowledged: number;
    refused: number;
    redelivered: number;
    /** Of those sent: inbound messages, part by part. */
    inbound: number;
    /** Of those sent: receipts, by stat. */
    receipts: Record<string, number>;
  };
  connections: {
    open: number;
    opened: number;
    /** Ended by script or on demand. */
    dropped: number;
    bindsRefused: number;
    /** Binds now, by system_id. */
    binds: Record<string, number>;
  };
}

export function reportOf(carrier: Carrier): SimulatorReport {
  const { counters, journal, reassembly } = carrier;
  const { submits, accepted, throttled, unanswered, malformed } = counters;
  return {
    since: journal.since.toISOString(),
    submits,
    accepted,
    ...journal.summary,
    incomplete: reassembly.incomplete,
    repeatedParts: reassembly.repeatedParts,
    throttled,
    unanswered,
    responses: counters.responses(),
    malformed,
    deliveries: {
      pending: carrier.deliveries.pending,
      sent: counters.delivered,
      acknowledged: counters.acknowledged,
      refused: counters.refused,
      redelivered: counters.redelivered,
      inbound: counters.inbound,
      receipts: counters.receipts(),
    },
    connections: {
      open: carrier.sessions.size,
      opened: counters.connections,
      dropped: counters.dropped,
      bindsRefused: counters.bindsRefused,
      binds: Object.fromEntries([...carrier.systems.values()].map((s) => [s.systemId, s.binds.size])),
    },
  };
}

/** A message that was taken. */
export interface ReportedMessage {
  at: string;
  from: string;
  /** Null once 10,000 later messages have come. */
  text: string | null;
  parts: number;
  /** As the responses wrote them; the first alone once the text is gone. */
  ids: string[];
  dataCoding: number;
}

const MESSAGES_LISTED = 1_000;

/** The messages to a recipient, the latest first. */
export function messagesTo({ journal, book, options }: Carrier, to: string): ReportedMessage[] {
  return journal.messagesTo(book.keyOf(to), MESSAGES_LISTED).map((entry) => ({
    at: entry.at.toISOString(),
    from: book.textOf(entry.source),
    text: entry.text && decodeText(entry.text, entry.dataCoding),
    parts: entry.parts,
    ids: entry.ids.map(ID_WRITING[options.idFormat].inResponse),
    dataCoding: entry.dataCoding,
  }));
}

/** One text that came to one recipient more than once. */
export interface Duplicate {
  to: string;
  times: number;
}

export function duplicatesIn({ journal, book }: Carrier): Duplicate[] {
  return journal.duplicates().map(({ recipient, times }) => ({ to: book.textOf(recipient), times }));
}
