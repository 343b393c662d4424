import { LockMode } from '@mikro-orm/core';
import { Account } from '../../accounts/account.js';
import type { Work } from '../../database/work.js';
import { announce } from '../../jobs/job.js';
import { newId, publicId, type Id } from '../../platform/id.js';
import { InvalidInput, NotFound } from '../../platform/refusal.js';
import { ContactImport, Upload, type KnownContactRule } from '../contact-import.js';
import { importContactsJob } from '../contact-jobs.js';
import { ContactList } from '../contact-list.js';
import { createContactList } from '../contact-lists.js';
import { planOf } from '../msisdn/numbering-plans.js';

export interface StartImport {
  uploadId: Id;
  /** Every contact of the file joins it. */
  listId: Id | null;
  /** Or a list is made for them. */
  newListName: string | null;
  /** ISO 3166, of numbers without a country code; null for the account's. */
  defaultCountry: string | null;
  onKnown: KnownContactRule;
}

/**
 * Writes an import down, to be done in the background. Its upload belongs to it from then on, so that no file is
 * imported twice. Throws NotFound, InvalidInput.
 */
export async function startImport(work: Work, input: StartImport): Promise<ContactImport> {
  const { em, actor, now } = work;
  const defaultCountry = await countryFor(work, input.defaultCountry);
  const upload = await takeUpload(work, input.uploadId);
  const started = em.create(ContactImport, {
    accountId: actor.accountId,
    id: newId(),
    uploadId: upload.id,
    fileName: upload.fileName,
    listId: await listFor(work, input),
    defaultCountry,
    onKnown: input.onKnown,
    state: 'queued',
    bytesTotal: upload.bytes,
    refusedReasons: {},
    createdAt: now,
  });
  await em.flush();
  announce(work, importContactsJob, { importId: started.id });
  work.touched.import(actor.accountId, started.id);
  return started;
}

async function takeUpload({ em, actor }: Work, id: Id): Promise<Upload> {
  const key = { accountId: actor.accountId, id };
  const upload = await em.findOne(Upload, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (upload === null) throw new NotFound('upload', publicId('upload', id));
  em.remove(upload);
  return upload;
}

async function countryFor({ em, actor }: Work, wanted: string | null): Promise<string> {
  if (wanted === null) return (await em.findOneOrFail(Account, { id: actor.accountId })).country;
  const country = wanted.trim().toUpperCase();
  if (planOf(country) !== undefined) return country;
  const message = 'There is no such country. Use its two letters, such as KE.';
  throw new InvalidInput([{ path: 'defaultCountry', message }]);
}

async function listFor(work: Work, { listId, newListName }: StartImport): Promise<Id | null> {
  if (newListName === null) return await knownList(work, listId);
  if (listId !== null) {
    const message = 'Choose a list or name a new one, not both.';
    throw new InvalidInput([{ path: 'newListName', message }]);
  }
  try {
    return (await createContactList(work, { name: newListName })).id;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    throw new InvalidInput(error.details.issues.map(({ message }) => ({ path: 'newListName', message })));
  }
}

async function knownList({ em, actor }: Work, id: Id | null): Promise<Id | null> {
  if (id === null) return null;
  const lists = await em.count(ContactList, { accountId: actor.accountId, id });
  if (lists === 0) throw new NotFound('contact list', publicId('contactList', id));
  return id;
}
