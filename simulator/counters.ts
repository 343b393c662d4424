import { describeStatus } from '../core/carriers/smpp/commands.js';
import { VERDICTS } from './outcomes.js';

/** Totals of the present run; a reset begins new ones. */
export class Counters {
  submits = 0;
  /** submit_sm that were taken, whether their response was sent or withheld. */
  accepted = 0;
  throttled = 0;
  /** Responses that were withheld on purpose. */
  unanswered = 0;
  connections = 0;
  /** Connections that the simulator ended on purpose. */
  dropped = 0;
  bindsRefused = 0;
  /** PDUs that made no sense. */
  malformed = 0;
  /** deliver_sm written, receipts and inbound messages, redeliveries included. */
  delivered = 0;
  acknowledged = 0;
  refused = 0;
  redelivered = 0;
  inbound = 0;
  readonly receiptsByVerdict: number[] = VERDICTS.map(() => 0);
  readonly #responses = new Map<number, number>();

  responded(status: number): void {
    this.#responses.set(status, (this.#responses.get(status) ?? 0) + 1);
  }

  /** By "0x00000058 ESME_RTHROTTLED". */
  responses(): Record<string, number> {
    return Object.fromEntries([...this.#responses].map(([status, times]) => [describeStatus(status), times]));
  }

  /** Receipts by what they say, redeliveries included. */
  receipts(): Record<string, number> {
    return Object.fromEntries(VERDICTS.map(({ stat }, index) => [stat, this.receiptsByVerdict[index] ?? 0]));
  }
}
