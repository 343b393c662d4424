import * as fc from 'fast-check';
import { decodeText } from './decode-text.js';
import { countSegments, splitSegments } from './segments.js';

/** Copied by code point from the tables of 3GPP TS 23.038, independently of the product's own table. */
const BASIC_POINTS = [
  0x40, 0xa3, 0x24, 0xa5, 0xe8, 0xe9, 0xf9, 0xec, 0xf2, 0xc7, 0x0a, 0xd8, 0xf8, 0x0d, 0xc5, 0xe5, 0x394, 0x5f,
  0x3a6, 0x393, 0x39b, 0x3a9, 0x3a0, 0x3a8, 0x3a3, 0x398, 0x39e, -1, 0xc6, 0xe6, 0xdf, 0xc9, 0x20, 0x21, 0x22,
  0x23, 0xa4, 0x25, 0x26, 0x27, 0x28, 0x29, 0x2a, 0x2b, 0x2c, 0x2d, 0x2e, 0x2f, 0x30, 0x31, 0x32, 0x33, 0x34,
  0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x3b, 0x3c, 0x3d, 0x3e, 0x3f, 0xa1, 0x41, 0x42, 0x43, 0x44, 0x45, 0x46,
  0x47, 0x48, 0x49, 0x4a, 0x4b, 0x4c, 0x4d, 0x4e, 0x4f, 0x50, 0x51, 0x52, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58,
  0x59, 0x5a, 0xc4, 0xd6, 0xd1, 0xdc, 0xa7, 0xbf, 0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a,
  0x6b, 0x6c, 0x6d, 0x6e, 0x6f, 0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0xe4, 0xf6,
  0xf1, 0xfc, 0xe0,
];
const EXTENSION_SEPTETS: Record<string, number> = {
  '\f': 0x0a,
  '^': 0x14,
  '{': 0x28,
  '}': 0x29,
  '\\': 0x2f,
  '[': 0x3c,
  '~': 0x3d,
  ']': 0x3e,
  '|': 0x40,
  '€': 0x65,
};
const basic = BASIC_POINTS.filter((point) => point >= 0).map((point) => String.fromCodePoint(point));
const gsmText = fc.string({
  unit: fc.constantFrom(...basic, ...Object.keys(EXTENSION_SEPTETS)),
  maxLength: 700,
});
/** Long texts, many pairs near the edges of parts. */
const anyText = fc.oneof(
  gsmText,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: fc.constantFrom('a', '😀', 'ж', '\ud83d', '\ude00'), maxLength: 300 }),
);

const a = (n: number) => 'a'.repeat(n);
const z = (n: number) => 'ж'.repeat(n);
const joined = (parts: readonly Uint8Array[]) => Buffer.concat(parts);

describe('GSM-7', () => {
  test('every character of the default alphabet is its own septet', () => {
    BASIC_POINTS.forEach((point, septet) => {
      if (point < 0) return;
      const { encoding, parts } = splitSegments(String.fromCodePoint(point));
      expect([encoding, ...joined(parts)]).toEqual(['gsm7', septet]);
    });
  });

  test.each(Object.entries(EXTENSION_SEPTETS))('%j is an escape and septet %i', (character, septet) => {
    expect([...joined(splitSegments(character).parts)]).toEqual([0x1b, septet]);
    expect(countSegments(character).units).toBe(2);
  });

  test('every other UTF-16 unit needs UCS-2', () => {
    const known = new Set([...basic, ...Object.keys(EXTENSION_SEPTETS)]);
    const units = Array.from({ length: 65_536 }, (_, unit) => String.fromCharCode(unit));
    const wrong = units.filter((u) => countSegments(u).encoding !== (known.has(u) ? 'gsm7' : 'ucs2'));
    expect(wrong).toEqual([]);
  });
});

describe('countSegments', () => {
  test.each([
    ['an empty text', '', 'gsm7', 1, 0, 160],
    ['a full part', a(160), 'gsm7', 1, 160, 0],
    ['one septet more', a(161), 'gsm7', 2, 161, 145],
    ['two full parts', a(306), 'gsm7', 2, 306, 0],
    ['three parts', a(307), 'gsm7', 3, 307, 152],
    ['an escape pair that ends a part', `${a(151)}€${a(20)}`, 'gsm7', 2, 173, 133],
    ['an escape pair that would be cut', `${a(152)}€${a(20)}`, 'gsm7', 2, 174, 131],
    ['a pair moved on that makes a third part', `${a(152)}€${a(152)}`, 'gsm7', 3, 306, 152],
    ['eighty euros, alone', '€'.repeat(80), 'gsm7', 1, 160, 0],
    ['eighty-one euros', '€'.repeat(81), 'gsm7', 2, 162, 143],
    ['a full UCS-2 part', z(70), 'ucs2', 1, 70, 0],
    ['one unit more', z(71), 'ucs2', 2, 71, 63],
    ['two full UCS-2 parts', z(134), 'ucs2', 2, 134, 0],
    ['a surrogate pair that would be cut', `${z(66)}😀${z(10)}`, 'ucs2', 2, 78, 55],
    ['a surrogate pair that ends a part', `${z(65)}😀${z(10)}`, 'ucs2', 2, 77, 57],
    ['a pair moved on that makes a third part', `${z(66)}😀${z(66)}`, 'ucs2', 3, 134, 66],
    ['thirty-five emoji, alone', '😀'.repeat(35), 'ucs2', 1, 70, 0],
    ['a lone surrogate at the edge of a part is nobody’s half', `${z(66)}\ud83dж${z(10)}`, 'ucs2', 2, 78, 56],
    ['a small c with cedilla is not in GSM-7', 'ça va', 'ucs2', 1, 5, 65],
  ])('%s', (_what, text, encoding, segments, units, remaining) => {
    expect(countSegments(text)).toEqual({ encoding, segments, units, remaining });
  });

  test('counts exactly the parts that splitSegments makes, and what is left in the last', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const count = countSegments(text);
        const { encoding, parts } = splitSegments(text);
        const width = encoding === 'gsm7' ? 1 : 2;
        const full = encoding === 'gsm7' ? [160, 153] : [70, 67];
        expect(count.encoding).toBe(encoding);
        expect(count.segments).toBe(parts.length);
        expect(count.units).toBe(joined(parts).length / width);
        const last = (parts.at(-1) as Uint8Array).length / width;
        expect(count.remaining).toBe((full[parts.length === 1 ? 0 : 1] as number) - last);
        for (const part of parts.slice(0, -1)) {
          expect((full[1] as number) - part.length / width).toBeLessThanOrEqual(1);
          expect(part.length / width).toBeLessThanOrEqual(full[1] as number);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('splitSegments and decodeText', () => {
  test('what is split and joined reads as it was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { encoding, parts } = splitSegments(text);
        expect(decodeText(joined(parts), encoding === 'gsm7' ? 0x00 : 0x08)).toBe(text);
        expect(decodeText(joined(parts), encoding === 'gsm7' ? 0x10 : 0x18)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });

  test('each part of a cut text reads by itself: no pair is split', () => {
    fc.assert(
      fc.property(fc.oneof(gsmText, fc.string({ unit: 'grapheme', maxLength: 300 })), (text) => {
        const { encoding, parts } = splitSegments(text);
        const pieces = parts.map((part) => decodeText(part, encoding === 'gsm7' ? 0x00 : 0x08));
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) expect(piece.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
