/** One message on its way to a carrier. The whole text goes in; the adapter splits it into parts. */
export interface OutboundSms {
  /** Our message id. Opaque to the carrier; used in logs only. */
  id: string;
  /** Sender id: an E.164 number, a short code or up to 11 alphanumeric characters. */
  from: string;
  /** Recipient, E.164 with a leading plus. */
  to: string;
  text: string;
  /** Class 0: shown at once, not stored. */
  flash: boolean;
  /** Overtakes everything that is not urgent and not yet on the wire. */
  urgent: boolean;
  /** How long the carrier may keep trying, in seconds; null leaves it to the carrier. */
  validitySeconds: number | null;
}

/** Why a message can never be delivered as it stands. Final: never retried, never charged. */
export type RejectReason =
  | 'invalid_recipient'
  | 'invalid_sender'
  | 'blocked_by_carrier'
  | 'no_route'
  | 'message_too_long'
  | 'carrier_account'
  | 'rejected_by_carrier';

/** The four things that can happen at a carrier. "unknown" is not "failed": it may have been sent. */
export type SubmitOutcome =
  | { kind: 'accepted'; /** One id a part, in order. */ providerIds: readonly string[] }
  | { kind: 'rejected'; reason: RejectReason; detail: string }
  | { kind: 'throttled'; /** Certainly not sent: hand it back and try later. */ retryAfterMs: number }
  | { kind: 'unknown'; cause: string };

/** What a receipt says of one part. The last two are not final. */
export type ReceiptState =
  'delivered' | 'undelivered' | 'expired' | 'rejected' | 'unknown' | 'accepted' | 'enroute';

export interface Receipt {
  /** The id as the carrier wrote it; null if the receipt carried none. */
  providerId: string | null;
  /** The message's recipient, digits with a leading plus where it is international. */
  recipient: string;
  state: ReceiptState;
  /** The carrier's own error code, as it came; null for none or zero. */
  errorCode: string | null;
}

export interface InboundSms {
  from: string;
  to: string;
  text: string;
}

/** What a carrier link tells its owner. A link acknowledges to the carrier only after the promise resolves. */
export interface CarrierEvents {
  receipts(batch: readonly Receipt[]): Promise<void>;
  inbound(message: InboundSms): Promise<void>;
}

export type LinkState = 'connecting' | 'bound' | 'waiting' | 'closed';

/** One open link to one carrier. */
export interface CarrierLink {
  readonly state: LinkState;
  /**
   * Resolves once for each message, never rejects. While the link is down a message that has not been written waits;
   * when `signal` aborts, or the link closes, whatever was not written resolves as throttled.
   */
  submit(sms: OutboundSms, signal?: AbortSignal): Promise<SubmitOutcome>;
  /** Messages a second that this link may submit from now on; null lifts the limit. */
  limit(perSecond: number | null): void;
  /** Stops taking messages, waits for the answers under way (at most `graceMs`), unbinds, closes. */
  close(graceMs: number): Promise<void>;
}
