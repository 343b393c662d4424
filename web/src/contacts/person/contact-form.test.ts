import type { FieldForm } from '../fields/field-value.js';
import { changesIn, EMPTY_FORM, formOf } from './contact-form.js';

const FIELDS: FieldForm[] = [
  { key: 'town', label: 'Town', kind: 'TEXT', options: [] },
  { key: 'points', label: 'Points', kind: 'NUMBER', options: [] },
  { key: 'member', label: 'Member', kind: 'YES_NO', options: [] },
];

const ASHA = {
  firstName: 'Asha',
  lastName: null,
  timeZone: { name: 'Africa/Nairobi', source: 'COUNTRY' },
  custom: { town: 'Kisumu', points: '12.5', unknown_key: 'kept' },
};

describe('what a form changes', () => {
  const was = formOf(ASHA);

  test('is nothing, while nothing differs', () => {
    expect(changesIn(was, was, FIELDS)).toEqual({});
    expect(changesIn(was, { ...was, custom: { ...was.custom, points: '12,5 ' } }, FIELDS)).toEqual({});
  });

  test('is only what differs, and an empty value is taken away', () => {
    const is = {
      ...was,
      lastName: ' Wanjiru ',
      custom: { ...was.custom, town: '', points: '1 300', member: 'true' },
    };
    expect(changesIn(was, is, FIELDS)).toEqual({
      lastName: 'Wanjiru',
      custom: { town: null, points: '1300', member: 'true' },
    });
  });

  test('is no time zone that was only derived', () => {
    expect(was.timeZone).toBe('');
    expect(changesIn(was, { ...was, timeZone: 'Europe/Oslo' }, FIELDS)).toEqual({ timeZone: 'Europe/Oslo' });
    const given = formOf({ ...ASHA, timeZone: { name: 'Europe/Oslo', source: 'GIVEN' } });
    expect(changesIn(given, { ...given, timeZone: '' }, FIELDS)).toEqual({ timeZone: null });
  });

  test('of somebody new is all that was filled in', () => {
    expect(changesIn(EMPTY_FORM, { ...EMPTY_FORM, firstName: 'Otieno' }, FIELDS)).toEqual({
      firstName: 'Otieno',
    });
  });
});
