import { PriceList } from '../billing/price-list.js';
import { compileTemplate } from '../templates/compile-template.js';
import { MAX_SEGMENTS, createPlanner, usesCustom, type SkipReason } from './plan-message.js';
import type { AudienceRow } from './read-audience.js';

const PRICES = new PriceList('KES', [
  ['254', 1_000n],
  ['256', 2_000n],
]);

const row = (changes: Partial<AudienceRow> = {}): AudienceRow => ({
  id: Buffer.alloc(16),
  msisdn: '+254712345678',
  first_name: 'Asha',
  last_name: null,
  custom: null,
  stop: null,
  ...changes,
});
const plan = (body: string, changes: Partial<AudienceRow> = {}) =>
  createPlanner(compileTemplate(body), PRICES)(row(changes));

describe('what one recipient gets', () => {
  test('is the text with their data, measured and priced', () => {
    expect(plan('Hi {{ first_name }}')).toEqual({
      body: 'Hi Asha',
      encoding: 'gsm7',
      segments: 1,
      price: 1_000n,
    });
    expect(plan('Hi {{ first_name }}', { msisdn: '+256712345678' })).toMatchObject({ price: 2_000n });
  });

  test.each([
    ['x'.repeat(160), 'gsm7', 1],
    ['x'.repeat(161), 'gsm7', 2],
    ['ж'.repeat(70), 'ucs2', 1],
    ['ж'.repeat(71), 'ucs2', 2],
  ] as const)('costs each of its parts: %#', (body, encoding, segments) =>
    expect(plan(body)).toMatchObject({ encoding, segments, price: BigInt(segments) * 1_000n }),
  );

  test('is measured for each recipient: a name can make it Unicode and longer', () => {
    const body = `{{ first_name }} ${'x'.repeat(100)}`;
    expect(plan(body)).toMatchObject({ encoding: 'gsm7', segments: 1 });
    expect(plan(body, { first_name: 'Жанна' })).toMatchObject({ encoding: 'ucs2', segments: 2 });
  });

  test('custom fields come as text of JSON or as an object; names of their own win over them', () => {
    const body = '{{ city }} {{ first_name }}';
    const custom = { city: 'Mombasa', first_name: 'Nobody' };
    expect(plan(body, { custom })).toMatchObject({ body: 'Mombasa Asha' });
    expect(plan(body, { custom: JSON.stringify(custom) })).toMatchObject({ body: 'Mombasa Asha' });
  });
});

describe('who is left out', () => {
  const cases: [string, Partial<AudienceRow>, SkipReason][] = [
    ['Hi', { stop: 'opted_out' }, 'opted_out'],
    ['Hi', { msisdn: '+14155550100' }, 'no_route'],
    ['{{ first_name }}', { first_name: null }, 'empty_message'],
    ['{{ first_name }}', { first_name: ' \n' }, 'empty_message'],
    ['{{ first_name }}', { first_name: 'ж'.repeat(MAX_SEGMENTS * 67 + 1) }, 'message_too_long'],
    ['Hi', { stop: 'opted_out', msisdn: '+14155550100' }, 'opted_out'],
  ];
  test.each(cases)('%j to %j: %s', (body, changes, reason) => expect(plan(body, changes)).toBe(reason));

  test('nobody for having exactly as many parts as are allowed', () =>
    expect(plan('ж'.repeat(MAX_SEGMENTS * 67))).toMatchObject({ segments: MAX_SEGMENTS }));

  test('opted out wins, whatever else is wrong with them', () =>
    expect(plan('{{ first_name }}', { stop: 'opted_out', first_name: null, msisdn: '+1' })).toBe(
      'opted_out',
    ));
});

test.each([
  ['Hi', false],
  ['{{ first_name }} {{ last_name }} {{ phone }}', false],
  ['{{ first_name }} {{ city }}', true],
])('%j uses custom fields: %s', (body, expected) => expect(usesCustom(compileTemplate(body))).toBe(expected));
