import { createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A carrier as cheap as one can be, so that the client is what is measured: it answers by header alone, all answers to
 * one read in one write. Tells its parent the port and ends with it.
 */
export function serveAcceptAll(): Promise<void> {
  const server = createServer({ noDelay: true }, serve);
  process.once('disconnect', () => process.exit(0));
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
  return Promise.resolve();
}

const SUBMIT_SM = 0x04;
const RESPONSE_BIT = 0x80000000;
const ID_OCTETS = 10;

function serve(socket: Socket): void {
  let rest = Buffer.alloc(0);
  let nextId = 1;
  socket.on('error', () => {});
  socket.on('data', (chunk) => {
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const answers = Buffer.allocUnsafe(Math.ceil(data.length / 16) * (16 + ID_OCTETS));
    let at = 0;
    let to = 0;
    while (data.length - at >= 16 && data.length - at >= data.readUInt32BE(at)) {
      to = answer(data.subarray(at), answers.subarray(to), nextId++) + to;
      at += data.readUInt32BE(at);
    }
    rest = data.subarray(at);
    if (to > 0) socket.write(answers.subarray(0, to));
  });
}

/** Bind and submit are answered with a string, the rest with a header. Returns the octets written. */
function answer(request: Buffer, to: Buffer, id: number): number {
  const command = request.readUInt32BE(4);
  const isBare = command === 0x06 || command === 0x15;
  const length = isBare ? 16 : 16 + ID_OCTETS;
  to.writeUInt32BE(length, 0);
  to.writeUInt32BE((command | RESPONSE_BIT) >>> 0, 4);
  to.writeUInt32BE(0, 8);
  request.copy(to, 12, 12, 16);
  if (!isBare) writeId(to, command === SUBMIT_SM ? id : 0);
  return length;
}

function writeId(to: Buffer, id: number): void {
  for (let digit = ID_OCTETS - 2, left = id; digit >= 0; digit--) {
    to[16 + digit] = 48 + (left % 10);
    left = Math.floor(left / 10);
  }
  to[16 + ID_OCTETS - 1] = 0;
}
