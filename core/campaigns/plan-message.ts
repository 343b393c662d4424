import type { PriceList } from '../billing/price-list.js';
import { countSegments, type Encoding } from '../encoding/segments.js';
import type { StopReason } from '../consent/stop-reason.js';
import { TemplateFault, type Template } from '../templates/compile-template.js';
import type { AudienceRow } from './read-audience.js';

/** A message of more parts is nearly always a mistake in the data, and an expensive one. */
export const MAX_SEGMENTS = 10;

export type SkipReason = StopReason | 'no_route' | 'template_failed' | 'empty_message' | 'message_too_long';

export const SKIP_WORDS: Record<SkipReason, string> = {
  opted_out: 'opted out',
  no_consent: 'has not opted in',
  do_not_disturb: 'on a do-not-disturb register',
  no_route: 'no price for this destination',
  template_failed: "the template is too costly with this contact's data",
  empty_message: 'the message would be empty',
  message_too_long: `the message would have more than ${MAX_SEGMENTS} parts`,
};

export interface PlannedMessage {
  body: string;
  encoding: Encoding;
  segments: number;
  /** Micro-units. */
  price: bigint;
}

/** What one recipient will get and what it costs, or why not. Runs once a recipient: keep it lean. */
export type MessagePlanner = (row: AudienceRow) => PlannedMessage | SkipReason;

export function createPlanner(template: Template, prices: PriceList): MessagePlanner {
  const fixed = template.variables.length === 0 ? measured(template.render({})) : null;
  return (row) => {
    if (row.stop !== null) return row.stop;
    const perSegment = prices.segmentPrice(row.msisdn);
    if (perSegment === null) return 'no_route';
    const message = fixed ?? rendered(template, row);
    if (message === null) return 'template_failed';
    const { body, encoding, segments } = message;
    if (body.trim() === '') return 'empty_message';
    if (segments > MAX_SEGMENTS) return 'message_too_long';
    return { body, encoding, segments, price: perSegment * BigInt(segments) };
  };
}

function measured(body: string) {
  const { encoding, segments } = countSegments(body);
  return { body, encoding, segments };
}

/** Null when this contact's data take the template beyond its limits. */
function rendered(template: Template, row: AudienceRow) {
  try {
    return measured(template.render(fieldsOf(row)));
  } catch (error) {
    if (error instanceof TemplateFault) return null;
    throw error;
  }
}

function fieldsOf(row: AudienceRow): Record<string, string | null> {
  const custom =
    typeof row.custom === 'string' ? (JSON.parse(row.custom) as Record<string, string>) : row.custom;
  return { ...custom, first_name: row.first_name, last_name: row.last_name, phone: row.msisdn };
}

const BUILT_IN = new Set(['first_name', 'last_name', 'phone']);

/** Whether rendering needs a contact's custom fields. */
export const usesCustom = (template: Template): boolean =>
  template.variables.some((name) => !BUILT_IN.has(name));
