import { z } from 'zod';
import { splitSegments } from '../core/encoding/segments.js';
import type { Carrier } from './carrier.js';
import type { InboundPart } from './deliveries.js';
import { InvalidOptions } from './options.js';

const address = z.string().regex(/^[ -~]{1,20}$/, 'must be 1 to 20 characters of ASCII');

const InboundMessage = z.strictObject({
  from: address,
  to: address,
  text: z.string().max(10_000),
  /** Which system_id gets it; the first one if not said. */
  systemId: z.string().optional(),
});
export type InboundMessage = z.infer<typeof InboundMessage>;

let lastReference = 0;

/** Sends a subscriber's message to the system: in parts with a user data header where one is not enough. */
export function sendInbound(carrier: Carrier, given: unknown): { parts: number } {
  const parsed = InboundMessage.safeParse(given);
  if (!parsed.success) throw new InvalidOptions(z.prettifyError(parsed.error));
  const { from, to, text, systemId } = parsed.data;
  const [first] = carrier.systems.keys();
  const system = carrier.systems.get(systemId ?? first ?? '');
  if (!system) throw new InvalidOptions(`no system_id ${systemId ?? ''}`);
  const { encoding, parts } = splitSegments(text);
  const dataCoding = encoding === 'ucs2' ? 0x08 : 0x00;
  const udh = parts.length > 1;
  lastReference = (lastReference + 1) % 256;
  const header = (index: number) => [5, 0, 3, lastReference, parts.length, index + 1];
  const ready = parts.map((bytes, index): InboundPart => ({
    from,
    to,
    dataCoding,
    udh,
    bytes: udh ? Uint8Array.from([...header(index), ...bytes]) : bytes,
  }));
  carrier.inbound(system, ready);
  return { parts: parts.length };
}
