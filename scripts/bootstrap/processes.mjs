import { execFileSync, spawn } from 'node:child_process';
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where servers hide that are not meant for a user's PATH: Debian, Fedora, Homebrew on both kinds of Mac. */
const SERVER_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/local/bin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];

/** The first executable of these names, on the PATH or where servers are installed; undefined when there is none. */
export function findBinary(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...SERVER_FOLDERS].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * What tells a process from a later one with the same pid: the boot and the clock tick it was started at.
 * Null when it is gone, or a zombie that nobody has buried yet.
 */
export function startOf(pid) {
  return process.platform === 'linux' ? startFromProc(pid) : startFromPs(pid);
}

function startFromProc(pid) {
  const stat = readStat(pid);
  return stat && `${bootId()}:${stat.startTicks}`;
}

/** Null for one that is gone, and for a zombie; but not before its last thread has let go of files and ports. */
function readStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // the name in the second field may hold spaces and brackets; what follows its last bracket is regular
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const isDead = 'ZX'.includes(fields[0]) && readdirSync(`/proc/${pid}/task`).length <= 1;
    return isDead ? null : { group: Number(fields[2]), startTicks: fields[19] };
  } catch {
    return null;
  }
}

function startFromPs(pid) {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}

let knownBootId;
function bootId() {
  knownBootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8);
  return knownBootId;
}

/** A process as it can be written to a file and recognised later. */
export const identify = (pid = process.pid) => ({ pid, startedAt: startOf(pid) });

/** Whether the very process that was identified is still there. */
export function isAlive(identity) {
  return Boolean(identity?.startedAt) && startOf(identity.pid) === identity.startedAt;
}

/** Asks a process to end and, after `graceMs`, insists. Resolves when it is gone. */
export async function endProcess(identity, { signal = 'SIGTERM', graceMs = 20_000 } = {}) {
  if (!isAlive(identity)) return;
  send(identity.pid, signal);
  if (await within(graceMs, () => !isAlive(identity))) return;
  send(identity.pid, 'SIGKILL');
  await within(10_000, () => !isAlive(identity));
}

function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Signals every process of a group; false when there is none. */
export function signalGroup(group, signal) {
  try {
    process.kill(-group, signal);
    return true;
  } catch {
    return false;
  }
}

/** Zombies do not count: where nobody buries them (a container without an init) they stay for ever. */
export function groupIsGone(group) {
  if (process.platform !== 'linux' || !signalGroup(group, 0)) return !signalGroup(group, 0);
  return !readdirSync('/proc').some((name) => /^\d+$/.test(name) && readStat(name)?.group === group);
}

/** Polls until `check` gives something truthy and returns it; false after `limitMs`. */
export async function within(limitMs, check) {
  const deadline = Date.now() + limitMs;
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 100)) {
    const found = await check();
    if (found || Date.now() >= deadline) return found || false;
    await sleep(pause);
  }
}

/**
 * Starts a service in a session of its own, so that a terminal's Ctrl-C does not reach it before the programs that use it.
 * `leashed`: it is killed when the starting process dies.
 */
export function spawnService(command, { leashed = false, cwd, log } = {}) {
  const [file, ...args] = leashed ? withLeash(command) : command;
  const child = spawn(file, args, {
    cwd,
    detached: true,
    stdio: ['ignore', log ?? 'ignore', log ?? 'ignore'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, LANG: 'C', LC_ALL: 'C', TZ: 'UTC' },
  });
  child.on('error', () => {}); // a binary that cannot be run shows as a process that is not there
  child.unref();
  return child.pid === undefined ? { pid: 0, startedAt: null } : identify(child.pid);
}

/** The command, to be killed by the kernel (Linux) when the process that starts it dies, however that dies. */
export function withLeash(command) {
  const setpriv = process.platform === 'linux' ? findBinary('setpriv') : undefined;
  return setpriv ? [setpriv, '--pdeathsig', 'KILL', ...command] : command;
}
