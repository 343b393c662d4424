import { Peer, textOf } from './peer.fixture.js';
import type { Behaviour, IdFormat } from './options.js';
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

async function exchange(patch: Partial<Behaviour>) {
  simulator.configure(patch);
  const response = await peer.submit('254700001234');
  const [receipt] = await peer.receipts('254700001234', 1);
  return { response: response?.message_id ?? '', receipt: receipt?.receipted_message_id ?? '', pdu: receipt };
}

const IDS: [IdFormat, RegExp, RegExp, (response: string) => string][] = [
  ['decimal', /^\d+$/, /^\d+$/, (id) => id],
  ['hex-response-decimal-receipt', /^[\da-f]+$/, /^\d+$/, (id) => String(Number.parseInt(id, 16))],
  ['decimal-response-hex-receipt', /^\d+$/, /^[\da-f]+$/, (id) => Number(id).toString(16)],
  ['uppercase-hex', /^[\da-f]+$/, /^[\dA-F]+$/, (id) => id.toUpperCase()],
  ['zero-padded', /^[1-9]\d*$/, /^\d{20}$/, (id) => id.padStart(20, '0')],
];

test.each(IDS)('ids: %s', async (idFormat, inResponse, inReceipt, expected) => {
  const { response, receipt, pdu } = await exchange({ idFormat });
  expect(response).toMatch(inResponse);
  expect(receipt).toMatch(inReceipt);
  expect(receipt).toBe(expected(response));
  expect(textOf(pdu)).toContain(`id:${receipt} `);
});

test('ids never come again, not in a later process either', async () => {
  const first = await peer.submit('254700001234');
  const second = await peer.submit('254700001234');
  expect(Number(second?.message_id)).toBe(Number(first?.message_id) + 1);
  const later = await startSimulator({ smppPort: 0, httpPort: 0 });
  const other = await Peer.bind(later);
  const third = await other.submit('254700001234');
  await other.close();
  await later.stop();
  expect(Number(third?.message_id)).toBeGreaterThan(Number(second?.message_id));
});

test('a receipt in text alone', async () => {
  const { response, pdu } = await exchange({ receiptShape: 'text' });
  expect(pdu?.receipted_message_id).toBeUndefined();
  expect(pdu?.message_state).toBeUndefined();
  expect(textOf(pdu)).toMatch(
    new RegExp(
      `^id:${response} sub:001 dlvrd:001 submit date:\\d{10} done date:\\d{10} stat:DELIVRD err:000 text:$`,
    ),
  );
});

test('a receipt in TLVs alone', async () => {
  const { response, pdu } = await exchange({ receiptShape: 'tlv' });
  expect(pdu).toMatchObject({ receipted_message_id: response, message_state: 2 });
  expect(pdu?.short_message?.message).toHaveLength(0);
});

test('a receipt whose text is the message_payload', async () => {
  const { response, pdu } = await exchange({ receiptShape: 'payload' });
  expect(pdu?.receipted_message_id).toBeUndefined();
  expect(pdu?.short_message?.message).toHaveLength(0);
  expect(String(pdu?.message_payload?.message)).toContain(`id:${response} `);
});

test.each([
  ['minutes', /submit date:\d{10} done date:\d{10} /],
  ['seconds', /submit date:\d{12} done date:\d{12} /],
  ['full-year', /submit date:20\d{12} done date:20\d{12} /],
] as const)('receipt dates: %s', async (receiptDates, written) => {
  const { pdu } = await exchange({ receiptDates, receiptLabel: 'Text' });
  expect(textOf(pdu)).toMatch(written);
  expect(textOf(pdu)).toMatch(/ Text:$/);
});
