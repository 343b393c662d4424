import type { Logger } from '../../core/platform/logging.js';

export interface Loop {
  /** Runs it once more at once, or right after the run under way. */
  wake(): void;
  /** Resolves when the run under way is over. */
  stop(): Promise<void>;
}

/** Calls `act` again and again, `everyMs` after its end. A fault is logged and the loop goes on. */
export function startLoop(
  name: string,
  options: { everyMs: number; log: Logger; act: () => Promise<void> },
): Loop {
  const { everyMs, log, act } = options;
  const life = { over: false };
  let pause = Promise.withResolvers<void>();
  const run = async () => {
    while (!life.over) {
      pause = Promise.withResolvers<void>();
      try {
        await act();
      } catch (error) {
        if (!life.over)
          log.warn({ loop: name, fault: faultOf(error) }, 'a periodic task failed; it is tried again');
      }
      const timer = setTimeout(pause.resolve, life.over ? 0 : everyMs);
      await pause.promise;
      clearTimeout(timer);
    }
  };
  const running = run();
  return {
    wake: () => pause.resolve(),
    async stop() {
      life.over = true;
      pause.resolve();
      await running;
    },
  };
}

const faultOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  return code ?? message?.slice(0, 200) ?? 'unknown';
};
