// What the commands that change plans share: files written whole and in their own encoding, a diff instead, or standard input to output.

import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TextSnapshot } from '../../src/text/snapshot.js';
import type { Arguments } from './arguments.js';
import { encode } from './encode.js';
import { CliError } from './error.js';
import type { PlanFile } from './files.js';
import type { Run } from './run.js';

export interface Rewriting {
  /** Files that were changed, or would be. */
  readonly changed: number;
  /** True once a file could not be read or written. */
  failed(): boolean;
}

/** Each file of the run becomes what `change` makes of it: written, or with --dry-run shown as a unified diff; `-` goes to standard output. `done` is told of each that is finished. */
export function rewrite({ dryRun }: Pick<Arguments, 'dryRun'>, run: Run, change: (snapshot: TextSnapshot, path: string) => string, done: (path: string) => void = () => {}): Rewriting {
  let [changed, failed] = [0, false];
  for (const file of run.files) {
    const { path, snapshot: { text }, standardInput } = file;
    const after = change(file.snapshot, path);
    try {
      if (dryRun) process.stdout.write(after === text ? '' : createTwoFilesPatch(path, path, text, after, undefined, undefined, { headerOptions: FILE_HEADERS_ONLY }));
      else if (standardInput) process.stdout.write(after);
      else if (after !== text) write(file, after);
      if (after !== text) changed++;
      done(path);
    } catch (error) {
      if (!(error instanceof CliError)) throw error;
      failed = true;
      process.stderr.write(`planwright: ${error.text[run.language]}\n`);
    }
  }
  return { changed, failed: () => failed || run.failed() };
}

/** The file is there before and after, never a part of it. */
function write({ path, form }: PlanFile, text: string): void {
  const bytes = encode(text, form);
  if (!bytes) throw new CliError({ en: `${path}: not changed, since GB 18030 cannot be written; save it as UTF-8 first`, 'zh-cn': `${path}：未作修改，因为无法写入 GB 18030 编码；请先另存为 UTF-8` });
  let temporary: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode } = statSync(target);
    const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(beside, bytes, { flag: 'wx' });
    temporary = beside;
    chmodSync(beside, mode);
    renameSync(beside, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CliError({ en: `${path}: cannot be written (${code})`, 'zh-cn': `${path}：无法写入（${code}）` });
  }
}
