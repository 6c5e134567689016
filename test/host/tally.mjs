// Runs suites and adds up what they count. A suite that ran no test, or that ended badly without saying so, counts as a failure.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { node, root } from '../../scripts/run.mjs';

/** Runs one suite: `start` gets the environment to run it in, and resolves to its exit code. */
export async function suite(title, start) {
  console.log(`\n=== ${title}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'plan-'));
  const counts = path.join(folder, 'counts.json');
  let code = 1;
  try {
    code = await start({ PLANWRIGHT_COUNTS: counts });
  } catch (error) {
    console.error(`${title}: ${error.message}`);
  }
  const { passes: passed = 0, failures = 0 } = existsSync(counts) ? JSON.parse(readFileSync(counts, 'utf8')) : {};
  rmSync(folder, { recursive: true });
  if (!passed && !failures) console.error(`${title}: no test ran.`);
  const failed = failures || (code || !passed ? 1 : 0);
  return { title, passed, failed };
}

/** A suite of Mocha in Node. No test of it may be skipped. */
export const mocha = (title, args, more = {}) => suite(title, (env) => node([
  path.join(root, 'node_modules', 'mocha', 'bin', 'mocha.js'),
  '--reporter', path.join(import.meta.dirname, 'counting-reporter.mjs'), '--forbid-only', '--forbid-pending', ...args,
], { env: { ...process.env, ...more, ...env } }));

/** Prints the counts of each suite, then one line with their sum, and sets the exit code. */
export function conclude(results) {
  console.log();
  for (const { title, passed, failed } of results) console.log(`${failed ? 'FAIL' : 'ok  '} ${title}: ${passed} passed${failed ? `, ${failed} failed` : ''}`);
  const sum = (count) => results.reduce((total, result) => total + result[count], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = results.some(({ failed }) => failed) ? 1 : 0;
}
