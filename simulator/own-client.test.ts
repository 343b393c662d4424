import { openSmppLink, type SmppLink } from '../core/carriers/smpp/open-smpp-link.js';
import { parseSmppUrl } from '../core/carriers/smpp/smpp-settings.js';
import type { IdFormat } from './options.js';
import { eventually } from './peer.fixture.js';
import { startSimulator, type Simulator } from './start-simulator.js';

type CarrierEvents = Parameters<typeof openSmppLink>[1];
type Receipt = Parameters<CarrierEvents['receipts']>[0][number];
type InboundSms = Parameters<CarrierEvents['inbound']>[0];
type OutboundSms = Parameters<SmppLink['submit']>[0];

let simulator: Simulator;
let link: SmppLink;
const receipts: Receipt[] = [];
const inbound: InboundSms[] = [];

beforeEach(async () => {
  receipts.length = 0;
  inbound.length = 0;
  simulator = await startSimulator({ smppPort: 0, httpPort: 0, receiptDelayMs: 10, receiptJitterMs: 20 });
  link = openSmppLink(parseSmppUrl(simulator.smppUrl({ window: 50, responseSeconds: 0.4 })), {
    receipts: async (batch) => void receipts.push(...batch),
    inbound: async (message) => void inbound.push(message),
  });
});

afterEach(async () => {
  await link.close(100);
  await simulator.stop();
});

const sms = (to: string, text = 'Hello'): OutboundSms => ({
  id: to,
  from: 'GALLANT',
  to,
  text,
  flash: false,
  urgent: false,
  validitySeconds: null,
});

test('a thousand messages: each accepted, each delivered, none twice', async () => {
  const numbers = Array.from({ length: 1_000 }, (_, i) => `+25470000${1000 + i}`);
  const outcomes = await Promise.all(numbers.map((to) => link.submit(sms(to))));
  expect(outcomes.every((outcome) => outcome.kind === 'accepted')).toBe(true);
  await eventually('a receipt each', () => receipts.length === 1_000);
  expect(new Set(receipts.map((receipt) => receipt.recipient)).size).toBe(1_000);
  await eventually('all acknowledged', () => simulator.report().deliveries.pending === 0);
  expect(simulator.report()).toMatchObject({ messages: 1_000, recipients: 1_000, duplicates: 0 });
});

test('a long message in an alphabet of its own arrives as it was sent', async () => {
  const text = 'Привет, 你好 👍 '.repeat(20);
  const outcome = await link.submit(sms('+254700001234', text));
  const parts = outcome.kind === 'accepted' ? outcome.providerIds : [];
  expect(simulator.messagesTo('+254700001234')).toMatchObject([{ text, parts: parts.length, ids: parts }]);
  await eventually('a receipt a part', () => receipts.length === parts.length);
});

const kinds = async (digits: string) => (await link.submit(sms(`+25470000${digits}`))).kind;

test('the four outcomes', async () => {
  expect(await kinds('1234')).toBe('accepted');
  expect(await kinds('0001')).toBe('rejected');
  expect(['accepted', 'throttled']).toContain(await kinds('0002'));
  expect(await kinds('0003')).toBe('unknown');
  await eventually('the receipt of the lost response', () =>
    receipts.some(({ recipient, state }) => recipient === '+254700000003' && state === 'delivered'),
  );
});

test('a dropped connection leaves one message unknown; its receipt comes on the next connection', async () => {
  expect((await link.submit(sms('+254700000009'))).kind).toBe('unknown');
  expect((await link.submit(sms('+254700001234'))).kind).toBe('accepted');
  await eventually('both receipts', () => receipts.length === 2);
  expect(simulator.report()).toMatchObject({ messages: 2, duplicates: 0 });
});

const FORMATS: IdFormat[] = [
  'decimal',
  'hex-response-decimal-receipt',
  'decimal-response-hex-receipt',
  'uppercase-hex',
  'zero-padded',
];

test.each(FORMATS)('takes receipts with ids written as %s', async (idFormat) => {
  simulator.configure({ idFormat, receiptShape: 'text', receiptLabel: 'Text' });
  expect((await link.submit(sms('+254700000006'))).kind).toBe('accepted');
  await eventually('the receipt', () => receipts.length === 1);
  expect(receipts).toMatchObject([{ state: 'undelivered', errorCode: '001', recipient: '+254700000006' }]);
});

test('a long inbound message arrives whole', async () => {
  const text = 'Yes please. '.repeat(30);
  simulator.inbound({ from: '+254711000111', to: '40404', text });
  await eventually('it has arrived', () => inbound.length === 1);
  expect(inbound).toMatchObject([{ from: '+254711000111', to: '40404', text }]);
});
