import { countryName } from '../../app/format.js';

const CODES = ['KE', 'UG', 'TZ', 'NG', 'ZA', 'GH', 'RW', 'ET', 'ZM', 'MW', 'GB', 'US'] as const;

export const COUNTRIES = CODES.map((value) => ({ value, label: countryName(value) }));

const BY_ZONE: Record<string, (typeof CODES)[number]> = {
  'Africa/Kampala': 'UG',
  'Africa/Dar_es_Salaam': 'TZ',
  'Africa/Lagos': 'NG',
  'Africa/Johannesburg': 'ZA',
  'Africa/Accra': 'GH',
  'Africa/Kigali': 'RW',
  'Africa/Addis_Ababa': 'ET',
  'Africa/Lusaka': 'ZM',
  'Africa/Blantyre': 'MW',
  'Europe/London': 'GB',
  'America/New_York': 'US',
};

export const guessCountry = (timeZone: string): string => BY_ZONE[timeZone] ?? 'KE';
