import type { ExportFormat, ExportKind, ExportState } from '../gql/graphql.js';

export const KIND_WORDS: Record<ExportKind, string> = {
  CONTACTS: 'Contacts',
  MESSAGES: 'Messages',
  CAMPAIGNS: 'Campaigns',
  CAMPAIGN_REPORT: 'Report of a campaign',
  PERSON: 'All that is held on a person',
};

export const FORMATS: { value: ExportFormat; label: string }[] = [
  { value: 'CSV', label: 'CSV, for any program' },
  { value: 'XLSX', label: 'XLSX, for a spreadsheet' },
];

export const STATE_WORDS: Record<ExportState, { word: string; color: string }> = {
  QUEUED: { word: 'Waiting', color: 'text.secondary' },
  RUNNING: { word: 'Being written', color: 'info.main' },
  DONE: { word: 'Ready', color: 'success.main' },
  FAILED: { word: 'Failed', color: 'error.main' },
};

export const isOver = (state: ExportState): boolean => state === 'DONE' || state === 'FAILED';
