export function hashOf(root: string, paths: string[], salt?: string): string;
export function once(stampFile: string, value: string, work: () => unknown): Promise<boolean>;
export function readStamp(stampFile: string): string | undefined;
export function writeStamp(stampFile: string, value: string): void;
