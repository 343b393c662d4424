import { readFile } from 'node:fs/promises';
import { createApiKey } from '../../core/accounts/api-keys.js';
import { closeImport } from '../../core/contacts/import/close-import.js';
import { importFile } from '../../core/contacts/import/import-file.js';
import { openImport } from '../../core/contacts/import/open-import.js';
import { appendRefused, refusedPath, removeRefusedFile } from '../../core/contacts/import/refused-file.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import { newId, parsePublicId, publicId } from '../../core/platform/id.js';
import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();
const TEXT = 'phone,name\n0712345678,Asha\n12,"Otieno, Brian"\n';

async function upload({ token }: TestAccount, text: string): Promise<string> {
  const response = await fetch(`${api.url}/uploads?name=k%C3%BCnden.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: text,
  });
  return ((await response.json()) as { uploadId: string }).uploadId;
}

interface Begun {
  id: string;
  refusedFile: string | null;
  changedNothing: boolean;
  consented: number;
}

const FACTS = 'id state refusedFile changedNothing consented refused';

async function begin(account: TestAccount, text: string, more = ''): Promise<Begun> {
  const { data, errors } = await account.ask<{ importContacts: Begun }>(
    `mutation { importContacts(input: { uploadId: "${await upload(account, text)}" ${more} }) {
       ... on ContactImport { ${FACTS} } ... on Refusal { message } } }`,
  );
  if (data?.importContacts.id === undefined) throw new Error(JSON.stringify({ data, errors }));
  return data.importContacts;
}

/** What the worker does, here. */
async function work({ actor }: TestAccount, id: string): Promise<void> {
  const importId = parsePublicId('contactImport', id) ?? '';
  const run = await api.core.run(actor, openImport, { importId });
  if (run === null) throw new Error('the import is over');
  const end = await importFile(api.core, {
    actor,
    run,
    file: uploadPath(api.uploadDirectory, actor.accountId, run.uploadId),
    refusedFile: refusedPath(api.uploadDirectory, actor.accountId, importId),
    stopping: new AbortController().signal,
  });
  if (end !== 'stopped') await api.core.run(actor, closeImport, { run, jobId: newId(), end });
}

async function facts(account: TestAccount, id: string): Promise<Begun> {
  const { data } = await account.ask<{ contactImport: Begun }>(`{ contactImport(id: "${id}") { ${FACTS} } }`);
  return data?.contactImport as Begun;
}

async function get(path: string, token?: string) {
  const response = await fetch(`${api.url}${path}`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test('every refused row is a file to fetch, as far as it is committed', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { id, refusedFile } = await begin(account, TEXT);
  expect(refusedFile).toBeNull();
  await work(account, id);
  const path = (await facts(account, id)).refusedFile ?? '';
  expect(path).toBe(`/imports/${id}/refused.csv`);
  const file = refusedPath(
    api.uploadDirectory,
    account.actor.accountId,
    parsePublicId('contactImport', id) ?? '',
  );
  const whole = await readFile(file, 'utf8');
  await appendRefused(file, Buffer.byteLength(whole), 'of a batch that is not committed\r\n');
  const { status, headers, text } = await get(path, account.token);
  expect(status).toBe(200);
  expect(Buffer.from(text)).toEqual(Buffer.from(whole.replace('\uFEFF', '')));
  expect(text).toMatch(/\r\n12,"Otieno, Brian",3,phone,/);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-disposition')).toContain('refused');
});

test('without refused rows, or when they are gone, there is nothing', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { id } = await begin(account, TEXT);
  const path = `/imports/${id}/refused.csv`;
  expect((await get(path, account.token)).status).toBe(404);
  await work(account, id);
  expect((await get(path, account.token)).status).toBe(200);
  const importId = parsePublicId('contactImport', id) ?? '';
  await removeRefusedFile(api.uploadDirectory, account.actor.accountId, importId);
  expect((await get(path, account.token)).status).toBe(404);
  expect(
    (await get(`/imports/${publicId('contactImport', newId())}/refused.csv`, account.token)).status,
  ).toBe(404);
  expect((await get('/imports/..%2F..%2Fetc/refused.csv', account.token)).status).toBe(404);
});

test('is for who may read contacts of this account', async () => {
  const [account, other] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
  const { id } = await begin(account, TEXT);
  await work(account, id);
  const path = `/imports/${id}/refused.csv`;
  expect((await get(path)).status).toBe(401);
  expect((await get(path, 'nonsense')).status).toBe(401);
  expect((await get(path, other.token)).status).toBe(404);
  const keyFor = async (scopes: string[]) =>
    (await api.core.run(account.actor, createApiKey, { name: 'key', scopes })).secret;
  expect((await get(path, await keyFor(['contacts:read']))).status).toBe(200);
  expect((await get(path, await keyFor(['campaigns:read']))).status).toBe(403);
});

const page = (after: string) =>
  `{ contactImports(first: 2${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

test('an import is told what to do by the API, is listed, and cancelled while it waits', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const more = `columns: [
      { column: 0, target: PHONE }
      { column: 1, target: NEW_FIELD, newField: { label: "Plan", kind: CHOICE, options: ["Gold", "Basic"] } }
      { column: 2, target: IGNORE }
    ] consent: { purpose: MARKETING, state: OPTED_IN, evidence: "The till" } onKnown: OVERWRITE`;
  const text = 'p,q,r\n0712345678,gold,x\n0712345679,Silver,y\n';
  const first = await begin(account, text, more);
  await work(account, first.id);
  expect(await facts(account, first.id)).toMatchObject({ refused: 1, consented: 1, changedNothing: false });
  const second = await begin(
    account,
    text,
    more.replace(/target: NEW_FIELD.*/, 'target: FIELD, fieldKey: "plan" }'),
  );
  await work(account, second.id);
  expect(await facts(account, second.id)).toMatchObject({ refused: 1, consented: 0, changedNothing: true });
  const third = await begin(account, text);
  const cancel = `mutation { cancelImport(id: "${third.id}") {
      __typename ... on ContactImport { state } ... on InvalidState { currentState } } }`;
  const { data } = await account.ask(cancel);
  expect(data).toMatchObject({ cancelImport: { state: 'CANCELLED' } });
  const again = await account.ask(cancel);
  expect(again.data).toMatchObject({
    cancelImport: { __typename: 'InvalidState', currentState: 'cancelled' },
  });
  type Page = {
    contactImports: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } };
  };
  const newest = (await account.ask<Page>(page(''))).data?.contactImports;
  expect(newest?.nodes.map(({ id }) => id)).toEqual([third.id, second.id]);
  const older = (await account.ask<Page>(page(`, after: "${newest?.pageInfo.endCursor}"`))).data
    ?.contactImports;
  expect(older).toMatchObject({ nodes: [{ id: first.id }], pageInfo: { hasNextPage: false } });
});

test('columns that make no sense are refused with what to do', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { data } = await account.ask(
    `mutation { importContacts(input: { uploadId: "${await upload(account, TEXT)}", columns: [{ column: 1, target: FIELD, fieldKey: "town" }], tagIds: ["nonsense"] }) {
       ... on InvalidInput { issues { path message } } } }`,
  );
  expect(data).toMatchObject({
    importContacts: {
      issues: [
        { path: 'columns', message: expect.stringMatching(/phone numbers/) },
        { path: 'columns.0.fieldKey', message: expect.stringMatching(/There is no field town/) },
      ],
    },
  });
});
