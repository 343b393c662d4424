import { STATUS } from './commands.js';
import { setUp, sms, type Setup } from './link-setup.fixture.js';
import type { SubmitSm } from './pdu.js';

let setup: Setup;
beforeEach(async () => {
  setup = await setUp();
});
afterEach(() => setup.end());

const textOf = (submit: SubmitSm) => Buffer.from(submit.shortMessage).toString();

describe('a throttling carrier', () => {
  test.each([STATUS.ESME_RTHROTTLED, STATUS.ESME_RMSGQFUL, STATUS.ESME_RSYSERR, STATUS.ESME_RX_T_APPN])(
    'that says %i gets the same PDU again, later, and the message is accepted once',
    async (status) => {
      let refusals = 1;
      setup.carrier.onSubmit = (submit, peer) => {
        if (refusals-- > 0) peer.answer(submit, status);
        else peer.accept(submit, 'ok');
      };
      const link = await setup.open();
      const outcome = link.submit(sms());
      await setup.carrier.until(() => setup.carrier.submits.length === 1);
      await setup.passTime(() => setup.carrier.submits.length === 2);
      expect(await outcome).toEqual({ kind: 'accepted', providerIds: ['ok'] });
      const [first, second] = setup.carrier.submits;
      expect({ ...second, sequence: 0 }).toEqual({ ...first, sequence: 0 });
      expect(link.stats()).toMatchObject({ throttled: 1, accepted: 1, submitted: 2 });
    },
  );

  test('is not hammered: of 200 messages at 20 a second few are refused, none is lost or doubled', async () => {
    const { carrier, clock } = setup;
    const accepted: string[] = [];
    let second = 0;
    let inSecond = 0;
    carrier.onSubmit = (submit, peer) => {
      const now = Math.floor(clock.now() / 1_000);
      if (now !== second) [second, inSecond] = [now, 0];
      inSecond += 1;
      if (inSecond > 20) {
        peer.answer(submit, STATUS.ESME_RTHROTTLED);
        return;
      }
      accepted.push(textOf(submit));
      peer.accept(submit, `${accepted.length}`);
    };
    const link = await setup.open('window=50');
    const texts = Array.from({ length: 200 }, (_, i) => `message ${i}`);
    const outcomes = Promise.all(texts.map((text) => link.submit(sms({ text }))));
    await setup.passTime(() => accepted.length === 200);
    expect((await outcomes).every(({ kind }) => kind === 'accepted')).toBe(true);
    expect(accepted.toSorted()).toEqual(texts.toSorted());
    expect(link.stats().throttled).toBeLessThan(100);
    expect(clock.now()).toBeLessThan(31_000);
  });

  test('hands a message back that is refused for now again and again', async () => {
    setup.carrier.onSubmit = (submit, peer) => peer.answer(submit, STATUS.ESME_RSYSERR);
    const link = await setup.open();
    const outcome = link.submit(sms());
    await setup.passTime(() => setup.carrier.submits.length === 10);
    expect(await outcome).toEqual({ kind: 'throttled', retryAfterMs: 5_000 });
    expect(setup.carrier.submits).toHaveLength(10);
  });

  test('a refused message is handed back when its signal aborts or the link closes', async () => {
    setup.carrier.onSubmit = (submit, peer) => peer.answer(submit, STATUS.ESME_RTHROTTLED);
    const link = await setup.open('rate=1');
    const abort = new AbortController();
    const aborted = link.submit(sms(), abort.signal);
    await setup.carrier.until(() => setup.carrier.submits.length === 1);
    abort.abort();
    expect(await aborted).toMatchObject({ kind: 'throttled' });
  });
});

describe('a limit', () => {
  test('counts parts: 10 a second let ten leave in a second, whatever messages they belong to', async () => {
    const link = await setup.open('rate=10&window=100');
    const outcomes = Promise.all(
      Array.from({ length: 10 }, () => link.submit(sms({ text: 'a'.repeat(300) }))),
    );
    const started = setup.clock.now();
    await setup.passTime(() => setup.carrier.submits.length === 20);
    await outcomes;
    expect(setup.clock.now() - started).toBeGreaterThanOrEqual(1_800);
    expect(setup.clock.now() - started).toBeLessThan(2_300);
  });

  test('can be lifted while messages wait', async () => {
    const link = await setup.open('rate=0.01');
    const outcomes = Promise.all([link.submit(sms()), link.submit(sms())]);
    await setup.carrier.until(() => setup.carrier.submits.length === 1);
    link.limit(null);
    expect(await outcomes).toHaveLength(2);
    expect(setup.clock.now()).toBe(1_000);
  });
});
