import { isSupportedCountry, type CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/mobile/metadata';

const HOMES: Record<string, { currency: string; timeZone: string }> = {
  KE: { currency: 'KES', timeZone: 'Africa/Nairobi' },
  UG: { currency: 'UGX', timeZone: 'Africa/Kampala' },
  TZ: { currency: 'TZS', timeZone: 'Africa/Dar_es_Salaam' },
  NG: { currency: 'NGN', timeZone: 'Africa/Lagos' },
  ZA: { currency: 'ZAR', timeZone: 'Africa/Johannesburg' },
  GH: { currency: 'GHS', timeZone: 'Africa/Accra' },
};

/** The currency an account of this country (ISO 3166-1) is billed in, and the time zone it starts with. */
export const homeOf = (country: string): { currency: string; timeZone: string } =>
  HOMES[country] ?? { currency: 'USD', timeZone: 'UTC' };

export const isCountry = (country: string): boolean => isSupportedCountry(country as CountryCode, metadata);

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
