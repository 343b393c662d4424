import { useEffect, useRef } from 'react';

const EVERY_MS = 3_000;

/** Looks again while a field is being prepared: nothing is pushed when it is ready. */
export function useReadiness(fields: readonly { ready: boolean }[], look: () => Promise<unknown>): void {
  const waiting = fields.some(({ ready }) => !ready);
  const latest = useRef(look);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void latest.current().catch(() => undefined), EVERY_MS);
    return () => clearInterval(timer);
  }, [waiting]);
}
