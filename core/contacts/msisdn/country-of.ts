import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/mobile/metadata';
import { callingCodeOf, claimant } from './numbering-plans.js';

/** The ISO 3166 country of an E.164 number (`+254712345678` is `KE`, `+1416…` is `CA`), or null when the number tells none. */
export function countryOf(msisdn: string): string | null {
  const group = callingCodeOf(msisdn.slice(1));
  if (group === null) return null;
  if (group.plans.length === 1) return group.plans[0].country;
  const owner = claimant(group, msisdn.slice(1 + group.code.length));
  return owner?.country ?? parsePhoneNumberFromString(msisdn, metadata)?.country ?? null;
}
