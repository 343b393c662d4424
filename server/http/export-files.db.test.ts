import { writeFile } from 'node:fs/promises';
import { ExportLinks } from '../../core/exports/export-links.js';
import { ExportFile } from '../../core/exports/export-file.js';
import { intoPlace } from '../../core/exports/make-file.js';
import { closeExport, openExport } from '../../core/exports/run-export.js';
import { newId, parsePublicId, publicId } from '../../core/platform/id.js';
import type { Work } from '../../core/database/work.js';
import { SECRET, useApi } from '../../tests/support/api.js';
import { refusalOf } from '../../tests/support/listen.js';
import { makeAccount, type TestAccount } from '../../tests/support/make-account.js';

const api = useApi();
const HOUR_MS = 3_600_000;

const START = /* GraphQL */ `
  mutation ($kind: ExportKind!, $format: ExportFormat!) {
    startExport(input: { kind: $kind, format: $format }) {
      __typename
      ... on Export {
        id
        state
        url
        expiresAt
      }
      ... on Refusal {
        message
      }
    }
  }
`;
interface Started {
  startExport: { __typename: string; id: string; state: string; url: string | null };
}

async function started(account: TestAccount, kind = 'CONTACTS') {
  const { data, errors } = await account.ask<Started>(START, { kind, format: 'CSV' });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.startExport;
}

/** What a worker does. */
async function made(account: TestAccount): Promise<{ id: string; url: string }> {
  const { id } = await started(account);
  const exportId = parsePublicId('exportFile', id) ?? '';
  const { actor } = account;
  const run = await api.core.run(actor, openExport, { exportId });
  if (run === null) throw new Error('The export is over');
  const bytes = await intoPlace({ run, directory: api.uploadDirectory }, async (path) => {
    await writeFile(path, 'phone\r\n');
    return 7;
  });
  await api.core.run(actor, closeExport, { run, jobId: newId(), bytes, failure: null });
  const { data } = await account.ask<{ export: { url: string } }>(`{ export(id: "${id}") { url } }`);
  return { id, url: data?.export.url ?? '' };
}

const get = (path: string) => fetch(`${api.url}${path}`);

describe('the link of an export', () => {
  test('is the file to whoever has it, and to no cache and no sniffer', async () => {
    const account = await makeAccount(api);
    expect(await started(account)).toMatchObject({ state: 'QUEUED', url: null });
    const { url } = await made(account);
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': expect.stringMatching(/^attachment; filename=contacts-\d{4}-\d\d-\d\d\.csv$/),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-length': '7',
    });
    expect(await response.text()).toBe('phone\r\n');
  });

  test('is good for nothing else, and for an hour', async () => {
    const account = await makeAccount(api);
    const { id, url } = await made(account);
    const other = publicId('account', newId());
    const changed = [
      url.replace(/signature=../, 'signature=xx'),
      url.replace(/expires=(\d+)/, (_, at: string) => `expires=${Number(at) + 1}`),
      url.replace(/account=[^&]+/, `account=${other}`),
      url.replace(id, publicId('exportFile', newId())),
      url.replace(/signature=.*/, 'signature='),
    ];
    for (const path of changed) {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({
        code: 'NOT_FOUND',
        message: expect.stringContaining('link'),
      });
    }
    const linked = { accountId: account.actor.accountId, id: parsePublicId('exportFile', id) ?? '' };
    const old = new ExportLinks([SECRET]).link(linked, new Date(Date.now() - HOUR_MS));
    const response = await get(old);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ code: 'LINK_EXPIRED' });
  });

  test('says when the file has been removed', async () => {
    const account = await makeAccount(api);
    const { url } = await made(account);
    await api.core.run(
      account.actor,
      ({ em, actor: { accountId } }: Work) => em.nativeDelete(ExportFile, { accountId }),
      undefined,
    );
    const response = await get(url);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ code: 'FILE_GONE' });
  });

  test('is nobody’s any more once the time of the file is over, as an erasure ends it', async () => {
    const account = await makeAccount(api);
    const { id, url } = await made(account);
    await api.core.run(
      account.actor,
      ({ em, now, actor: { accountId } }: Work) =>
        em.nativeUpdate(ExportFile, { accountId }, { expiresAt: now }),
      undefined,
    );
    const response = await get(url);
    expect(response.status).toBe(410);
    expect(await response.json()).toMatchObject({ code: 'FILE_GONE' });
    const { data } = await account.ask<{ export: { url: string | null } }>(`{ export(id: "${id}") { url } }`);
    expect(data?.export.url).toBeNull();
  });

  test('of a secret that signs no longer is still taken', () => {
    const linked = { accountId: newId(), id: newId() };
    const now = new Date();
    const shown = new URLSearchParams(new ExportLinks(['old']).link(linked, now).split('?')[1]);
    const given = { expires: shown.get('expires') ?? '', signature: shown.get('signature') ?? '' };
    expect(new ExportLinks(['new', 'old']).judge(linked, given, now)).toBe('good');
    expect(new ExportLinks(['new']).judge(linked, given, now)).toBe('wrong');
    expect(new ExportLinks(['old']).judge(linked, given, new Date(now.getTime() + HOUR_MS))).toBe('expired');
  });
});

/** An API key of the account, with these scopes only. */
async function keyWith(account: TestAccount, scopes: string[]) {
  const { data } = await account.ask<{ createApiKey: { secret: string } }>(
    `mutation ($scopes: [String!]) { createApiKey(input: { name: "K", scopes: $scopes }) { ... on CreatedApiKey { secret } } }`,
    { scopes },
  );
  return data?.createApiKey.secret ?? '';
}

describe('who may export', () => {
  test('may export only what they may read, and sees no other files', async () => {
    const account = await makeAccount(api);
    const { id } = await made(account);
    const key = await keyWith(account, ['exports:make', 'campaigns:read']);
    const refused = await api.ask(START, { kind: 'CONTACTS', format: 'CSV' }, key);
    expect(refused.errors?.[0]).toMatchObject({
      message: expect.stringContaining('contacts:read'),
      extensions: { code: 'FORBIDDEN' },
    });
    const seen = await api.ask<{ export: null; exports: { nodes: { kind: string }[] } }>(
      `{ export(id: "${id}") { url } exports { nodes { kind } } }`,
      {},
      key,
    );
    expect(seen.data).toEqual({ export: null, exports: { nodes: [] } });
    const operation = { query: `subscription { exportProgress(id: "${id}") { rows } }`, variables: {} };
    expect((await refusalOf(api.socket(key), operation))?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const allowed = await api.ask<Started>(START, { kind: 'CAMPAIGNS', format: 'XLSX' }, key);
    expect(allowed.data?.startExport).toMatchObject({ state: 'QUEUED' });
  });

  test('is told in words what cannot be', async () => {
    const account = await makeAccount(api);
    expect(await started(account, 'CAMPAIGN_REPORT')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await started(account, 'PERSON')).toMatchObject({ __typename: 'InvalidInput' });
  });

  test('is in the log', async () => {
    const account = await makeAccount(api);
    const { id } = await started(account);
    const { data } = await account.ask<{ auditLog: { nodes: { action: string; target: string }[] } }>(
      '{ auditLog(first: 1) { nodes { action target } } }',
    );
    expect(data?.auditLog.nodes).toEqual([{ action: 'export.started', target: id }]);
  });
});

describe('privacy over the API', () => {
  test('the number is in no entry of the log', async () => {
    const account = await makeAccount(api);
    const { data } = await account.ask<Record<string, { msisdn: string; state: string }>>(
      `mutation {
        requestPersonExport(msisdn: "0712345678") { ... on PrivacyRequest { msisdn state export { kind state url } } }
        erasePerson(msisdn: "0712345678", confirm: "+254712345678") { ... on PrivacyRequest { msisdn state } }
        setRetentionRule(kind: MESSAGE_TEXTS, days: 30) { ... on RetentionRule { days } }
      }`,
    );
    expect(data).toMatchObject({
      requestPersonExport: {
        msisdn: '+254712345678',
        state: 'QUEUED',
        export: { kind: 'PERSON', url: null },
      },
      erasePerson: { state: 'QUEUED' },
      setRetentionRule: { days: 30 },
    });
    const log = await account.ask<{ auditLog: { nodes: { action: string }[] } }>(
      '{ auditLog(first: 3) { nodes { action target before after } } }',
    );
    expect(log.data?.auditLog.nodes.map(({ action }) => action)).toEqual([
      'retention.changed',
      'person.erasure_requested',
      'person.export_requested',
    ]);
    expect(JSON.stringify(log.data)).not.toContain('712345678');
    const rules = await account.ask<{ retentionRules: { kind: string; days: number | null }[] }>(
      '{ retentionRules { kind days description } privacyRequests { nodes { kind } } retentionRuns { nodes { id } } }',
    );
    expect(rules.data).toMatchObject({
      retentionRules: expect.arrayContaining([expect.objectContaining({ kind: 'MESSAGE_TEXTS', days: 30 })]),
      privacyRequests: { nodes: [{ kind: 'ERASURE' }, { kind: 'EXPORT' }] },
      retentionRuns: { nodes: [] },
    });
  });
});
