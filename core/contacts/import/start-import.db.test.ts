import { useEngine } from '../../../tests/support/engine.js';
import { newId } from '../../platform/id.js';
import { createContactList } from '../contact-lists.js';
import { makeOwner, makeUpload } from './import.fixture.js';
import { startImport, type StartImport } from './start-import.js';

const engine = useEngine();

async function start(changes: Partial<StartImport>, actor = makeOwner(engine)) {
  const owner = await actor;
  const input: StartImport = {
    uploadId: changes.uploadId ?? (await makeUpload(engine, owner)),
    listId: null,
    newListName: null,
    defaultCountry: null,
    onKnown: 'fill',
    ...changes,
  };
  return await engine.run(owner, startImport, input);
}

test('is written down with its job, and read as of the country of the account', async () => {
  const started = await start({});
  expect(started).toMatchObject({
    state: 'queued',
    fileName: 'contacts.csv',
    bytesTotal: 10,
    listId: null,
    defaultCountry: 'KE',
    onKnown: 'fill',
  });
  expect(engine.written.at(-1)).toMatchObject({ name: 'import-contacts', payload: { importId: started.id } });
});

test('takes a country by its two letters, in whatever case', async () => {
  await expect(start({ defaultCountry: ' ug ' })).resolves.toMatchObject({ defaultCountry: 'UG' });
});

test.each(['XX', 'Kenya', ''])('refuses %p as a country', async (defaultCountry) => {
  await expect(start({ defaultCountry })).rejects.toMatchObject({
    code: 'InvalidInput',
    details: { issues: [{ path: 'defaultCountry' }] },
  });
});

test('an upload is imported once', async () => {
  const owner = await makeOwner(engine);
  const uploadId = await makeUpload(engine, owner);
  await start({ uploadId }, Promise.resolve(owner));
  await expect(start({ uploadId }, Promise.resolve(owner))).rejects.toMatchObject({ code: 'NotFound' });
});

test('of two that ask for the same upload at once, one gets it', async () => {
  const owner = await makeOwner(engine);
  const uploadId = await makeUpload(engine, owner);
  const both = [1, 2].map(() => start({ uploadId }, Promise.resolve(owner)));
  const outcomes = (await Promise.allSettled(both)).map(({ status }) => status);
  expect(outcomes.toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('the upload of another account is not there', async () => {
  const uploadId = await makeUpload(engine, await makeOwner(engine));
  await expect(start({ uploadId })).rejects.toMatchObject({ code: 'NotFound' });
});

test('the list of another account is not there, and the upload is not lost by asking', async () => {
  const list = await engine.run(await makeOwner(engine), createContactList, { name: 'Theirs' });
  const owner = await makeOwner(engine);
  const uploadId = await makeUpload(engine, owner);
  const refused = start({ uploadId, listId: list.id }, Promise.resolve(owner));
  await expect(refused).rejects.toMatchObject({ code: 'NotFound' });
  await expect(start({ uploadId }, Promise.resolve(owner))).resolves.toMatchObject({ uploadId });
});

test('makes the list it is to fill', async () => {
  const owner = makeOwner(engine);
  const { listId } = await start({ newListName: 'Customers' }, owner);
  expect(listId).toMatch(/^[0-9a-f]{32}$/);
  await expect(start({ newListName: 'customers' }, owner)).rejects.toMatchObject({
    code: 'InvalidInput',
    details: { issues: [{ path: 'newListName', message: 'There is a list of this name already.' }] },
  });
  await expect(start({ listId }, owner)).resolves.toMatchObject({ listId });
});

test('a list chosen and a list named are one too many', async () => {
  await expect(start({ listId: newId(), newListName: 'Customers' })).rejects.toMatchObject({
    code: 'InvalidInput',
    details: { issues: [{ path: 'newListName' }] },
  });
});
