import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { consentAt, registersOf, type ConsentThen, type OnRegister } from '../consent/consent-at.js';
import type { Purpose } from '../consent/consent.js';
import type { StopReason } from '../consent/stop-reason.js';
import type { Checks } from './why-checks.js';

export interface Asked {
  msisdn: string;
  purpose: Purpose;
  /** When the checks were made. */
  at: Date;
  /** What stopped it then. */
  stop: StopReason | null;
}

/** The checks of consent and of registers as they were made at that moment, by the history and not by what is so today. */
export async function explainConsent(work: Work, checks: Checks, asked: Asked): Promise<void> {
  const said = await consentAt(work, asked);
  if (asked.stop === 'opted_out') {
    explainOptOut(checks, asked, said);
    return;
  }
  checks.passed('account_opt_out', said?.words ?? 'Had never opted out.', said?.at ?? asked.at);
  if (asked.stop === 'no_consent') {
    const words = 'Marketing goes only to who has opted in, and no opt-in was recorded.';
    checks.stopped('opt_in', words, asked.at);
    return;
  }
  checks.passed('opt_in', await optInWords(work, asked, said), asked.at);
  explainRegisters(checks, asked, await registersOf(work, asked));
}

function explainOptOut(checks: Checks, { at }: Asked, said: ConsentThen | null): void {
  if (said?.state === 'opted_out') checks.stopped('account_opt_out', said.words, said.at);
  else checks.stopped('account_opt_out', 'Had opted out before histories were kept.', at);
}

async function optInWords(work: Work, { purpose }: Asked, said: ConsentThen | null): Promise<string> {
  if (purpose === 'transactional') return 'Not needed for transactional messages.';
  if (said?.state === 'opted_in') return said.words;
  const account = await work.sql.first<{ needed: number }>(
    'select marketing_needs_opt_in as needed from account where id = ?',
    [idBytes(work.actor.accountId)],
  );
  return account?.needed === 1 ? 'Was not needed then.' : 'Not needed: the account does not ask for it.';
}

function explainRegisters(checks: Checks, { at, stop }: Asked, registers: readonly OnRegister[]): void {
  const [first] = registers;
  if (stop === 'do_not_disturb') {
    const on = registers.filter(({ addedAt }) => addedAt <= at).map(({ name }) => name);
    const words =
      on.length === 0 ? 'On a register that it has been taken off since.' : `On ${on.join(' and ')}.`;
    checks.stopped('do_not_disturb', words, at);
    return;
  }
  const since = first !== undefined && first.addedAt > at ? ` Put on ${first.name} afterwards.` : '';
  checks.passed('do_not_disturb', `On none.${since}`, at);
}
