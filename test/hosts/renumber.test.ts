// `planwright renumber` as people and scripts use it.

import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planwright, temporaryFolder, type RunOptions } from '../support/programs.js';

const GAP = '一、目标\n（一）建设\n（三）培训\n三、任务\n见第三部分。\n';
const RIGHT = '一、目标\n（一）建设\n（二）培训\n二、任务\n见第二部分。\n';

describe('planwright renumber', function () {
  this.timeout(30_000);
  let folder: ReturnType<typeof temporaryFolder>;
  const run = (args: readonly string[], options: RunOptions = {}) => planwright(['renumber', ...args], { cwd: folder.path, ...options });
  const textOf = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  beforeEach(() => { folder = temporaryFolder({ 'a.plan.txt': GAP, 'right.plan.txt': RIGHT }); });
  afterEach(() => folder.remove());

  it('puts numbers and references right, and has nothing to do the second time', () => {
    deepStrictEqual(run(['a.plan.txt']), { status: 0, stdout: 'a.plan.txt: 3 numbers changed\n', stderr: '' });
    strictEqual(textOf('a.plan.txt'), RIGHT);
    deepStrictEqual(run(['a.plan.txt', '--language', 'zh-cn']), { status: 0, stdout: 'a.plan.txt：序号无误\n', stderr: '' });
  });

  it('prints a diff and changes nothing', () => {
    match(run(['--dry-run', 'a.plan.txt']).stdout, /^-三、任务$[\s\S]*^\+二、任务$/m);
    strictEqual(textOf('a.plan.txt'), GAP);
    strictEqual(run(['--dry-run', 'right.plan.txt']).stdout, '');
  });

  it('reads standard input and writes standard output', () => {
    strictEqual(run(['-'], { input: GAP }).stdout, RIGHT);
  });

  it('takes files only', () => {
    const { status, stderr } = run(['.']);
    strictEqual(status, 2);
    match(stderr, /is a folder: name a file/);
  });
});
