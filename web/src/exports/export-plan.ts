import type { ContactFilter, ExportFormat, ExportKind, StartExportInput } from '../gql/graphql.js';

/** What can be ordered on the page of exports; a campaign's own are ordered at the campaign. */
export const ORDERED_KINDS = ['CONTACTS', 'MESSAGES', 'CAMPAIGNS'] as const satisfies ExportKind[];
type OrderedKind = (typeof ORDERED_KINDS)[number];

export interface ExportPlan {
  kind: OrderedKind;
  format: ExportFormat;
  /** Days as a browser's date field writes them, both included; '' for open */
  from: string;
  to: string;
}

const isOrdered = (kind: string | null): kind is OrderedKind =>
  (ORDERED_KINDS as readonly (string | null)[]).includes(kind);

/** `?kind=CONTACTS&list=…`, as other pages lead here. */
export function planOf(params: URLSearchParams): ExportPlan {
  const kind = params.get('kind');
  return { kind: isOrdered(kind) ? kind : 'CONTACTS', format: 'CSV', from: '', to: '' };
}

/** The days are those of whoever asks. */
const startOf = (day: string): Date => new Date(`${day}T00:00:00`);

function dayAfter(day: string): Date {
  const next = startOf(day);
  next.setDate(next.getDate() + 1);
  return next;
}

export function exportInput({ kind, format, from, to }: ExportPlan, filter: ContactFilter): StartExportInput {
  if (kind === 'CONTACTS') return { kind, format, filter };
  return {
    kind,
    format,
    ...(from && { from: startOf(from).toISOString() }),
    ...(to && { before: dayAfter(to).toISOString() }),
  };
}
