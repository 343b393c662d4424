import * as fc from 'fast-check';
import { STATUS } from './commands.js';
import { openSmppLink } from './open-smpp-link.js';
import { parseSmppUrl } from './smpp-settings.js';
import { setUp, sms, type Setup } from './link-setup.fixture.js';

let setup: Setup;
beforeEach(async () => {
  setup = await setUp();
});
afterEach(() => setup.end());

const bindsSeen = () => setup.carrier.received.filter(({ command }) => command === 'bind_transceiver').length;

describe('the connection', () => {
  test('binds as a transceiver with the credentials of its URL', async () => {
    const link = await setup.open('systemType=VMA');
    expect(setup.carrier.received[0]).toMatchObject({
      command: 'bind_transceiver',
      systemId: 'acme',
      password: 'secret',
      systemType: 'VMA',
      interfaceVersion: 0x34,
    });
    await link.submit(sms());
    expect(link.state).toBe('bound');
  });

  test('is tried again, ever more slowly, as long as the carrier refuses', async () => {
    setup.carrier.bindStatus = STATUS.ESME_RINVPASWD;
    const link = await setup.open();
    const outcome = link.submit(sms());
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt++) {
      await setup.carrier.until(() => setup.carrier.peers.length === attempt && setup.carrier.peer.isClosed);
      const before = setup.clock.now();
      await setup.passTime(() => link.state === 'connecting');
      waits.push(setup.clock.now() - before);
    }
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    setup.carrier.bindStatus = 0;
    await setup.passTime(() => link.state === 'bound');
    expect(await outcome).toMatchObject({ kind: 'accepted' });
  });

  test('that did some work and was lost is made again soon, however often', async () => {
    const link = await setup.open();
    for (let loss = 1; loss <= 6; loss++) {
      await setup.passTime(() => link.state === 'bound');
      expect(await link.submit(sms())).toMatchObject({ kind: 'accepted' });
      const before = setup.clock.now();
      setup.carrier.peer.socket.destroy();
      await setup.passTime(() => link.stats().binds === loss + 1);
      expect(setup.clock.now() - before).toBeLessThan(1_000);
    }
  });

  test('asks enquire_link, and answers it', async () => {
    await setup.open('enquireSeconds=30');
    setup.carrier.peer.send({ command: 'enquire_link', sequence: 42 });
    await setup.carrier.until(() =>
      setup.carrier.received.some((pdu) => pdu.command === 'enquire_link_resp'),
    );
    expect(setup.carrier.received.at(-1)).toEqual({ command: 'enquire_link_resp', sequence: 42, status: 0 });
    setup.clock.advance(30_000);
    await setup.carrier.until(() => setup.carrier.received.some((pdu) => pdu.command === 'enquire_link'));
    expect(bindsSeen()).toBe(1);
  });

  test('is given up when nothing is heard after an enquire_link', async () => {
    setup.carrier.answersEnquiries = false;
    setup.carrier.onSubmit = () => {};
    const link = await setup.open('enquireSeconds=10&responseSeconds=3600');
    const outcome = link.submit(sms());
    await setup.carrier.until(() => setup.carrier.submits.length === 1);
    setup.clock.advance(10_000);
    await setup.carrier.until(() => setup.carrier.received.some((pdu) => pdu.command === 'enquire_link'));
    setup.clock.advance(10_000);
    expect(await outcome).toMatchObject({ kind: 'unknown' });
    expect(link.state).toBe('waiting');
  });

  test('that the carrier unbinds is answered, closed and made again', async () => {
    const link = await setup.open();
    await link.submit(sms());
    setup.carrier.peer.send({ command: 'unbind', sequence: 9 });
    await setup.carrier.until(() => setup.carrier.peer.isClosed);
    expect(setup.carrier.received.at(-1)).toEqual({ command: 'unbind_resp', sequence: 9, status: 0 });
    await setup.passTime(() => link.stats().binds === 2);
    expect(await link.submit(sms())).toMatchObject({ kind: 'accepted' });
  });

  test('that nobody listens on is tried for ever, and closes at once', async () => {
    const link = await setup.open();
    await setup.carrier.close();
    await setup.passTime(() => link.state === 'waiting');
    await setup.passTime(() => link.state === 'connecting');
    const outcome = link.submit(sms());
    await link.close(0).then(() => setup.clock.advance(0));
    expect(await outcome).toMatchObject({ kind: 'throttled' });
    expect(setup.clock.pending).toBe(0);
  });

  test('in TLS to a carrier that speaks none fails like any other', async () => {
    const url = `smpps://acme:secret@127.0.0.1:${setup.carrier.port}`;
    const link = openSmppLink({ ...parseSmppUrl(url), clock: setup.clock }, setup.owner);
    await setup.carrier.until(() => setup.carrier.peers.length === 1 && setup.carrier.peer.isClosed);
    await link.close(0).then(() => setup.clock.advance(0));
    expect(setup.carrier.received).toEqual([]);
    expect(link.state).toBe('closed');
  });

  test('answers a PDU that makes no sense, and one it does not expect, with a generic_nack', async () => {
    await setup.open();
    setup.carrier.peer.socket.write(Buffer.from('00000012000000050000000000000007ffff', 'hex'));
    setup.carrier.peer.socket.write(Buffer.from('00000010000001030000000000000008', 'hex'));
    setup.carrier.peer.send({
      command: 'query_sm',
      sequence: 9,
      messageId: '1',
      sourceTon: 0,
      sourceNpi: 0,
      source: '',
    });
    await setup.carrier.until(() => setup.carrier.received.at(-1)?.sequence === 9);
    expect(setup.carrier.received.slice(-3)).toEqual([
      { command: 'generic_nack', sequence: 7, status: STATUS.ESME_RINVCMDLEN },
      { command: 'generic_nack', sequence: 8, status: STATUS.ESME_RINVCMDID },
      { command: 'generic_nack', sequence: 9, status: STATUS.ESME_RINVCMDID },
    ]);
  });

  test('survives whatever octets a carrier sends, and works again on the next connection', async () => {
    const link = await setup.open();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (noise) => {
        await setup.passTime(() => link.state === 'bound');
        const { peer } = setup.carrier;
        peer.socket.write(Buffer.concat([noise, Buffer.alloc(16)]));
        await setup.passTime(() => peer.isClosed);
      }),
      { numRuns: 20 },
    );
    await setup.passTime(() => link.state === 'bound');
    expect(await link.submit(sms())).toMatchObject({ kind: 'accepted' });
  });
});
