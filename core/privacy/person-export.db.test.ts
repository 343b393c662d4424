import { readFile } from 'node:fs/promises';
import { useEngine } from '../../tests/support/engine.js';
import { exportPath } from '../exports/export-paths.js';
import { ExportFile } from '../exports/export-file.js';
import type { Actor, Work } from '../database/work.js';
import { sendMessage } from '../messages/send-message.js';
import { newId } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import {
  OTHER,
  PERSON,
  SECRET_TEXT,
  directory,
  erase,
  findRequest,
  makeWorld,
} from '../../tests/support/known-person.js';
import { runPersonExport } from './person/export-person.js';
import { requestPersonExport } from './request-person.js';
import { openRequest } from './run-request.js';

const engine = useEngine({ ownDatabase: true });

async function exported(actor: Actor, msisdn: string) {
  const { id } = await engine.run(actor, requestPersonExport, { msisdn });
  const request = await engine.run(actor, openRequest, { requestId: id });
  if (request === null) throw new Error('The request is over');
  await runPersonExport({ runner: engine, actor, request, jobId: newId(), directory }, () => null);
  const done = await findRequest(engine, actor, id);
  const file = await engine.read(
    actor,
    ({ em, actor: { accountId } }: Work) =>
      em.findOneOrFail(ExportFile, { accountId, id: done.exportId ?? '' }),
    undefined,
  );
  const text = await readFile(exportPath(directory, file), 'utf8');
  return { request: done, file, text, held: JSON.parse(text) as Record<string, Record<string, unknown>[]> };
}

test('all that is held on a person is in one file, and nothing of anybody else', async () => {
  const { actor, deliver } = await makeWorld(engine);
  await deliver();
  const { request, file, text, held } = await exported(actor, '0712345678');
  expect(file).toMatchObject({
    kind: 'person',
    format: 'json',
    state: 'done',
    bytes: Buffer.byteLength(text),
  });
  expect(file.fileName).not.toContain('712');
  expect(request).toMatchObject({ state: 'done', subject: PERSON });
  expect(held).toMatchObject({
    number: PERSON,
    contacts: [{ number: PERSON, firstName: 'Asha', lists: ['Everybody'], tags: ['gold'] }],
    consent: [{ state: 'opted_in', evidence: 'The form on paper' }, { state: 'opted_out' }],
    suppressions: [{ noMarketingSince: expect.any(String), noTransactionalSince: null }],
    messages: [
      { to: PERSON, text: 'Hello Asha', state: 'delivered' },
      { to: PERSON, text: SECRET_TEXT, campaign: null },
    ],
    replies: [{ text: 'Who are you?' }],
    bulkEdits: [{ kind: 'opt_out', before: 'before' }],
    leftOut: [{ campaign: 'Scenario', reason: 'opted_out' }],
    refusedRows: [{ value: '0712 345 678' }],
  });
  expect(text).not.toContain(OTHER.slice(4));
  expect(request.report).toEqual({
    contacts: 1,
    consent: 2,
    suppressions: 1,
    messages: 2,
    texted: 0,
    replies: 1,
    bulkEdits: 1,
    leftOut: 1,
    refusedRows: 1,
  });
});

test('of somebody unknown or erased there is next to nothing', async () => {
  const { actor, deliver } = await makeWorld(engine);
  await deliver();
  const stranger = await exported(actor, '+254799999999');
  expect(Object.values(stranger.request.report).every((count) => count === 0)).toBe(true);
  await erase(engine, actor);
  const { held } = await exported(actor, PERSON);
  expect(held).toMatchObject({
    contacts: [],
    messages: [],
    replies: [],
    consent: [{}, {}],
    suppressions: [{}],
  });
});

test('that a number was texted that is no contact’s is told, too', async () => {
  const { actor } = await makeWorld(engine);
  const to = '+254733000111';
  const single = { body: 'Hi', flash: false, validitySeconds: null, idempotencyKey: 'texted' };
  await engine.run(actor, sendMessage, { ...single, to, senderId: 'GALLANT' });
  const { held, request } = await exported(actor, to);
  expect(held.texted).toEqual([{ from: 'GALLANT', lastAt: engine.now.toISOString() }]);
  expect(request.report).toMatchObject({ contacts: 0, messages: 1, texted: 1 });
});

test('what is no number is refused', async () => {
  const { actor } = await makeWorld(engine);
  await expect(engine.run(actor, requestPersonExport, { msisdn: '12' })).rejects.toThrow(InvalidInput);
});
