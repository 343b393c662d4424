/** The other side of bench:live: many sockets in a process of their own, each following one campaign. */
import { once } from 'node:events';
import { WebSocket } from 'ws';

export interface Order {
  url: string;
  authorization: string;
  campaignId: string;
  count: number;
}

export interface Report {
  frames: number;
  p50_ms: number;
  p99_ms: number;
  max_ms: number;
  /** Subscribers whose last result is the newest change. */
  upToDate: number;
}

const QUERY = `subscription ($id: ID!) { campaignProgress(campaignId: $id) {
  campaignId revision state at recipients skipped claimed queued sent delivered undelivered failed expired unknown cancelled
  segments held { micros currency formatted } captured { micros currency formatted } released { micros currency formatted }
  ratePerSecond secondsLeft } }`;
const AT_A_TIME = 100;

let latencies: number[] = [];
let measuring = false;
const newest: number[] = [];

/** The change's time travels in a field that is not otherwise needed here. */
const TIME = /"ratePerSecond":([\d.]+)/;
const REVISION = /"revision":(\d+)/;
/** `{"id":"00001"`: ids of one length, so that what follows is the same bytes for every subscriber of a change. */
const ID_LENGTH = 5;
const SAME_FROM = 8 + ID_LENGTH;

interface Change {
  bytes: Buffer;
  revision: number;
  madeAt: number;
}
let known: Change | null = null;

/** Reads a change once, not once for each subscriber: this process must not be what is measured. */
function changeOf(bytes: Buffer): Change | null {
  if (
    known?.bytes.length === bytes.length &&
    known.bytes.compare(bytes, SAME_FROM, bytes.length, SAME_FROM) === 0
  ) {
    return known;
  }
  const text = bytes.toString();
  const revision = REVISION.exec(text)?.[1];
  if (revision === undefined) return null;
  known = { bytes, revision: Number(revision), madeAt: Number(TIME.exec(text)?.[1]) };
  return known;
}

async function subscribe(index: number, { url, authorization, campaignId }: Order): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.on('error', reject);
  socket.on('close', (code) => reject(new Error(`closed with ${code}`)));
  socket.once('message', () => {
    const id = String(index).padStart(ID_LENGTH, '0');
    const payload = { query: QUERY, variables: { id: campaignId } };
    socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
    socket.on('message', (data: Buffer) => {
      const change = changeOf(data);
      if (change === null) {
        reject(new Error(`not a result: ${data.toString()}`));
        return;
      }
      if (measuring) latencies.push(Date.now() - change.madeAt);
      newest[index] = change.revision;
      resolve();
    });
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
  await promise;
}

function report(): Report {
  const sorted = Float64Array.from(latencies).toSorted();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const last = newest.reduce((most, revision) => Math.max(most, revision), 0);
  return {
    frames: sorted.length,
    p50_ms: at(0.5),
    p99_ms: at(0.99),
    max_ms: at(1),
    upToDate: newest.filter((revision) => revision === last).length,
  };
}

async function obey(order: Order | 'measure' | 'report'): Promise<void> {
  if (order === 'measure') {
    latencies = [];
    measuring = true;
    return;
  }
  if (order === 'report') {
    process.send?.(report());
    return;
  }
  for (let from = 0; from < order.count; from += AT_A_TIME) {
    const size = Math.min(AT_A_TIME, order.count - from);
    await Promise.all(Array.from({ length: size }, (_, i) => subscribe(from + i, order)));
    process.send?.({ subscribed: from + size });
  }
}

process.on('message', (order: Order) => {
  obey(order).catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
});
process.on('disconnect', () => process.exit(0));
