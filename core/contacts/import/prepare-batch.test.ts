import { asFile, numbered } from './import.fixture.js';
import { prepareBatch, withoutFirst } from './prepare-batch.js';
import { readContactRows, type RowBatch } from './read-contact-rows.js';

async function read(text: string): Promise<RowBatch> {
  for await (const batch of readContactRows(asFile(text), { defaultCountry: 'KE', batchSize: 100 }))
    return batch;
  throw new Error('there is no row');
}

const TEXT = 'phone\n0712000009\n12\n0712000001\n0712000009\n0712000005\n';

test('contacts come in the order of their numbers and of their ids; repeated numbers are only counted', async () => {
  const prepared = prepareBatch(await read(TEXT));
  expect(prepared.size).toBe(5);
  expect(prepared.contacts.map(({ row }) => row.msisdn)).toEqual([
    '+254712000001',
    '+254712000005',
    '+254712000009',
  ]);
  const ids = prepared.contacts.map(({ id }) => id);
  expect(ids).toEqual(ids.toSorted());
  expect(prepared.refused).toMatchObject([{ line: 3, fault: 'too_short' }]);
  expect(prepared.duplicates).toBe(1);
});

test.each([
  [0, [2, 4, 6], [3, 5]],
  [1, [4, 6], [3, 5]],
  [2, [4, 6], [5]],
  [4, [6], []],
  [5, [], []],
])('without its first %i rows in the order of the file', async (count, rows, refused) => {
  const left = withoutFirst(await read(TEXT), count);
  expect(left.rows.map(({ line }) => line)).toEqual(rows);
  expect(left.refused.map(({ line }) => line)).toEqual(refused);
});

test('any number of rows can be left out', async () => {
  const batch = await read(numbered(60));
  for (let count = 0; count <= 60; count += 1)
    expect(withoutFirst(batch, count).rows).toHaveLength(60 - count);
});
