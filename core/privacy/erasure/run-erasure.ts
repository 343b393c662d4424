import { hashedSubject } from '../../consent/subject.js';
import { refusedPath } from '../../contacts/import/refused-file.js';
import type { Actor, Runner } from '../../database/work.js';
import { newId, type Id } from '../../platform/id.js';
import { messagesOf, type TheirMessage } from '../messages-of.js';
import { closeRequest, tellWaiting, type OpenRequest } from '../run-request.js';
import { hashConsent, hashSuppression } from './erase-consent.js';
import { eraseContacts, findContacts } from './erase-contact.js';
import { eraseMessages, eraseSubmissions, findSubmissions, readCarriers } from './erase-messages.js';
import {
  cleanRefusedFile,
  eraseRefusedRows,
  noteRefusedFile,
  readRefusingImports,
  recogniser,
  type RefusingImport,
} from './erase-refused.js';
import { eraseKeys, eraseMentions, findMentions, type Key } from './erase-mentions.js';
import { eraseReceipts, eraseTexted } from './erase-receipts.js';
import { dropExports, eraseReplies } from './erase-replies.js';
import { countOpenImports, hindrance } from './find-hindrances.js';
import { MENTIONING, type Mentioning } from './mentioning.js';
import { mentionsOf, type Mentions } from './mentions-of.js';

/** Thrown when the worker is to stop: the next run goes through everything again, and finds less. */
export class Stopped extends Error {}

export interface Erasure {
  runner: Runner;
  actor: Actor;
  request: OpenRequest;
  jobId: Id;
  /** Of uploads. */
  directory: string;
  stopping: AbortSignal;
}

const MESSAGES = 200;

const goOn = ({ stopping }: Erasure): void => {
  if (stopping.aborted) throw new Stopped();
};

interface Found {
  contactIds: Id[];
  settled: TheirMessage[];
  /** On the way. */
  open: TheirMessage[];
}

/** Under which contacts and with which messages the account knows the person. */
async function find(erasure: Erasure): Promise<Found> {
  const { runner, actor, request } = erasure;
  const { msisdn } = request;
  const { own } = await runner.read(actor, findContacts, { msisdn, ids: [] });
  const messages: TheirMessage[] = [];
  for await (const found of messagesOf(runner, actor, { msisdn, contactId: own })) {
    goOn(erasure);
    messages.push(...found);
  }
  // a contact that has been deleted is still known by its messages; one that has another number now is somebody's
  const ids = new Set(messages.flatMap(({ contactId }) => contactId ?? []));
  const { others } = await runner.read(actor, findContacts, { msisdn, ids: [...ids] });
  for (const id of others) ids.delete(id);
  if (own !== null) ids.add(own);
  const { open = [], settled = [] } = Object.groupBy(messages, (one) => (one.open ? 'open' : 'settled'));
  return { contactIds: [...ids], settled, open };
}

/** Clocks of two machines, and the time from an id to its commit, differ by less. */
const MARGIN_MS = 60_000;

/** Where the ids begin of what is written from now on. */
function fromNow(): Id {
  const ms = Number.parseInt(newId().slice(0, 12), 16) - MARGIN_MS;
  return ms.toString(16).padStart(12, '0') + '0'.repeat(20);
}

/** What is on the way at last: a campaign may have claimed the person while their messages were looked through. */
async function stillOpen(erasure: Erasure, { open }: Found, since: Id): Promise<number> {
  const { runner, actor, request } = erasure;
  const ids = new Set(open.map(({ id }) => id));
  for await (const found of messagesOf(runner, actor, { msisdn: request.msisdn, contactId: null, since })) {
    for (const { id } of found) ids.add(id);
  }
  return ids.size;
}

/** Before the messages: they say which of a carrier's ids are meant. */
async function eraseReceiptKeys(erasure: Erasure, settled: readonly TheirMessage[]): Promise<void> {
  const { runner, actor, request } = erasure;
  const { requestId, msisdn } = request;
  const messages = new Map(settled.map(({ id, recipient }) => [id, recipient]));
  for (const carrierId of await runner.read(actor, readCarriers, undefined)) {
    for (let after: string | null = ''; after !== null;) {
      goOn(erasure);
      const page = { carrierId, after, msisdn, messages };
      const look: Awaited<ReturnType<typeof findSubmissions>> = await runner.read(
        actor,
        findSubmissions,
        page,
      );
      const providerIds = look.found;
      if (providerIds.length > 0) {
        await runner.run(actor, eraseSubmissions, { requestId, carrierId, providerIds });
      }
      after = look.next;
    }
  }
}

async function eraseAllMessages(erasure: Erasure, settled: readonly TheirMessage[]): Promise<void> {
  const { runner, actor, request } = erasure;
  for (let at = 0; at < settled.length; at += MESSAGES) {
    goOn(erasure);
    const messages = settled.slice(at, at + MESSAGES);
    await runner.run(actor, eraseMessages, { requestId: request.requestId, messages });
  }
}

async function eraseFromImport(
  erasure: Erasure,
  { id: importId, defaultCountry }: RefusingImport,
): Promise<void> {
  const { runner, actor, request, directory } = erasure;
  const isTheirs = recogniser(request.msisdn, defaultCountry);
  const cleaned = await cleanRefusedFile(refusedPath(directory, actor.accountId, importId), isTheirs);
  if (cleaned !== null) await runner.run(actor, noteRefusedFile, { importId, bytes: cleaned.bytes });
  const page = { requestId: request.requestId, importId, lines: new Set(cleaned?.lines), isTheirs };
  for (let afterLine: number | null = 0; afterLine !== null;) {
    goOn(erasure);
    afterLine = await runner.run(actor, eraseRefusedRows, { ...page, afterLine });
  }
}

async function eraseRefused(erasure: Erasure): Promise<void> {
  const { runner, actor } = erasure;
  for (let after: Id | null = null; ;) {
    const imports: RefusingImport[] = await runner.read(actor, readRefusingImports, { after });
    for (const one of imports) await eraseFromImport(erasure, one);
    after = imports.at(-1)?.id ?? null;
    if (after === null) return;
  }
}

const MENTIONS = 500;

/** Out of whatever texts the number stands in. Returns how many tasks go by it and are to be waited for. */
async function eraseFromTexts(erasure: Erasure): Promise<number> {
  const mentions = mentionsOf(erasure.request.msisdn);
  let waiting = 0;
  for (const of of MENTIONING) waiting += await eraseFromTable(erasure, of, mentions);
  return waiting;
}

async function eraseFromTable(erasure: Erasure, of: Mentioning, mentions: Mentions): Promise<number> {
  const { runner, actor, request } = erasure;
  let waiting = 0;
  for (let after: Key | null = null; ;) {
    const page: Awaited<ReturnType<typeof findMentions>> = await runner.read(actor, findMentions, {
      of,
      mentions,
      after,
    });
    for (let at = 0; at < page.found.length; at += MENTIONS) {
      goOn(erasure);
      const keys = page.found.slice(at, at + MENTIONS);
      const some = { requestId: request.requestId, of, mentions, keys };
      waiting += await runner.run(actor, eraseMentions, some);
    }
    after = page.next;
    if (after === null) return waiting;
  }
}

async function eraseRest(erasure: Erasure, contactIds: readonly Id[]): Promise<void> {
  const { runner, actor, request } = erasure;
  const { requestId, msisdn } = request;
  const mentions = mentionsOf(msisdn);
  // not while a message is on the way: whoever asks for it again would send another
  for (let after: string | null = ''; after !== null;) {
    goOn(erasure);
    after = await runner.run(actor, eraseKeys, { requestId, mentions, after });
  }
  while ((await runner.run(actor, eraseReplies, { requestId, msisdn, contactIds })) > 0) goOn(erasure);
  await runner.run(actor, dropExports, { requestId });
  await runner.run(actor, eraseReceipts, { requestId, msisdn });
  await runner.run(actor, eraseTexted, { requestId, msisdn });
  while ((await runner.run(actor, hashConsent, { requestId, msisdn })) > 0) goOn(erasure);
  await runner.run(actor, hashSuppression, { requestId, msisdn });
}

/**
 * Forgets a person, step by step: whatever was done before a kill finds nothing to do any more. Messages that are on the way and
 * imports under way are waited for, by another try: then it returns false and the request says so. Throws Stopped.
 */
export async function runErasure(erasure: Erasure): Promise<boolean> {
  const { runner, actor, request, jobId } = erasure;
  const { requestId, msisdn, createdAt } = request;
  const imports = await runner.read(actor, countOpenImports, { before: createdAt });
  const since = fromNow();
  const found = await find(erasure);
  const { contactIds, settled } = found;
  await runner.run(actor, eraseContacts, { requestId, contactIds, msisdn });
  await eraseReceiptKeys(erasure, settled);
  await eraseAllMessages(erasure, settled);
  if (imports === 0) await eraseRefused(erasure);
  const tasks = await eraseFromTexts(erasure);
  const why = hindrance({ messages: await stillOpen(erasure, found, since), imports, tasks });
  if (why !== null) {
    await runner.run(actor, tellWaiting, { requestId, why });
    return false;
  }
  await eraseRest(erasure, contactIds);
  const subject = await runner.run(actor, hashedSubject, msisdn);
  await runner.run(actor, closeRequest, { requestId, jobId, failure: null, subject });
  return true;
}
