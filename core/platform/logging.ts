import { pino, type Logger } from 'pino';

export type { Logger };

/** JSON lines on standard output. Never give it bodies, numbers or credentials: ids only. */
export const createLogger = (name: string, level: string): Logger =>
  pino({
    name,
    level,
    redact: [
      '*.password',
      '*.authorization',
      '*.secret',
      '*.token',
      'req.headers.authorization',
      'req.headers.cookie',
    ],
  });
