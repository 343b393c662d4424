import { LockMode } from '@mikro-orm/core';
import { recordAudit } from '../../audit/record-audit.js';
import type { Purpose } from '../../consent/consent.js';
import { idList } from '../../database/sql.js';
import type { Work } from '../../database/work.js';
import { announce } from '../../jobs/job.js';
import { idFromBytes, newId, publicId, type Id } from '../../platform/id.js';
import { InvalidInput, NotFound, type FieldIssue } from '../../platform/refusal.js';
import { ContactImport, Upload, type ImportPlan, type KnownContactRule } from '../contact-import.js';
import { importContactsJob } from '../contact-jobs.js';
import { ContactList } from '../contact-list.js';
import { createContactList } from '../contact-lists.js';
import { chooseColumns, type ColumnWish } from './choose-columns.js';
import { countryFor } from './country-for.js';

export interface StartImport {
  uploadId: Id;
  /** Every contact of the file joins it. */
  listId: Id | null;
  /** Or a list is made for them. */
  newListName: string | null;
  /** ISO 3166, of numbers without a country code; null for the account's. */
  defaultCountry: string | null;
  onKnown: KnownContactRule;
  /** What the columns are; null: guessed. */
  columns?: readonly ColumnWish[] | null;
  /** Of a workbook; null: the first. */
  sheet?: string | null;
  /** Every contact of the file gets them; null is an id that is none. */
  tagIds?: readonly (Id | null)[];
  /** What everybody in the file has said. */
  consent?: ConsentWish | null;
}

interface ConsentWish {
  purpose: Purpose;
  state: 'opted_in' | 'opted_out' | 'unknown';
  evidence: string;
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
    plan: await planFor(work, input),
    state: 'queued',
    bytesTotal: upload.bytes,
    refusedReasons: {},
    createdAt: now,
  });
  await em.flush();
  announce(work, importContactsJob, { importId: started.id });
  work.touched.import(actor.accountId, started.id);
  const { fileName, onKnown, plan } = started;
  recordAudit(work, {
    action: 'import.started',
    target: publicId('contactImport', started.id),
    after: { fileName, onKnown, consent: plan?.consent?.state ?? null },
  });
  return started;
}

async function planFor(work: Work, input: StartImport): Promise<ImportPlan> {
  const { columns = null, sheet = null, tagIds = [], consent = null } = input;
  return {
    columns: columns === null ? null : await chooseColumns(work, columns),
    sheet,
    tagIds: await knownTags(work, tagIds),
    consent: checkConsent(consent),
  };
}

const MOST_TAGS = 20;

async function knownTags({ sql, actor }: Work, wanted: readonly (Id | null)[]): Promise<Id[]> {
  const ids = [...new Set(wanted.filter((id) => id !== null))];
  if (wanted.length > MOST_TAGS) throw invalid('tagIds', `An import gives at most ${MOST_TAGS} tags.`);
  const rows =
    ids.length === 0
      ? []
      : await sql.rows<{ id: Buffer }>(
          `select id from tag where account_id = x'${actor.accountId}' and id in ${idList(ids)}`,
        );
  const known = new Set(rows.map(({ id }) => idFromBytes(id)));
  if (wanted.some((id) => id === null || !known.has(id))) {
    throw invalid('tagIds', 'There is no such tag in your account. Ask for `tags` to see those there are.');
  }
  return ids;
}

const MOST_EVIDENCE = 500;

function checkConsent(consent: ConsentWish | null): ImportPlan['consent'] {
  if (consent === null) return null;
  const evidence = consent.evidence.trim();
  const issues: FieldIssue[] = [];
  if (evidence === '') {
    const message = 'Say where and when they said so: without evidence consent is not recorded.';
    issues.push({ path: 'consent.evidence', message });
  }
  if (evidence.length > MOST_EVIDENCE) {
    const message = `Evidence has at most ${MOST_EVIDENCE} characters.`;
    issues.push({ path: 'consent.evidence', message });
  }
  const { purpose, state } = consent;
  if (state === 'unknown') {
    const message = 'Say OPTED_IN or OPTED_OUT; leave the consent out if you do not know.';
    throw new InvalidInput([...issues, { path: 'consent.state', message }]);
  }
  if (issues.length > 0) throw new InvalidInput(issues);
  return { purpose, state, evidence };
}

const invalid = (path: string, message: string): InvalidInput => new InvalidInput([{ path, message }]);

async function takeUpload({ em, actor }: Work, id: Id): Promise<Upload> {
  const key = { accountId: actor.accountId, id };
  const upload = await em.findOne(Upload, key, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (upload === null) throw new NotFound('upload', publicId('upload', id));
  em.remove(upload);
  return upload;
}

async function listFor(work: Work, { listId, newListName }: StartImport): Promise<Id | null> {
  if (newListName === null) return await knownList(work, listId);
  if (listId !== null) throw invalid('newListName', 'Choose a list or name a new one, not both.');
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
