import { decodeText } from '../../encoding/decode-text.js';
import { STATUS } from './commands.js';
import { relativeTime } from './compose.js';
import { setUp, sms, type Setup } from './link-setup.fixture.js';

let setup: Setup;
beforeEach(async () => {
  setup = await setUp();
});
afterEach(() => setup.end());

const LONG = `${'a'.repeat(152)}€${'b'.repeat(160)}`;

describe('a long message', () => {
  test('goes out in parts with a user data header, and has an id a part, in order', async () => {
    const link = await setup.open();
    expect(await link.submit(sms({ text: LONG }))).toEqual({
      kind: 'accepted',
      providerIds: ['1', '2', '3'],
    });
    const parts = setup.carrier.submits;
    expect(parts.map(({ esmClass }) => esmClass)).toEqual([0x40, 0x40, 0x40]);
    const headers = parts.map(({ shortMessage }) => [...shortMessage.subarray(0, 6)]);
    const reference = headers[0]?.[3];
    expect(headers).toEqual([1, 2, 3].map((number) => [5, 0, 3, reference, 3, number]));
    expect(parts.map(({ shortMessage }) => decodeText(shortMessage.subarray(6), 0)).join('')).toBe(LONG);
    expect(Math.max(...parts.map(({ shortMessage }) => shortMessage.length))).toBeLessThanOrEqual(159);
  });

  test('goes out in parts with SAR TLVs', async () => {
    const link = await setup.open('concat=sar');
    await link.submit(sms({ text: 'ж'.repeat(71) }));
    const parts = setup.carrier.submits;
    expect(parts.map(({ esmClass, dataCoding }) => [esmClass, dataCoding])).toEqual([
      [0, 8],
      [0, 8],
    ]);
    const sarMsgRefNum = parts[0]?.tlvs.sarMsgRefNum;
    expect(parts.map(({ tlvs }) => tlvs)).toEqual([
      { sarMsgRefNum, sarTotalSegments: 2, sarSegmentSeqnum: 1 },
      { sarMsgRefNum, sarTotalSegments: 2, sarSegmentSeqnum: 2 },
    ]);
  });

  test('goes out whole in message_payload', async () => {
    const link = await setup.open('concat=payload');
    expect(await link.submit(sms({ text: LONG }))).toEqual({ kind: 'accepted', providerIds: ['1'] });
    const [pdu] = setup.carrier.submits;
    expect(pdu?.shortMessage).toHaveLength(0);
    expect(decodeText(pdu?.tlvs.messagePayload ?? new Uint8Array(0), 0)).toBe(LONG);
  });

  test('has another reference than the one before', async () => {
    const link = await setup.open();
    await link.submit(sms({ text: LONG }));
    await link.submit(sms({ text: LONG }));
    const references = setup.carrier.submits.map(({ shortMessage }) => shortMessage[3]);
    expect(new Set(references).size).toBe(2);
  });

  test('is rejected when one part is, and the parts not yet written stay behind', async () => {
    setup.carrier.onSubmit = (submit, peer) => {
      if (submit.shortMessage[5] === 1) peer.accept(submit, '1');
      else peer.answer(submit, STATUS.ESME_RINVDSTADR);
    };
    const link = await setup.open('window=1');
    expect(await link.submit(sms({ text: LONG }))).toMatchObject({
      kind: 'rejected',
      reason: 'invalid_recipient',
    });
    expect(setup.carrier.submits).toHaveLength(2);
  });

  test('is unknown when one part is, though another was rejected', async () => {
    setup.carrier.onSubmit = (submit, peer) => {
      if (submit.shortMessage[5] === 2) peer.answer(submit, STATUS.ESME_RSUBMITFAIL);
    };
    const link = await setup.open('responseSeconds=5');
    const outcome = link.submit(sms({ text: LONG }));
    await setup.carrier.until(() => setup.carrier.submits.length === 3);
    setup.carrier.peer.send({ command: 'enquire_link', sequence: 1 });
    await setup.carrier.until(() => setup.carrier.received.at(-1)?.command === 'enquire_link_resp');
    setup.clock.advance(5_000);
    expect(await outcome).toMatchObject({ kind: 'unknown' });
  });

  test('one part refused for now is sent again, alone', async () => {
    let refusals = 1;
    setup.carrier.onSubmit = (submit, peer) => {
      if (submit.shortMessage[5] === 2 && refusals-- > 0) peer.answer(submit, STATUS.ESME_RMSGQFUL);
      else peer.accept(submit, `part ${submit.shortMessage[5]}`);
    };
    const link = await setup.open();
    const outcome = link.submit(sms({ text: LONG }));
    await setup.passTime(() => setup.carrier.submits.length === 4);
    expect(await outcome).toEqual({ kind: 'accepted', providerIds: ['part 1', 'part 2', 'part 3'] });
    expect(setup.carrier.submits.map(({ shortMessage }) => shortMessage[5])).toEqual([1, 2, 3, 2]);
  });

  test('begun when the link is closed goes on to its end', async () => {
    const link = await setup.open('window=1');
    const outcome = link.submit(sms({ text: LONG }));
    await setup.carrier.until(() => setup.carrier.submits.length === 1);
    await link.close(10_000);
    expect(await outcome).toMatchObject({ kind: 'accepted', providerIds: ['1', '2', '3'] });
  });
});

describe('a message', () => {
  test.each([
    ['+254711000000', 1, 1, '254711000000'],
    ['254711000000', 1, 1, '254711000000'],
    ['20880', 3, 0, '20880'],
    ['GALLANT', 5, 0, 'GALLANT'],
    ['My Shop 24', 5, 0, 'My Shop 24'],
  ])('from %s has TON %i and NPI %i', async (from, sourceTon, sourceNpi, source) => {
    const link = await setup.open();
    await link.submit(sms({ from }));
    expect(setup.carrier.submits[0]).toMatchObject({ sourceTon, sourceNpi, source });
  });

  test('takes the TON and NPI that the link is told to use', async () => {
    const link = await setup.open('sourceTon=0&sourceNpi=9&shortCodeTon=6');
    await link.submit(sms({ from: '20880' }));
    expect(setup.carrier.submits[0]).toMatchObject({ sourceTon: 0, sourceNpi: 9 });
  });

  test.each([
    ['plain', 'Hi', false, 0x00],
    ['flash', 'Hi', true, 0x10],
    ['Unicode', 'ж', false, 0x08],
    ['flash in Unicode', 'ж', true, 0x18],
  ])('%s says so in data_coding', async (_what, text, flash, dataCoding) => {
    const link = await setup.open();
    await link.submit(sms({ text, flash }));
    expect(setup.carrier.submits[0]).toMatchObject({ dataCoding });
  });

  test('carries its validity as a relative time', async () => {
    const link = await setup.open();
    await link.submit(sms({ validitySeconds: 3_600 }));
    expect(setup.carrier.submits[0]?.validityPeriod).toBe('000000010000000R');
  });

  test.each([
    [0, '000000000001000R'],
    [90, '000000000130000R'],
    [86_400, '000001000000000R'],
    [10_000_000, '000030000000000R'],
  ])('%i seconds are %s', (seconds, period) => {
    expect(relativeTime(seconds)).toBe(period);
  });
});
