// The plans that the paths on the command line mean: files as they are, folders for every plan in them.

import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSnapshot, type TextSnapshot } from '../../src/text/snapshot.js';
import { pathToFileURL } from 'node:url';
import { plansIn } from '../plan-folder.js';
import { decode } from './decode.js';
import { formOf, type Form } from './encode.js';
import { CliError } from './error.js';

export interface PlanFile {
  /** As printed: the path as given, or below the folder as given. */
  readonly path: string;
  readonly snapshot: TextSnapshot;
  /** How the text was written down. */
  readonly form: Form;
  readonly standardInput: boolean;
}

/** The files that the paths mean, in order. Throws a CliError for a path that does not exist or a folder without plans. */
export function pathsOf(paths: readonly string[], allowFolders: boolean): string[] {
  if (paths.length === 0) throw new CliError({ en: 'no file was named; planwright --help shows how', 'zh-cn': '没有指定文件；planwright --help 说明用法' });
  return paths.flatMap((path) => {
    if (path === '-') return [path];
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) throw new CliError({ en: `${path}: no such file or folder`, 'zh-cn': `${path}：文件或文件夹不存在` });
    if (!stat.isDirectory()) return [path];
    if (!allowFolders) throw new CliError({ en: `${path} is a folder: name a file`, 'zh-cn': `${path} 是文件夹：请指定文件` });
    const found = plansIn(path);
    if (found.length === 0) throw new CliError({ en: `${path}: no plans in this folder (*.plan.txt, *.workplan, or names like 工作计划)`, 'zh-cn': `${path}：文件夹中没有计划文件（*.plan.txt、*.workplan，或名称含“工作计划”等的文件）` });
    return found;
  });
}

/** Reads one file, or standard input for `-`. Throws a CliError that says why it cannot. */
export function readPlan(path: string, stdinFilename: string | undefined): PlanFile {
  const name = path === '-' ? stdinFilename ?? '-' : path;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path === '-' ? 0 : path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CliError({ en: `${name}: cannot be read (${code})`, 'zh-cn': `${name}：无法读取（${code}）` });
  }
  const decoded = decode(bytes);
  if ('failure' in decoded) {
    throw new CliError(
      decoded.failure === 'binary'
        ? { en: `${name}: a binary file, not a text; save a Word file as plain text first`, 'zh-cn': `${name}：是二进制文件而不是文本；Word 文件请先另存为纯文本` }
        : { en: `${name}: unknown encoding; save it as UTF-8 or GB 18030`, 'zh-cn': `${name}：无法识别编码；请另存为 UTF-8 或 GB 18030` },
    );
  }
  return { path: name, snapshot: createSnapshot(pathToFileURL(resolve(name)).href, 'workplan', 1, decoded.text), form: formOf(bytes), standardInput: path === '-' };
}
