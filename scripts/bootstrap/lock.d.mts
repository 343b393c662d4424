import type { ProcessIdentity } from './processes.mjs';

export function withLock<T>(
  path: string,
  options: { onWait?: (holder: ProcessIdentity) => void; signal?: AbortSignal },
  work: () => T | Promise<T>,
): Promise<T>;
