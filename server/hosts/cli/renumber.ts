// planwright renumber: puts a file's numerals right under the plan's own scheme, references with them.

import { renumberEdits } from '../../src/outline/renumber.js';
import { planOf } from '../../src/plan.js';
import { applyEdits } from '../../src/text/edits.js';
import type { Arguments } from './arguments.js';
import { prepare } from './run.js';
import { rewrite } from './write.js';

/** Exit status: 0, or 2 when a file could not be read or written. */
export function renumber(args: Arguments): number {
  const run = prepare(args, false, ['text']);
  let line = '';
  // standard output is taken by the text or the diff
  const report = args.dryRun || args.paths.includes('-') ? process.stderr : process.stdout;
  const { failed } = rewrite(args, run, (snapshot, path) => {
    const edits = renumberEdits(snapshot, planOf(snapshot, run.settings.planOptionsOf(snapshot.uri)).outline);
    const count = edits.length;
    line = run.language === 'en' ? `${path}: ${count === 0 ? 'the numbers are right' : `${count} ${count === 1 ? 'number' : 'numbers'} ${args.dryRun ? 'to change' : 'changed'}`}\n` : `${path}：${count === 0 ? '序号无误' : `${args.dryRun ? '需' : '已'}调整 ${count} 处序号`}\n`;
    return applyEdits(snapshot.text, edits);
  }, () => { if (!args.quiet) report.write(line); });
  return failed() ? 2 : 0;
}
