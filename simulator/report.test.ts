import { Peer } from './peer.fixture.js';
import type { Duplicate, ReportedMessage, SimulatorReport } from './report.js';
import { startSimulator, type Simulator } from './start-simulator.js';

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

async function get<T>(path: string): Promise<T> {
  const response = await fetch(simulator.httpUrl + path);
  expect(response.status).toBe(200);
  return (await response.json()) as T;
}

const post = (path: string, body?: string) => fetch(simulator.httpUrl + path, { method: 'POST', body });

const part = (number: number, text: string, reference = 7) => ({
  esm_class: 0x40,
  short_message: Buffer.concat([Buffer.from([5, 0, 3, reference, 2, number]), Buffer.from(text)]),
});

test('counts messages, recipients, responses and receipts', async () => {
  await peer.submit('254700001001');
  await peer.submit('254700001002');
  await peer.submit('254700001002', { short_message: 'Another' });
  await peer.submit('254700000001');
  await peer.receipts('254700001002', 2);
  await peer.receipts('254700001001', 1);
  expect(await get<SimulatorReport>('/report')).toMatchObject({
    submits: 4,
    accepted: 3,
    messages: 3,
    recipients: 2,
    duplicates: 0,
    responses: { '0x00000000 ESME_ROK': 3, '0x0000000B ESME_RINVDSTADR': 1 },
    deliveries: { sent: 3, receipts: { DELIVRD: 3 } },
    connections: { open: 1, opened: 1, binds: { gallant: 1 } },
  });
});

test('the same text to the same recipient again is a duplicate; the same text to another is none', async () => {
  await peer.submit('254700001001');
  await peer.submit('254700001002');
  await peer.submit('254700001001');
  await peer.submit('+254700001001');
  await peer.submit('254700001002', { short_message: 'hello' });
  expect(await get<SimulatorReport>('/report')).toMatchObject({ messages: 5, duplicates: 2 });
  expect(await get<Duplicate[]>('/duplicates')).toEqual([{ to: '254700001001', times: 3 }]);
});

test('lists what a recipient was sent, the latest first', async () => {
  const first = await peer.submit('254700001001', { data_coding: 8, short_message: 'Zażółć €' });
  await peer.submit('254700001001', { source_addr: '40404', short_message: Buffer.from([0x00, 0x1b, 0x65]) });
  expect(await get<ReportedMessage[]>('/messages?to=%2B254700001001')).toMatchObject([
    { from: '40404', text: '@€', parts: 1, dataCoding: 0 },
    { from: 'GALLANT', text: 'Zażółć €', parts: 1, dataCoding: 8, ids: [first?.message_id] },
  ]);
  expect(await get<ReportedMessage[]>('/messages?to=254700009999')).toEqual([]);
});

test('a long message by header is one message with an id and a receipt a part, in whatever order', async () => {
  const second = await peer.submit('254700001001', part(2, 'world'));
  const first = await peer.submit('254700001001', part(1, 'Hello '));
  const receipts = await peer.receipts('254700001001', 2);
  const ids = [first?.message_id, second?.message_id];
  expect(simulator.messagesTo('254700001001')).toMatchObject([{ text: 'Hello world', parts: 2, ids }]);
  expect(receipts.map((receipt) => receipt.receipted_message_id)).toEqual(expect.arrayContaining(ids));
  expect(simulator.report()).toMatchObject({ submits: 2, accepted: 2, messages: 1, incomplete: 0 });
});

test('a long message sent twice is one duplicate, under whatever reference', async () => {
  for (const reference of [7, 8]) {
    await peer.submit('254700001001', part(1, 'Hello ', reference));
    await peer.submit('254700001001', part(2, 'world', reference));
  }
  expect(simulator.report()).toMatchObject({ messages: 2, duplicates: 1 });
});

test('a part that comes twice, and a message that lacks one, are seen', async () => {
  await peer.submit('254700001001', part(1, 'Hello '));
  await peer.submit('254700001001', part(1, 'Hello '));
  expect(simulator.report()).toMatchObject({ messages: 0, incomplete: 1, repeatedParts: 1 });
});

test('long messages by SAR parameters and by message_payload', async () => {
  const sar = { sar_msg_ref_num: 300, sar_total_segments: 2 };
  await peer.submit('254700001001', { ...sar, sar_segment_seqnum: 1, short_message: 'Hello ' });
  await peer.submit('254700001001', { ...sar, sar_segment_seqnum: 2, short_message: 'world' });
  const payload = 'long '.repeat(80);
  await peer.submit('254700001002', { short_message: '', message_payload: Buffer.from(payload) });
  expect(simulator.messagesTo('254700001001')).toMatchObject([{ text: 'Hello world', parts: 2 }]);
  expect(simulator.messagesTo('254700001002')).toMatchObject([{ text: payload, parts: 1 }]);
});

test('a reset begins a new run in which nothing is a duplicate yet', async () => {
  await peer.submit('254700001001');
  expect((await post('/reset')).status).toBe(200);
  await peer.submit('254700001001');
  expect(simulator.report()).toMatchObject({
    submits: 1,
    messages: 1,
    duplicates: 0,
    connections: { open: 1 },
  });
});

test('above its limit the journal counts messages and says so', async () => {
  simulator.configure({ journalLimit: 1 });
  await peer.submit('254700001001');
  await peer.submit('254700001001');
  expect(simulator.report()).toMatchObject({ messages: 2, notKept: 1, duplicates: 0 });
});

test('behaviour changes over HTTP take effect at once', async () => {
  const response = await post('/configure', JSON.stringify({ idFormat: 'zero-padded', undeliveredRatio: 1 }));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({ idFormat: 'zero-padded', systems: ['gallant'] });
  await peer.submit('254700001001');
  const [receipt] = await peer.receipts('254700001001', 1);
  expect(receipt).toMatchObject({
    message_state: 5,
    receipted_message_id: expect.stringMatching(/^\d{20}$/),
  });
});

test.each([
  ['an unknown option', '{"speed":1}', 'speed'],
  ['a value out of range', '{"undeliveredRatio":1.5}', 'undeliveredRatio'],
  ['ratios that do not fit', '{"undeliveredRatio":0.6,"expiredRatio":0.6}', 'expiredRatio'],
  ['what is fixed', '{"smppPort":1}', 'smppPort'],
  ['no object', '[]', 'object'],
  ['no JSON', '{', 'JSON'],
])('refuses to configure %s, says why and changes nothing', async (_what, body, named) => {
  const before = await get('/configuration');
  const response = await post('/configure', body);
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ error: expect.stringContaining(named) });
  expect(await get('/configuration')).toEqual(before);
});

test('inbound and drop-connections over HTTP', async () => {
  const response = await post('/inbound', '{"from":"+254711000111","to":"40404","text":"YES"}');
  expect(await response.json()).toEqual({ parts: 1 });
  await peer.receipts('+254711000111', 1);
  expect((await post('/inbound', '{"from":"1"}')).status).toBe(400);
  expect((await post('/inbound', '{"from":"1","to":"2","text":"x","systemId":"nobody"}')).status).toBe(400);
  expect(await (await post('/drop-connections')).json()).toEqual({ dropped: 1 });
});

test('an endless body is refused, an unknown path named', async () => {
  expect((await post('/configure', 'x'.repeat(200_000))).status).toBe(413);
  const response = await fetch(`${simulator.httpUrl}/nowhere`);
  expect(response.status).toBe(404);
  expect(await response.json()).toEqual({ error: expect.stringContaining('GET /report') });
  expect(await get('/healthz')).toEqual({ ok: true });
});
