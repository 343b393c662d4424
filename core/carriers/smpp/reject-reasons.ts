import type { RejectReason } from '../carrier.js';
import { describeStatus, STATUS } from './commands.js';

/** Refusals that say nothing of the message: the same PDU may be sent again, since it was not accepted. */
const TEMPORARY: ReadonlySet<number> = new Set([
  STATUS.ESME_RSYSERR,
  STATUS.ESME_RMSGQFUL,
  STATUS.ESME_RTHROTTLED,
  STATUS.ESME_RX_T_APPN,
]);

export function isTemporary(status: number): boolean {
  return TEMPORARY.has(status);
}

const REASONS = new Map<number, RejectReason>([
  [STATUS.ESME_RINVDSTADR, 'invalid_recipient'],
  [STATUS.ESME_RINVDSTTON, 'invalid_recipient'],
  [STATUS.ESME_RINVDSTNPI, 'invalid_recipient'],
  [STATUS.ESME_RINVNUMDESTS, 'invalid_recipient'],
  [STATUS.ESME_RINVDESTFLAG, 'invalid_recipient'],
  [STATUS.ESME_RINVSRCADR, 'invalid_sender'],
  [STATUS.ESME_RINVSRCTON, 'invalid_sender'],
  [STATUS.ESME_RINVSRCNPI, 'invalid_sender'],
  [STATUS.ESME_RINVMSGLEN, 'message_too_long'],
  [STATUS.ESME_RINVPARLEN, 'message_too_long'],
  [STATUS.ESME_RINVBNDSTS, 'carrier_account'],
  [STATUS.ESME_RINVPASWD, 'carrier_account'],
  [STATUS.ESME_RINVSYSID, 'carrier_account'],
  [STATUS.ESME_RINVSYSTYP, 'carrier_account'],
  [STATUS.ESME_RINVSERTYP, 'carrier_account'],
]);

/** A final refusal, with the status as the carrier's staff would look it up. */
export function rejection(status: number): { kind: 'rejected'; reason: RejectReason; detail: string } {
  const reason = REASONS.get(status) ?? 'rejected_by_carrier';
  return { kind: 'rejected', reason, detail: describeStatus(status) };
}
