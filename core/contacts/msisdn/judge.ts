import {
  ParseError,
  parsePhoneNumberWithError,
  type PhoneNumber,
  type CountryCode,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/mobile/metadata';
import type { MsisdnFault } from './faults.js';
import { callingCodeOf, planOf } from './numbering-plans.js';

export type Verdict = { ok: true; msisdn: string; country: string } | { ok: false; reason: MsisdnFault };

const refuse = (reason: MsisdnFault): Verdict => ({ ok: false, reason });

/** By the library's word. It sees only digits, so "not a number" can only mean that there are hardly any. */
const PARSE_FAULTS: Record<string, MsisdnFault> = {
  NOT_A_NUMBER: 'too_short',
  TOO_SHORT: 'too_short',
  TOO_LONG: 'too_long',
  INVALID_COUNTRY: 'unknown_country',
};

/** Names the fault of a number that the library could read but does not hold for valid. */
function faultOf(phone: PhoneNumber): MsisdnFault {
  const plan = phone.country ? planOf(phone.country) : callingCodeOf(phone.countryCallingCode)?.plans[0];
  if (plan === undefined) return 'invalid';
  if (plan.general.test(phone.nationalNumber)) return 'not_mobile';
  const digits = phone.nationalNumber.length;
  if (digits < Math.min(...plan.mobileLengths)) return 'too_short';
  if (digits > Math.max(...plan.mobileLengths)) return 'too_long';
  return 'invalid';
}

function judgeAs(dialled: string, home: CountryCode): Verdict {
  try {
    const phone = parsePhoneNumberWithError(dialled, { defaultCountry: home, extract: false }, metadata);
    if (!phone.isValid()) return refuse(faultOf(phone));
    if (phone.country === undefined) return refuse('unknown_country');
    return { ok: true, msisdn: phone.number, country: phone.country };
  } catch (error) {
    if (error instanceof ParseError) return refuse(PARSE_FAULTS[error.message] ?? 'invalid');
    throw error;
  }
}

/** `00` is how most of the world writes + (ITU-T E.123, E.164), also where the operator's own prefix differs (`000` in Kenya, `009` in Nigeria). */
const ITU_PREFIX = /^00(?=[1-9])/u;

/**
 * Digits too many for the default country by this many at least: then a number without + is read as international. One stray digit
 * more than the country's longest would still be a slip of the pen, and reading it as another country's number would reach a stranger.
 */
const CLEARLY_FOREIGN = 2;

/** Digits that no national number of `home` has, written without + (a spreadsheet drops it): perhaps an international number. */
export function looksForeign(dialled: string, longestAtHome: number): boolean {
  return /^[1-9]/u.test(dialled) && dialled.length >= longestAtHome + CLEARLY_FOREIGN;
}

/**
 * The whole truth about a cleaned number, by the library: some 100,000 numbers a second. `makeNormaliser` has a fast path in front of it that is
 * tested to give the same answers; what the fast path does not accept at once comes here.
 */
export function judge(dialled: string, home: CountryCode): Verdict {
  if (ITU_PREFIX.test(dialled)) {
    const international = judgeAs(dialled.replace(ITU_PREFIX, '+'), home);
    if (international.ok) return international;
    const local = judgeAs(dialled, home);
    return local.ok ? local : international;
  }
  const verdict = judgeAs(dialled, home);
  const longest = Math.max(...(planOf(home)?.lengths ?? [15]));
  if (verdict.ok || !looksForeign(dialled, longest)) return verdict;
  const foreign = judgeAs(`+${dialled}`, home);
  return foreign.ok ? foreign : verdict;
}
