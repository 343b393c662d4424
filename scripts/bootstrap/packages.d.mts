interface Lock {
  packages: Record<string, { version?: string; integrity?: string; optional?: boolean }>;
}

export function isInstalled(lock: Lock | undefined, record: Lock | undefined): boolean;
