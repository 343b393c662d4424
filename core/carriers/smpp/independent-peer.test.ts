/** Against the npm package smpp, whose authors read the specification without us. */
import { once, type EventEmitter } from 'node:events';
import { createRequire } from 'node:module';
import type { AddressInfo, Server } from 'node:net';
import { Owner, sms } from './link-setup.fixture.js';
import { openSmppLink, type SmppLink } from './open-smpp-link.js';
import { parseSmppUrl } from './smpp-settings.js';

interface PeerPdu {
  command: string;
  command_status: number;
  message_id?: string;
  system_id?: string;
  password?: string;
  source_addr?: string;
  destination_addr?: string;
  validity_period?: Date;
  data_coding?: number;
  sar_total_segments?: number;
  short_message?: { message: string | Buffer; udh?: Buffer[] };
  message_payload?: { message: string | Buffer };
  response(fields?: Record<string, unknown>): PeerPdu;
}
interface PeerSession extends EventEmitter {
  send(pdu: PeerPdu): void;
  deliver_sm(fields: Record<string, unknown>, answered: (pdu: PeerPdu) => void): void;
  destroy(): void;
}
interface PeerPackage {
  createServer(serve: (session: PeerSession) => void): Server;
}

const { createServer } = createRequire(import.meta.url)('smpp') as PeerPackage;

let server: Server;
let session: PeerSession;
let link: SmppLink;
let received: PeerPdu[];
const owner = new Owner();

async function open(parameters = ''): Promise<void> {
  const { port } = server.address() as AddressInfo;
  link = openSmppLink(parseSmppUrl(`smpp://acme:secret@127.0.0.1:${port}?${parameters}`), owner);
  expect(await link.submit(sms({ text: 'first' }))).toEqual({ kind: 'accepted', providerIds: ['id-1'] });
}

const deliver = (fields: Record<string, unknown>) =>
  new Promise<PeerPdu>((resolve) => session.deliver_sm(fields, resolve));

beforeEach(async () => {
  received = [];
  owner.batches.length = 0;
  owner.messages.length = 0;
  let submits = 0;
  server = createServer((peer) => {
    session = peer;
    peer.on('error', () => {});
    peer.on('pdu', (pdu: PeerPdu) => {
      received.push(pdu);
      if (pdu.command === 'submit_sm') peer.send(pdu.response({ message_id: `id-${++submits}` }));
      else if (!pdu.command.endsWith('_resp')) peer.send(pdu.response());
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(async () => {
  await link.close(1_000);
  session.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test('it understands our bind and our messages', async () => {
  await open();
  expect(received[0]).toMatchObject({ command: 'bind_transceiver', system_id: 'acme', password: 'secret' });
  await link.submit(sms({ text: 'Bei ni €5 [leo]' }));
  await link.submit(sms({ text: 'Привет 😀' }));
  expect(received.slice(2)).toMatchObject([
    {
      source_addr: 'ACME',
      destination_addr: '254700000001',
      data_coding: 0,
      short_message: { message: 'Bei ni €5 [leo]' },
    },
    { data_coding: 8, short_message: { message: 'Привет 😀' } },
  ]);
});

test('it reads our validity of an hour as an hour from now', async () => {
  await open();
  const before = Date.now();
  await link.submit(sms({ validitySeconds: 3_600 }));
  const until = received[2]?.validity_period?.getTime() ?? 0;
  expect(until - before).toBeGreaterThanOrEqual(3_599_000);
  expect(until - Date.now()).toBeLessThanOrEqual(3_601_000);
});

test('it understands our parts', async () => {
  await open();
  await link.submit(sms({ text: 'ж'.repeat(100) }));
  const parts = received.slice(2).map((pdu) => pdu.short_message);
  expect(parts.map((part) => part?.message)).toEqual(['ж'.repeat(67), 'ж'.repeat(33)]);
  expect(parts.map((part) => [...(part?.udh?.[0] ?? [])].slice(-2))).toEqual([
    [2, 1],
    [2, 2],
  ]);
});

test('it understands our message_payload', async () => {
  await open('concat=payload');
  await link.submit(sms({ text: 'ж'.repeat(100) }));
  expect(received[2]?.message_payload?.message).toBe('ж'.repeat(100));
});

test('we understand its receipts, in text and in TLVs', async () => {
  await open();
  const common = { esm_class: 4, source_addr: '254700000001', source_addr_ton: 1, data_coding: 3 };
  const answer = await deliver({
    ...common,
    short_message:
      'id:id-1 sub:001 dlvrd:001 submit date:2511221301 done date:2511221302 stat:DELIVRD err:000 text:',
  });
  expect(answer.command_status).toBe(0);
  await deliver({ ...common, receipted_message_id: 'id-2', message_state: 5 });
  expect(owner.batches.flat()).toEqual([
    {
      providerId: 'id-1',
      recipient: '+254700000001',
      state: 'delivered',
      errorCode: null,
    },
    { providerId: 'id-2', recipient: '+254700000001', state: 'undelivered', errorCode: null },
  ]);
});

test('we understand its messages', async () => {
  await open();
  const answer = await deliver({
    source_addr: '254700000001',
    source_addr_ton: 1,
    destination_addr: '20880',
    data_coding: 8,
    short_message: 'СТОП',
  });
  expect(answer.command_status).toBe(0);
  expect(owner.messages).toEqual([{ from: '+254700000001', to: '20880', text: 'СТОП' }]);
});

test('it understands our good-bye', async () => {
  await open();
  await link.close(1_000);
  expect(received.at(-1)?.command).toBe('unbind');
});
