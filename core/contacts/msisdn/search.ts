import { planOf } from './numbering-plans.js';

/** Either the beginning of a number in E.164, or that of a name. */
export type Search = { number: string } | { name: string };

/** What people write between the digits of a number. */
const NUMBER = /^\+?[\d\s().\-/]*\d[\d\s().\-/]*$/;

/**
 * What somebody types to find a contact. Digits are the beginning of a number: `0712` and `00254712` as they are dialled in the
 * account's country, others as they stand behind the plus. Anything else is the beginning of a name.
 */
export function readSearch(text: string, country: string): Search {
  const typed = text.normalize('NFKC').trim();
  if (!NUMBER.test(typed)) return { name: typed };
  const digits = typed.replaceAll(/\D/g, '');
  if (typed.startsWith('+')) return { number: `+${digits}` };
  if (digits.startsWith('00')) return { number: `+${digits.slice(2)}` };
  const plan = planOf(country);
  // one 0 is the trunk prefix nearly everywhere; where there is none, such as Italy, it belongs to the number
  if (!digits.startsWith('0') || plan === undefined) return { number: `+${digits}` };
  const trunk = plan.trunkPrefix?.exec(digits)?.[0] ?? '';
  return { number: `+${plan.callingCode}${digits.slice(trunk.length)}` };
}
