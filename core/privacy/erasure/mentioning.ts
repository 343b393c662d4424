/** Where people write what they like, and a number may stand in it. */
export interface Mentioning {
  table: string;
  /** Beside the account. */
  key: readonly [string, ...string[]];
  texts: readonly string[];
  json?: readonly string[];
  /** Columns of names that are an account's only ones: so the end of their id stands behind. */
  unique?: readonly string[];
  /** In which rows only: the others still go by what stands there. */
  where?: string;
  /** The others are waited for. */
  waits?: true;
}

const OVER = "state in ('done','failed','cancelled')";

/**
 * Every column of an account's that holds free text, but for what the account itself is called and sends: its sender ids, the
 * texts of campaigns that are not over, its people's names. And but for what is only ever appended to: the audit log, which
 * never says a number, and the ledger.
 */
export const MENTIONING: readonly Mentioning[] = [
  { table: 'consent_event', key: ['id'], texts: ['evidence'] },
  { table: 'contact', key: ['id'], texts: ['first_name', 'last_name'], json: ['custom'] },
  { table: 'segment', key: ['id'], texts: ['name'], json: ['rule'], unique: ['name'] },
  { table: 'tag', key: ['id'], texts: ['name'], unique: ['name'] },
  { table: 'contact_list', key: ['id'], texts: ['name'], unique: ['name'] },
  { table: 'contact_field', key: ['id'], texts: ['label'], json: ['options'] },
  { table: 'campaign', key: ['id'], texts: ['name', 'state_reason'] },
  { table: 'campaign', key: ['id'], texts: ['body'], where: OVER },
  { table: 'contact_import', key: ['id'], texts: ['file_name', 'failure'], json: ['plan'], where: OVER },
  { table: 'refused_row', key: ['import_id', 'line'], texts: ['column_name', 'value'] },
  {
    table: 'bulk_edit',
    key: ['id'],
    texts: ['failure'],
    json: ['change', 'selection'],
    where: OVER,
    waits: true,
  },
  { table: 'bulk_edit_change', key: ['edit_id', 'contact_id'], texts: ['value_before'] },
  {
    table: 'export_file',
    key: ['id'],
    texts: ['file_name', 'failure'],
    json: ['parameters'],
    where: OVER,
    waits: true,
  },
  { table: 'privacy_request', key: ['id'], texts: ['failure'] },
  { table: 'job', key: ['id'], texts: ['last_error'] },
  { table: 'upload', key: ['id'], texts: ['file_name'] },
  { table: 'view_setting', key: ['user_id', 'name'], texts: [], json: ['value'] },
];
