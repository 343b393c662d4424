import { fileURLToPath } from 'node:url';
import { Fault } from './command.mjs';
import { Interrupted, listenForEnd } from './interrupts.mjs';
import { openInstance } from './instance.mjs';
import { ensurePackages } from './packages.mjs';
import { say } from './progress.mjs';
import { betterNode, rerunUnder } from './runtime.mjs';
import { ensureSystem } from './system-packages.mjs';
import { ensureWebBuild } from './web-build.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Makes sure of everything a command needs, runs it, and returns its exit code. */
export async function launch(name, args) {
  const interrupts = listenForEnd();
  try {
    if (process.platform === 'win32') throw new Fault('On Windows, please run this inside WSL 2.');
    await ensurePackages(ROOT, interrupts);
    const node = await betterNode(ROOT, interrupts);
    if (node) return await rerunUnder(node, interrupts.signal);
    // from here on this is the right Node, and the packages may be imported
    const { COMMANDS } = await import('./commands.mjs');
    const command = COMMANDS[name];
    if (!command)
      throw new Fault(`There is no command ${name}. There are: ${Object.keys(COMMANDS).join(', ')}.`);
    return await runCommandOf(command, { args, interrupts });
  } catch (error) {
    if (error instanceof Interrupted) return error.exitCode;
    say(error instanceof Fault ? error.message : error.stack);
    return 1;
  }
}

async function runCommandOf(command, { args, interrupts }) {
  await ensureSystem(command.system?.(args) ?? [], interrupts);
  const instance = command.instance && (await openInstance(ROOT, command.instance, interrupts));
  try {
    if (command.web) await ensureWebBuild(ROOT, interrupts);
    return await command.run({ root: ROOT, args, env: instance?.env ?? {}, interrupts });
  } finally {
    await instance?.close();
  }
}
