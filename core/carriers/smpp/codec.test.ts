import * as fc from 'fast-check';
import { decodePdu } from './decode.js';
import { encodePdu } from './encode.js';
import { anyPdu } from './any-pdu.fixture.js';
import { messageFields, type Pdu } from './pdu.js';
import { PduFieldError, PduWriter } from './pdu-writer.js';

/** Byte views as plain arrays, so that a Buffer equals the Uint8Array it was made from (structuredClone unmakes Buffers). */
const plain = (pdu: Pdu): unknown =>
  JSON.parse(
    JSON.stringify(structuredClone(pdu), (_key, value: unknown) =>
      value instanceof Object.getPrototypeOf(Uint8Array) ? Array.from(value as Uint8Array) : value,
    ),
  );

describe('the SMPP codec', () => {
  test('decodes every PDU it encodes, whatever stands in it', () => {
    fc.assert(
      fc.property(anyPdu, (pdu) => {
        const writer = new PduWriter(64);
        encodePdu(writer, pdu);
        const wire = writer.written();
        expect(wire.readUInt32BE(0)).toBe(wire.length);
        expect(plain(decodePdu(wire, 0, wire.length))).toEqual(plain(pdu));
      }),
      { numRuns: 2_000 },
    );
  });

  test('writes the submit_sm of the specification octet by octet', () => {
    const writer = new PduWriter();
    encodePdu(writer, {
      command: 'submit_sm',
      sequence: 7,
      ...messageFields({
        sourceTon: 5,
        sourceNpi: 0,
        source: 'ACME',
        destination: '254700000001',
        registeredDelivery: 1,
        shortMessage: Buffer.from('Hi'),
        tlvs: { userMessageReference: 0x0102 },
      }),
    });
    expect(writer.written().toString('hex')).toBe(
      [
        '00000039 00000004 00000000 00000007',
        '00 05 00 41434d4500 01 01 32353437303030303030303100',
        '00 00 00 00 00 01 00 00 00 02 4869',
        '0204 0002 0102',
      ]
        .join('')
        .replaceAll(' ', ''),
    );
  });

  test('a refused submit_sm_resp may leave its body out', () => {
    const wire = Buffer.from('00000010800000040000000b00000009', 'hex');
    expect(decodePdu(wire, 0, 16)).toEqual({
      command: 'submit_sm_resp',
      sequence: 9,
      status: 0x0b,
      messageId: '',
    });
  });

  test.each([
    ['too long a sender', { source: '1'.repeat(21) }],
    ['a NUL that would shift the fields after it', { source: 'AC\0ME' }],
    ['a character beyond Latin-1', { destination: '٢٥٤' }],
    ['a short_message above its length octet', { shortMessage: new Uint8Array(256) }],
  ])('refuses %s and leaves the buffer as it was', (_what, given) => {
    const writer = new PduWriter();
    encodePdu(writer, { command: 'enquire_link', sequence: 1 });
    expect(() => encodePdu(writer, { command: 'submit_sm', sequence: 2, ...messageFields(given) })).toThrow(
      PduFieldError,
    );
    expect(writer.written()).toHaveLength(16);
  });

  test('passes over TLVs it does not know, and over stray octets at the end', () => {
    const writer = new PduWriter();
    const pdu: Pdu = { command: 'deliver_sm', sequence: 1, ...messageFields({ tlvs: { messageState: 2 } }) };
    encodePdu(writer, pdu);
    const wire = Buffer.concat([Buffer.from(writer.written()), Buffer.from('1403000401020304ffff', 'hex')]);
    wire.writeUInt32BE(wire.length, 0);
    expect(decodePdu(wire, 0, wire.length)).toMatchObject({ tlvs: { messageState: 2 } });
  });
});
