import { readdir, readFile, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { createApiKey } from '../../core/accounts/api-keys.js';
import { idLiteral } from '../../core/database/sql.js';
import type { Work } from '../../core/database/work.js';
import { uploadPath } from '../../core/contacts/uploads.js';
import { Upload } from '../../core/contacts/contact-import.js';
import { parsePublicId } from '../../core/platform/id.js';
import { useApi } from '../../tests/support/api.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';
import { waitFor } from '../../tests/support/wait-for.js';

const LIMIT = 10_000;
const api = useApi({ maxUploadBytes: LIMIT });

interface Uploaded {
  uploadId?: string;
  bytes?: number;
  message?: string;
  code?: string;
}

async function send(token: string | null, body: BodyInit, query = '?name=contacts.csv') {
  const response = await fetch(`${api.url}/uploads${query}`, {
    method: 'POST',
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    body,
    duplex: 'half',
  } as RequestInit);
  return { status: response.status, ...((await response.json()) as Uploaded) };
}

const filesOf = async ({ actor }: TestAccount): Promise<string[]> =>
  await readdir(join(api.uploadDirectory, actor.accountId)).catch(() => []);

test('a file is kept as it came, for nobody else on the machine', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const text = 'phone,name\n0712345678,Zoë\n';
  const { status, uploadId, bytes } = await send(account.token, text, '?name=k%C3%BCnden.csv');
  expect({ status, bytes }).toEqual({ status: 201, bytes: Buffer.byteLength(text) });
  const id = parsePublicId('upload', uploadId ?? '') ?? '';
  const path = uploadPath(api.uploadDirectory, account.actor.accountId, id);
  expect(await readFile(path, 'utf8')).toBe(text);
  expect((await stat(path)).mode & 0o077).toBe(0);
  const row = await api.core.read(
    account.actor,
    ({ em, actor }) => em.findOne(Upload, { accountId: actor.accountId, id }),
    undefined,
  );
  expect(row).toMatchObject({ fileName: 'künden.csv', bytes });
});

test('an empty file is refused and leaves nothing', async () => {
  const account = await makeAccount(api, { funds: 0n });
  expect(await send(account.token, '')).toMatchObject({
    status: 400,
    code: 'BAD_USER_INPUT',
    message: 'The file is empty.',
  });
  expect(await filesOf(account)).toEqual([]);
});

test('a file that says it is too large is refused', async () => {
  const account = await makeAccount(api, { funds: 0n });
  expect(await send(account.token, 'x'.repeat(LIMIT + 1))).toMatchObject({
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  });
  expect(await filesOf(account)).toEqual([]);
});

test('a file that turns out to be too large is refused and leaves nothing', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const chunk = 'x'.repeat(1_000);
  const endless = ReadableStream.from(
    (function* () {
      for (let i = 0; i < 100; i += 1) yield Buffer.from(chunk);
    })(),
  );
  expect(await send(account.token, endless as unknown as BodyInit)).toMatchObject({ status: 413 });
  expect(await waitFor('the partial file to go', async () => (await filesOf(account)).length === 0)).toBe(
    true,
  );
});

test('a file that breaks off leaves nothing', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { port } = new URL(api.url);
  const socket = connect(Number(port), '127.0.0.1');
  const head = [
    'POST /uploads HTTP/1.1',
    'Host: localhost',
    `Authorization: Bearer ${account.token}`,
    'Content-Length: 5000',
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\nphone\n`);
  await waitFor('the partial file', async () => (await filesOf(account)).length === 1);
  socket.destroy();
  expect(await waitFor('the partial file to go', async () => (await filesOf(account)).length === 0)).toBe(
    true,
  );
});

test('nobody we do not know leaves a file here', async () => {
  expect(await send(null, 'phone\n')).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
  expect(await send('nonsense', 'phone\n')).toMatchObject({ status: 401 });
});

test('a caller who may not change contacts sends none', async () => {
  const account = await makeAccount(api, { funds: 0n });
  const { secret } = await api.core.run(account.actor, createApiKey, { name: 'reader' });
  await api.core.run(
    account.actor,
    ({ sql, actor }: Work) =>
      sql.run(`update api_key set scopes = 'contacts:read' where account_id = ${idLiteral(actor.accountId)}`),
    undefined,
  );
  expect(await send(secret, 'phone\n')).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  expect(await filesOf(account)).toEqual([]);
});
