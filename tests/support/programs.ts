import { MASTER_KEY } from './master-key.js';
import { startProgram, type Outcome } from '../../scripts/bootstrap/programs.mjs';

/** A process of ours in a group of its own; it ends with the test process at the latest. */
export interface Program {
  readonly pid: number;
  readonly running: boolean;
  /** What it has written so far, both streams. */
  output(): string;
  /** Resolves when it has ended by itself. */
  exited: Promise<Outcome>;
  /** SIGKILL. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGTERM, which it must obey unless it was killed before: throws, with its last words, if it had to be killed or ended with a fault. */
  stop(): Promise<void>;
}

const GRACE_MS = 20_000;
const LAST_WORDS = 6_000;

/** `node --import tsx FILE` with `env` added to this process's environment, and the tests' master key. */
export function startTypeScript(file: string, args: string[], env: Record<string, string>): Program {
  const started = startProgram({
    args: ['--import', 'tsx', file, ...args],
    env: { MASTER_KEY, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let running = true;
  let killed = false;
  const hear = (chunk: string) => (output += chunk);
  started.child.stdout?.setEncoding('utf8').on('data', hear);
  started.child.stderr?.setEncoding('utf8').on('data', hear);
  const exited = started.exited.finally(() => (running = false));
  return {
    pid: started.pid,
    get running() {
      return running;
    },
    output: () => output,
    exited,
    async kill() {
      killed = true;
      if (running) process.kill(started.pid, 'SIGKILL');
      await exited;
    },
    async stop() {
      if (running) await started.stop({ graceMs: GRACE_MS });
      const { code, signal } = await exited;
      if (code === 0 || killed) return;
      throw new Error(`${file} ended with ${signal ?? code}. Its last words:\n${output.slice(-LAST_WORDS)}`);
    },
  };
}

/** Runs a program to its end; throws if that is not a good one. */
export async function runTypeScript(
  file: string,
  args: string[],
  env: Record<string, string>,
): Promise<string> {
  const program = startTypeScript(file, args, env);
  const { code } = await program.exited;
  if (code !== 0) throw new Error(`${file} failed:\n${program.output()}`);
  return program.output();
}
