// `planwright fix` as people and scripts use it: files in their own form, a diff, standard input, and what it refuses.

import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { planwright, temporaryFolder, type RunOptions } from '../support/programs.js';

const GAP = '一、目标\r\n三、任务\r\n四、保障\r\n';
const FIXED = '一、目标\r\n二、任务\r\n三、保障\r\n';
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();

describe('planwright fix', function () {
  this.timeout(30_000);
  let folder: ReturnType<typeof temporaryFolder>;
  const files = (content: Readonly<Record<string, string | Uint8Array>>) => { folder = temporaryFolder(content); };
  const run = (args: readonly string[], options: RunOptions = {}) => planwright(['fix', ...args], { cwd: folder.path, ...options });
  const bytesOf = (name: string) => readFileSync(join(folder.path, name));
  beforeEach(() => files({}));
  afterEach(() => folder.remove());

  const forms: readonly (readonly [string, (text: string) => Uint8Array])[] = [
    ['UTF-8', (text) => Buffer.from(text)], ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')], ['big-endian UTF-16', utf16be],
  ];
  for (const [form, bytes] of forms) {
    it(`keeps ${form}`, () => {
      files({ 'a.plan.txt': bytes(GAP) });
      deepStrictEqual(run(['a.plan.txt']), { status: 0, stdout: 'a.plan.txt: 1 fixed, 0 left\n', stderr: '' });
      deepStrictEqual(bytesOf('a.plan.txt'), Buffer.from(bytes(FIXED)));
      deepStrictEqual(readdirSync(folder.path), ['a.plan.txt']);
    });
  }

  it('refuses GB 18030 and leaves the file alone, but goes on with the others', () => {
    const bytes = Buffer.concat([...Array.from(['d2bb', 'a1a2', 'c4bf', '0a', 'c8fd', 'a1a2', 'c8ce', '0a'], (hex) => Buffer.from(hex, 'hex'))]);
    files({ 'a.plan.txt': bytes, 'b.plan.txt': GAP });
    const { status, stdout, stderr } = run(['a.plan.txt', 'b.plan.txt']);
    deepStrictEqual([status, stdout], [2, 'b.plan.txt: 1 fixed, 0 left\n']);
    match(stderr, /^planwright: a\.plan\.txt: not changed, .*save it as UTF-8 first\n$/);
    deepStrictEqual(bytesOf('a.plan.txt'), bytes);
  });

  it('prints a diff and changes nothing', () => {
    files({ 'a.plan.txt': '一、目标\n三、任务\n' });
    strictEqual(run(['--dry-run', 'a.plan.txt']).stdout, '--- a.plan.txt\n+++ a.plan.txt\n@@ -1,2 +1,2 @@\n 一、目标\n-三、任务\n+二、任务\n');
    strictEqual(bytesOf('a.plan.txt').toString(), '一、目标\n三、任务\n');
  });

  it('reads standard input and writes standard output', () => {
    deepStrictEqual(run(['-'], { input: GAP }), { status: 0, stdout: FIXED, stderr: '-: 1 fixed, 0 left\n' });
    strictEqual(run(['--quiet', '-'], { input: FIXED }).stdout, FIXED);
  });

  it('does folders, and exits with what is left', () => {
    files({ 'plans/a.plan.txt': '一、目标\n新建一批学校。\n三、任务\n正文。\n' });
    strictEqual(run(['plans']).status, planwright(['check', 'plans'], { cwd: folder.path }).status);
    match(bytesOf('plans/a.plan.txt').toString(), /^二、任务$/m);
  });

  it('keeps to the rules that are named', () => {
    files({ 'a.plan.txt': GAP });
    run(['--only', 'number-repeat,stray-space', 'a.plan.txt']);
    strictEqual(bytesOf('a.plan.txt').toString(), GAP);
    run(['--only', 'number-repeat,number-gap', 'a.plan.txt']);
    strictEqual(bytesOf('a.plan.txt').toString(), FIXED);
    const { status, stderr } = run(['--only', 'number-gaps', 'a.plan.txt']);
    deepStrictEqual([status, stderr], [2, 'planwright: --only number-gaps: there is no such rule\n']);
  });

  it('keeps permissions, and a link a link', function () {
    if (process.platform === 'win32') this.skip();
    files({ 'a.plan.txt': GAP });
    chmodSync(join(folder.path, 'a.plan.txt'), 0o640);
    symlinkSync('a.plan.txt', join(folder.path, 'link.txt'));
    run(['link.txt']);
    deepStrictEqual([bytesOf('a.plan.txt').toString(), statSync(join(folder.path, 'a.plan.txt')).mode & 0o777], [FIXED, 0o640]);
    deepStrictEqual(readdirSync(folder.path, { withFileTypes: true }).filter((entry) => entry.isSymbolicLink()).length, 1);
  });
});
