/** The words on the command line were off; the message says how. */
export class UsageError extends Error {}
