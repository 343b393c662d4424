import { z } from 'zod';
import { recordAudit } from '../audit/record-audit.js';
import { findCampaign } from '../campaigns/find-campaign.js';
import type { ContactQuery } from '../contacts/select-contacts.js';
import { newestFirst, toPage, type Page, type PageInput } from '../database/page.js';
import { idBytes } from '../database/sql.js';
import type { Work } from '../database/work.js';
import { announce } from '../jobs/job.js';
import { checkInput } from '../platform/check-input.js';
import { newId, publicId, type Id } from '../platform/id.js';
import { InvalidInput } from '../platform/refusal.js';
import { checkRule } from '../segments/check-rule.js';
import { ExportFile, type ExportKind } from './export-file.js';
import { makeExport } from './export-jobs.js';
import type { ExportParameters } from './tables/source.js';

export interface StartExport {
  kind: ExportKind;
  format: 'csv' | 'xlsx' | 'json';
  query: ContactQuery | null;
  campaignId: Id | null;
  from: Date | null;
  before: Date | null;
}

const Wanted = z
  .object({
    kind: z.enum(['contacts', 'messages', 'campaigns', 'campaign_report'], {
      error: 'What is held on a person is exported by requestPersonExport.',
    }),
    format: z.enum(['csv', 'xlsx'], { error: 'Choose CSV or XLSX.' }),
    campaignId: z.string().nullable(),
    from: z.date().nullable(),
    before: z.date().nullable(),
  })
  .refine(({ kind, campaignId }) => kind !== 'campaign_report' || campaignId !== null, {
    path: ['campaignId'],
    message: 'Say which campaign the report is of.',
  })
  .refine(({ from, before }) => from === null || before === null || from < before, {
    path: ['before'],
    message: 'The time before which must come after the time from which.',
  });

function parametersOf({ kind, query, campaignId, from, before }: StartExport): ExportParameters {
  if (kind === 'contacts') return { query: query ?? {} };
  const times = {
    ...(from !== null && { from: from.toISOString() }),
    ...(before !== null && { before: before.toISOString() }),
  };
  if (kind === 'campaigns') return times;
  const campaign = campaignId === null ? {} : { campaignId };
  return kind === 'campaign_report' ? campaign : { ...campaign, ...times };
}

/** `contacts-2026-01-31.csv`. */
export const fileNameOf = (kind: string, at: Date, format: string): string =>
  `${kind.replaceAll('_', '-')}-${at.toISOString().slice(0, 10)}.${format}`;

const GROUPS = {
  listId: { table: 'contact_list', word: 'list' },
  tagId: { table: 'tag', word: 'tag' },
  segmentId: { table: 'segment', word: 'segment' },
} as const;

/** What is wrong with a filter is said now, not by an export that fails. */
async function checkQuery(work: Work, query: ContactQuery): Promise<void> {
  for (const [name, { table, word }] of Object.entries(GROUPS)) {
    const id = query[name as keyof typeof GROUPS];
    if (id == null) continue;
    const found = await work.sql.first(`select 1 as found from ${table} where account_id = ? and id = ?`, [
      idBytes(work.actor.accountId),
      idBytes(id),
    ]);
    if (found !== undefined) continue;
    throw new InvalidInput([{ path: `filter.${name}`, message: `No ${word} with this id in your account.` }]);
  }
  if (query.rule != null) await checkRule(work, query.rule);
}

/** Writes an export down; a worker makes its file. Throws InvalidInput, NotFound. */
export async function startExport(work: Work, input: StartExport): Promise<ExportFile> {
  checkInput(Wanted, input);
  const { kind, format } = input;
  const parameters = parametersOf(input);
  if (input.query !== null) await checkQuery(work, input.query);
  if (input.campaignId !== null) await findCampaign(work, input.campaignId);
  const file = await createExport(work, { kind, format, parameters });
  announce(work, makeExport, { exportId: file.id });
  recordAudit(work, {
    action: 'export.started',
    target: publicId('exportFile', file.id),
    after: { kind, format },
  });
  return file;
}

/** The row of a file that somebody else announces. */
export async function createExport(
  { em, actor, now }: Work,
  input: Pick<ExportFile, 'kind' | 'format'> & { parameters: ExportParameters },
): Promise<ExportFile> {
  const file = em.create(ExportFile, {
    ...input,
    accountId: actor.accountId,
    id: newId(),
    parameters: { ...input.parameters },
    state: 'queued',
    revision: 0,
    rows: 0,
    bytes: 0,
    fileName: fileNameOf(input.kind, now, input.format),
    createdBy: actor.userId,
    createdAt: now,
  });
  await em.flush();
  return file;
}

export const readExport = async (
  { em, actor }: Work,
  { exportId }: { exportId: Id },
): Promise<ExportFile | null> => await em.findOne(ExportFile, { accountId: actor.accountId, id: exportId });

/** The newest first, of the kinds that the viewer may see. */
export async function pageExports(
  { em, actor }: Work,
  input: PageInput & { kinds: readonly ExportKind[] },
): Promise<Page<ExportFile>> {
  const { where, options } = newestFirst(input);
  const kind = { $in: [...input.kinds] };
  return toPage(
    await em.find(ExportFile, { accountId: actor.accountId, kind, ...where }, options),
    input.first,
  );
}
