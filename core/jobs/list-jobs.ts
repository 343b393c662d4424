import type { Work } from '../database/work.js';
import { JobRow } from './job-row.js';

/** Work that is written down and not done, the oldest first. */
export const listJobs = ({ em }: Work, { limit }: { limit: number }): Promise<JobRow[]> =>
  em.find(JobRow, {}, { orderBy: { writtenAt: 'asc' }, limit });
