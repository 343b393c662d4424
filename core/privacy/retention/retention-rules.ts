import { z } from 'zod';
import { recordAudit } from '../../audit/record-audit.js';
import { newestFirst, toPage, type Page, type PageInput } from '../../database/page.js';
import type { Work } from '../../database/work.js';
import { checkInput } from '../../platform/check-input.js';
import { RETAINED_KINDS, RetentionRule, RetentionRun, type RetainedKind } from '../privacy.js';
import { FIRST_RUN_MS } from './run-log.js';

/** What an account keeps, and for how long. */
export interface KeptFor {
  kind: RetainedKind;
  description: string;
  /** Null: for ever. */
  days: number | null;
}

const DESCRIPTIONS: Record<RetainedKind, string> = {
  message_texts: 'What messages said. The messages stay, with their recipients, prices and states.',
  messages:
    'Messages that have their final state: to whom, what, and what became of them; and which numbers were texted last so long ago. Campaigns keep their counts, and the ledger its entries.',
  inbound_messages: 'What recipients sent back.',
  imports: 'Imports that are over, with the rows that they refused. The contacts stay.',
  inactive_contacts:
    'Contacts that were neither sent to nor heard of nor changed for so long. What they said about consent stays, and their opt-outs stay in force.',
};

const Days = z.object({
  days: z
    .number()
    .int('Days are a whole number.')
    .min(1, 'Keep it for one day at least.')
    .max(3_650, 'Keep it for 3,650 days at most, or for ever.')
    .nullable(),
});

const keptFor = (kind: RetainedKind, days: number | null): KeptFor => ({
  kind,
  days,
  description: DESCRIPTIONS[kind],
});

/** Keeps a kind of data for so many days; null keeps it for ever. Throws InvalidInput. */
export async function setRetentionRule(
  work: Work,
  input: { kind: RetainedKind; days: number | null },
): Promise<KeptFor> {
  const { em, actor, now } = work;
  const { kind } = input;
  const { days } = checkInput(Days, { days: input.days });
  const before = await em.findOne(RetentionRule, { accountId: actor.accountId, kind });
  if (days === null) {
    if (before !== null) em.remove(before);
  } else if (before === null) {
    const nextRunAt = new Date(now.getTime() + FIRST_RUN_MS);
    em.create(RetentionRule, { accountId: actor.accountId, kind, days, nextRunAt, updatedAt: now });
  } else {
    Object.assign(before, { days, updatedAt: now });
  }
  recordAudit(work, {
    action: 'retention.changed',
    target: kind,
    before: { days: before?.days ?? null },
    after: { days },
  });
  await em.flush();
  return keptFor(kind, days);
}

/** All kinds, with and without a rule. */
export async function readRetentionRules({ em, actor }: Work): Promise<KeptFor[]> {
  const rules = await em.find(RetentionRule, { accountId: actor.accountId });
  const days = new Map(rules.map((rule) => [rule.kind, rule.days]));
  return RETAINED_KINDS.map((kind) => keptFor(kind, days.get(kind) ?? null));
}

/** The newest first. */
export async function pageRetentionRuns({ em, actor }: Work, page: PageInput): Promise<Page<RetentionRun>> {
  const { where, options } = newestFirst(page);
  return toPage(await em.find(RetentionRun, { accountId: actor.accountId, ...where }, options), page.first);
}
