import { Account } from '../accounts/account.js';
import { recordAudit } from '../audit/record-audit.js';
import type { Work } from '../database/work.js';
import { senderIdFault } from '../messages/sender-id.js';
import { publicId } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';

export interface ConsentSettings {
  marketingNeedsOptIn: boolean;
  /** Null: the preference page is closed. */
  preferenceSenderId: string | null;
  /** Below the dashboard's address. */
  preferencePath: string;
}

const settingsOf = (account: Account): ConsentSettings => ({
  marketingNeedsOptIn: account.marketingNeedsOptIn === true,
  preferenceSenderId: account.preferenceSenderId ?? null,
  preferencePath: `/preferences/${publicId('account', account.id)}`,
});

export async function readConsentSettings({ em, actor }: Work): Promise<ConsentSettings> {
  return settingsOf(await em.findOneOrFail(Account, { id: actor.accountId }));
}

export interface ConsentSettingsChange {
  marketingNeedsOptIn?: boolean | null;
  /** Null closes the preference page; what is left out stays. */
  preferenceSenderId?: string | null;
}

/** Throws InvalidInput. */
export async function updateConsentSettings(
  work: Work,
  { marketingNeedsOptIn, preferenceSenderId }: ConsentSettingsChange,
): Promise<ConsentSettings> {
  const account = await work.em.findOneOrFail(Account, { id: work.actor.accountId });
  const before = settingsOf(account);
  const senderId = preferenceSenderId?.trim() ?? preferenceSenderId;
  const fault = senderId == null ? null : senderIdFault(senderId);
  if (fault !== null) throw new InvalidInput([{ path: 'preferenceSenderId', message: fault }]);
  if (marketingNeedsOptIn != null) account.marketingNeedsOptIn = marketingNeedsOptIn;
  if (senderId !== undefined) account.preferenceSenderId = senderId;
  const after = settingsOf(account);
  recordAudit(work, { action: 'consent_settings.changed', before: { ...before }, after: { ...after } });
  return after;
}
