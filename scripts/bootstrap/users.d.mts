import type { ProcessIdentity } from './processes.mjs';

export function enter(dir: string, user?: ProcessIdentity): void;
export function leave(dir: string, user?: ProcessIdentity): boolean;
export function liveUsers(dir: string): ProcessIdentity[];
