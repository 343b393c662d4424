import { mkdtempSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openDesk } from './desk.js';
import type { Engine } from './engine.js';
import { apply, receipt } from './receipts.js';
import { launch, makeSender } from './sender.js';
import { recordConsent } from '../../core/consent/record-consent.js';
import { startBulkEdit } from '../../core/contacts/bulk/start-bulk-edit.js';
import { importText } from '../../core/contacts/import/import.fixture.js';
import { refusedPath } from '../../core/contacts/import/refused-file.js';
import { idBytes } from '../../core/database/sql.js';
import { PLATFORM, type Actor, type Runner, type Work } from '../../core/database/work.js';
import { keepInbound } from '../../core/dispatch/keep-inbound.js';
import { sendMessage } from '../../core/messages/send-message.js';
import { newId, type Id } from '../../core/platform/id.js';
import { runErasure } from '../../core/privacy/erasure/run-erasure.js';
import type { PrivacyRequest } from '../../core/privacy/privacy.js';
import { erasePerson, readPrivacyRequest } from '../../core/privacy/request-person.js';
import { openRequest } from '../../core/privacy/run-request.js';

/** Where a test's files are. */
export const directory = mkdtempSync(join(tmpdir(), 'gallant-privacy-'));
afterAll(() => rm(directory, { recursive: true, force: true }));

export const PERSON = '+254712345678';
export const OTHER = '+254712345679';
export const SECRET_TEXT = 'Your code is 4711, Asha';

export interface World {
  actor: Actor;
  campaignId: Id;
  importId: Id;
  /** Delivers whatever was not told yet. */
  deliver(): Promise<void>;
}

const single = { body: SECRET_TEXT, senderId: 'GALLANT', flash: false, validitySeconds: null };

/** An account that knows a person in every way there is, and somebody else beside them. */
export async function makeWorld(engine: Engine): Promise<World> {
  const { actor } = await makeSender(engine, { numbers: [] });
  const text = `phone,first_name,tags\n${PERSON},Asha,gold\n${OTHER},Ben,gold\n0712 345 678,Asha again,\n12,Nobody,\n`;
  const { id: importId } = await importText(engine, actor, { text, newListName: 'Everybody' });
  await engine.run(actor, forgetJobs, undefined);
  const refused = refusedPath(directory, actor.accountId, importId);
  await mkdir(dirname(refused), { recursive: true });
  await writeFile(
    refused,
    '\uFEFFphone,first_name,import_line,import_column,import_reason\r\n0712 345 678,"Asha, again",4,phone,Twice\r\n12,Nobody,5,phone,No number\r\n',
  );
  const campaignId = await launch(engine, { actor, numbers: [PERSON, OTHER] }, 'Hello {{ first_name }}');
  const desk = openDesk(engine);
  await desk.work(actor);
  await engine.run(actor, sendMessage, { ...single, to: PERSON, idempotencyKey: 'one' });
  await engine.run(actor, sendMessage, { ...single, to: OTHER, idempotencyKey: 'two' });
  await desk.work(actor);
  const message = { from: PERSON.slice(1), to: '22122', text: 'Who are you?' };
  await engine.run(PLATFORM, keepInbound, { carrierId: newId(), message });
  await engine.run(actor, recordConsent, {
    changes: [
      { msisdn: PERSON, purpose: 'marketing', state: 'opted_in' },
      { msisdn: OTHER, purpose: 'marketing', state: 'opted_in' },
    ],
    source: 'form',
    evidence: 'The form on paper',
  });
  await engine.run(actor, recordConsent, {
    changes: [{ msisdn: PERSON, purpose: 'marketing', state: 'opted_out' }],
    source: 'form',
    evidence: null,
  });
  await engine.run(actor, leaveTraces, { campaignId, importId });
  const deliver = async () => {
    const { carrierId } = desk.carrier;
    await apply(
      engine,
      carrierId,
      desk.carrier.sent.map(({ id, to }) => receipt(id, to)),
    );
  };
  return { actor, campaignId, importId, deliver };
}

async function leaveTraces(
  work: Work,
  { campaignId, importId }: { campaignId: Id; importId: Id },
): Promise<void> {
  const { sql, actor, now } = work;
  const account = idBytes(actor.accountId);
  const contacts = await sql.rows<{ id: Buffer }>('select id from contact where account_id = ?', [account]);
  const edit = await startBulkEdit(work, {
    kind: 'opt_out',
    change: { purpose: 'marketing' },
  });
  for (const { id } of contacts) {
    await sql.run(
      'insert into bulk_edit_change (account_id, edit_id, contact_id, value_before) values (?,?,?,?)',
      [account, idBytes(edit.id), id, 'before'],
    );
    await sql.run(
      'insert into skipped_recipient (account_id, campaign_id, contact_id, reason, at) values (?,?,?,?,?)',
      [account, idBytes(campaignId), id, 'opted_out', now],
    );
    await sql.run('insert into frozen_recipient (account_id, campaign_id, contact_id) values (?,?,?)', [
      account,
      idBytes(campaignId),
      id,
    ]);
  }
  await sql.run('insert into refused_row (account_id, import_id, line, value, reason) values (?,?,4,?,?)', [
    account,
    idBytes(importId),
    '0712 345 678',
    'Twice',
  ]);
  await forgetJobs(work);
}

/** They were done without a worker. */
async function forgetJobs({ sql, actor }: Work): Promise<void> {
  await sql.run('delete from job where account_id = ?', [idBytes(actor.accountId)]);
}

export const findRequest = async (engine: Engine, actor: Actor, requestId: Id): Promise<PrivacyRequest> => {
  const found = await engine.read(actor, readPrivacyRequest, { requestId });
  if (found === null) throw new Error('There is no such request');
  return found;
};

/** One run of an erasure. */
export async function eraseOnce(engine: Runner, actor: Actor, requestId: Id): Promise<boolean> {
  const request = await engine.run(actor, openRequest, { requestId });
  if (request === null) throw new Error('The request is over');
  const stopping = new AbortController().signal;
  return await runErasure({ runner: engine, actor, request, jobId: newId(), directory, stopping });
}

export async function erase(engine: Engine, actor: Actor, msisdn = PERSON): Promise<PrivacyRequest> {
  const { id } = await engine.run(actor, erasePerson, { msisdn, confirm: msisdn });
  expect(await eraseOnce(engine, actor, id)).toBe(true);
  return await findRequest(engine, actor, id);
}

/** Every table's every row of the account, and what no account owns, as text: whatever names somebody is found in it. */
export async function everything(engine: Engine, { accountId }: Actor): Promise<Record<string, string>> {
  return await engine.read(
    PLATFORM,
    async ({ sql }: Work) => {
      const tables = await sql.rows<{ name: string; owned: number }>(
        `select t.table_name as name, max(c.column_name = 'account_id') as owned
           from information_schema.tables t join information_schema.columns c
             on c.table_schema = t.table_schema and c.table_name = t.table_name
          where t.table_schema = database() group by t.table_name`,
      );
      const found: Record<string, string> = {};
      for (const { name, owned } of tables) {
        const mine = Number(owned) === 1 ? ` where account_id = x'${accountId}'` : '';
        found[name] = JSON.stringify(await sql.rows(`select * from \`${name}\`${mine}`));
      }
      return found;
    },
    undefined,
  );
}

export const refusedText = ({ actor, importId }: World): Promise<string> =>
  readFile(refusedPath(directory, actor.accountId, importId), 'utf8');
