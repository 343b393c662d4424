import { onlyZoneOf, timeZoneOf } from './time-zone.js';

test('a country with one zone tells the zone of its numbers', () => {
  expect(onlyZoneOf('KE')).toBe('Africa/Nairobi');
  expect(onlyZoneOf('US')).toBeNull();
  expect(timeZoneOf({ msisdn: '+254712345678' })).toEqual({ name: 'Africa/Nairobi', source: 'country' });
  expect(timeZoneOf({ msisdn: '+254712345678', country: 'UG' })?.name).toBe('Africa/Kampala');
});

test('what was given goes before it, and a country of many zones tells nothing', () => {
  expect(timeZoneOf({ msisdn: '+254712345678', timeZone: 'Europe/Paris' })).toEqual({
    name: 'Europe/Paris',
    source: 'given',
  });
  expect(timeZoneOf({ msisdn: '+12125550100', country: 'US' })).toBeNull();
});
