/** A process as it can be written to a file and recognised later; `startedAt` is null when it was not there. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string | null;
}
export function findBinary(...names: string[]): string | undefined;
export function startOf(pid: number): string | null;
export function identify(pid?: number): ProcessIdentity;
export function isAlive(identity: ProcessIdentity | undefined): boolean;
export function endProcess(
  identity: ProcessIdentity,
  limits?: { signal?: NodeJS.Signals; graceMs?: number },
): Promise<void>;
export function within<T>(limitMs: number, check: () => T | Promise<T>): Promise<T | false>;
