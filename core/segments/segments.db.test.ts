import { useEngine } from '../../tests/support/engine.js';
import { addContacts, makeSender, ordinaryNumbers } from '../../tests/support/sender.js';
import { createCampaign } from '../campaigns/create-campaign.js';
import { launchCampaign } from '../campaigns/launch-campaign.js';
import { preflightCampaign } from '../campaigns/preflight-campaign.js';
import { updateCampaign } from '../campaigns/update-campaign.js';
import { createContactList } from '../contacts/contact-lists.js';
import { createContactField } from '../contacts/fields/create-field.js';
import { idLiteral } from '../database/sql.js';
import type { Actor, Work } from '../database/work.js';
import { newId, type Id } from '../platform/id.js';
import { countSegment } from './count-segment.js';
import { deleteSegment } from './delete-segment.js';
import { pageSegments } from './read-segments.js';
import { segmentsUsing } from './rule-uses.js';
import { createSegment, updateSegment } from './save-segment.js';
import type { SegmentRule } from './segment-rule.js';

const engine = useEngine();
const KENYAN: SegmentRule = { field: { key: 'country', is: 'equals', values: ['KE'] } };
const named = (value: string): SegmentRule => ({
  field: { key: 'first_name', is: 'equals', values: [value] },
});
const field = (key: string, is: string, ...values: string[]): SegmentRule =>
  ({ field: { key, is, values } }) as SegmentRule;
const sender = (count = 0) => makeSender(engine, { numbers: ordinaryNumbers(count) });

const issuesOf = async (actor: Actor, rule: SegmentRule): Promise<string[]> => {
  const refusal = await engine.read(actor, countSegment, { rule }).catch((error: unknown) => error);
  const { details } = refusal as { details?: { issues: { path: string }[] } };
  return (details?.issues ?? []).map(({ path }) => path);
};

describe('a rule is refused', () => {
  const nested = (depth: number): SegmentRule => (depth === 1 ? KENYAN : { not: nested(depth - 1) });
  const cases: [string, SegmentRule, string[]][] = [
    ['that says nothing', {}, ['rule']],
    ['that says two things', { ...KENYAN, tag: newId() }, ['rule']],
    ['with an empty group', { all: [{ any: [] }] }, ['rule.all[0].any']],
    ['that is too deep', nested(6), ['rule.not.not.not.not.not']],
    ['of too many rules', { any: Array.from({ length: 51 }, () => KENYAN) }, ['rule']],
    ['about no field', { all: [KENYAN, field('nose', 'known')] }, ['rule.all[1].field.key']],
    ['about the middle of a number', field('phone', 'contains', '7'), ['rule.field.is']],
    ['without a value', field('first_name', 'equals'), ['rule.field.values']],
    ['with one border', field('created_at', 'between', '2026-01-01'), ['rule.field.values']],
    [
      'between borders in disorder',
      field('created_at', 'between', '2026-02-01', '2026-01-01'),
      ['rule.field.values'],
    ],
    ['with no day of the calendar', field('created_at', 'at_least', '2026-02-30'), ['rule.field.values']],
    ['of no days', field('created_at', 'in_last_days', '0'), ['rule.field.values']],
    ['about a tag that is none', { not: { tag: newId() } }, ['rule.not.tagId']],
    ['about a list that is none', { list: newId() }, ['rule.listId']],
    ['about no days', { activity: { event: 'sent', withinDays: 0 } }, ['rule.activity.withinDays']],
    ['about a bucket beyond the last', { bucket: { split: 'a', from: 50, to: 100 } }, ['rule.bucket.from']],
    ['about a split without a name', { bucket: { split: ' ', from: 0, to: 9 } }, ['rule.bucket.split']],
  ];
  test.each(cases)('%s', async (_name, rule, paths) => {
    const { actor } = await sender();
    expect(await issuesOf(actor, rule)).toEqual(paths);
  });

  test('about a field that is being prepared, and taken when it is ready', async () => {
    const { actor } = await sender(1);
    const { id } = await engine.run(actor, createContactField, { label: 'City', kind: 'text' });
    const ready = (at: string) =>
      engine.run(
        actor,
        ({ sql }: Work) => sql.run(`update contact_field set ready_at = ${at} where id = ${idLiteral(id)}`),
        undefined,
      );
    await ready('null');
    const rule = field('city', 'known');
    expect(await issuesOf(actor, rule)).toEqual(['rule.field.key']);
    await ready('utc_timestamp()');
    expect(await engine.read(actor, countSegment, { rule })).toEqual({
      count: 0,
      total: 1,
      summary: 'City is known',
    });
  });
});

test('a country is found in small letters too', async () => {
  const { actor } = await sender(2);
  await engine.run(
    actor,
    ({ sql }: Work) =>
      sql.run(`update contact set country = 'KE' where account_id = ${idLiteral(actor.accountId)}`),
    undefined,
  );
  const rule = field('country', 'one_of', 'ke', 'é');
  expect(await engine.read(actor, countSegment, { rule })).toMatchObject({ count: 2, total: 2 });
});

test('segments are made, changed and told in words; a name is taken once', async () => {
  const { actor } = await sender(2);
  const list = await engine.run(actor, createContactList, { name: 'VIP' });
  const rule: SegmentRule = { all: [named('N0'), { not: { list: list.id } }] };
  const made = await engine.run(actor, createSegment, { name: ' First ', rule });
  expect(made).toMatchObject({ name: 'First', rule, summary: 'First name is N0, and not in the list VIP' });
  await expect(engine.run(actor, createSegment, { name: 'First', rule })).rejects.toMatchObject({
    details: { issues: [{ path: 'name' }] },
  });
  const changed = await engine.run(actor, updateSegment, {
    segmentId: made.id,
    rule: { any: [named('N0'), named('N1')] },
  });
  expect(changed.summary).toBe('First name is N0, or First name is N1');
  const { rows } = await engine.read(actor, pageSegments, { first: 10, after: null });
  expect(rows.map(({ name, summary }) => [name, summary])).toEqual([['First', changed.summary]]);
  await engine.run(actor, createSegment, { name: '100 % sure', rule });
  const found = async (search: string) => {
    const page = await engine.read(actor, pageSegments, { first: 10, afterName: null, search });
    return page.rows.map(({ name }) => name);
  };
  expect(await found(' FIR')).toEqual(['First']);
  expect(await found('%')).toEqual(['100 % sure']);
  expect(await found('s')).toEqual(['100 % sure', 'First']);
});

test('what a segment asks for is known to stand under it', async () => {
  const { actor } = await sender();
  const list = await engine.run(actor, createContactList, { name: 'VIP' });
  await engine.run(actor, createSegment, { name: 'One', rule: { not: { any: [{ list: list.id }] } } });
  expect(await engine.read(actor, segmentsUsing, { listId: list.id })).toEqual(['One']);
  expect(await engine.read(actor, segmentsUsing, { listId: newId() })).toEqual([]);
  expect(await engine.read(actor, segmentsUsing, { fieldKey: 'country' })).toEqual([]);
});

const campaignTo = (actor: Actor, segmentId: Id, frozen = false) =>
  engine.run(actor, createCampaign, {
    name: 'To some',
    body: 'Half price today',
    senderId: 'GALLANT',
    listId: null,
    segmentId,
    frozen,
    flash: false,
  });

describe('a campaign to a segment', () => {
  test('keeps it from being deleted until it is over', async () => {
    const { actor } = await sender(1);
    const { id } = await engine.run(actor, createSegment, { name: 'All', rule: { not: KENYAN } });
    const campaign = await campaignTo(actor, id);
    await expect(engine.run(actor, deleteSegment, { segmentId: id })).rejects.toMatchObject({
      code: 'InUse',
      details: { usedBy: ['The campaign To some'] },
    });
    await engine.run(actor, updateCampaign, { campaignId: campaign.id, listId: null, segmentId: null });
    await engine.run(actor, deleteSegment, { segmentId: id });
    await expect(campaignTo(actor, id)).rejects.toMatchObject({ code: 'NotFound' });
  });

  test('goes to no list as well: the one that is given takes the place of the other', async () => {
    const { actor } = await sender();
    const list = await engine.run(actor, createContactList, { name: 'VIP' });
    const { id: segmentId } = await engine.run(actor, createSegment, { name: 'KE', rule: KENYAN });
    const { id: campaignId } = await campaignTo(actor, segmentId);
    const both = { campaignId, listId: list.id, segmentId };
    await expect(engine.run(actor, updateCampaign, both)).rejects.toMatchObject({
      details: { issues: [{ path: 'segmentId' }] },
    });
    const toList = await engine.run(actor, updateCampaign, { campaignId, listId: list.id });
    expect(toList).toMatchObject({ listId: list.id, segmentId: null });
    const back = await engine.run(actor, updateCampaign, { campaignId, segmentId });
    expect(back).toMatchObject({ listId: null, segmentId });
  });

  test('is quoted for who is in it', async () => {
    const { actor } = await sender(3);
    const { id } = await engine.run(actor, createSegment, { name: 'N1', rule: named('n1') });
    const campaign = await campaignTo(actor, id);
    expect(await engine.read(actor, preflightCampaign, { campaignId: campaign.id })).toMatchObject({
      recipients: 1,
      skipped: [],
    });
  });

  test('that is frozen has its audience written down at the launch, and nobody comes in later', async () => {
    const { actor } = await sender(3);
    const { id } = await engine.run(actor, createSegment, { name: 'Some', rule: { not: named('N0') } });
    const { id: campaignId } = await campaignTo(actor, id, true);
    await engine.run(actor, launchCampaign, { campaignId });
    await engine.run(actor, addContacts, ordinaryNumbers(2));
    const rows = await engine.read(
      actor,
      ({ sql }: Work) =>
        sql.rows(
          `select 1 from frozen_recipient where account_id = ${idLiteral(actor.accountId)} and campaign_id = ${idLiteral(campaignId)}`,
        ),
      undefined,
    );
    expect(rows).toHaveLength(2);
    expect(await engine.read(actor, preflightCampaign, { campaignId })).toMatchObject({ recipients: 2 });
  });
});

test('the audit log, which is for ever, says what a rule is about and no name or number', async () => {
  const { actor } = await sender();
  const rule = { any: [KENYAN, named('Wanjiku'), field('phone', 'equals', '+254712345678')] };
  const { summary } = await engine.run(actor, createSegment, { name: 'Hers', rule });
  expect(summary).toBe('Country is KE, or First name is Wanjiku, or Phone is +254712345678');
  const rows = await engine.read(
    actor,
    ({ sql }: Work) =>
      sql.rows<{ after: string | object }>(
        `select \`after\` from audit_entry where account_id = ${idLiteral(actor.accountId)}`,
      ),
    undefined,
  );
  const log = rows.map(({ after }) => (typeof after === 'string' ? JSON.parse(after) : after) as object);
  expect(log).toEqual([{ name: 'Hers', rule: 'Country is KE, or First name is …, or Phone is …' }]);
});
