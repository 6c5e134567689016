// Where the project lies, and its example plans, for tests that read them.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The project's root; tests run from out/test/<room>. */
export const ROOT = join(__dirname, '../../..');

export const read = (...path: readonly string[]): string => readFileSync(join(ROOT, ...path), 'utf8');

export const EXAMPLES_FOLDER = join(ROOT, 'examples');

/** The file names of all example plans. */
export const EXAMPLES: readonly string[] = readdirSync(EXAMPLES_FOLDER).filter((name) => /\.plan\.(?:txt|md)$/.test(name)).sort();

/** The example called `name`, without its ending. Throws where there is none. */
export function exampleNamed(name: string): string {
  const file = EXAMPLES.find((example) => /^(.*)\.plan\.(?:txt|md)$/.exec(example)![1] === name);
  if (!file) throw new Error(`there is no example ${name}`);
  return file;
}

/** Every file below a folder of the project whose name matches, as paths from the root with slashes. */
export function filesBelow(folder: string, matches: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, matches);
    return matches.test(entry.name) ? [path] : [];
  }).sort();
}
