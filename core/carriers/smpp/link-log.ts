/** The part of a pino logger that a link writes to. */
export interface LinkLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export const SILENT: LinkLog = { info: () => {}, warn: () => {} };
