import { useEffect } from 'react';

const EVERY_MS = 2_000;

interface Polling {
  startPolling: (everyMs: number) => void;
  stopPolling: () => void;
}

/** Looks again and again as long as something is under way. */
export function usePolling(moving: boolean, { startPolling, stopPolling }: Polling): void {
  useEffect(() => {
    if (!moving) return;
    startPolling(EVERY_MS);
    return stopPolling;
  }, [moving, startPolling, stopPolling]);
}
