import * as fc from 'fast-check';
import { anyPdu } from './any-pdu.fixture.js';
import { encodePdu } from './encode.js';
import { messageFields, type Pdu } from './pdu.js';
import { MAX_PDU_OCTETS, PduStream, type PduFault } from './pdu-stream.js';
import { PduWriter } from './pdu-writer.js';

function wireOf(pdus: readonly Pdu[]): Buffer {
  const writer = new PduWriter(64);
  for (const pdu of pdus) encodePdu(writer, pdu);
  return Buffer.from(writer.written());
}

/** Feeds the bytes in pieces of the given sizes, again and again. */
function read(wire: Buffer, sizes: readonly number[]) {
  const seen = { pdus: [] as Pdu[], faults: [] as PduFault[], broken: [] as string[] };
  const stream = new PduStream({
    pdu: (pdu) => seen.pdus.push(pdu),
    malformed: (fault) => seen.faults.push(fault),
    broken: (reason) => seen.broken.push(reason),
  });
  for (let at = 0, turn = 0; at < wire.length; turn++) {
    const size = sizes[turn % sizes.length] ?? wire.length;
    stream.push(wire.subarray(at, at + size));
    at += size;
  }
  return seen;
}

const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 3_000 })), {
  minLength: 1,
  maxLength: 8,
});

describe('the PDU stream', () => {
  test('finds the same PDUs however TCP cuts or joins them', () => {
    fc.assert(
      fc.property(fc.array(anyPdu, { maxLength: 6 }), sizes, (pdus, cuts) => {
        const wire = wireOf(pdus);
        const whole = read(wire, [Math.max(1, wire.length)]);
        const cut = read(wire, cuts);
        expect(whole.pdus.map((pdu) => [pdu.command, pdu.sequence])).toEqual(
          pdus.map((pdu) => [pdu.command, pdu.sequence]),
        );
        expect(structuredClone(cut)).toEqual(structuredClone(whole));
      }),
      { numRuns: 500 },
    );
  });

  test('random bytes never throw, and are either framed or given up on once', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_000 }), sizes, (noise, cuts) => {
        const seen = read(Buffer.from(noise), cuts);
        expect(seen.pdus.length + seen.faults.length).toBeLessThanOrEqual(noise.length / 16);
        expect(seen.broken.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });

  test('random bodies under a right header never throw', () => {
    const ids = fc.constantFrom(
      0,
      1,
      2,
      3,
      4,
      5,
      6,
      9,
      0x15,
      0x103,
      0x80000000,
      0x80000004,
      0x80000003,
      0xffffffff,
    );
    fc.assert(
      fc.property(ids, fc.uint8Array({ maxLength: 300 }), (commandId, body) => {
        const wire = Buffer.alloc(16 + body.length);
        wire.writeUInt32BE(wire.length, 0);
        wire.writeUInt32BE(commandId, 4);
        wire.set(body, 16);
        const seen = read(wire, [wire.length]);
        expect(seen.pdus.length + seen.faults.length).toBe(1);
        expect(seen.broken).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a valid PDU with one octet changed never throws', () => {
    fc.assert(
      fc.property(anyPdu, fc.nat(), fc.nat(0xff), sizes, (pdu, where, value, cuts) => {
        const wire = wireOf([pdu]);
        wire[where % wire.length] = value;
        const seen = read(wire, cuts);
        expect(seen.broken.length).toBeLessThanOrEqual(1);
        expect(seen.pdus.length + seen.faults.length).toBeLessThanOrEqual(wire.length / 16);
      }),
      { numRuns: 2_000 },
    );
  });

  test('goes on after a PDU that makes no sense, and says how to answer it', () => {
    const bad = Buffer.from('00000012 00000004 00000000 00000005 0102'.replaceAll(' ', ''), 'hex');
    const unknown = Buffer.from('00000010 00000103 00000000 00000006'.replaceAll(' ', ''), 'hex');
    const wire = Buffer.concat([bad, unknown, wireOf([{ command: 'enquire_link', sequence: 8 }])]);
    const seen = read(wire, [7]);
    expect(seen.faults).toMatchObject([
      { commandId: 4, sequence: 5, status: 0x02, answerable: true },
      { commandId: 0x103, sequence: 6, status: 0x03, answerable: true },
    ]);
    expect(seen.pdus).toEqual([{ command: 'enquire_link', sequence: 8 }]);
  });

  test.each([
    ['below a header', 15],
    ['zero, on which a careless loop would never end', 0],
    ['above the most we take', MAX_PDU_OCTETS + 1],
    ['four gigabytes', 0xffffffff],
  ])('gives up at a length %s, at once and for good', (_what, length) => {
    const wire = Buffer.alloc(32);
    wire.writeUInt32BE(length, 0);
    const seen = read(Buffer.concat([wire, wireOf([{ command: 'unbind', sequence: 1 }])]), [16]);
    expect(seen.broken).toHaveLength(1);
    expect(seen.pdus).toEqual([]);
  });

  test('takes a message_payload of 64 KiB, one octet at a time', () => {
    const tlvs = { messagePayload: new Uint8Array(65_535).fill(65) };
    const pdu: Pdu = { command: 'submit_sm', sequence: 3, ...messageFields({ tlvs }) };
    const seen = read(wireOf([pdu]), [1]);
    expect(seen.pdus).toHaveLength(1);
    expect(seen.pdus[0]).toMatchObject({ sequence: 3, tlvs: { messagePayload: { length: 65_535 } } });
  });
});
