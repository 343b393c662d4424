import { createWriteStream } from 'node:fs';
import { startProgram as spawnProgram } from './bootstrap/programs.mjs';

export interface Program {
  pid: number;
  /** SIGTERM, and SIGKILL when that has had no effect for a while. Resolves when it is gone. */
  stop(): Promise<void>;
}

export interface ProgramOptions {
  /** What follows `node`. */
  args: string[];
  env: Record<string, string>;
  /** What it prints once it can be used. */
  ready: RegExp;
  /** Where its output goes; nowhere by default. */
  logFile?: string;
}

const STOP_WITHIN_MS = 15_000;

/** Starts one of our programs and waits until it can be used. Rejects with its output if it ends before. */
export async function startProgram({ args, env, ready, logFile }: ProgramOptions): Promise<Program> {
  const program = spawnProgram({ args, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const log = logFile === undefined ? null : createWriteStream(logFile);
  let text: string | null = '';
  const read = (part: Buffer) => {
    log?.write(part);
    if (text === null) return;
    text += part.toString();
    if (!ready.test(text)) return;
    text = null;
    resolve();
  };
  program.child.stdout?.on('data', read);
  program.child.stderr?.on('data', read);
  program.exited.then(
    ({ code }) => reject(new Error(`ended with code ${code} before it was ready:\n${text}`)),
    reject,
  );
  await promise;
  return {
    pid: program.pid,
    async stop() {
      await program.stop({ graceMs: STOP_WITHIN_MS });
    },
  };
}
