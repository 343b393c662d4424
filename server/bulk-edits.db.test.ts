import { Contact } from '../core/contacts/contact.js';
import { newIds, publicId, type Id } from '../core/platform/id.js';
import { useApi } from '../tests/support/api.js';
import { jobsOf } from '../tests/support/desk.js';
import { listen } from '../tests/support/listen.js';
import { makeAccount, type TestAccount } from '../tests/support/make-account.js';
import { waitFor } from '../tests/support/wait-for.js';
import { editContactsProcessor } from '../worker/contacts/edit-contacts.js';
import type { WorkerContext } from '../worker/worker-context.js';

const api = useApi();

interface Edit {
  id: string;
  kind: string;
  state: string;
  revision: number;
  total: number;
  done: number;
  changed: number;
  summary: string;
  canUndo: boolean;
}

const FIELDS = 'id kind state revision total done changed summary canUndo';

async function withContacts(count: number): Promise<{ account: TestAccount; ids: Id[] }> {
  const account = await makeAccount(api);
  const ids = newIds(count);
  await api.core.run(
    account.actor,
    async ({ em, now, actor: { accountId } }) => {
      const row = { accountId, firstName: 'Asha', lastName: 'Otieno', createdAt: now, updatedAt: now };
      await em.insertMany(
        Contact,
        ids.map((id, at) => ({ ...row, id, msisdn: `+2547900${10_000 + at}`, custom: {} })),
      );
    },
    undefined,
  );
  return { account, ids };
}

async function ask<Answer>(account: TestAccount, query: string): Promise<Answer> {
  const { data, errors } = await account.ask<{ answer: Answer }>(query);
  if (!data) throw new Error(JSON.stringify(errors));
  return data.answer;
}

const mutate = (account: TestAccount, field: string): Promise<Edit> =>
  ask(account, `mutation { answer: ${field} { ... on BulkEdit { ${FIELDS} } ... on Refusal { message } } }`);

/** What a worker does. */
async function work({ actor }: TestAccount): Promise<void> {
  const context = { core: api.core, stopping: new AbortController().signal } as unknown as WorkerContext;
  for (const { id, name, payload } of await jobsOf(api.core, actor))
    if (name === editContactsProcessor.name)
      await editContactsProcessor.process(context, { actor, payload, jobId: id });
}

test('an edit is begun, watched to its end, listed and undone', async () => {
  const { account, ids } = await withContacts(3);
  const { id: tagId } = await ask<{ id: string }>(
    account,
    'mutation { answer: createTag(name: "VIP") { ... on Tag { id } } }',
  );
  const begun = await mutate(
    account,
    `bulkEditContacts(input: { selection: { filter: {} }, addTagId: "${tagId}" })`,
  );
  expect(begun).toMatchObject({
    kind: 'ADD_TAG',
    state: 'QUEUED',
    summary: 'Add the tag VIP',
    canUndo: false,
  });
  const heard = listen<{ bulkEditProgress: Edit }>(api.socket(account.token), {
    query: `subscription { bulkEditProgress(id: "${begun.id}") { ${FIELDS} } }`,
  });
  await heard.until(1);
  await work(account);
  const done = { state: 'DONE', total: 3, done: 3, changed: 3, canUndo: true };
  const last = await waitFor('its end', () =>
    heard.results.map(({ bulkEditProgress }) => bulkEditProgress).find(({ state }) => state === 'DONE'),
  );
  expect(last).toMatchObject(done);
  heard.stop();
  const { nodes } = await ask<{ nodes: Edit[] }>(account, `{ answer: bulkEdits { nodes { ${FIELDS} } } }`);
  expect(nodes).toMatchObject([{ id: begun.id, ...done }]);
  const undo = await mutate(account, `undoBulkEdit(id: "${begun.id}")`);
  expect(undo).toMatchObject({ kind: 'UNDO', summary: 'Undo: Add the tag VIP' });
  await work(account);
  expect(await ask(account, `{ answer: bulkEdit(id: "${undo.id}") { ${FIELDS} } }`)).toMatchObject({
    state: 'DONE',
    changed: 3,
    canUndo: false,
  });
  expect(await mutate(account, `undoBulkEdit(id: "${begun.id}")`)).toEqual({
    message: 'The edit has been undone already.',
  });
  const contact = publicId('contact', ids[0] ?? '');
  const { timeline } = await ask<{ timeline: { nodes: object[] } }>(
    account,
    `{ answer: contact(id: "${contact}") { timeline(first: 2) { nodes { kind title message { id } } pageInfo { hasNextPage } } } }`,
  );
  expect(timeline).toEqual({
    nodes: [
      { kind: 'EDITED', title: 'Undo: Add the tag VIP', message: null },
      { kind: 'EDITED', title: 'Add the tag VIP', message: null },
    ],
    pageInfo: { hasNextPage: true },
  });
});

test('one that waits is cancelled', async () => {
  const { account } = await withContacts(1);
  const begun = await mutate(account, 'bulkEditContacts(input: { selection: { filter: {} }, delete: true })');
  expect(await mutate(account, `cancelBulkEdit(id: "${begun.id}")`)).toMatchObject({ state: 'CANCELLED' });
  await work(account);
  const { totalCount } = await ask<{ totalCount: number }>(account, '{ answer: contacts { totalCount } }');
  expect(totalCount).toBe(1);
});

test('who is alike is shown and merged', async () => {
  const { account, ids } = await withContacts(3);
  const groups = await ask<{ value: string; contacts: { id: string }[] }[]>(
    account,
    '{ answer: duplicateContacts { value contacts { id } } }',
  );
  const [keep, ...others] = ids.map((id) => publicId('contact', id));
  expect(groups).toEqual([{ value: 'Asha Otieno', contacts: [keep, ...others].map((id) => ({ id })) }]);
  const merged = await ask(
    account,
    `mutation { answer: mergeContacts(input: { keepId: "${keep}", mergeIds: ${JSON.stringify(others)} }) { ... on Contact { id msisdn } } }`,
  );
  expect(merged).toEqual({ id: keep, msisdn: '+254790010000' });
  expect(await ask(account, '{ answer: duplicateContacts { value } }')).toEqual([]);
  const { errors } = await account.ask('{ duplicateContacts(by: { fieldKey: "shoes" }) { value } }');
  expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
