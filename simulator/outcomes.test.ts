import { eventually, Peer, statOf } from './peer.fixture.js';
import { outcomeFor } from './outcomes.js';
import { DEFAULTS } from './options.js';
import { startSimulator, type Simulator } from './start-simulator.js';

const ESME_RINVDSTADR = 0x0b;
const ESME_RTHROTTLED = 0x58;

let simulator: Simulator;
let peer: Peer;

beforeEach(async () => {
  simulator = await startSimulator({ smppPort: 0, httpPort: 0, receiptDelayMs: 0, receiptJitterMs: 0 });
  peer = await Peer.bind(simulator);
});

afterEach(async () => {
  await peer.close();
  await simulator.stop();
});

/** Everything that was planned has been delivered, so what did not come will not come. */
const quiet = () => eventually('nothing pending', () => simulator.report().deliveries.pending === 0);

test('an ordinary number: accepted, then delivered', async () => {
  const response = await peer.submit('254700001234');
  const [receipt] = await peer.receipts('254700001234', 1);
  expect(response).toMatchObject({ command_status: 0, message_id: expect.stringMatching(/^\d+$/) });
  expect(receipt).toMatchObject({
    esm_class: 4,
    destination_addr: 'GALLANT',
    message_state: 2,
    receipted_message_id: response?.message_id,
  });
  expect(statOf(receipt)).toBe('DELIVRD');
});

test('0001: refused at submit, not taken', async () => {
  expect(await peer.submit('254700000001')).toMatchObject({ command_status: ESME_RINVDSTADR });
  expect(simulator.report()).toMatchObject({ submits: 1, accepted: 0, messages: 0 });
});

test('0002: throttled once, then accepted and delivered', async () => {
  expect(await peer.submit('254700000002')).toMatchObject({ command_status: ESME_RTHROTTLED });
  expect(await peer.submit('254700000002')).toMatchObject({ command_status: 0 });
  expect(statOf((await peer.receipts('254700000002', 1))[0])).toBe('DELIVRD');
  expect(simulator.report()).toMatchObject({ messages: 1, throttled: 1 });
});

test('0003: the response never comes, the receipt does', async () => {
  const response = peer.submit('254700000003');
  await peer.receipts('254700000003', 1);
  await peer.close();
  expect(await response).toBeNull();
  expect(simulator.report()).toMatchObject({ messages: 1, unanswered: 1 });
});

test('0004: taken, but neither response nor receipt', async () => {
  const response = peer.submit('254700000004');
  await peer.submit('254700001234');
  await peer.receipts('254700001234', 1);
  await quiet();
  await peer.close();
  expect(await response).toBeNull();
  expect(peer.receivedFor('254700000004')).toEqual([]);
  expect(simulator.messagesTo('254700000004')).toHaveLength(1);
});

test('0005: the receipt comes before the response', async () => {
  const response = await peer.submit('254700000005');
  expect(response).toMatchObject({ command_status: 0 });
  expect(peer.heard).toEqual(['bind_transceiver_resp', 'deliver_sm', 'submit_sm_resp']);
  expect(peer.delivered[0]?.receipted_message_id).toBe(response?.message_id);
});

test.each([
  ['0006', 'UNDELIV', 5, '001'],
  ['0007', 'EXPIRED', 3, '027'],
  ['0008', 'REJECTD', 8, '088'],
  ['0011', 'UNKNOWN', 7, '255'],
])('%s: accepted, then %s', async (digits, stat, state, err) => {
  await peer.submit(`25470000${digits}`);
  const [receipt] = await peer.receipts(`25470000${digits}`, 1);
  expect(receipt).toMatchObject({
    message_state: state,
    network_error_code: Buffer.from([3, 0, Number(err)]),
    short_message: { message: expect.stringContaining(`dlvrd:000`) },
  });
  expect(String(receipt?.short_message?.message)).toContain(`stat:${stat} err:${err}`);
});

test('0009: taken, the connection dropped, the receipt comes to the next bind', async () => {
  expect(await peer.submit('254700000009')).toBeNull();
  expect(peer.closed).toBe(true);
  const next = await Peer.bind(simulator);
  expect(statOf((await next.receipts('254700000009', 1))[0])).toBe('DELIVRD');
  await next.close();
  expect(simulator.report()).toMatchObject({ messages: 1, connections: { dropped: 1 } });
});

test('0010: the receipt comes twice', async () => {
  await peer.submit('254700000010');
  const [first, second] = await peer.receipts('254700000010', 2);
  expect(second?.receipted_message_id).toBe(first?.receipted_message_id);
});

test('0012: accepted, the receipt never comes', async () => {
  expect(await peer.submit('254700000012')).toMatchObject({ command_status: 0 });
  await quiet();
  expect(peer.delivered).toEqual([]);
});

test('0013: ACCEPTD and ENROUTE come before DELIVRD', async () => {
  await peer.submit('254700000013');
  const receipts = await peer.receipts('254700000013', 3);
  expect(receipts.map(statOf)).toEqual(['ACCEPTD', 'ENROUTE', 'DELIVRD']);
});

test('no receipt where none was asked for, failures alone where that was asked for', async () => {
  await peer.submit('254700000006', { registered_delivery: 0 });
  await peer.submit('254700001111', { registered_delivery: 2 });
  await peer.submit('254710000006', { registered_delivery: 2 });
  await peer.receipts('254710000006', 1);
  await quiet();
  expect(peer.delivered).toHaveLength(1);
});

test('the script can be switched off, so that all numbers are ordinary', async () => {
  simulator.configure({ scripted: false });
  expect(await peer.submit('254700000001')).toMatchObject({ command_status: 0 });
  expect(statOf((await peer.receipts('254700000001', 1))[0])).toBe('DELIVRD');
});

test('in a plausible world about as many fail as was asked for, and always the same ones', () => {
  const world = {
    ...DEFAULTS,
    scripted: false,
    undeliveredRatio: 0.1,
    expiredRatio: 0.05,
    receiptRatio: 0.9,
  };
  const draw = () =>
    Array.from({ length: 20_000 }, (_, i) => outcomeFor(254_700_000_000 + i, i % 10_000, world).does);
  const outcomes = draw();
  const share = (does: string) => outcomes.filter((outcome) => outcome === does).length / outcomes.length;
  expect(share('receipt never comes')).toBeCloseTo(0.1, 1);
  expect(share('undelivered')).toBeCloseTo(0.09, 1);
  expect(share('expired')).toBeCloseTo(0.045, 1);
  expect(draw()).toEqual(outcomes);
});
