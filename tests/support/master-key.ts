/** One for all tests: those of one database share the platform's data key. */
export const MASTER_KEY = Buffer.alloc(32, 'tests').toString('base64');
