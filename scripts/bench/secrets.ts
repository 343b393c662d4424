/** Secrets of processes that are gone in a minute, with their data. */
export const TOKEN_SECRET = 'x'.repeat(32);
export const MASTER_KEY = Buffer.alloc(32, 'x').toString('base64');
