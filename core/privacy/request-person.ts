import { recordAudit } from '../audit/record-audit.js';
import { describeFault } from '../contacts/msisdn/faults.js';
import { makeNormaliser } from '../contacts/msisdn/normalise.js';
import { newestFirst, toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { createExport } from '../exports/start-export.js';
import { announce } from '../jobs/job.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { erasePersonJob, exportPerson } from './privacy-jobs.js';
import { PrivacyRequest, type PrivacyRequestKind } from './privacy.js';

/** In E.164, as the account's country writes numbers. Throws InvalidInput. */
async function numberOf({ sql, actor }: Work, path: string, text: string): Promise<string> {
  const account = await sql.first<{ country: string }>('select country from account where id = ?', [
    idBytes(actor.accountId),
  ]);
  const number = makeNormaliser(account?.country ?? '')(text);
  if (number.ok) return number.msisdn;
  throw new InvalidInput([{ path, message: describeFault(number.reason) }]);
}

async function create(
  { em, actor, now }: Work,
  request: { kind: PrivacyRequestKind; subject: string; exportId: Id | null },
): Promise<PrivacyRequest> {
  const row = em.create(PrivacyRequest, {
    ...request,
    accountId: actor.accountId,
    id: newId(),
    state: 'queued',
    report: {},
    requestedBy: actor.userId,
    createdAt: now,
  });
  await em.flush();
  return row;
}

/** Everything that is held on a person, collected into one file in the background. Throws InvalidInput. */
export async function requestPersonExport(work: Work, input: { msisdn: string }): Promise<PrivacyRequest> {
  const subject = await numberOf(work, 'msisdn', input.msisdn);
  const file = await createExport(work, { kind: 'person', format: 'json', parameters: {} });
  const request = await create(work, { kind: 'export', subject, exportId: file.id });
  announce(work, exportPerson, { requestId: request.id });
  recordAudit(work, { action: 'person.export_requested', target: publicId('privacyRequest', request.id) });
  return request;
}

/** Forgets a person in the background: the money and the proof of consent stay. Throws InvalidInput. */
export async function erasePerson(
  work: Work,
  input: { msisdn: string; confirm: string },
): Promise<PrivacyRequest> {
  const subject = await numberOf(work, 'msisdn', input.msisdn);
  if (subject !== (await numberOf(work, 'confirm', input.confirm))) {
    throw new InvalidInput([
      { path: 'confirm', message: 'Write the same number again: nothing brings back what is erased.' },
    ]);
  }
  const request = await create(work, { kind: 'erasure', subject, exportId: null });
  announce(work, erasePersonJob, { requestId: request.id });
  recordAudit(work, { action: 'person.erasure_requested', target: publicId('privacyRequest', request.id) });
  return request;
}

export const readPrivacyRequest = async (
  { em, actor }: Work,
  { requestId }: { requestId: Id },
): Promise<PrivacyRequest | null> =>
  await em.findOne(PrivacyRequest, { accountId: actor.accountId, id: requestId });

/** The newest first. */
export async function pagePrivacyRequests(
  { em, actor }: Work,
  page: PageInput,
): Promise<Page<PrivacyRequest>> {
  const { where, options } = newestFirst(page);
  return toPage(await em.find(PrivacyRequest, { accountId: actor.accountId, ...where }, options), page.first);
}
