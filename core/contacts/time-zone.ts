import { countryOf } from './msisdn/country-of.js';

/** Node 22 has it as a property, later ones as a function; TypeScript knows neither. */
interface LocaleZones {
  getTimeZones?(): string[] | undefined;
  timeZones?: string[] | undefined;
}

const known = new Map<string, string | null>();

/** The time zone (IANA name) of a country that has only one. */
export function onlyZoneOf(country: string): string | null {
  const before = known.get(country);
  if (before !== undefined) return before;
  const locale = new Intl.Locale('und', { region: country }) as unknown as LocaleZones;
  const zones = locale.getTimeZones?.() ?? locale.timeZones ?? [];
  const only = zones.length === 1 ? (zones[0] ?? null) : null;
  known.set(country, only);
  return only;
}

export interface ContactTimeZone {
  name: string;
  /** Somebody said so; or the number's country has only this one; or it is the account's. */
  source: 'given' | 'country' | 'account';
}

/** Null: nothing is known but the account's. */
export function timeZoneOf(contact: {
  timeZone?: string | null | undefined;
  country?: string | null | undefined;
  msisdn: string;
}): ContactTimeZone | null {
  if (contact.timeZone) return { name: contact.timeZone, source: 'given' };
  const country = contact.country ?? countryOf(contact.msisdn);
  const only = country === null ? null : onlyZoneOf(country);
  return only === null ? null : { name: only, source: 'country' };
}
