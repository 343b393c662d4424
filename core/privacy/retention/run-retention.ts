import { removeRefusedFile } from '../../contacts/import/refused-file.js';
import { idLiteral, textLiteral } from '../../database/sql.js';
import type { Actor, Runner, UseCase, Work } from '../../database/work.js';
import type { Id } from '../../platform/id.js';
import { readCarriers } from '../erasure/erase-messages.js';
import type { RetainedKind } from '../privacy.js';
import { expireContacts, expireImport, findOldImport } from './expire-contacts.js';
import {
  expireKeys,
  expireMessages,
  expireReplies,
  expireTexted,
  expireTexts,
  findLoneSubmissions,
} from './expire-messages.js';
import { closeRetentionRun, expire, openRetentionRun, type Expired } from './run-log.js';

/** Thrown when the worker is to stop: the next run goes on, what is removed is removed. */
export class Stopped extends Error {}

export interface Retention {
  runner: Runner;
  actor: Actor;
  runId: Id;
  jobId: Id;
  /** Of uploads. */
  directory: string;
  stopping: AbortSignal;
}

async function act<Input>(
  { runner, actor, runId, stopping }: Retention,
  step: UseCase<Input, Expired>,
  input: Input,
): Promise<Expired> {
  if (stopping.aborted) throw new Stopped();
  const logged = (work: Work, of: Input) => expire(work, { runId, step, input: of });
  return await runner.run(actor, logged, input);
}

async function throughAll(
  retention: Retention,
  step: UseCase<{ before: Date; after: Id | null }, Expired>,
  before: Date,
): Promise<number> {
  let removed = 0;
  for (let after: Id | null = null; ;) {
    const expired: Expired = await act(retention, step, { before, after });
    removed += Object.values(expired.removed).reduce((sum, count) => sum + count, 0);
    if (expired.after === null) return removed;
    after = expired.after;
  }
}

const removeSubmissions = async (
  { sql }: Work,
  { carrierId, providerIds }: { carrierId: Id; providerIds: readonly string[] },
): Promise<Expired> => {
  const list = providerIds.map(textLiteral).join(',');
  const removed = await sql.run(
    `delete from submission where carrier_id = ${idLiteral(carrierId)} and provider_id in (${list})`,
  );
  return { removed: { submission: removed }, after: null };
};

/** They hold the number too. Looked for only when messages were removed: all of every carrier's are gone through. */
async function expireSubmissions(retention: Retention, before: Date): Promise<void> {
  const { runner, actor } = retention;
  for (const carrierId of await runner.read(actor, readCarriers, undefined)) {
    for (let after: string | null = ''; after !== null;) {
      const look: Awaited<ReturnType<typeof findLoneSubmissions>> = await runner.read(
        actor,
        findLoneSubmissions,
        {
          carrierId,
          after,
          before,
        },
      );
      const providerIds = look.found;
      if (providerIds.length > 0) await act(retention, removeSubmissions, { carrierId, providerIds });
      after = look.next;
    }
  }
}

async function expireImports(retention: Retention, before: Date): Promise<void> {
  const { runner, actor, directory } = retention;
  for (;;) {
    const importId = await runner.read(actor, findOldImport, { before });
    if (importId === null) return;
    // the file first: without its row nobody would find it again
    await removeRefusedFile(directory, actor.accountId, importId);
    while ((await act(retention, expireImport, { importId })).after !== null);
  }
}

const EXPIRE: Record<RetainedKind, (retention: Retention, before: Date) => Promise<unknown>> = {
  message_texts: (retention, before) => throughAll(retention, expireTexts, before),
  messages: async (retention, before) => {
    if ((await throughAll(retention, expireMessages, before)) > 0) await expireSubmissions(retention, before);
    await throughAll(retention, expireKeys, before);
    await throughAll(retention, expireTexted, before);
  },
  inbound_messages: (retention, before) => throughAll(retention, expireReplies, before),
  imports: expireImports,
  inactive_contacts: (retention, before) => throughAll(retention, expireContacts, before),
};

/** Removes what the account's rules say, in small steps; a run that was killed goes on where there is still something. Throws Stopped. */
export async function runRetention(retention: Retention): Promise<void> {
  const { runner, actor, runId, jobId } = retention;
  const limits = await runner.run(actor, openRetentionRun, { runId });
  for (const [kind, before] of limits ?? []) await EXPIRE[kind](retention, before);
  await runner.run(actor, closeRetentionRun, { runId, jobId });
}
