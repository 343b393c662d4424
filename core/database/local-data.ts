import { Readable } from 'node:stream';
import { newId } from '../platform/id.js';

const waiting = new Map<string, Iterator<Buffer>>();

/** Holds data ready for a LOAD DATA LOCAL under a name of its own. Dispose of it when the statement is over. */
export function offerData(pieces: Iterator<Buffer>): Disposable & { name: string } {
  const name = `gallant-${newId()}`;
  waiting.set(name, pieces);
  return { name, [Symbol.dispose]: () => void waiting.delete(name) };
}

/**
 * What the driver sends when the server asks for a local file. A server can ask for any file it likes: it gets what was
 * offered under that name and nothing else.
 */
export function offeredData(name: string): Readable {
  const pieces = waiting.get(name);
  return new Readable({
    read() {
      if (pieces === undefined) this.destroy(new Error('The database asked for data nobody offered.'));
      else setImmediate(() => pushNext(this, pieces));
    },
  });
}

/** One piece in a turn of the event loop, so that nobody waits for more than one to be made. */
function pushNext(stream: Readable, pieces: Iterator<Buffer>): void {
  try {
    stream.push(pieces.next().value ?? null);
  } catch (error) {
    stream.destroy(error as Error);
  }
}
