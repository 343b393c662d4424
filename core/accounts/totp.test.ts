import { generate } from 'otplib';
import { newTotp, totpStep } from './totp.js';

/** RFC 6238, appendix B: the ASCII secret 12345678901234567890. The last six of its eight digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1_000);

describe('a code', () => {
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('at %d is that of RFC 6238', async (seconds, code) => {
    const step = await totpStep({ secret: SECRET, code, after: null, now: at(seconds) });
    expect(step).toBe(Math.floor(seconds / 30));
  });

  test('may be one step old or one step early, and no more', async () => {
    const seconds = 1_234_567_890;
    const code = await generate({ secret: SECRET, epoch: seconds });
    const taken = async (off: number) =>
      (await totpStep({ secret: SECRET, code, after: null, now: at(seconds + off) })) !== null;
    expect([await taken(-60), await taken(-30), await taken(30), await taken(60)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('does not work twice, nor does one before it', async () => {
    const now = at(1_234_567_890);
    const step = Math.floor(1_234_567_890 / 30);
    const earlier = await generate({ secret: SECRET, epoch: 1_234_567_860 });
    const present = await generate({ secret: SECRET, epoch: 1_234_567_890 });
    const next = await generate({ secret: SECRET, epoch: 1_234_567_920 });
    const taken = (code: string, after: number) => totpStep({ secret: SECRET, code, after, now });
    expect(await taken(present, step)).toBeNull();
    expect(await taken(earlier, step)).toBeNull();
    expect(await taken(next, step)).toBe(step + 1);
    expect(await taken(next, step + 1)).toBeNull();
  });

  test.each(['12345', '1234567', 'abcdef', ''])('is six digits, not "%s"', async (code) => {
    expect(await totpStep({ secret: SECRET, code, after: null, now: at(59) }).catch(() => null)).toBeNull();
  });
});

test('each secret is new, and its address says whose it is', () => {
  const [one, other] = [newTotp('asha@example.com'), newTotp('asha@example.com')];
  expect(one.secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(one.secret).not.toBe(other.secret);
  expect(one.uri).toMatch(/^otpauth:\/\/totp\/Gallant%20SMS:asha%40example\.com\?/);
  expect(new URL(one.uri).searchParams.get('secret')).toBe(one.secret);
});
