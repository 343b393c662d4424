import { parse } from 'csv-parse/sync';
import { recordAudit } from '../core/audit/record-audit.js';
import type { Work } from '../core/database/work.js';
import { newId, publicId } from '../core/platform/id.js';
import { useApi } from '../tests/support/api.js';
import { makeAccount, type TestAccount } from '../tests/support/make-account.js';

const api = useApi();

interface Entry {
  id: string;
  action: string;
  at: string;
  user: { id: string; email: string } | null;
  apiKey: { id: string; name: string } | null;
  byOperator: boolean;
  target: string | null;
  ip: string | null;
  userAgent: string | null;
  before: string | null;
  after: string | null;
}
interface Log {
  auditLog: { nodes: Entry[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

const LOG = /* GraphQL */ `
  query ($first: Int, $after: String, $filter: AuditFilter) {
    auditLog(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        at
        action
        user {
          id
          email
        }
        apiKey {
          id
          name
        }
        byOperator
        target
        ip
        userAgent
        before
        after
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const TOP_UP =
  'mutation ($key: String!) { topUpSandbox(input: { amount: "1500000", idempotencyKey: $key }) { __typename } }';

async function logOf({ ask }: TestAccount, variables: object = {}): Promise<Log['auditLog']> {
  const { data, errors } = await ask<Log>(LOG, variables);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.auditLog;
}

const toppedUp = { filter: { action: 'wallet.topped_up' } };

/** Writes so many entries as the account. */
const fill = ({ actor }: TestAccount, count: number): Promise<void> =>
  api.core.run(
    actor,
    (work: Work) => {
      for (let i = 0; i < count; i += 1) recordAudit(work, { action: 'test.filled', after: { i } });
    },
    undefined,
  );

describe('the audit log', () => {
  test('says who did what from where, with the id of the request', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Shop/2.1',
        'x-request-id': 'from-the-shop',
        authorization: `Bearer ${account.token}`,
      },
      body: JSON.stringify({ query: TOP_UP, variables: { key: 'a' } }),
    });
    expect(response.status).toBe(200);
    const { nodes } = await logOf(account, toppedUp);
    expect(nodes).toEqual([
      {
        id: expect.stringMatching(/^aud_/),
        at: expect.any(String),
        action: 'wallet.topped_up',
        user: { id: publicId('user', account.actor.userId ?? ''), email: account.email },
        apiKey: null,
        byOperator: false,
        target: null,
        ip: '127.0.0.1',
        userAgent: 'Shop/2.1',
        before: null,
        after: expect.any(String),
      },
    ]);
    expect(JSON.parse(nodes[0]?.after ?? '')).toEqual({ amount: '1.50 KES', memo: 'Sandbox top-up' });
    const stored = await api.core.read(
      account.actor,
      ({ sql }: Work) => sql.rows('select id from audit_entry where request_id = ?', ['from-the-shop']),
      undefined,
    );
    expect(stored.length).toBeGreaterThan(0);
  });

  test('knows a socket by the request that opened it', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const socket = api.socket(account.token);
    await new Promise<void>((resolve, reject) => {
      socket.subscribe(
        { query: TOP_UP, variables: { key: 'a' } },
        { next: () => undefined, error: reject, complete: resolve },
      );
    });
    const { nodes } = await logOf(account, toppedUp);
    expect(nodes).toMatchObject([{ ip: '127.0.0.1', user: { email: account.email } }]);
  });

  test('comes page by page, the newest first, by what was done and by whom', async () => {
    const account = await makeAccount(api, { funds: 0n });
    await fill(account, 7);
    const mine = publicId('user', account.actor.userId ?? '');
    const filter = { action: 'test', userId: mine };
    const seen: (string | null)[] = [];
    let after: string | null = null;
    do {
      const page: Log['auditLog'] = await logOf(account, { first: 3, after, filter });
      seen.push(...page.nodes.map((entry) => entry.after));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((i) => JSON.stringify({ i })));
    for (const none of [
      { action: 'tes' },
      { action: 'test.fill' },
      { userId: publicId('user', newId()) },
      { userId: 'x' },
    ]) {
      expect((await logOf(account, { filter: none })).nodes).toEqual([]);
    }
  });

  test('of another account is not to be seen', async () => {
    const [mine, theirs] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
    await fill(theirs, 1);
    const asTheirs = { action: null, userId: publicId('user', theirs.actor.userId ?? '') };
    expect((await logOf(mine, { filter: { action: 'test' } })).nodes).toEqual([]);
    expect((await logOf(mine, { filter: asTheirs })).nodes).toEqual([]);
  });
});

const fetchFile = (token?: string) =>
  fetch(`${api.url}/audit.csv`, {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
const rowsOf = (text: string) => parse<Record<string, string>>(text, { columns: true });

describe('the audit log as a file', () => {
  test('holds every entry, however many, and the fact that it was taken out', async () => {
    const account = await makeAccount(api, { funds: 0n });
    await fill(account, 1_234);
    const response = await fetchFile(account.token);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=audit-log.csv');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const rows = rowsOf(await response.text());
    const filled = rows.filter(({ action }) => action === 'test.filled');
    expect(filled.map(({ after }) => (JSON.parse(after ?? '') as { i: number }).i)).toEqual(
      Array.from({ length: 1_234 }, (_, i) => 1_233 - i),
    );
    expect(rows[0]).toMatchObject({
      action: 'audit_log.exported',
      email: account.email,
      by_operator: 'false',
      ip: '127.0.0.1',
    });
    const { nodes } = await logOf(account, { first: 1 });
    expect(nodes[0]?.id).toBe(rows[0]?.['id']);
  });

  test('of which a client takes only the beginning troubles nobody', async () => {
    const account = await makeAccount(api, { funds: 0n });
    await fill(account, 3_000);
    const leaving = new AbortController();
    const response = await fetch(`${api.url}/audit.csv`, {
      headers: { authorization: `Bearer ${account.token}` },
      signal: leaving.signal,
    });
    const reader = response.body?.getReader();
    expect((await reader?.read())?.done).toBe(false);
    leaving.abort();
    expect((await logOf(account, { filter: { action: 'audit_log' } })).nodes).toHaveLength(1);
    expect((await fetchFile(account.token)).status).toBe(200);
  });

  test('holds nothing that a spreadsheet would run', async () => {
    const account = await makeAccount(api, { funds: 0n });
    await api.core.run(
      { ...account.actor, from: { ip: null, userAgent: '=HYPERLINK("http://x";"y")', requestId: 'r' } },
      (work: Work) => recordAudit(work, { action: 'test.filled' }),
      undefined,
    );
    const text = await (await fetchFile(account.token)).text();
    const row = rowsOf(text).find(({ action }) => action === 'test.filled');
    expect(row?.['user_agent']).toBe(`'=HYPERLINK("http://x";"y")`);
  });

  test('is for nobody without a credential, nor for an API key', async () => {
    const account = await makeAccount(api, { funds: 0n });
    const { data } = await account.ask<{ createApiKey: { secret: string } }>(
      'mutation { createApiKey(input: { name: "K" }) { ... on CreatedApiKey { secret } } }',
    );
    for (const [token, status, code] of [
      [undefined, 401, 'UNAUTHENTICATED'],
      ['nonsense', 401, 'UNAUTHENTICATED'],
      [data?.createApiKey.secret, 403, 'FORBIDDEN'],
    ] as const) {
      const response = await fetchFile(token);
      expect(response.status).toBe(status);
      expect(await response.json()).toEqual({
        code,
        message: expect.any(String),
        errorId: expect.any(String),
      });
    }
    const { nodes } = await logOf(account, { filter: { action: 'audit_log' } });
    expect(nodes).toEqual([]);
  });

  test('has nothing of another account', async () => {
    const [mine, theirs] = [await makeAccount(api, { funds: 0n }), await makeAccount(api, { funds: 0n })];
    await fill(theirs, 3);
    expect(await (await fetchFile(mine.token)).text()).not.toContain('test.filled');
  });
});
