// Hover: a marker tells its path and the titles above it, a target what it promises.

import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver';
import { hoverAt } from '../../server/src/features/hover.js';
import type { Language } from '../../server/src/rules/rule.js';
import { planFrom } from '../support/plans.js';

const TEXT = '2025年工作计划\n一、目标\n正文。\n二、任务\n（一）小学\n1. 校舍\n6月底前新建小学5所。\n2. 师资\n3. 2025年6月底前完成普查。';

const hover = (text: string, offset: number, language: Language) => {
  const found = hoverAt(planFrom(text), offset, language);
  return found && { value: (found.contents as MarkupContent).value, range: found.range };
};

describe('hover', () => {
  it('on a marker tells its path and the titles above', () => {
    const at = TEXT.indexOf('2. 师资');
    strictEqual(hover(TEXT, at, 'en')!.value, '**Section: 二、（一）2\\.** (level 3)  \n二、任务  \n（一）小学  \n**2\\.师资**');
    strictEqual(hover(TEXT, at, 'zh-cn')!.value, '**章节：二、（一）2\\.**（第 3 级）  \n二、任务  \n（一）小学  \n**2\\.师资**');
    deepStrictEqual(hover(TEXT, at, 'en')!.range, { start: { line: 7, character: 0 }, end: { line: 7, character: 2 } });
  });

  it('on a marker comes before what its section promises, and ends with it', () => {
    const at = TEXT.indexOf('3. 2025');
    match(hover(TEXT, at + 1, 'en')!.value, /^\*\*Section/);
    match(hover(TEXT, at + 5, 'en')!.value, /^\*\*Target/);
  });

  it('on a target is what it was, and on anything else nothing', () => {
    match(hover(TEXT, TEXT.indexOf('新建'), 'zh-cn')!.value, /^\*\*目标/);
    strictEqual(hover(TEXT, TEXT.indexOf('任务'), 'en'), null);
  });
});
