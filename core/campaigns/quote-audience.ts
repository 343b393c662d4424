import { loadPriceList } from '../billing/price-list.js';
import { countryOf } from '../contacts/msisdn/country-of.js';
import type { Work } from '../database/work.js';
import type { Encoding } from '../encoding/segments.js';
import type { Id } from '../platform/id.js';
import { compileTemplate } from '../templates/compile-template.js';
import type { Campaign } from './campaign.js';
import { createPlanner, usesCustom, type PlannedMessage, type SkipReason } from './plan-message.js';
import { openAudience, type AudienceRead } from './open-audience.js';
import type { AudienceRow } from './read-audience.js';

export interface CountryQuote {
  country: string;
  recipients: number;
  segments: number;
  cost: bigint;
}

/** What a campaign would send and cost, exactly: every message is rendered, measured and priced. */
export interface Quote {
  currency: string;
  recipients: number;
  segments: number;
  /** Unicode as soon as one message needs it. */
  encoding: Encoding;
  maxSegments: number;
  /** Micro-units. */
  cost: bigint;
  skipped: Map<SkipReason, number>;
  byCountry: CountryQuote[];
  samples: { msisdn: string; body: string; segments: number }[];
}

/** Rows a page: at 10 µs a row the event loop is held for 20 ms at a time. */
const PAGE = 2_000;
const SAMPLES = 3;

export async function quoteAudience(work: Work, campaign: Campaign, currency: string): Promise<Quote> {
  const template = compileTemplate(campaign.body);
  const plan = createPlanner(
    template,
    await loadPriceList(work.sql, currency, { free: campaign.test === true }),
  );
  const tally = new Tally(currency);
  const audience = await openAudience(work, campaign);
  const read = (after: Id | null): Promise<AudienceRead> =>
    audience({ after, limit: PAGE, joinedBefore: work.now, withCustom: usesCustom(template) });
  let page = await read(null);
  for (;;) {
    // the database reads the next page while this one is rendered
    const next = page.exhausted ? null : read(page.reached);
    for (const row of page.rows) tally.add(row, plan(row));
    if (next === null) return tally.quote();
    page = await next;
  }
}

class Tally {
  private recipients = 0;
  private segments = 0;
  private maxSegments = 0;
  private cost = 0n;
  private encoding: Encoding = 'gsm7';
  private readonly skipped = new Map<SkipReason, number>();
  private readonly byCountry = new Map<string, CountryQuote>();
  private readonly samples: Quote['samples'] = [];

  constructor(private readonly currency: string) {}

  add(row: AudienceRow, plan: PlannedMessage | SkipReason): void {
    if (typeof plan === 'string') {
      this.skipped.set(plan, (this.skipped.get(plan) ?? 0) + 1);
      return;
    }
    this.recipients += 1;
    this.segments += plan.segments;
    this.cost += plan.price;
    if (plan.segments > this.maxSegments) this.maxSegments = plan.segments;
    if (plan.encoding === 'ucs2') this.encoding = 'ucs2';
    this.addToCountry(row.msisdn, plan);
    if (this.samples.length < SAMPLES) {
      this.samples.push({ msisdn: row.msisdn, body: plan.body, segments: plan.segments });
    }
  }

  quote(): Quote {
    const byCountry = [...this.byCountry.values()].toSorted((a, b) => b.recipients - a.recipients);
    const { currency, recipients, segments, maxSegments, cost, encoding, skipped, samples } = this;
    return { currency, recipients, segments, maxSegments, cost, encoding, skipped, samples, byCountry };
  }

  private addToCountry(msisdn: string, plan: PlannedMessage): void {
    const country = countryOf(msisdn) ?? 'other';
    const known = this.byCountry.get(country);
    if (known === undefined) {
      this.byCountry.set(country, { country, recipients: 1, segments: plan.segments, cost: plan.price });
      return;
    }
    known.recipients += 1;
    known.segments += plan.segments;
    known.cost += plan.price;
  }
}
