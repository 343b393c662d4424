import * as fc from 'fast-check';
import { ChunkBits } from './chunk-bits.js';
import { MAX_CHUNK } from './chunk.js';

const anySize = fc.integer({ min: 1, max: MAX_CHUNK });
const anySteps = fc.array(fc.record({ at: fc.nat(MAX_CHUNK - 1), add: fc.boolean() }), { maxLength: 50 });

describe('the bits of a chunk', () => {
  test('are a set of ordinals', () => {
    fc.assert(
      fc.property(anySize, anySteps, (size, steps) => {
        const bits = ChunkBits.none(size);
        const model = new Set<number>();
        for (const { at, add } of steps.filter((step) => step.at < size)) {
          if (add) bits.add(at);
          else bits.remove(at);
          if (add) model.add(at);
          else model.delete(at);
        }
        const found = Array.from({ length: size }, (_, i) => i).filter((i) => bits.has(i));
        expect(found).toEqual([...model].toSorted((a, b) => a - b));
        expect(bits.full(size)).toBe(model.size === size);
      }),
    );
  });

  test('survive the way into the column and back', () => {
    fc.assert(
      fc.property(anySize, fc.array(fc.nat(MAX_CHUNK - 1)), (size, ordinals) => {
        const bits = ChunkBits.none(size);
        for (const at of ordinals) if (at < size) bits.add(at);
        const stored = Buffer.from(bits.literal().slice(2, -1), 'hex');
        expect(stored.length).toBeLessThanOrEqual(256);
        expect(ChunkBits.from(stored).literal()).toBe(bits.literal());
      }),
    );
  });

  test('are full when every message is there and not before', () => {
    for (const size of [1, 7, 8, 9, 1_000, MAX_CHUNK]) {
      const bits = ChunkBits.none(size);
      for (let i = 0; i < size - 1; i += 1) bits.add(i);
      expect(bits.full(size)).toBe(false);
      bits.add(size - 1);
      expect(bits.full(size)).toBe(true);
    }
  });

  test("are a copy: the driver's buffer may be written over", () => {
    const column = Buffer.from([0b1]);
    const bits = ChunkBits.from(column);
    column.fill(0);
    expect(bits.has(0)).toBe(true);
    expect(bits.has(5_000)).toBe(false);
  });
});
