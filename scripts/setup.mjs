// Brings node_modules up to date with package-lock.json, and does nothing when it is: `npm start` and `npm test` begin here.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, npm, root } from './run.mjs';

/** Runs `npm ci` where node_modules is missing or stale. */
export async function setup() {
  if (installed()) return;
  console.log('Installing the packages of package-lock.json…');
  if (await npm(['ci', '--no-audit', '--no-fund'])) throw new Error('npm ci failed: the packages could not be installed.');
}

// npm leaves a lockfile of what it really installed inside node_modules. Only packages for other platforms may be missing from it.
function installed() {
  const wanted = packages('package-lock.json');
  const present = packages('node_modules/.package-lock.json');
  if (!wanted || !present) return false;
  const same = Object.entries(wanted).every(([name, { version, integrity, optional }]) => {
    const found = present[name];
    return found ? found.version === version && found.integrity === integrity : optional;
  });
  return same && Object.keys(present).every((name) => name in wanted);
}

function packages(lockfile) {
  try {
    const { '': _ours, ...rest } = JSON.parse(readFileSync(path.join(root, lockfile), 'utf8')).packages;
    return rest;
  } catch {
    return undefined;
  }
}

if (isMain(import.meta)) await setup();
