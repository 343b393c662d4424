import { Account } from '../../accounts/account.js';
import type { Work } from '../../database/work.js';
import { InvalidInput } from '../../platform/refusal.js';
import { planOf } from '../msisdn/numbering-plans.js';

/** Of numbers without a country code: ISO 3166 as wanted, or the account's. Throws InvalidInput. */
export async function countryFor({ em, actor }: Work, wanted: string | null): Promise<string> {
  if (wanted === null) return (await em.findOneOrFail(Account, { id: actor.accountId })).country;
  const country = wanted.trim().toUpperCase();
  if (planOf(country) !== undefined) return country;
  const message = 'There is no such country. Use its two letters, such as KE.';
  throw new InvalidInput([{ path: 'defaultCountry', message }]);
}
