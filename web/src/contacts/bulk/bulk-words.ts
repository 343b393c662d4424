import { count } from '../../app/format.js';
import type { BulkEditFactsFragment, BulkEditState } from '../../gql/graphql.js';

export const BULK_STATES: Record<BulkEditState, string> = {
  QUEUED: 'Waiting to start',
  RUNNING: 'Under way',
  DONE: 'Done',
  FAILED: 'Stopped by a fault',
  CANCELLED: 'Cancelled',
};

const contacts = (many: number): string => `${count(many)} ${many === 1 ? 'contact' : 'contacts'}`;

/** "4,200 of 9,700 contacts", and at the end how many it changed. */
export function bulkProgress({
  state,
  total,
  done,
  changed,
}: Pick<BulkEditFactsFragment, 'state' | 'total' | 'done' | 'changed'>): string {
  if (state === 'QUEUED') return contacts(total);
  if (state === 'RUNNING') return `${count(done)} of ${contacts(total)}`;
  const unchanged = done - changed;
  const words = `${contacts(changed)} changed`;
  return unchanged > 0 ? `${words}, ${count(unchanged)} were so already` : words;
}
