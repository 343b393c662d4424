/**
 * What every npm script calls: `node scripts/run.mjs NAME ARGUMENTS`. Needs nothing but Node 20 and npm, makes sure of the rest,
 * runs the command, and ends what it started. See scripts/bootstrap/.
 */
import { launch } from './bootstrap/launch.mjs';

const [name, ...args] = process.argv.slice(2);
process.exitCode = await launch(name, args);
