import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/mobile/metadata';

/**
 * One country's plan out of the library's `mobile` metadata (libphonenumber-js, METADATA.md, version 4). Every pattern is anchored at
 * both ends but `leadingDigits`, `iddPrefix` and `trunkPrefix`, which are anchored at the start as the library applies them.
 */
export interface NumberingPlan {
  country: CountryCode;
  callingCode: string;
  general: RegExp;
  mobile: RegExp | null;
  /** Lengths of a whole national number, and of a mobile one. */
  lengths: readonly number[];
  mobileLengths: readonly number[];
  iddPrefix: RegExp;
  trunkPrefix: RegExp | null;
  leadingDigits: RegExp | null;
}

const FIELD = {
  idd: 1,
  general: 2,
  lengths: 3,
  trunk: 5,
  trunkPattern: 7,
  leadingDigits: 10,
  types: 11,
} as const;
const MOBILE = 1;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`);
const atStart = (pattern: string | null): RegExp | null =>
  pattern === null ? null : new RegExp(`^(?:${pattern})`);

function compilePlan(country: CountryCode, raw: readonly unknown[]): NumberingPlan {
  const mobile = list(list(raw[FIELD.types])[MOBILE]);
  const mobilePattern = text(mobile[0]);
  const trunk = text(raw[FIELD.trunkPattern]) ?? text(raw[FIELD.trunk]);
  const lengths = list(raw[FIELD.lengths]).map(Number);
  return {
    country,
    callingCode: String(raw[0]),
    general: whole(String(raw[FIELD.general])),
    mobile: mobilePattern === null ? null : whole(mobilePattern),
    lengths,
    mobileLengths: Array.isArray(mobile[1]) ? mobile[1].map(Number) : lengths,
    iddPrefix: new RegExp(`^(?:${String(raw[FIELD.idd])})`),
    trunkPrefix: atStart(trunk),
    leadingDigits: atStart(text(raw[FIELD.leadingDigits])),
  };
}

const isCountry = (country: string): country is CountryCode => Object.hasOwn(metadata.countries, country);

const plans = new Map<string, NumberingPlan>();
/** Plans by country; compiled when first asked for, since a process seldom meets more than a few. */
export function planOf(country: string): NumberingPlan | undefined {
  const known = plans.get(country);
  if (known) return known;
  if (!isCountry(country)) return undefined;
  const raw: readonly unknown[] = metadata.countries[country] ?? [];
  const plan = compilePlan(country, raw);
  plans.set(country, plan);
  return plan;
}

/** The countries that share a calling code; the first is the main one, in whose plan the others' numbers are read. */
export interface CallingCode {
  code: string;
  plans: readonly [NumberingPlan, ...NumberingPlan[]];
}

const groups = new Map<string, CallingCode | null>();
function groupOf(code: string): CallingCode | null {
  const known = groups.get(code);
  if (known !== undefined) return known;
  const countries: readonly string[] = Object.hasOwn(metadata.country_calling_codes, code)
    ? (metadata.country_calling_codes[code as keyof typeof metadata.country_calling_codes] ?? [])
    : [];
  const [main, ...rest] = countries.map(planOf).filter((plan) => plan !== undefined);
  const group = main === undefined ? null : { code, plans: [main, ...rest] as const };
  groups.set(code, group);
  return group;
}

/** The calling code that `digits` (no +) begin with. No code is the beginning of another (ITU-T E.164 section 6), so the first hit is it. */
export function callingCodeOf(digits: string): CallingCode | null {
  return groupOf(digits.slice(0, 1)) ?? groupOf(digits.slice(0, 2)) ?? groupOf(digits.slice(0, 3));
}

/** Whether `national` is a valid mobile number of this very country. */
export const isMobile = (plan: NumberingPlan, national: string): boolean =>
  plan.mobile !== null &&
  plan.mobileLengths.includes(national.length) &&
  plan.mobile.test(national) &&
  plan.general.test(national);

/** The country of a national number among those that share its calling code, decided in the library's order and by its rules. */
export function claimant(group: CallingCode, national: string): NumberingPlan | undefined {
  if (group.plans.length === 1) return group.plans[0];
  return group.plans.find((plan) =>
    plan.leadingDigits ? plan.leadingDigits.test(national) : isMobile(plan, national),
  );
}
