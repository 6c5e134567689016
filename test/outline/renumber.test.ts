// Renumbering: right plans stay as they are, after a deletion the numbers close up, and nothing but numerals changes.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { outlineOf, type Section } from '../../server/src/outline/outline.js';
import { renumberEdits } from '../../server/src/outline/renumber.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';
import { EXAMPLES, read } from '../support/project.js';

const snapshotOf = (text: string) => createSnapshot('file:///example.plan.txt', 'workplan', 1, text);

function renumbered(text: string, at?: string): string {
  const snapshot = snapshotOf(text);
  const outline = outlineOf(snapshot);
  const within = at === undefined ? undefined : outline.sections.find((section) => section.title.startsWith(at));
  return applyEdits(text, renumberEdits(snapshot, outline, within));
}

/** A section's own titles and those of what it holds. */
const titles = (sections: readonly Section[]): string[] => sections.map(({ title }) => title);

describe('renumbering', () => {
  for (const name of EXAMPLES) {
    const text = read(`examples/${name}`);
    const outline = outlineOf(snapshotOf(text));
    if (outline.faults.length === 0) it(`changes nothing in ${name}, which is right`, () => strictEqual(renumbered(text), text));
    else it(`leaves no fault in ${name}`, () => {
      const right = renumbered(text);
      deepStrictEqual(outlineOf(snapshotOf(right)).faults, []);
      strictEqual(renumbered(right), right);
    });

    it(`closes up after any chapter of ${name} is deleted, and keeps every other word`, () => {
      const chapters = outline.roots.filter((root, i) => root.marker && !root.midline && i > 0 && outline.roots[i + 1]?.part === root.part && outline.roots[i - 1]?.part === root.part);
      for (const chapter of chapters) {
        const cut = text.slice(0, chapter.span.start) + text.slice(chapter.span.end);
        const before = outlineOf(snapshotOf(cut));
        // a plan of two chapters may read otherwise without one of them
        if (before.roots.length < 2) continue;
        const right = renumbered(cut);
        const after = outlineOf(snapshotOf(right));
        deepStrictEqual(after.faults.map(({ section }) => section.marker!.text), [], chapter.title);
        deepStrictEqual(titles(after.sections), titles(before.sections), chapter.title);
        strictEqual(renumbered(right), right, chapter.title);
      }
    });
  }

  it('counts on through the chapters where the plan does, and closes the gap there', () => {
    const text = '一、队伍\n1.研修。全年12次。\n2.骨干。培养6名。\n二、课堂\n4.常规。每月1次。\n5.社团。新建8个。\n三、安全\n6.排查。每季度1次。\n7.演练。全年2次。\n';
    strictEqual(renumbered(text), text.replace('4.', '3.').replace('5.', '4.').replace('6.', '5.').replace('7.', '6.'));
  });

  it('keeps brackets, widths and marks as they are written', () => {
    strictEqual(renumbered('一、甲类\n(一)队伍\n（三）课堂\n(四）安全\n'), '一、甲类\n(一)队伍\n（二）课堂\n(三）安全\n');
    strictEqual(renumbered('一、甲类\n１．队伍\n３．课堂\n４．安全\n'), '一、甲类\n１．队伍\n２．课堂\n３．安全\n');
  });

  it('puts only the run at the cursor right where it is asked to', () => {
    const text = '一、甲类\n（一）队伍\n（三）课堂\n（四）后勤\n二、乙类\n（一）安全\n（三）保障\n（四）宣传\n';
    strictEqual(renumbered(text, '保障'), '一、甲类\n（一）队伍\n（三）课堂\n（四）后勤\n二、乙类\n（一）安全\n（二）保障\n（三）宣传\n');
  });

  it('takes decimals along with the section above', () => {
const text = '1 范围\n1.1 对象\n1.2 期限\n2 目标\n2.1 总体\n2.2 分项\n4 任务\n4.1 建设\n4.2 培训\n5 保障\n5.1 组织\n5.2 经费\n';
    strictEqual(renumbered(text), text.replace('4 ', '3 ').replaceAll('4.', '3.').replace('5 ', '4 ').replaceAll('5.', '4.'));
  });

  it('leaves titles, attachment lists, quoted lists and years alone', () => {
    const text = '某局2026年工作计划\n一、“一二三”工程\n2026年建设3所学校，落实“一是准、二是快、四是实”。\n三、十五五规划\n编制文本1份。\n附件：1.名单\n　　　2.分工表\n';
    strictEqual(renumbered(text), text.replace('三、', '二、'));
  });

  it('takes references along, by their steps, in lists and in decimals', () => {
    const plan = '一、目标\n按照第四部分第（三）项执行。\n二、任务\n（一）建设\n（二）培训\n四、保障\n（一）组织\n（三）经费\n详见第四部分、第二部分。前述（三）由财务科负责。\n';
    strictEqual(renumbered(plan), plan.replace('第四部分第（三）项', '第三部分第（二）项').replace('四、保障', '三、保障').replace('（三）经费', '（二）经费').replace('第四部分、', '第三部分、').replace('前述（三）', '前述（二）'));
    const decimals = '1 Scope\n1.1 Sites\n1.2 Staff\n2 Goals\n2.1 Safety\n2.2 Cost\n4 Work\n4.1 Roofs\n4.2 Pipes\nThe budget follows Section 4.2.\n5 Budget\n5.1 Money\n5.2 People\nSee Section 5.\n';
    strictEqual(renumbered(decimals), decimals.replace('4 Work', '3 Work').replaceAll('4.', '3.').replace('5 Budget', '4 Budget').replaceAll('5.1', '4.1').replaceAll('5.2', '4.2').replace('Section 5', 'Section 4'));
  });

  it('leaves a reference alone whose number two sections bear', () => {
    const text = '一、目标\n二、任务\n按照第二部分执行。\n二、保障\n三、附则\n';
    strictEqual(renumbered(text), text.replace('二、保障', '三、保障').replace('三、附则', '四、附则'));
  });
});
