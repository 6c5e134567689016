// Folding: a section folds from its heading to its last line, and nothing else folds.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { foldingOf } from '../../server/src/features/folding.js';
import { EXAMPLES, read } from '../support/project.js';
import { planFrom } from '../support/plans.js';

const folds = (text: string): string[] => foldingOf(planFrom(text)).map(({ startLine, endLine }) => `${startLine}-${endLine}`);

describe('folding', () => {
  it('runs from a heading to the last line of its section, children included', () => {
    deepStrictEqual(folds('2025年工作计划\n一、目标\n（一）小学\n新建5所。\n（二）中学\n二、任务\n正文。'), ['1-4', '2-3', '5-6']);
  });

  it('leaves blank lines between sections visible', () => deepStrictEqual(folds('一、目标\n正文。\n\n\n二、任务\n正文。\n\n'), ['0-1', '4-5']));

  it('needs more than one line', () => deepStrictEqual(folds('一、目标。正文。\n二、任务。正文。'), []));

  it('is the same with every kind of line end', () => {
    const lines = ['一、目标', '正文。', '二、任务', '正文。'];
    for (const end of ['\n', '\r\n', '\r']) deepStrictEqual(folds(lines.join(end)), ['0-1', '2-3']);
  });

  it('stays inside the document and nests in every example', () => {
    for (const name of EXAMPLES) {
      const plan = planFrom(read('examples', name));
      const ranges = foldingOf(plan);
      for (const { startLine, endLine } of ranges) {
        ok(0 <= startLine && startLine < endLine && endLine < plan.snapshot.lines.length, `${name} ${startLine}-${endLine}`);
        for (const other of ranges) ok(other.startLine <= startLine || other.startLine > endLine || other.endLine <= endLine, `${name}: ${startLine}-${endLine} crosses ${other.startLine}-${other.endLine}`);
      }
    }
  });
});
