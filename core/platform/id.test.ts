import * as fc from 'fast-check';
import {
  ID_PREFIXES,
  idBytes,
  idFromBytes,
  newId,
  newIds,
  parsePublicId,
  publicId,
  type IdKind,
} from './id.js';

const KINDS = Object.keys(ID_PREFIXES) as IdKind[];
const anyKind = fc.constantFrom(...KINDS);
const anyId = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => idFromBytes(bytes));

describe('a new id', () => {
  test('is greater than every one before, thousands in the same millisecond too', () => {
    const ids = newIds(20_000);
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is a UUIDv7: version 7, variant 10', () => {
    for (const id of newIds(100)) expect(id).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
  });

  test('begins with the milliseconds of its making, however many are made', () => {
    const before = Date.now();
    const ids = newIds(1_000);
    const after = Date.now();
    for (const id of [ids[0], ids.at(-1)]) {
      const ms = Number.parseInt(String(id).slice(0, 12), 16);
      expect(ms).toBeGreaterThanOrEqual(before);
      expect(ms).toBeLessThanOrEqual(after);
    }
  });

  test('goes on upwards when the clock is set back', () => {
    const before = newId();
    const now = Date.now;
    Date.now = () => now() - 3_600_000;
    try {
      expect(newId() > before).toBe(true);
    } finally {
      Date.now = now;
    }
  });

  test('differs in its last 48 bits, so two processes at the same moment differ', () => {
    expect(new Set(newIds(500).map((id) => id.slice(20))).size).toBe(500);
  });
});

describe('the form for clients', () => {
  test('comes back as the same id, with its prefix', () => {
    fc.assert(
      fc.property(anyKind, anyId, (kind, id) => {
        const text = publicId(kind, id);
        expect(text).toMatch(new RegExp(`^${ID_PREFIXES[kind]}_[0-9a-hjkmnp-tv-z]{26}$`));
        expect(parsePublicId(kind, text)).toBe(id);
      }),
    );
  });

  test('of another kind is no id', () => {
    fc.assert(
      fc.property(anyKind, anyKind, anyId, (kind, other, id) => {
        fc.pre(kind !== other);
        expect(parsePublicId(other, publicId(kind, id))).toBeNull();
      }),
    );
  });

  test('is nothing else: whatever text is given answers with null or with an id that is written so', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .string({ unit: fc.constantFrom(...'0123456789abcdefghjkmnpqrstvwxyz_') })
        .map((tail) => `cmp_${tail}`),
      anyId,
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const id = parsePublicId('campaign', text);
        expect([null, text]).toContain(id === null ? null : publicId('campaign', id));
      }),
    );
  });
});

test('an id and its bytes are the same thing', () => {
  fc.assert(fc.property(anyId, (id) => expect(idFromBytes(idBytes(id))).toBe(id)));
});
