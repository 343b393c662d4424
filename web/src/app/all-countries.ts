import { countryName } from './format.js';

/** Regions that are no country: unions, tests, the unknown. */
const NO_COUNTRY = new Set('EU EZ QO UN XA XB ZZ AC CP DG EA IC TA CQ'.split(' '));
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A code that was given up leads to its successor. */
const isCountry = (code: string): boolean =>
  !NO_COUNTRY.has(code) && countryName(code) !== code && new Intl.Locale(`und-${code}`).region === code;

let known: { value: string; label: string }[] | null = null;

/** Every country this browser has a name for, by name: 676 questions, asked once. */
export function allCountries(): readonly { value: string; label: string }[] {
  known ??= LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter(isCountry)
    .map((value) => ({ value, label: countryName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label));
  return known;
}
