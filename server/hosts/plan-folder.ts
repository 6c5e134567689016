// The plans in a folder and the folders below it, without what git ignores.

import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { isPlanFile } from '../src/plan-files.js';

/** The paths of the plans in a folder, below `folder` as it is given. `forgiving` passes over folders that cannot be read. */
export function plansIn(folder: string, forgiving = false): string[] {
  const found: string[] = [];
  const rules = ancestorRules(resolve(folder));
  const walk = (path: string, inherited: readonly Rules[]) => {
    const here = [...inherited, ...rulesIn(resolve(path))];
    for (const entry of entriesOf(path, forgiving).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const child = join(path, entry.name);
      if (entry.name === '.git' || entry.name === 'node_modules' || isIgnored(resolve(child), entry.isDirectory(), here)) continue;
      if (entry.isDirectory()) walk(child, here);
      else if (entry.isFile() && isPlanFile(entry.name)) found.push(child);
    }
  };
  walk(folder, rules);
  return found;
}

function entriesOf(folder: string, forgiving: boolean): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (forgiving) return [];
    throw error;
  }
}

interface Rules {
  readonly base: string;
  readonly ignore: Ignore;
}

/** The .gitignore of a folder, if it has one. */
function rulesIn(base: string): Rules[] {
  try {
    return [{ base, ignore: ignore().add(readFileSync(join(base, '.gitignore'), 'utf8')) }];
  } catch {
    return [];
  }
}

/** Those of the folders above, up to the repository's root. */
function ancestorRules(folder: string): Rules[] {
  const found: Rules[] = [];
  for (let path = folder; ; path = dirname(path)) {
    if (path !== folder) found.unshift(...rulesIn(path));
    if (statSync(join(path, '.git'), { throwIfNoEntry: false })) return found;
    if (dirname(path) === path || basename(path) === '') return [];
  }
}

/** As git has it: a deeper .gitignore has the last word. */
function isIgnored(path: string, folder: boolean, rules: readonly Rules[]): boolean {
  let ignored = false;
  for (const { base, ignore: patterns } of rules) {
    const verdict = patterns.test(relative(base, path).split(sep).join('/') + (folder ? '/' : ''));
    if (verdict.ignored) ignored = true;
    else if (verdict.unignored) ignored = false;
  }
  return ignored;
}
