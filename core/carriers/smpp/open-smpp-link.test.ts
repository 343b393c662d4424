import { STATUS } from './commands.js';
import { setUp, sms, type Setup } from './link-setup.fixture.js';
import type { SubmitSm } from './pdu.js';

let setup: Setup;
beforeEach(async () => {
  setup = await setUp();
});
afterEach(() => setup.end());

describe('submitting', () => {
  test('resolves with the carrier’s id, and asks for a receipt', async () => {
    const link = await setup.open();
    expect(await link.submit(sms())).toEqual({ kind: 'accepted', providerIds: ['1'] });
    expect(setup.carrier.submits[0]).toMatchObject({
      sourceTon: 5,
      sourceNpi: 0,
      source: 'ACME',
      destTon: 1,
      destNpi: 1,
      destination: '254700000001',
      registeredDelivery: 1,
      dataCoding: 0,
    });
    expect(link.stats()).toMatchObject({ state: 'bound', submitted: 1, accepted: 1, inFlight: 0, queued: 0 });
  });

  test('never has more on the wire than its window', async () => {
    const waiting: SubmitSm[] = [];
    setup.carrier.onSubmit = (submit) => waiting.push(submit);
    const link = await setup.open('window=3');
    const outcomes = Promise.all(Array.from({ length: 7 }, () => link.submit(sms())));
    const sizes: number[] = [];
    for (let answered = 0; answered < 7;) {
      await setup.carrier.until(() => waiting.length === Math.min(3, 7 - answered));
      sizes.push(waiting.length);
      for (const submit of waiting.splice(0)) setup.carrier.peer.accept(submit, `${answered++}`);
    }
    expect(sizes).toEqual([3, 3, 1]);
    expect((await outcomes).every(({ kind }) => kind === 'accepted')).toBe(true);
  });

  test('answers may come in any order', async () => {
    const waiting: SubmitSm[] = [];
    setup.carrier.onSubmit = (submit) => waiting.push(submit);
    const link = await setup.open();
    const texts = ['a', 'b', 'c'];
    const outcomes = Promise.all(texts.map((text) => link.submit(sms({ text }))));
    await setup.carrier.until(() => waiting.length === 3);
    for (const submit of waiting.toReversed()) {
      setup.carrier.peer.accept(submit, `id-${Buffer.from(submit.shortMessage).toString()}`);
    }
    expect(await outcomes).toEqual(texts.map((text) => ({ kind: 'accepted', providerIds: [`id-${text}`] })));
  });

  test('what is urgent overtakes what is not written yet', async () => {
    const waiting: SubmitSm[] = [];
    setup.carrier.onSubmit = (submit) => waiting.push(submit);
    const link = await setup.open('window=1');
    const outcomes = [
      link.submit(sms({ text: 'bulk 1' })),
      link.submit(sms({ text: 'bulk 2' })),
      link.submit(sms({ text: 'bulk 3' })),
    ];
    await setup.carrier.until(() => waiting.length === 1);
    outcomes.push(link.submit(sms({ text: 'code', urgent: true })));
    const order: string[] = [];
    for (let turn = 0; turn < 4; turn++) {
      await setup.carrier.until(() => waiting.length === 1);
      const [submit] = waiting.splice(0);
      order.push(Buffer.from((submit as SubmitSm).shortMessage).toString());
      setup.carrier.peer.accept(submit as SubmitSm, `${turn}`);
    }
    await Promise.all(outcomes);
    expect(order).toEqual(['bulk 1', 'code', 'bulk 2', 'bulk 3']);
  });

  test.each([
    [STATUS.ESME_RINVDSTADR, 'invalid_recipient', '0x0000000B ESME_RINVDSTADR'],
    [STATUS.ESME_RINVSRCADR, 'invalid_sender', '0x0000000A ESME_RINVSRCADR'],
    [STATUS.ESME_RSUBMITFAIL, 'rejected_by_carrier', '0x00000045 ESME_RSUBMITFAIL'],
    [0x40b, 'rejected_by_carrier', '0x0000040B'],
  ])('a final status %i is a rejection for %s', async (status, reason, detail) => {
    setup.carrier.onSubmit = (submit, peer) => peer.answer(submit, status);
    const link = await setup.open();
    expect(await link.submit(sms())).toEqual({ kind: 'rejected', reason, detail });
  });

  test('a generic_nack is a rejection of the request it names', async () => {
    setup.carrier.onSubmit = ({ sequence }, peer) =>
      peer.send({ command: 'generic_nack', sequence, status: STATUS.ESME_RINVCMDLEN });
    const link = await setup.open();
    expect(await link.submit(sms())).toMatchObject({
      kind: 'rejected',
      detail: '0x00000002 ESME_RINVCMDLEN',
    });
  });

  test.each([
    ['a recipient that is a word', { to: 'nobody' }, 'invalid_recipient'],
    ['a recipient without a country', { to: '+0700000001' }, 'invalid_recipient'],
    ['a sender of more than 11 letters', { from: 'A name too long' }, 'invalid_sender'],
    ['no sender', { from: '' }, 'invalid_sender'],
    ['a sender in Cyrillic', { from: 'АСМЕ' }, 'invalid_sender'],
    ['a text of 256 parts', { text: 'ж'.repeat(67 * 256) }, 'message_too_long'],
  ])('%s is refused without asking the carrier', async (_what, given, reason) => {
    const link = await setup.open();
    expect(await link.submit(sms(given))).toMatchObject({ kind: 'rejected', reason });
    expect(setup.carrier.submits).toEqual([]);
  });

  test('an answer cut into single octets is an answer', async () => {
    setup.carrier.onSubmit = ({ sequence }, peer) =>
      peer.send({ command: 'submit_sm_resp', sequence, status: 0, messageId: 'cut' }, 20);
    const link = await setup.open();
    expect(await link.submit(sms())).toEqual({ kind: 'accepted', providerIds: ['cut'] });
  });
});

describe('uncertainty', () => {
  test('an answer that never comes means unknown, and the PDU is not sent again', async () => {
    setup.carrier.onSubmit = () => {};
    const link = await setup.open('responseSeconds=60');
    const outcome = link.submit(sms());
    await setup.carrier.until(() => setup.carrier.submits.length === 1);
    setup.clock.advance(60_000);
    expect(await outcome).toEqual({ kind: 'unknown', cause: 'no response within 60 s' });
    expect(setup.carrier.submits).toHaveLength(1);
    expect(link.stats()).toMatchObject({ inFlight: 0, unknown: 1 });
  });

  test('an answer after its time-out changes nothing, and frees no slot twice', async () => {
    const waiting: SubmitSm[] = [];
    setup.carrier.onSubmit = (submit) => waiting.push(submit);
    const link = await setup.open('window=1&responseSeconds=5');
    const late = link.submit(sms({ text: 'late' }));
    await setup.carrier.until(() => waiting.length === 1);
    setup.clock.advance(5_000);
    expect(await late).toMatchObject({ kind: 'unknown' });
    setup.carrier.peer.accept(waiting.shift() as SubmitSm, 'late');
    const next = link.submit(sms({ text: 'next' }));
    await setup.carrier.until(() => waiting.length === 1);
    setup.carrier.peer.accept(waiting.shift() as SubmitSm, 'next');
    expect(await next).toEqual({ kind: 'accepted', providerIds: ['next'] });
  });

  test('a cut connection: written is unknown, not written goes out after the next bind, nothing twice', async () => {
    setup.carrier.onSubmit = () => {};
    const link = await setup.open('window=2');
    const outcomes = ['a', 'b', 'c', 'd'].map((text) => link.submit(sms({ text })));
    await setup.carrier.until(() => setup.carrier.submits.length === 2);
    setup.carrier.onSubmit = (submit, peer) =>
      peer.accept(submit, Buffer.from(submit.shortMessage).toString());
    setup.carrier.peer.socket.destroy();
    expect(await Promise.all(outcomes.slice(0, 2))).toMatchObject([{ kind: 'unknown' }, { kind: 'unknown' }]);
    expect(link.state).toBe('waiting');
    setup.clock.advance(30_000);
    expect(await Promise.all(outcomes.slice(2))).toEqual([
      { kind: 'accepted', providerIds: ['c'] },
      { kind: 'accepted', providerIds: ['d'] },
    ]);
    expect(setup.carrier.submits.map((pdu) => Buffer.from(pdu.shortMessage).toString())).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(link.stats().binds).toBe(2);
  });

  test('an answer that makes no sense is unknown, at once', async () => {
    setup.carrier.onSubmit = ({ sequence }, { socket }) => {
      const bad = Buffer.from('00000010800000040000000000000000', 'hex');
      bad.writeUInt32BE(sequence, 12);
      bad.writeUInt32BE(0x0f, 0);
      socket.write(bad);
    };
    const link = await setup.open();
    expect(await link.submit(sms())).toMatchObject({ kind: 'unknown' });
  });
});

describe('closing', () => {
  test('hands back what was not written, waits for what was, unbinds', async () => {
    const waiting: SubmitSm[] = [];
    setup.carrier.onSubmit = (submit) => waiting.push(submit);
    const link = await setup.open('window=1');
    const [written, queued] = [link.submit(sms()), link.submit(sms())];
    await setup.carrier.until(() => waiting.length === 1);
    const closed = link.close(10_000);
    expect(await queued).toMatchObject({ kind: 'throttled' });
    expect(await link.submit(sms())).toMatchObject({ kind: 'throttled' });
    setup.carrier.peer.accept(waiting[0] as SubmitSm, '7');
    expect(await written).toEqual({ kind: 'accepted', providerIds: ['7'] });
    await closed;
    expect(link.state).toBe('closed');
    expect(setup.carrier.received.at(-1)?.command).toBe('unbind');
    await setup.carrier.until(() => setup.carrier.peer.isClosed);
    expect(setup.clock.pending).toBe(0);
  });

  test('gives up waiting after its grace: what is on the wire is unknown', async () => {
    setup.carrier.onSubmit = () => {};
    const link = await setup.open();
    const outcome = link.submit(sms());
    await setup.carrier.until(() => setup.carrier.submits.length === 1);
    const closed = link.close(3_000);
    setup.clock.advance(3_000);
    await closed;
    expect(await outcome).toMatchObject({ kind: 'unknown' });
    expect(setup.clock.pending).toBe(0);
  });

  test('while the link is down loses nothing and leaves no timer', async () => {
    setup.carrier.bindStatus = STATUS.ESME_RINVPASWD;
    const link = await setup.open();
    const outcome = link.submit(sms());
    await setup.carrier.until(() => setup.carrier.peer.isClosed);
    await link.close(0).then(() => setup.clock.advance(0));
    expect(await outcome).toMatchObject({ kind: 'throttled' });
    expect(setup.clock.pending).toBe(0);
  });

  test('an abort hands back what is not written, and lets the rest be answered', async () => {
    const waiting: SubmitSm[] = [];
    setup.carrier.onSubmit = (submit) => waiting.push(submit);
    const link = await setup.open('window=1');
    const abort = new AbortController();
    const [written, queued] = [link.submit(sms(), abort.signal), link.submit(sms(), abort.signal)];
    const other = link.submit(sms({ text: 'other' }));
    await setup.carrier.until(() => waiting.length === 1);
    abort.abort();
    expect(await queued).toMatchObject({ kind: 'throttled' });
    expect(await link.submit(sms(), abort.signal)).toMatchObject({ kind: 'throttled' });
    setup.carrier.peer.accept(waiting.shift() as SubmitSm, '1');
    expect(await written).toMatchObject({ kind: 'accepted' });
    await setup.carrier.until(() => waiting.length === 1);
    setup.carrier.peer.accept(waiting.shift() as SubmitSm, '2');
    expect(await other).toMatchObject({ kind: 'accepted', providerIds: ['2'] });
  });
});
