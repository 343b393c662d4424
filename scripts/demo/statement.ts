import type { ImportProgress, Progress, WalletView } from './operations.js';

/** What the demo has seen, from three sides: the API, the wallet, the carrier. */
export interface Outcome {
  imported: ImportProgress;
  progress: Progress;
  wallet: WalletView['wallet'];
  carrier: { recipients: number; messages: number; duplicates: number };
  /** From launch to the last receipt. */
  seconds: number;
}

const line = (name: string, value: string): string => `  ${name.padEnd(28)} ${value}`;
const micros = (money: { micros: string }): bigint => BigInt(money.micros);
const count = (value: number): string => value.toLocaleString('en');

/** The closing statement, a line a figure. */
export function statement({ imported, progress, wallet, carrier, seconds }: Outcome): string[] {
  return [
    '',
    line('rows in the file', count(imported.rows)),
    line('contacts imported', count(imported.imported + imported.updated + imported.unchanged)),
    line('rows refused', count(imported.refused)),
    ...imported.refusedReasons.map(
      ({ reason, count: times }) => `    ${count(times).padStart(7)}  ${reason}`,
    ),
    line('duplicate rows', count(imported.duplicates)),
    '',
    line('recipients', count(progress.recipients)),
    line('left out', count(progress.skipped)),
    line('sent (taken by the carrier)', count(progress.sent + ended(progress) - progress.failed)),
    line('delivered', count(progress.delivered)),
    line('undelivered', count(progress.undelivered)),
    line('expired', count(progress.expired)),
    line('failed', count(progress.failed)),
    line('unknown', count(progress.unknown)),
    line('segments', count(progress.segments)),
    '',
    line('money held', progress.held.formatted),
    line('money captured', progress.captured.formatted),
    line('money given back', progress.released.formatted),
    line('left in the wallet', wallet.available.formatted),
    '',
    line('recipients at the carrier', count(carrier.recipients)),
    line('duplicates at the carrier', count(carrier.duplicates)),
    line('time', `${seconds.toFixed(1)} s`),
    line('messages a second', count(Math.round(progress.recipients / seconds))),
    '',
  ];
}

const ended = ({ delivered, undelivered, failed, expired, unknown }: Progress): number =>
  delivered + undelivered + failed + expired + unknown;

/** A sentence for everything that does not add up. */
export function faults({ imported, progress, wallet, carrier }: Outcome): string[] {
  const found: string[] = [];
  const equal = (what: string, left: bigint | number, right: bigint | number) => {
    if (BigInt(left) !== BigInt(right)) found.push(`${what}: ${left} is not ${right}`);
  };
  const contacts = imported.imported + imported.updated + imported.unchanged;
  equal(
    'every row is imported, a duplicate or refused',
    imported.rows,
    contacts + imported.duplicates + imported.refused,
  );
  equal('the reasons add up to the refused rows', sum(imported.refusedReasons), imported.refused);
  equal('every contact is a recipient or left out', contacts, progress.recipients + progress.skipped);
  equal('every recipient has a final state', ended(progress), progress.recipients);
  equal('the carrier saw every recipient', carrier.recipients, progress.recipients - progress.failed);
  equal('the carrier saw no message twice', carrier.duplicates, 0);
  equal(
    'held is captured or given back',
    micros(progress.held),
    micros(progress.captured) + micros(progress.released),
  );
  equal('the wallet holds nothing any more', micros(wallet.held), 0n);
  equal(
    'topped up is captured or available',
    micros(wallet.toppedUp),
    micros(wallet.captured) + micros(wallet.available),
  );
  return found;
}

const sum = (reasons: readonly { count: number }[]): number =>
  reasons.reduce((total, reason) => total + reason.count, 0);
