import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from './checks.mjs';
import { Fault } from './command.mjs';
import { runProgram } from './programs.mjs';
import { say } from './progress.mjs';
import { chromiumBinary } from './system-packages.mjs';
import { ensureWebBuild } from './web-build.mjs';

/**
 * Runs jest with `args` and returns its counts. A suite that could not even be loaded counts as one failure, and so does a
 * jest that ended without a report.
 */
async function runJest(root, { args, env, interrupts }) {
  const report = join(root, '.data', `jest-${process.pid}.json`);
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const { code } = await runProgram(
    {
      args: [...flags, jest, '--json', `--outputFile=${report}`, ...args],
      env: { ...env, NODE_ENV: 'test' },
    },
    interrupts,
  );
  interrupts.signal.throwIfAborted();
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + found.numRuntimeErrorTestSuites,
      skipped: found.numPendingTests + found.numTodoTests,
      code,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, code };
  } finally {
    rmSync(report, { force: true });
  }
}

/** The line that a build server looks for. Returns the exit code. */
function conclude({ passed, failed, skipped, code }) {
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return failed > 0 || code !== 0 ? 1 : 0;
}

/**
 * `npm test`: the checks, the dashboard's build and every test; a check or a build that fails counts as a failed test.
 * With arguments: only the tests that jest finds by them.
 */
export async function test({ root, args, env, interrupts }) {
  const failedChecks = args.length === 0 ? await runChecks(root, interrupts) : 0;
  const failedBuilds = (await buildsWeb(root, interrupts)) ? 0 : 1;
  const counts = await runJest(root, { args, env: { ...env, CHROMIUM_PATH: chromiumBinary() }, interrupts });
  return conclude({ ...counts, failed: counts.failed + failedChecks + failedBuilds });
}

async function buildsWeb(root, interrupts) {
  try {
    await ensureWebBuild(root, interrupts);
    return true;
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(error.message);
    return false;
  }
}

/** `npm run test:mysql`: what touches the database, on a real MySQL. */
export async function testOnMySql({ root, args, env, interrupts }) {
  const projects = ['--selectProjects', 'integration', 'scenarios'];
  return conclude(await runJest(root, { args: [...args, ...projects], env, interrupts }));
}

export async function check({ root, interrupts }) {
  const failed = await runChecks(root, interrupts);
  console.log(failed === 0 ? '\nAll checks passed.' : `\n${failed} failed.`);
  return failed === 0 ? 0 : 1;
}
