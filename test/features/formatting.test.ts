// Format Document: what it puts right, what it leaves alone, and that a second time changes nothing and no word ever goes.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { formattingEdits } from '../../server/src/features/formatting.js';
import { planOf, type Plan } from '../../server/src/plan.js';
import type { ProtocolRange } from '../../server/src/protocol.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';
import { EXAMPLES, read } from '../support/project.js';
import { markersOf, planFrom } from '../support/plans.js';

function formatted(plan: Plan, range?: ProtocolRange): string {
  const { snapshot } = plan;
  return applyEdits(snapshot.text, formattingEdits(plan, range).map((edit) => ({ span: { start: snapshot.offsetAt(edit.range.start), end: snapshot.offsetAt(edit.range.end) }, text: edit.newText })));
}

const format = (text: string): string => formatted(planFrom(text));

const named = (name: string, text: string): Plan => planOf(createSnapshot(`file:///${name}`, 'workplan', 1, text));

/** What may never change: letters and figures. */
const words = (text: string): string => text.replace(/[^\p{L}\p{N}\n]/gu, '');

describe('formatting a plan', () => {
  it('takes away spaces at line ends', () => strictEqual(format('一、目标  \n建成5所。　\n　　\n二、任务\t'), '一、目标\n建成5所。\n\n二、任务'));

  it('sets paragraphs two characters in where the plan does', () =>
    strictEqual(format('2025年工作计划\n　　一、目标\n    建成5所。\n 办好2件事。\n二、任务\n　　招聘3人。'), '2025年工作计划\n　　一、目标\n　　建成5所。\n　　办好2件事。\n　　二、任务\n　　招聘3人。'));

  it('puts no indent into a plan that has none', () => strictEqual(format('一、目标\n建成5所。\n二、任务\n招聘3人。'), '一、目标\n建成5所。\n二、任务\n招聘3人。'));

  it('leaves headings at the margin where the plan has them there', () => strictEqual(format('一、目标\n　　建成5所。\n二、任务\n  招聘3人。'), '一、目标\n　　建成5所。\n二、任务\n　　招聘3人。'));

  it('leaves the title, the receivers, attachments, tables and the signature where they stand', () => {
    const text = '2025年工作计划\n各科室、各中心：\n　　现印发给你们。\n　　一、目标\n　　建成5所。\n附件：1.分工表\n科室\t人数\t备注\n　　　　　　　　　　某某局\n　　　　　　　　　　2025年1月5日';
    strictEqual(format(text), text);
  });

  it('puts the marks of markers and the widths right', () => strictEqual(format('一、目标\n（一）、甲事,办好。\n（二）乙事，办好。\n（三）丙事，办好。'), '一、目标\n（一）甲事，办好。\n（二）乙事，办好。\n（三）丙事，办好。'));

  it('leaves figures, addresses, English and code as they are', () => {
    const text = '一、目标\n投资1,200.5万元，网址https://example.com/a,b，比例3:1。\nOpen Day, from 9:00 to 11:30.\n命令为`a, b,中文,c`。\n```\n中文,中文 \n```';
    strictEqual(format(text), text);
  });

  it('leaves indents and line breaks of Markdown', () => {
    const text = '# 2025年工作计划\n\n## 一、目标\n\n建成5所。  \n- 甲事。\n  - 乙事。\n　　招聘3人。';
    strictEqual(formatted(named('a.plan.md', text)), text);
  });

  it('of a range leaves the lines around it', () => {
    const plan = planFrom('一、目标 \n建成5所。 \n二、任务 ');
    strictEqual(formatted(plan, { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } }), '一、目标 \n建成5所。\n二、任务 ');
  });

  it('keeps the line ends of the file', () => strictEqual(format('一、目标 \r\n建成5所。 \r\n'), '一、目标\r\n建成5所。\r\n'));

  it('does not touch rules that are switched off', () => deepStrictEqual(formattingEdits(planFrom('一、目标\n（一）、甲事。\n（二）乙事。'), undefined, () => 'off'), []));

  for (const name of EXAMPLES) {
    it(`keeps every word and numeral of ${name}, and has nothing left to do afterwards`, () => {
      const plan = named(name, read('examples', name));
      const after = formatted(plan);
      strictEqual(words(after), words(plan.snapshot.text));
      const again = named(name, after);
      deepStrictEqual(formattingEdits(again), []);
      strictEqual(markersOf(again).length, markersOf(plan).length);
    });
  }
});
