import type { DeliverSm, MessageFields } from './pdu.js';
import { messageFields } from './pdu.js';
import { STATUS } from './commands.js';
import { setUp, sms, type Setup } from './link-setup.fixture.js';
import { canonicalId, idCandidates } from './provider-id.js';

let setup: Setup;
beforeEach(async () => {
  setup = await setUp();
});
afterEach(() => setup.end());

function deliver(given: Partial<MessageFields>): DeliverSm {
  const sequence = setup.carrier.peer.nextSequence();
  return {
    command: 'deliver_sm',
    sequence,
    ...messageFields({ source: '254700000001', destination: '20880', ...given }),
  };
}
const receipt = (id: string) =>
  deliver({ esmClass: 4, shortMessage: Buffer.from(`id:${id} stat:DELIVRD err:000`) });
/** Keeps nothing until the returned function is called. */
function ownerThatWaits(): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  setup.owner.keeps = () => promise;
  return resolve;
}
const answers = () => setup.carrier.deliverAnswers.map(({ sequence, status }) => [sequence, status]);

const udh = (number: number, text: string, total = 2) =>
  deliver({
    esmClass: 0x40,
    shortMessage: Buffer.concat([Uint8Array.of(5, 0, 3, 77, total, number), Buffer.from(text)]),
  });
const sarPart = (number: number, text: string) =>
  deliver({
    shortMessage: Buffer.from(text),
    tlvs: { sarMsgRefNum: 700, sarTotalSegments: 2, sarSegmentSeqnum: number },
  });
const wideUdh = (number: number, octets: number[]) =>
  deliver({
    esmClass: 0x40,
    dataCoding: 8,
    shortMessage: Uint8Array.of(6, 8, 4, 1, 2, 2, number, ...octets),
  });

describe('receipts', () => {
  test('are acknowledged only when the owner has kept them', async () => {
    const kept = ownerThatWaits();
    await setup.open();
    setup.carrier.peer.send(receipt('7'));
    await setup.carrier.until(() => setup.owner.batches.length === 1);
    expect(answers()).toEqual([]);
    kept();
    await setup.carrier.until(() => answers().length === 1);
    expect(answers()).toEqual([[1, 0]]);
    expect(setup.owner.batches).toEqual([
      [{ providerId: '7', recipient: '+254700000001', state: 'delivered', errorCode: null }],
    ]);
  });

  test('that the owner fails to keep are refused, so that they come again', async () => {
    setup.owner.keeps = () => Promise.reject(new Error('the database is away'));
    await setup.open();
    setup.carrier.peer.send(receipt('7'));
    await setup.carrier.until(() => answers().length === 1);
    expect(answers()).toEqual([[1, STATUS.ESME_RX_T_APPN]]);
  });

  test('that come while others are being kept are gathered into one batch', async () => {
    const kept = ownerThatWaits();
    await setup.open();
    setup.carrier.peer.send(receipt('first'));
    await setup.carrier.until(() => setup.owner.batches.length === 1);
    for (let id = 0; id < 50; id++) setup.carrier.peer.send(receipt(`${id}`));
    setup.carrier.peer.send({ command: 'enquire_link', sequence: 999 });
    await setup.carrier.until(() => setup.carrier.received.at(-1)?.command === 'enquire_link_resp');
    expect(setup.owner.batches).toHaveLength(1);
    setup.clock.advance(20);
    expect(setup.owner.batches.map((batch) => batch.length)).toEqual([1, 50]);
    kept();
  });

  test('may come before the response to their submit, with another shape of its id', async () => {
    setup.carrier.onSubmit = (submit, peer) => {
      peer.send(receipt('4095'));
      peer.accept(submit, '00000FFF');
    };
    const link = await setup.open();
    const outcome = await link.submit(sms());
    await setup.carrier.until(() => setup.owner.batches.length === 1);
    const stored = outcome.kind === 'accepted' ? canonicalId(outcome.providerIds[0] ?? '') : null;
    expect(stored).toBe('fff');
    expect(idCandidates(setup.owner.batches[0]?.[0]?.providerId ?? '', 'same')).toContain(stored);
  });

  test('under way are kept and answered before the link closes', async () => {
    const kept = ownerThatWaits();
    const link = await setup.open();
    setup.carrier.peer.send(receipt('7'));
    await setup.carrier.until(() => setup.owner.batches.length === 1);
    const closed = link.close(5_000);
    kept();
    await closed;
    await setup.carrier.until(() => setup.carrier.peer.isClosed);
    expect(setup.carrier.received.slice(-2).map(({ command }) => command)).toEqual([
      'deliver_sm_resp',
      'unbind',
    ]);
  });
});

describe('inbound messages', () => {
  test('are acknowledged when the owner has kept them', async () => {
    await setup.open();
    setup.carrier.peer.send(deliver({ shortMessage: Buffer.from('STOP') }));
    await setup.carrier.until(() => answers().length === 1);
    expect(setup.owner.messages).toEqual([{ from: '+254700000001', to: '20880', text: 'STOP' }]);
  });

  test('in Unicode, in message_payload, read as they were written', async () => {
    await setup.open();
    const messagePayload = Buffer.from('Привет 😀', 'utf16le').swap16();
    setup.carrier.peer.send(deliver({ dataCoding: 8, tlvs: { messagePayload } }));
    await setup.carrier.until(() => setup.owner.messages.length === 1);
    expect(setup.owner.messages[0]?.text).toBe('Привет 😀');
  });

  test('in parts are joined by UDH, in whatever order they come, and acknowledged together', async () => {
    await setup.open();
    setup.carrier.peer.send(udh(2, 'world'));
    setup.carrier.peer.send({ command: 'enquire_link', sequence: 999 });
    await setup.carrier.until(() => setup.carrier.received.at(-1)?.command === 'enquire_link_resp');
    expect(answers()).toEqual([]);
    setup.carrier.peer.send(udh(1, 'Hello '));
    await setup.carrier.until(() => answers().length === 2);
    expect(setup.owner.messages.map(({ text }) => text)).toEqual(['Hello world']);
  });

  test('in parts are joined by SAR', async () => {
    await setup.open();
    setup.carrier.peer.send(sarPart(1, 'one, '));
    setup.carrier.peer.send(sarPart(2, 'two'));
    await setup.carrier.until(() => setup.owner.messages.length === 1);
    expect(setup.owner.messages[0]?.text).toBe('one, two');
  });

  test('a surrogate pair cut in two by its sender is whole again', async () => {
    await setup.open();
    setup.carrier.peer.send(wideUdh(1, [0xd8, 0x3d]));
    setup.carrier.peer.send(wideUdh(2, [0xde, 0x00]));
    await setup.carrier.until(() => setup.owner.messages.length === 1);
    expect(setup.owner.messages[0]?.text).toBe('😀');
  });

  test('a part that comes twice is one part', async () => {
    await setup.open();
    for (const pdu of [udh(1, 'Hello '), udh(1, 'Hello '), udh(2, 'world')]) setup.carrier.peer.send(pdu);
    await setup.carrier.until(() => answers().length === 3);
    expect(setup.owner.messages.map(({ text }) => text)).toEqual(['Hello world']);
  });

  test('a carrier that sends one part at a time gets an answer, and a lost part becomes a gap', async () => {
    await setup.open();
    setup.carrier.peer.send(udh(1, 'STOP ', 3));
    setup.carrier.peer.send(udh(3, ' please', 3));
    setup.carrier.peer.send({ command: 'enquire_link', sequence: 999 });
    await setup.carrier.until(() => setup.carrier.received.at(-1)?.command === 'enquire_link_resp');
    setup.clock.advance(2_000);
    await setup.carrier.until(() => answers().length === 2);
    expect(setup.owner.messages).toEqual([]);
    for (let seconds = 0; seconds < 120; seconds += 10) setup.clock.advance(10_000);
    expect(setup.owner.messages.map(({ text }) => text)).toEqual(['STOP … please']);
  });

  test('parts that were answered are passed on when the link closes first', async () => {
    const link = await setup.open();
    setup.carrier.peer.send(udh(1, 'STOP '));
    setup.carrier.peer.send({ command: 'enquire_link', sequence: 999 });
    await setup.carrier.until(() => setup.carrier.received.at(-1)?.command === 'enquire_link_resp');
    setup.clock.advance(2_000);
    await setup.carrier.until(() => answers().length === 1);
    await link.close(1_000);
    expect(setup.owner.messages.map(({ text }) => text)).toEqual(['STOP …']);
    expect(setup.clock.pending).toBe(0);
  });

  test.each([
    ['a header longer than its message', Uint8Array.of(200, 0, 3, 1, 2, 1)],
    ['an element that runs out of the header', Uint8Array.of(3, 0, 200, 1, 0x48)],
    ['part 3 of 2', Uint8Array.of(5, 0, 3, 1, 2, 3, 0x48)],
    ['part 0', Uint8Array.of(5, 0, 3, 1, 2, 0, 0x48)],
    ['no octet at all', new Uint8Array(0)],
  ])('with %s is passed on by itself', async (_what, shortMessage) => {
    await setup.open();
    setup.carrier.peer.send(deliver({ esmClass: 0x40, shortMessage }));
    await setup.carrier.until(() => answers().length === 1);
    expect(setup.owner.messages).toHaveLength(1);
  });

  test('no more than a thousand long messages wait for their parts', async () => {
    await setup.open();
    for (let n = 0; n < 1_001; n++) {
      setup.carrier.peer.send(
        deliver({
          source: `2547${String(n).padStart(8, '0')}`,
          esmClass: 0x40,
          shortMessage: Uint8Array.of(5, 0, 3, 1, 2, 1, 0x48),
        }),
      );
    }
    await setup.carrier.until(() => setup.owner.messages.length === 1);
    expect(setup.owner.messages[0]).toMatchObject({ from: '+254700000000', text: 'H…' });
  });
});
