import { jest } from '@jest/globals';
import { Touched } from '../database/touched.js';
import type { Runner } from '../database/work.js';
import type { LiveEvents } from '../events/live-events.js';
import { createLogger } from '../platform/logging.js';
import { LivePublisher } from './live-publisher.js';

const ACCOUNT = 'a'.repeat(32);
const CAMPAIGN = 'c'.repeat(32);

/** A publisher whose reads give a revision that grows, and what it published. */
function open({ listened = true, fault = null }: { listened?: boolean; fault?: Error | null } = {}) {
  const published: [string, object][] = [];
  const count = { revision: 0, asked: 0 };
  const events = {
    publish: (channel: string, payload: object) => void published.push([channel, payload]),
    hasListeners: () => {
      count.asked += 1;
      return Promise.resolve(listened);
    },
  } as unknown as LiveEvents;
  const read = (_actor: unknown, _useCase: unknown, { campaignId }: { campaignId: string }) =>
    fault === null ? Promise.resolve({ campaignId, revision: (count.revision += 1) }) : Promise.reject(fault);
  const live = new LivePublisher({ read } as unknown as Runner, events, createLogger('test', 'silent'));
  return { live, published, count };
}

const touched = (change: (touched: Touched) => void): Touched => {
  const one = new Touched();
  change(one);
  return one;
};
const aCampaign = () => touched((one) => one.campaign(ACCOUNT, CAMPAIGN));
const aMessage = () => touched((one) => one.message(ACCOUNT, { messageId: 'm', campaignId: null }));
const on = (published: readonly [string, object][], channel: string) =>
  published.filter(([name]) => name === channel).map(([, payload]) => payload);

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('what transactions changed', () => {
  test('of a campaign: a snapshot read after the commit, now and at the end of the interval', async () => {
    const { live, published } = open();
    for (let i = 0; i < 20; i += 1) live.tell(aCampaign());
    await jest.advanceTimersByTimeAsync(1_000);
    expect(on(published, `progress.${ACCOUNT}.${CAMPAIGN}`)).toEqual([
      { campaignId: CAMPAIGN, revision: 1 },
      { campaignId: CAMPAIGN, revision: 2 },
    ]);
    expect(on(published, `totals.${ACCOUNT}`)).toHaveLength(2);
  });

  test('at the end: what still waits is published before it is over', async () => {
    const { live, published } = open();
    live.tell(aCampaign());
    live.tell(aCampaign());
    await live.flush();
    expect(on(published, `progress.${ACCOUNT}.${CAMPAIGN}`)).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(published).toHaveLength(4);
  });

  test('of messages: all of a transaction in one event, while somebody listens', async () => {
    const { live, published, count } = open();
    const many = touched((one) => {
      for (const messageId of ['m1', 'm2']) one.message(ACCOUNT, { messageId, campaignId: CAMPAIGN });
    });
    live.tell(many);
    live.tell(many);
    await jest.advanceTimersByTimeAsync(0);
    const changes = ['m1', 'm2'].map((messageId) => ({ messageId, campaignId: CAMPAIGN }));
    expect(on(published, `messages.${ACCOUNT}`)).toEqual([{ changes }, { changes }]);
    expect(count.asked).toBe(1);
  });

  test('of messages: nothing while nobody listens; a listener is noticed soon', async () => {
    const { live, published, count } = open({ listened: false });
    live.tell(aMessage());
    await jest.advanceTimersByTimeAsync(501);
    live.tell(aMessage());
    await jest.advanceTimersByTimeAsync(0);
    expect(on(published, `messages.${ACCOUNT}`)).toEqual([]);
    expect(count.asked).toBe(2);
  });

  test('of an import: its owner is told to look', () => {
    const { live, published } = open();
    live.tell(touched((one) => one.import(ACCOUNT, 'i')));
    expect(on(published, `import.${ACCOUNT}.i`)).toEqual([{}]);
  });

  test('is not lost to the next change by a read that failed', async () => {
    const broken = open({ fault: new Error('away') });
    broken.live.tell(aCampaign());
    await jest.advanceTimersByTimeAsync(1_000);
    expect(on(broken.published, `progress.${ACCOUNT}.${CAMPAIGN}`)).toEqual([]);
    expect(on(broken.published, `totals.${ACCOUNT}`)).toEqual([{}]);
    broken.live.tell(aCampaign());
    await expect(broken.live.flush()).resolves.toBeUndefined();
  });
});
