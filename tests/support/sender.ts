import { Account } from '../../core/accounts/account.js';
import { Wallet } from '../../core/billing/ledger.js';
import { postEntry } from '../../core/billing/post-entry.js';
import { createCampaign } from '../../core/campaigns/create-campaign.js';
import { launchCampaign } from '../../core/campaigns/launch-campaign.js';
import { readProgress, type ProgressSnapshot } from '../../core/campaigns/read-progress.js';
import { Contact } from '../../core/contacts/contact.js';
import type { Actor, Runner, Work } from '../../core/database/work.js';
import { newId, type Id } from '../../core/platform/id.js';
import type { Stack } from './stack.js';
import { waitFor, type Patience } from './wait-for.js';

/** An account with contacts and money. */
export interface Sender {
  actor: Actor;
  /** Its contacts' numbers. */
  numbers: string[];
}

let block = 1_000;

/** New Kenyan numbers for which the simulator has no script: no two tests share one. At most 9,000. */
export function ordinaryNumbers(count: number): string[] {
  block += 1;
  return Array.from({ length: count }, (_, i) => `+2547${block}${1_000 + i}`);
}

/** New numbers that make the simulator follow the script of their last four digits. */
export function scriptedNumbers(script: string, count: number): string[] {
  return Array.from({ length: count }, () => {
    block += 1;
    return `+2547${block}${script}`;
  });
}

const PLENTY = 1_000_000_000_000n;

export async function makeSender(
  core: Runner,
  { numbers, money = PLENTY }: { numbers: string[]; money?: bigint },
): Promise<Sender> {
  const actor: Actor = { accountId: newId(), userId: null };
  await core.run(actor, open, { numbers, money });
  return { actor, numbers };
}

async function open(work: Work, { numbers, money }: { numbers: string[]; money: bigint }): Promise<void> {
  const { em, now, actor } = work;
  const { accountId } = actor;
  await em.insert(Account, {
    id: accountId,
    name: 'Scenario',
    currency: 'KES',
    country: 'KE',
    timeZone: 'Africa/Nairobi',
    createdAt: now,
  });
  await em.insert(Wallet, { accountId, currency: 'KES' });
  await postEntry(work, { kind: 'credit', causeId: newId(), amount: money });
  await addContacts(work, numbers);
}

/** With the first names N0, N1, … */
export async function addContacts({ em, now, actor }: Work, numbers: string[]): Promise<void> {
  const { accountId } = actor;
  await em.insertMany(
    Contact,
    numbers.map((msisdn, i) => ({
      accountId,
      id: newId(),
      msisdn,
      firstName: `N${i}`,
      custom: {},
      createdAt: now,
      updatedAt: now,
    })),
  );
}

export const SHORT_TEXT = 'Hi {{ first_name }}, everything is half price today';

export async function draft(core: Runner, sender: Sender, body = SHORT_TEXT): Promise<Id> {
  const campaign = await core.run(sender.actor, createCampaign, {
    name: 'Scenario',
    body,
    senderId: 'GALLANT',
    listId: null,
    flash: false,
  });
  return campaign.id;
}

export async function launch(core: Runner, sender: Sender, body = SHORT_TEXT): Promise<Id> {
  const campaignId = await draft(core, sender, body);
  await core.run(sender.actor, launchCampaign, { campaignId });
  return campaignId;
}

export async function progressOf(core: Runner, sender: Sender, campaignId: Id): Promise<ProgressSnapshot> {
  const snapshot = await core.read(sender.actor, readProgress, { campaignId });
  if (snapshot === null) throw new Error('There is no such campaign');
  return snapshot;
}

/** Nothing is left to send, and every receipt that will come has come. */
export const isOver = ({ state, sent, queued }: ProgressSnapshot): boolean =>
  (state === 'done' || state === 'cancelled') && sent === 0 && queued === 0;

export const untilProgress = (
  core: Runner,
  { sender, campaignId }: { sender: Sender; campaignId: Id },
  fits: (progress: ProgressSnapshot) => boolean,
  patience?: Patience,
): Promise<ProgressSnapshot> =>
  waitFor(
    'the campaign to get there',
    async () => {
      const progress = await progressOf(core, sender, campaignId);
      if (fits(progress)) return progress;
      throw new Error(JSON.stringify(progress));
    },
    patience,
  );

/** Launches a campaign and waits until it is well under way and far from its end. */
export async function launchAndWatch(
  { core, simulator }: Pick<Stack, 'core' | 'simulator'>,
  sender: Sender,
  reached = sender.numbers.length / 4,
): Promise<Id> {
  const campaignId = await launch(core, sender);
  await waitFor('the campaign to be under way', () => simulator.report().recipients >= reached, {
    everyMs: 5,
  });
  return campaignId;
}
