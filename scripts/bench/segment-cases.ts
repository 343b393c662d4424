import { countSegment } from '../../core/segments/count-segment.js';
import type { FieldRule, SegmentRule } from '../../core/segments/segment-rule.js';
import type { BenchAccount } from './contacts-data.js';

type RuleOf = (bench: BenchAccount) => SegmentRule;

const field = (key: string, is: FieldRule['is'], ...values: string[]): SegmentRule => ({
  field: { key, is, values },
});
const kenyan = field('country', 'equals', 'KE');
const inNairobi = field('city', 'equals', 'Nairobi');
const optedOut: SegmentRule = { consent: { purpose: 'marketing', state: 'opted_out' } };
const everReplied: SegmentRule = { activity: { event: 'replied', withinDays: null } };

const RULES: [string, RuleOf][] = [
  ['a country and not opted out', () => ({ all: [kenyan, { not: optedOut }] })],
  ['a text field equals', () => inNairobi],
  ['a number field between', () => field('age', 'between', '30', '39')],
  ['a tag', ({ tags }) => ({ tag: tags.common })],
  ['a rare list and a field', ({ lists }) => ({ all: [{ list: lists.rare }, inNairobi] })],
  ['a common list and a field', ({ lists }) => ({ all: [{ list: lists.common }, inNairobi] })],
  ['delivered in the last 30 days', () => ({ activity: { event: 'delivered', withinDays: 30 } })],
  ['never replied', () => ({ not: everReplied })],
  ['a tag or a field', ({ tags }) => ({ any: [{ tag: tags.common }, inNairobi] })],
  ['not a tag', ({ tags }) => ({ not: { tag: tags.common } })],
  ['half of a split', () => ({ bucket: { split: 'spring', from: 0, to: 49 } })],
  [
    'a nested mix',
    ({ tags, lists }) => ({
      all: [
        kenyan,
        { any: [{ tag: tags.common }, { list: lists.rare }, field('age', 'at_least', '60')] },
        { not: everReplied },
      ],
    }),
  ],
];

/** Counts of segments, as somebody sees them who edits one. */
export const SEGMENTS = RULES.map(([name, rule]) => ({
  name: `segment ${name}`,
  run: async (bench: BenchAccount): Promise<number> =>
    (await bench.core.read(bench.actor, countSegment, { rule: rule(bench) })).count,
}));
