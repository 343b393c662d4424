import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

export interface Program {
  pid: number;
  /** SIGTERM, and SIGKILL when that has had no effect for a while. Resolves when it is gone. */
  stop(): Promise<void>;
}

export interface ProgramOptions {
  /** What follows `node`. */
  args: readonly string[];
  env: Record<string, string>;
  /** What it prints once it can be used. */
  ready: RegExp;
  /** Where its output goes; nowhere by default. */
  logFile?: string;
}

const STOP_WITHIN_MS = 15_000;

/** Starts one of our programs. Rejects with its output if it ends before it is ready. */
export async function startProgram({ args, env, ready, logFile }: ProgramOptions): Promise<Program> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches the whole group: only its starter decides when a program ends.
    detached: true,
  });
  if (logFile !== undefined) {
    const log = createWriteStream(logFile);
    child.stdout.pipe(log);
    child.stderr.pipe(log);
  }
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  await becomesReady(child, ready);
  return {
    pid: child.pid ?? 0,
    async stop() {
      process.off('exit', orphan);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS);
      await gone;
      clearTimeout(killer);
    },
  };
}

function becomesReady(child: ChildProcess, ready: RegExp): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let text = '';
  let found = false;
  const read = (part: Buffer) => {
    if (found) return;
    text += part.toString();
    found = ready.test(text);
    if (found) resolve();
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  child.once('exit', (code) => reject(new Error(`ended with code ${code} before it was ready:\n${text}`)));
  return promise;
}
