import type { ChildProcess, StdioOptions } from 'node:child_process';

/** `args` are Node's own: `['--import', 'tsx', 'server/main.ts']`. `env` is added to this process's. */
export interface ProgramToStart {
  args: string[];
  env?: Record<string, string | undefined>;
  /** Default: the repository. */
  cwd?: string;
  /** Default: 'inherit'. */
  stdio?: StdioOptions;
  /** From SIGTERM to SIGKILL. Default 20,000. */
  graceMs?: number;
}

export interface Outcome {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningProgram {
  readonly pid: number;
  readonly child: ChildProcess;
  /** When it and everything it left in its process group is gone. */
  readonly exited: Promise<Outcome>;
  stop(limits?: { graceMs?: number }): Promise<Outcome>;
}

export interface Interrupts {
  /** Fires when the programs are to stop. */
  signal: AbortSignal;
  /** Fires when they are to stop at once. */
  insist: AbortSignal;
}

export function startProgram(program: ProgramToStart): RunningProgram;
export function runProgram(program: ProgramToStart, interrupts: Interrupts): Promise<Outcome>;
