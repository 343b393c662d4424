import * as fc from 'fast-check';
import { decodeText } from './decode-text.js';

const bytes = (...octets: number[]) => Uint8Array.from(octets);

describe('decodeText', () => {
  test.each([
    ['the default alphabet', bytes(0x00, 0x48, 0x69, 0x10), 0x00, '@HiΔ'],
    ['an extension character', bytes(0x1b, 0x65, 0x35), 0x00, '€5'],
    ['an escape before no extension: the main table', bytes(0x1b, 0x41), 0x00, 'A'],
    ['an escape at the very end', bytes(0x41, 0x1b), 0x00, 'A'],
    ['two escapes', bytes(0x1b, 0x1b, 0x65), 0x00, '€'],
    ['an octet that is no septet', bytes(0xe9), 0x00, 'é'],
    ['IA5, where @ is 0x40', bytes(0x40), 0x01, '@'],
    ['Latin-1', bytes(0x63, 0x61, 0x66, 0xe9), 0x03, 'café'],
    ['UCS-2', bytes(0x04, 0x36, 0xd8, 0x3d, 0xde, 0x00), 0x08, 'ж😀'],
    ['UCS-2 with half a unit at the end', bytes(0x04, 0x36, 0x04), 0x08, 'ж'],
    ['flash GSM-7', bytes(0x00), 0x10, '@'],
    ['flash UCS-2', bytes(0x04, 0x36), 0x18, 'ж'],
    ['class 1 eight-bit', bytes(0xe9), 0x15, 'é'],
    ['GSM-7 by the coding group 1111', bytes(0x00), 0xf0, '@'],
    ['nothing at all', bytes(), 0x08, ''],
  ])('reads %s', (_what, given, dataCoding, text) => {
    expect(decodeText(given, dataCoding)).toBe(text);
  });

  test('reads anything under any coding without failing or changing the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(0xff), (given, dataCoding) => {
        const before = Uint8Array.from(given);
        expect(decodeText(given, dataCoding).length).toBeLessThanOrEqual(given.length);
        expect(given).toEqual(before);
      }),
    );
  });
});
