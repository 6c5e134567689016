// Enter at the end of a numbered item: the next numeral as the plan writes it, the end of a list, and a plain line end elsewhere.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { continueItem } from '../../server/src/features/continue-item.js';
import { EXAMPLES, read } from '../support/project.js';
import { planFrom } from '../support/plans.js';

/** The text after Enter at ¦, with ¦ where the cursor is then; undefined for a plain line end. */
function enter(marked: string): string | undefined {
  const at = marked.indexOf('¦');
  const plan = planFrom(marked.replace('¦', ''));
  const result = continueItem(plan, at);
  if (!result) return undefined;
  strictEqual(result.edits.length, 1);
  const [{ range, newText }] = result.edits as [(typeof result.edits)[number]];
  const { text } = plan.snapshot;
  const lines = (text.slice(0, plan.snapshot.offsetAt(range.start)) + newText + text.slice(plan.snapshot.offsetAt(range.end))).split('\n');
  const { line, character } = result.cursor!;
  lines[line] = `${lines[line]!.slice(0, character)}¦${lines[line]!.slice(character)}`;
  return lines.join('\n');
}

const PLAN = '一、任务\n';

describe('Enter in a plan', () => {
  const continued: readonly (readonly [string, string, string])[] = [
    ['after the last item', '（一）甲事。办好。\n（二）乙事。办好。¦', '（三）'],
    ['with trailing spaces', '（一）甲事。办好。\n（二）乙事。办好。¦  ', '（三）'],
    ['past ten', Array.from('一二三四五六七八九', (c) => `（${c}）甲事。办好。`).join('\n') + '\n（十）甲事。办好。¦', '（十一）'],
    ['with the indent', '　　（一）甲事。\n　　（二）乙事。¦', '　　（三）'],
    ['with a space after the marker', '1. 甲事。\n2. 乙事。¦', '3. '],
    ['with the mark of the plan', '1、甲事。\n2、乙事。¦', '3、'],
    ['in full-width figures', '１．甲事。\n２．乙事。¦', '３．'],
    ['in half-width brackets', '(一)甲事。\n(二)乙事。¦', '(三)'],
    ['in circled figures', '①甲事。\n②乙事。¦', '③'],
    ['in figures with a dot of their own', '⒈甲事。\n⒉乙事。¦', '⒊'],
    ['in letters', 'a. 甲事。\nb. 乙事。¦', 'c. '],
  ];
  for (const [name, text, next] of continued) {
    it(`writes the next numeral ${name}`, () => strictEqual(enter(PLAN + text), `${(PLAN + text).replace(/¦ *$/, '')}\n${next}¦`));
  }

  it('writes the next decimal', () => ok(enter('1 总则\n1.1 甲事\n1.2 乙事\n2 任务\n2.1 丙事\n2.2 丁事¦')?.endsWith('\n2.3 ¦')));

  it('writes the next Roman numeral', () => ok(enter('I. Aims\nII. Tasks\nIII. Means¦')?.endsWith('\nIV. ¦')));

  it('writes the next article', () => ok(enter('第一章　总则\n第一条　甲事。\n第二条　乙事。¦')?.endsWith('\n第三条　¦')));

  it('goes on from an item in the middle', () => strictEqual(enter('一、任务\n（一）甲事。¦\n（二）乙事。'), '一、任务\n（一）甲事。\n（二）¦\n（二）乙事。'));

  it('goes on counting where the plan does', () => ok(enter('一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯¦')?.endsWith('\n5.¦')));

  it('takes the siblings’ form after one that is marked in another', () => ok(enter('一、任务\n（一）甲事。\n（二）乙事。\n3.丙事。¦\n（四）丁事。\n（五）戊事。')?.includes('\n（四）¦\n')));

  it('ends the line as the file does', () => strictEqual(enter('一、任务\r\n1.甲事。\r\n2.乙事。¦'), '一、任务\r\n1.甲事。\r\n2.乙事。\r\n3.¦'));

  it('takes the numeral away from an item without text', () => {
    strictEqual(enter('一、任务\n　　（一）甲事。\n　　（二）¦'), '一、任务\n　　（一）甲事。\n¦');
    strictEqual(enter('一、任务\n1. 甲事。\n2. ¦\n二、保障'), '一、任务\n1. 甲事。\n¦\n二、保障');
  });

  const plain: readonly (readonly [string, string])[] = [
    ['inside a line', '一、任务\n（一）甲¦事。\n（二）乙事。'],
    ['at a line’s head', '一、任务\n¦（一）甲事。\n（二）乙事。'],
    ['after a heading with items', '一、任务¦\n（一）甲事。\n（二）乙事。'],
    ['after a heading with text below', '一、任务¦\n办好各项工作。\n二、保障\n加强领导。'],
    ['after a heading whose siblings have text below', '总则\n一、目标\n建成5所。\n二、任务\n办好各项工作。\n三、保障¦'],
    ['after a colon', '一、任务\n（一）甲事。\n（二）做好以下工作：¦'],
    ['after text without a numeral', '一、任务\n办好各项工作。¦'],
    ['after the title', '某某局2025年工作计划¦\n一、任务\n（一）甲事。'],
    ['on a blank line', '一、任务\n¦\n二、保障'],
    ['after the last letter', `一、任务\n${Array.from('abcdefghijklmnopqrstuvwxyz', (c) => `${c}. 甲事。`).join('\n')}¦`],
    ['after items inside the line', '一、任务\n（一）甲事。办好。（二）乙事。办好。（三）丙事。¦'],
    ['in an empty document', '¦'],
  ];
  for (const [name, text] of plain) it(`is a plain line end ${name}`, () => strictEqual(enter(text), undefined));

  it('answers at every line end of the examples without an error, and changes nothing before the cursor', () => {
    for (const name of EXAMPLES) {
      const plan = planFrom(read('examples', name));
      plan.snapshot.lines.forEach((line, i) => {
        const result = continueItem(plan, plan.snapshot.lineStart(i) + line.length);
        if (result) deepStrictEqual(result.edits.map(({ range }) => range.start.line), [i]);
      });
    }
  });
});
