import { useEffect, useRef } from 'react';

/** Looks once more when nothing moves any more: the last regular look was before the end. */
export function useLastLook(moving: boolean, look: () => Promise<unknown>): void {
  const moved = useRef(moving);
  useEffect(() => {
    if (moved.current && !moving) look().catch(() => undefined);
    moved.current = moving;
  }, [moving, look]);
}
