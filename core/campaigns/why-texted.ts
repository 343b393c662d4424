import { currencyOf } from '../billing/post-entry.js';
import { formatMoney } from '../billing/money.js';
import { loadPriceList } from '../billing/price-list.js';
import type { Purpose } from '../consent/consent.js';
import { stopsOf } from '../consent/number-stops.js';
import { readNumber } from '../consent/set-consent.js';
import type { StopReason } from '../consent/stop-reason.js';
import { Contact } from '../contacts/contact.js';
import { idBytes, timeFrom } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { readMessage, type MessageView } from '../messages/read-messages.js';
import { idFromBytes, type Id } from '../platform/id.js';
import type { Campaign } from './campaign.js';
import { findCampaign } from './find-campaign.js';
import { SKIP_WORDS, type SkipReason } from './plan-message.js';
import { readMembership } from './why-audience.js';
import { Checks, type CheckName, type WhyCheck } from './why-checks.js';
import { explainConsent } from './why-consent.js';
import { explainMessage, type Told } from './why-message.js';

export interface WhyAnswer extends Told {
  msisdn: string;
  checks: WhyCheck[];
  message: MessageView | null;
  contact: Contact | null;
}

interface WhyInput {
  msisdn: string;
  /** Null: a message sent now. */
  campaignId: Id | null;
  /** Of a message sent now. */
  purpose: Purpose;
}

/** Why a number was texted by a campaign, or was not: each check that was made. Throws InvalidInput, NotFound. */
export async function whyTexted(work: Work, input: WhyInput): Promise<WhyAnswer> {
  const campaign = input.campaignId === null ? null : await findCampaign(work, input.campaignId);
  const msisdn = await readNumber(work, input.msisdn);
  const { accountId } = work.actor;
  const contact = await work.em.findOne(Contact, { accountId, msisdn });
  const checks = new Checks();
  if (campaign === null) {
    const told = await explainNow(work, checks, { msisdn, purpose: input.purpose });
    return { msisdn, contact, message: null, checks: checks.list(NOW), ...told };
  }
  const message = await findMessage(work, campaign, { msisdn, contact });
  const subject: Subject = { checks, campaign, contact, msisdn };
  const told =
    message === null ? await explainNoMessage(work, subject) : await explainClaimed(work, subject, message);
  return { msisdn, contact, message, checks: checks.list(), ...told };
}

interface Subject {
  checks: Checks;
  campaign: Campaign;
  contact: Contact | null;
  msisdn: string;
}

const NOW: CheckName[] = ['account_opt_out', 'opt_in', 'do_not_disturb', 'route'];

async function explainNow(
  work: Work,
  checks: Checks,
  { msisdn, purpose }: { msisdn: string; purpose: Purpose },
): Promise<Told> {
  const stop = (await stopsOf(work, { msisdns: [msisdn], purpose })).get(msisdn) ?? null;
  await explainConsent(work, checks, { msisdn, purpose, at: work.now, stop });
  if (stop !== null) return notNow(purpose, SKIP_WORDS[stop]);
  const currency = await currencyOf(work);
  const price = (await loadPriceList(work.sql, currency, { free: false })).segmentPrice(msisdn);
  if (price === null) {
    checks.stopped('route', 'There is no price for this destination.', work.now);
    return notNow(purpose, SKIP_WORDS.no_route);
  }
  checks.passed('route', `${formatMoney(price, currency)} a part.`, work.now);
  return { texted: false, verdict: `A ${purpose} message sent now would go out.` };
}

const notNow = (purpose: Purpose, why: string): Told => ({
  texted: false,
  verdict: `A ${purpose} message sent now would be refused: ${why}.`,
});

/** Messages of a campaign looked through for a number whose contact was deleted: about half a second. */
const LOOK_THROUGH = 200_000;

async function findMessage(
  work: Work,
  campaign: Campaign,
  { msisdn, contact }: { msisdn: string; contact: Contact | null },
): Promise<MessageView | null> {
  const { sql, actor } = work;
  const ids = [idBytes(actor.accountId), idBytes(campaign.id)];
  const mine =
    contact === null
      ? undefined
      : await sql.first<{ id: Buffer }>(
          'select id from message where account_id = ? and campaign_id = ? and contact_id = ? order by id desc limit 1',
          [...ids, idBytes(contact.id)],
        );
  const wasAnother =
    campaign.launchedAt != null && (contact === null || contact.createdAt > campaign.launchedAt);
  const row =
    mine ??
    (wasAnother
      ? await sql.first<{ id: Buffer }>(
          `select id from (select id, recipient from message
             where account_id = ? and campaign_id = ? order by id desc limit ${LOOK_THROUGH}) m where recipient = ? limit 1`,
          [...ids, msisdn],
        )
      : undefined);
  return row === undefined ? null : await readMessage(work, { messageId: idFromBytes(row.id) });
}

async function explainClaimed(work: Work, subject: Subject, message: MessageView): Promise<Told> {
  const { checks, campaign, contact, msisdn } = subject;
  const deleted = message.contactId !== contact?.id;
  checks.passed(
    'in_audience',
    deleted ? 'Was in the audience. The contact has been deleted since.' : 'Was in the audience.',
    message.createdAt,
  );
  const purpose = campaign.purpose ?? 'marketing';
  await explainConsent(work, checks, { msisdn, purpose, at: message.createdAt, stop: null });
  return explainMessage(checks, message);
}

async function explainNoMessage(work: Work, subject: Subject): Promise<Told> {
  const { campaign, contact } = subject;
  const skipped = contact === null ? undefined : await readSkipped(work, campaign.id, contact.id);
  if (skipped !== undefined) return await explainSkipped(work, subject, skipped);
  return await explainUnclaimed(work, subject);
}

interface Skipped {
  reason: SkipReason;
  at: Date;
}

async function readSkipped(
  { sql, actor }: Work,
  campaignId: Id,
  contactId: Id,
): Promise<Skipped | undefined> {
  const row = await sql.first<{ reason: SkipReason; at: string }>(
    'select reason, at from skipped_recipient where account_id = ? and campaign_id = ? and contact_id = ?',
    [idBytes(actor.accountId), idBytes(campaignId), idBytes(contactId)],
  );
  return row === undefined ? undefined : { reason: row.reason, at: timeFrom(row.at) };
}

const CONSENT_STOPS: readonly SkipReason[] = ['opted_out', 'no_consent', 'do_not_disturb'];
const isConsentStop = (reason: SkipReason): reason is StopReason => CONSENT_STOPS.includes(reason);

async function explainSkipped(
  work: Work,
  { checks, campaign, msisdn }: Subject,
  { reason, at }: Skipped,
): Promise<Told> {
  checks.passed('in_audience', 'Was in the audience.', at);
  const words = SKIP_WORDS[reason] ?? reason;
  const purpose = campaign.purpose ?? 'marketing';
  await explainConsent(work, checks, {
    msisdn,
    purpose,
    at,
    stop: isConsentStop(reason) ? reason : null,
  });
  if (reason === 'no_route') checks.stopped('route', 'There was no price for this destination.', at);
  else if (!isConsentStop(reason)) {
    checks.passed('route', null, at);
    checks.stopped('template', `${words.charAt(0).toUpperCase()}${words.slice(1)}.`, at);
  }
  return { texted: false, verdict: `Not texted: ${words}.` };
}

/** Neither a message nor a word on why there is none. */
async function explainUnclaimed(work: Work, { checks, campaign, contact }: Subject): Promise<Told> {
  const { member, words, at } = await readMembership(work, campaign, contact);
  if (!member) {
    checks.stopped('in_audience', words, at);
    return { texted: false, verdict: `Not texted: not in the audience. ${words}` };
  }
  const claimed = campaign.cursor != null && contact !== null && contact.id <= campaign.cursor;
  if (claimed || campaign.exhausted === true) return passedOver(checks, campaign, { words, at });
  checks.passed('in_audience', words, at);
  return {
    texted: false,
    verdict: NOT_YET[campaign.state] ?? 'Not yet: the campaign has not come to this contact.',
  };
}

const NOT_YET: Partial<Record<Campaign['state'], string>> = {
  draft: 'Not yet: the campaign has not been launched.',
  paused: 'Not yet: the campaign is paused, and has not come to this contact.',
  cancelled: 'Not texted: the campaign was cancelled before it came to this contact.',
};

/** In the audience today, and the campaign has gone past. */
function passedOver(
  checks: Checks,
  campaign: Campaign,
  { words, at }: { words: string; at: Date | null },
): Told {
  if (campaign.segmentId != null && campaign.frozen !== true) {
    checks.stopped('in_audience', `${words} It was not when the campaign came to it.`, at);
    return {
      texted: false,
      verdict: 'Not texted: not in the segment when the campaign came to this contact.',
    };
  }
  checks.passed('in_audience', words, at);
  return {
    texted: false,
    verdict:
      'Not texted: left out by the campaign, at a time when reasons were counted and not kept for each number.',
  };
}
