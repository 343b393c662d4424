import net from 'node:net';
import { once } from 'node:events';
import { eventually, Peer, textOf } from './peer.fixture.js';
import { startSimulator, type Simulator } from './start-simulator.js';

const ESME_RINVCMDLEN = 0x02;
const ESME_RINVCMDID = 0x03;
const ESME_RINVBNDSTS = 0x04;
const ESME_RALYBND = 0x05;
const ESME_RBINDFAIL = 0x0d;
const ESME_RINVPASWD = 0x0e;
const ESME_RTHROTTLED = 0x58;

let simulator: Simulator;
const peers: Peer[] = [];

async function bound(
  ...options: Parameters<typeof Peer.bind> extends [Simulator, ...infer Rest] ? Rest : never
) {
  const peer = await Peer.bind(simulator, ...options);
  peers.push(peer);
  return peer;
}

beforeEach(async () => {
  simulator = await startSimulator({
    smppPort: 0,
    httpPort: 0,
    receiptDelayMs: 0,
    receiptJitterMs: 0,
    redeliverMs: 0,
    systems: { gallant: 'secret', second: 'word' },
  });
});

afterEach(async () => {
  for (const peer of peers.splice(0)) await peer.close();
  await simulator.stop();
});

describe('binding', () => {
  test('a wrong password and an unknown system_id are refused', async () => {
    expect((await bound({ password: 'wrong' })).bindStatus).toBe(ESME_RINVPASWD);
    expect((await bound({ systemId: 'nobody' })).bindStatus).toBe(ESME_RBINDFAIL);
    expect(simulator.report().connections).toMatchObject({ bindsRefused: 2, binds: { gallant: 0 } });
  });

  test('no more binds than allowed, and a place is free again when one leaves', async () => {
    simulator.configure({ maxBinds: 1 });
    const first = await bound();
    expect((await bound()).bindStatus).toBe(ESME_RBINDFAIL);
    expect((await bound({ systemId: 'second', password: 'word' })).bindStatus).toBe(0);
    await first.close();
    await eventually('the place is free', () => simulator.report().connections.binds['gallant'] === 0);
    expect((await bound()).bindStatus).toBe(0);
  });

  test('a second bind on the same connection is refused, the first stays', async () => {
    const peer = await bound();
    const again = await peer.ask('bind_transceiver', { system_id: 'gallant', password: 'secret' });
    expect(again?.command_status).toBe(ESME_RALYBND);
    expect(await peer.submit('254700001234')).toMatchObject({ command_status: 0 });
  });

  test('who is not bound, or bound as a receiver, cannot submit', async () => {
    const stranger = await Peer.connect(simulator);
    peers.push(stranger);
    expect(await stranger.submit('254700001234')).toMatchObject({ command_status: ESME_RINVBNDSTS });
    const receiver = await bound({ bind: 'bind_receiver' });
    expect(await receiver.submit('254700001234')).toMatchObject({ command_status: ESME_RINVBNDSTS });
  });

  test('a transmitter gets no receipts; the receiver of the same system does', async () => {
    const transmitter = await bound({ bind: 'bind_transmitter' });
    await transmitter.submit('254700001234');
    const receiver = await bound({ bind: 'bind_receiver' });
    await receiver.receipts('254700001234', 1);
    expect(transmitter.delivered).toEqual([]);
  });
});

describe('the connection', () => {
  test('enquire_link is answered, and asked of a silent peer', async () => {
    const peer = await bound();
    expect(await peer.ask('enquire_link', {})).toMatchObject({
      command: 'enquire_link_resp',
      command_status: 0,
    });
    simulator.configure({ enquireLinkMs: 20 });
    const next = await bound();
    await eventually('two enquiries', () => next.heard.filter((name) => name === 'enquire_link').length >= 2);
    expect(next.closed).toBe(false);
  });

  test('a peer that does not answer enquire_link is cut off', async () => {
    simulator.configure({ enquireLinkMs: 20 });
    const mute = net.connect(simulator.smppPort, '127.0.0.1');
    mute.resume();
    await once(mute, 'close');
    await eventually('nobody is connected', () => simulator.report().connections.open === 0);
    expect(simulator.report().connections.opened).toBe(1);
  });

  test('unbind is answered and ends the connection', async () => {
    const peer = await bound();
    expect(await peer.ask('unbind', {})).toMatchObject({ command: 'unbind_resp', command_status: 0 });
    await eventually('the connection is closed', () => peer.closed);
  });

  test('a command that a carrier does not take gets a generic_nack', async () => {
    const peer = await bound();
    expect(await peer.ask('query_sm', { message_id: '1' })).toMatchObject({
      command: 'generic_nack',
      command_status: ESME_RINVCMDID,
    });
  });

  test('bytes that are no PDU get a generic_nack and the end of the connection', async () => {
    const socket = net.connect(simulator.smppPort, '127.0.0.1');
    const answers: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => answers.push(chunk));
    socket.write('GET / HTTP/1.1\r\nHost: example.com\r\n\r\n');
    await once(socket, 'close');
    const answer = Buffer.concat(answers);
    expect(answer.readUInt32BE(4)).toBe(0x80000000);
    expect(answer.readUInt32BE(8)).toBe(ESME_RINVCMDLEN);
    expect(simulator.report().malformed).toBe(1);
  });
});

describe('nonsense', () => {
  const ESME_RINVSRCADR = 0x0a;
  const ESME_RINVDSTADR = 0x0b;

  test('addresses that no receipt could carry back are refused', async () => {
    const peer = await bound();
    expect(await peer.submit('')).toMatchObject({ command_status: ESME_RINVDSTADR });
    expect(await peer.submit('2'.repeat(40))).toMatchObject({ command_status: ESME_RINVDSTADR });
    expect(await peer.submit('254700001234', { source_addr: 'G'.repeat(40) })).toMatchObject({
      command_status: ESME_RINVSRCADR,
    });
  });

  test('addresses of any other sort are taken and come back in the receipt', async () => {
    const peer = await bound();
    for (const odd of ['0712345678', 'Nairobi', '1', '254 700', '99999999999999999999']) {
      await peer.submit(odd, { source_addr: '' });
      await peer.receipts(odd, 1);
    }
    expect(simulator.report()).toMatchObject({ recipients: 5, duplicates: 0 });
  });

  test('bodies of random bytes disturb nobody', async () => {
    const socket = net.connect(simulator.smppPort, '127.0.0.1');
    socket.resume();
    for (let seed = 0; seed < 500; seed++) {
      const pdu = Buffer.from(Array.from({ length: 16 + (seed % 90) }, (_, i) => (i * 31 + seed * 17) % 256));
      pdu.writeUInt32BE(pdu.length, 0);
      pdu.writeUInt32BE([1, 2, 4, 5, 9, 0x15, 0x80000005, seed][seed % 8] ?? 0, 4);
      socket.write(pdu);
    }
    await eventually('they were looked at', () => simulator.report().malformed > 100);
    socket.destroy();
    const peer = await bound();
    expect(await peer.submit('254700001234')).toMatchObject({ command_status: 0 });
  });
});

describe('speed', () => {
  test('above its speed limit a system is throttled, and nothing of that is taken', async () => {
    simulator.configure({ rate: 5 });
    const peer = await bound();
    const statuses = (
      await Promise.all(Array.from({ length: 20 }, (_, i) => peer.submit(`25470000${2000 + i}`)))
    ).map((response) => response?.command_status);
    const throttled = statuses.filter((status) => status === ESME_RTHROTTLED).length;
    expect(throttled).toBeGreaterThanOrEqual(10);
    expect(statuses.filter((status) => status === 0)).toHaveLength(20 - throttled);
    expect(simulator.report()).toMatchObject({ throttled, messages: 20 - throttled });
  });

  test('a limit for each bind leaves the other binds alone', async () => {
    simulator.configure({ bindRate: 1 });
    const first = await bound();
    const second = await bound();
    await first.submit('254700001234');
    expect(await first.submit('254700001235')).toMatchObject({ command_status: ESME_RTHROTTLED });
    expect(await second.submit('254700001236')).toMatchObject({ command_status: 0 });
  });

  test('responses wait for their latency while later PDUs are answered', async () => {
    simulator.configure({ latencyMs: 100, latencyJitterMs: 50 });
    const peer = await bound();
    const submitted = peer.submit('254700001234');
    await peer.ask('enquire_link', {});
    await submitted;
    expect(peer.heard.slice(1, 3)).toEqual(['enquire_link_resp', 'submit_sm_resp']);
  });
});

describe('deliveries', () => {
  test('binds of one system share its receipts; other systems get none', async () => {
    const [one, two] = [await bound(), await bound()];
    const stranger = await bound({ systemId: 'second', password: 'word' });
    for (let i = 0; i < 10; i++) await one.submit(`25470000${2000 + i}`);
    await eventually('ten receipts', () => one.delivered.length + two.delivered.length === 10);
    expect(one.delivered).toHaveLength(5);
    expect(stranger.delivered).toEqual([]);
  });

  test('what was not acknowledged comes again on the next bind, and nothing else', async () => {
    const peer = await bound();
    await peer.submit('254700001230');
    await peer.receipts('254700001230', 1);
    await eventually('it is acknowledged', () => simulator.report().deliveries.acknowledged === 1);
    peer.acknowledgeWith = null;
    await peer.submit('254700001231');
    await peer.submit('254700001232');
    await peer.receipts('254700001232', 1);
    await peer.close();
    const next = await bound();
    await next.receipts('254700001231', 1);
    await next.receipts('254700001232', 1);
    expect(next.delivered).toHaveLength(2);
    await eventually('nothing is pending', () => simulator.report().deliveries.pending === 0);
    expect(simulator.report().deliveries).toMatchObject({ acknowledged: 3, redelivered: 2 });
  });

  test('what was refused comes again', async () => {
    const peer = await bound();
    peer.acknowledgeWith = 0x64;
    await peer.submit('254700001234');
    await peer.receipts('254700001234', 2);
    peer.acknowledgeWith = 0;
    await eventually('it is acknowledged', () => simulator.report().deliveries.acknowledged === 1);
    expect(simulator.report().deliveries.refused).toBeGreaterThanOrEqual(1);
  });

  test('no more than the window is unacknowledged; an acknowledgement lets the next one go', async () => {
    simulator.configure({ deliverWindow: 3 });
    const peer = await bound();
    peer.acknowledgeWith = null;
    for (let i = 0; i < 6; i++) await peer.submit(`25470000${2000 + i}`);
    await eventually('all are due', () => simulator.report().deliveries.sent === 3);
    await peer.ask('enquire_link', {});
    expect(peer.delivered).toHaveLength(3);
    const [first] = peer.delivered;
    if (first) peer.session.send(first.response());
    await eventually('four went out', () => peer.delivered.length === 4);
  });

  test('an inbound message reaches the system, long ones in parts', async () => {
    const peer = await bound();
    simulator.inbound({ from: '+254711000111', to: '40404', text: 'STOP' });
    expect(simulator.inbound({ from: '+254711000111', to: '40404', text: 'é'.repeat(200) })).toEqual({
      parts: 2,
    });
    await eventually('three parts', () => peer.delivered.length === 3);
    const [stop, first, second] = peer.delivered;
    expect(stop).toMatchObject({ esm_class: 0, source_addr: '+254711000111', destination_addr: '40404' });
    expect(textOf(stop)).toBe('STOP');
    expect([first, second].map((part) => part?.short_message?.udh?.[0]?.subarray(3))).toEqual([
      Buffer.from([2, 1]),
      Buffer.from([2, 2]),
    ]);
  });

  test('dropping the connections cuts all of them', async () => {
    const [one, two] = [await bound(), await bound()];
    expect(simulator.dropConnections()).toBe(2);
    await eventually('both are closed', () => one.closed && two.closed);
  });
});
