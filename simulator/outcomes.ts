import { mix } from './hashing.js';
import type { Behaviour } from './options.js';

/** What a receipt can say. The index of a verdict stands for it in the receipt queue. */
export const VERDICTS = [
  { stat: 'DELIVRD', messageState: 2, err: '000' },
  { stat: 'UNDELIV', messageState: 5, err: '001' },
  { stat: 'EXPIRED', messageState: 3, err: '027' },
  { stat: 'REJECTD', messageState: 8, err: '088' },
  { stat: 'UNKNOWN', messageState: 7, err: '255' },
  { stat: 'ACCEPTD', messageState: 6, err: '000' },
  { stat: 'ENROUTE', messageState: 1, err: '000' },
] as const;
const [DELIVRD, UNDELIV, EXPIRED, REJECTD, UNKNOWN, ACCEPTD, ENROUTE] = [0, 1, 2, 3, 4, 5, 6] as const;

/** How the submit_sm itself is answered; "silent" and "drop" take the message all the same. */
type Answer = 'accept' | 'reject' | 'throttle-once' | 'silent' | 'drop' | 'late';

export interface Outcome {
  does: string;
  answer: Answer;
  /** Indices into VERDICTS, in order. */
  verdicts: readonly number[];
}

const accepted = (does: string, ...verdicts: number[]): Outcome => ({ does, answer: 'accept', verdicts });

/** By the recipient's last four digits. */
export const SCRIPT: readonly (Outcome | undefined)[] = [
  undefined,
  { does: 'refused at submit: ESME_RINVDSTADR', answer: 'reject', verdicts: [] },
  { does: 'ESME_RTHROTTLED the first time, then delivered', answer: 'throttle-once', verdicts: [DELIVRD] },
  { does: 'taken, response never comes, receipt does', answer: 'silent', verdicts: [DELIVRD] },
  { does: 'taken, neither response nor receipt comes', answer: 'silent', verdicts: [] },
  { does: 'receipt comes before the response', answer: 'late', verdicts: [DELIVRD] },
  accepted('UNDELIV, err 001', UNDELIV),
  accepted('EXPIRED', EXPIRED),
  accepted('REJECTD receipt', REJECTD),
  {
    does: 'taken, then the connection is dropped; receipt on the next bind',
    answer: 'drop',
    verdicts: [DELIVRD],
  },
  accepted('receipt comes twice', DELIVRD, DELIVRD),
  accepted('UNKNOWN receipt', UNKNOWN),
  accepted('receipt never comes'),
  accepted('ACCEPTD, then ENROUTE, then DELIVRD', ACCEPTD, ENROUTE, DELIVRD),
];

const DELIVERED = accepted('delivered', DELIVRD);
const UNDELIVERED = accepted('undelivered', UNDELIV);
const LAPSED = accepted('expired', EXPIRED);
const FORGOTTEN = accepted('receipt never comes');

/** What becomes of a message to this recipient: the same for the same recipient, whenever and however often. */
export function outcomeFor(recipient: number, lastFour: number, behaviour: Behaviour): Outcome {
  const scripted = behaviour.scripted ? SCRIPT[lastFour] : undefined;
  if (scripted) return scripted;
  if (behaviour.receiptRatio < 1 && chance(recipient, 0x9e3779b9) >= behaviour.receiptRatio) return FORGOTTEN;
  const { undeliveredRatio, expiredRatio } = behaviour;
  if (undeliveredRatio + expiredRatio === 0) return DELIVERED;
  const draw = chance(recipient, 0x85ebca6b);
  if (draw < undeliveredRatio) return UNDELIVERED;
  return draw < undeliveredRatio + expiredRatio ? LAPSED : DELIVERED;
}

/** A number from 0 to 1 that depends on the recipient alone. */
function chance(recipient: number, salt: number): number {
  return mix(recipient, salt) / 0x1_0000_0000;
}
