import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

const TICKS_A_SECOND = 100;

/** Seconds of processor time a process has used so far (Linux: proc(5), fields 14 and 15 of stat). */
export function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** Resident memory of a process in MB: now, and at its highest. */
export function memoryMb(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: read('VmRSS'), peak: read('VmHWM') };
}

export interface Program {
  pid: number;
  stop(): Promise<void>;
}

/** Starts one of our programs and resolves when a line of its output fits `ready`. */
export async function startProgram(options: {
  args: readonly string[];
  env: Record<string, string>;
  ready: RegExp;
}): Promise<Program> {
  const child = spawn(process.execPath, options.args, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await seen(child, options.ready);
  return {
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const killer = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(killer);
    },
  };
}

function seen(child: ChildProcess, ready: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    let found = false;
    child.stdout?.setEncoding('utf8');
    child.stdout?.on('data', (part: string) => {
      if (found) return;
      text += part;
      if (!ready.test(text)) return;
      found = true;
      resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with code ${code} before it was ready:\n${text}`)));
  });
}
