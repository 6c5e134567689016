// Renaming a title: the heading and what quotes it.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { renamable, renameEdit } from '../../server/src/features/rename.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { planFrom } from '../support/plans.js';

const TEXT = '一、重点任务\n（一）建设\n建成3所。\n二、保障措施\n围绕“重点任务”落实经费，见“一、重点任务”。重点任务完成情况按月通报。\n';

function renamed(text: string, at: string, name: string): string | undefined {
  const plan = planFrom(text);
  const edits = renameEdit(plan, text.indexOf(at), name)?.changes?.[plan.snapshot.uri];
  return edits && applyEdits(text, edits.map(({ range, newText }) => ({ span: { start: plan.snapshot.offsetAt(range.start), end: plan.snapshot.offsetAt(range.end) }, text: newText })));
}

describe('renaming', () => {
  it('changes a title in its heading, in quotes and in references, and nowhere else', () => {
    const right = TEXT.replace('一、重点任务', '一、主要任务').replace('“重点任务”', '“主要任务”').replace('“一、重点任务”', '“一、主要任务”');
    strictEqual(renamed(TEXT, '重点任务', '主要任务'), right);
    strictEqual(renamed(TEXT, '重点任务”落实', '主要任务'), right);
  });

  it('is offered on titles only', () => {
    const plan = planFrom(TEXT);
    deepStrictEqual(renamable(plan, 3)?.placeholder, '重点任务');
    strictEqual(renamable(plan, TEXT.indexOf('建成')), undefined);
    strictEqual(renamable(plan, TEXT.indexOf('重点任务完成')), undefined);
  });

  it('takes no empty title and none with a line end', () => {
    strictEqual(renamed(TEXT, '重点任务', '  '), undefined);
    strictEqual(renamed(TEXT, '重点任务', '甲\n乙'), undefined);
  });
});
