import { looksForeign, type Verdict } from './judge.js';
import {
  callingCodeOf,
  claimant,
  isMobile,
  planOf,
  type CallingCode,
  type NumberingPlan,
} from './numbering-plans.js';

/** What the fast path finds: an accepted number, `null` for "not a valid one read this way", `undefined` for "ask the library". */
type Finding = Verdict | null | undefined;

/** The country of numbers written without a country code. */
export interface Home {
  plan: NumberingPlan;
  group: CallingCode;
  /** Digits of the longest national number. */
  longest: number;
}

export function readHome(country: string): Home {
  const plan = planOf(country);
  const group = plan && callingCodeOf(plan.callingCode);
  if (!plan || !group) throw new RangeError(`unknown country: ${country}`);
  return { plan, group, longest: Math.max(...plan.lengths) };
}

/**
 * Takes the trunk prefix (the 0 of 0712…) off, unless the number is a possible one with it and not without: the library's
 * `extractNationalNumber`. Undefined where the prefix also rewrites the number (Argentina, Brazil): the library's work.
 */
function withoutTrunk(digits: string, plan: NumberingPlan, group: CallingCode): string | undefined {
  const match = plan.trunkPrefix?.exec(digits);
  if (!match) return digits;
  if (match.length > 1 && match.at(-1) !== undefined) return undefined;
  const national = digits.slice(match[0].length);
  if (plan.general.test(digits) && !plan.general.test(national)) return digits;
  const { lengths } = claimant(group, national) ?? plan;
  const stripped = lengths.includes(national.length) || national.length > Math.max(...lengths);
  return stripped ? national : digits;
}

const accept = (group: CallingCode, national: string, country: string): Verdict => ({
  ok: true,
  msisdn: `+${group.code}${national}`,
  country,
});

/** `rest` is what follows the calling code. */
function abroad(group: CallingCode, rest: string): Finding {
  const national = withoutTrunk(rest, group.plans[0], group);
  if (national === undefined) return undefined;
  const plan = claimant(group, national);
  return plan && isMobile(plan, national) ? accept(group, national, plan.country) : null;
}

function international(digits: string): Finding {
  const group = callingCodeOf(digits);
  return group === null ? undefined : abroad(group, digits.slice(group.code.length));
}

/** Whether the digits begin with home's own calling code (254712…, the + lost): so if the rest makes a better number than the whole. */
function hasOwnCode(digits: string, national: string, home: Home): boolean {
  const { plan, group } = home;
  if (!digits.startsWith(group.code)) return false;
  if (national.length > home.longest) return true;
  const rest = withoutTrunk(digits.slice(group.code.length), plan, group);
  return rest !== undefined && !plan.general.test(national) && plan.general.test(rest);
}

function atHome(digits: string, home: Home): Finding {
  const { plan, group } = home;
  if (plan.iddPrefix.test(digits)) return undefined;
  const national = withoutTrunk(digits, plan, group);
  if (national === undefined) return undefined;
  if (hasOwnCode(digits, national, home)) return abroad(group, digits.slice(group.code.length));
  const owner = claimant(group, national) ?? plan;
  return isMobile(owner, national) ? accept(group, national, owner.country) : null;
}

/** Accepts what `judge` would accept, or leaves it to `judge`: a refusal needs a reason, and the library gives that. */
export function quickVerdict(dialled: string, home: Home): Verdict | null {
  if (dialled.startsWith('+')) return international(dialled.slice(1)) ?? null;
  if (dialled.startsWith('00')) return (dialled[2] === '0' ? null : international(dialled.slice(2))) ?? null;
  const found = atHome(dialled, home);
  if (found !== null) return found ?? null;
  return (looksForeign(dialled, home.longest) ? international(dialled) : null) ?? null;
}
