import { Pace } from './pace.js';

type Refuses = (inSecond: number) => boolean;

/** One second of a carrier that refuses some, by their number within the second; demand never ends. */
function driveSecond(pace: Pace, start: number, refuses: Refuses): { accepted: number; refused: number } {
  const count = { accepted: 0, refused: 0 };
  for (let now = start; now < start + 1_000; now++) {
    pace.refill(now);
    for (let burst = 0; burst < 20 && pace.take(); burst++) {
      const refused = refuses(count.accepted + count.refused + 1);
      count[refused ? 'refused' : 'accepted'] += 1;
      if (refused) pace.throttled(now, now);
      else pace.accepted(now);
    }
  }
  return count;
}

function drive(pace: Pace, { seconds, refuses }: { seconds: number; refuses: Refuses }) {
  const counts = Array.from({ length: seconds }, (_, second) => driveSecond(pace, second * 1_000, refuses));
  return {
    accepted: counts.map(({ accepted }) => accepted),
    refused: sum(counts.map(({ refused }) => refused)),
  };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('the pace', () => {
  test('holds a configured limit in every second, bursts included', () => {
    const { accepted } = drive(new Pace(500, 0), { seconds: 5, refuses: () => false });
    for (const taken of accepted) expect(taken).toBeLessThanOrEqual(513);
    expect(sum(accepted)).toBeGreaterThan(2_450);
  });

  test('settles just below a wall it was not told of, with few refusals', () => {
    const { accepted, refused } = drive(new Pace(null, 0), { seconds: 60, refuses: (n) => n > 100 });
    expect(sum(accepted)).toBeGreaterThan(60 * 100 * 0.8);
    expect(refused).toBeLessThan(sum(accepted) * 0.1);
  });

  test('is not starved by a carrier that refuses one in a hundred for no reason', () => {
    const { accepted } = drive(new Pace(2_000, 0), { seconds: 60, refuses: (n) => n % 100 === 0 });
    expect(sum(accepted.slice(20)) / 40).toBeGreaterThan(1_000);
  });

  test('forgets a wall that is gone', () => {
    const pace = new Pace(1_000, 0);
    drive(pace, { seconds: 3, refuses: (n) => n > 50 });
    expect(pace.perSecond).toBeLessThan(110);
    pace.refill(3_000);
    for (let second = 4; second < 60; second++) pace.refill(second * 1_000);
    expect(pace.perSecond).toBe(1_000);
  });

  test('takes a whole window of refusals for one', () => {
    const pace = new Pace(1_000, 0);
    for (let i = 0; i < 500; i++) pace.accepted(900);
    for (let i = 0; i < 40; i++) pace.throttled(950, 960);
    const once = pace.perSecond;
    for (let i = 0; i < 50; i++) pace.throttled(955, 970);
    expect(once).toBeLessThan(1_000);
    expect(pace.perSecond).toBe(once);
    expect(pace.throttledCount).toBe(90);
  });

  test('goes on at a tenth of its limit where refusals do not depend on speed', () => {
    const { accepted } = drive(new Pace(2_000, 0), { seconds: 60, refuses: (n) => n % 4 === 0 });
    expect(sum(accepted.slice(20)) / 40).toBeGreaterThan(140);
  });

  test('never stops altogether', () => {
    const pace = new Pace(null, 0);
    for (let now = 0; now < 60_000; now += 600) pace.throttled(now, now);
    expect(pace.perSecond).toBeGreaterThanOrEqual(1);
  });
});
