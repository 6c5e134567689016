// Navigation: from a reference to its section, from a section to what refers to it.

import { deepStrictEqual } from 'node:assert/strict';
import { definitionOf, findReferences, highlightsOf, linksOf } from '../../server/src/features/navigation.js';
import { planFrom } from '../support/plans.js';

const TEXT = '某局2025年工作计划\n\n一、目标\n见第二部分第（一）项。\n二、任务\n（一）管网\n更换管道86公里，单见附件1。\n（二）泵站\n按照第二部分的要求落实。\n附件：1.任务表\n2.项目单\n';
const plan = planFrom(TEXT);
const at = (piece: string, from = 0) => plan.snapshot.positionAt(TEXT.indexOf(piece, from) + 1);
const cut = ({ start, end }: { start: { line: number; character: number }; end: { line: number; character: number } }) => TEXT.slice(plan.snapshot.offsetAt(start), plan.snapshot.offsetAt(end));

describe('navigation', () => {
  it('goes from each step of a reference to its own section', () => {
    deepStrictEqual(definitionOf(plan, at('第二部分')).map((link) => [cut(link.originSelectionRange!), cut(link.targetSelectionRange)]), [['第二部分', '二、任务']]);
    deepStrictEqual(definitionOf(plan, at('第（一）')).map((link) => [cut(link.originSelectionRange!), cut(link.targetSelectionRange)]), [['第（一）', '（一）管网']]);
    deepStrictEqual(definitionOf(plan, at('附件1')).map((link) => cut(link.targetSelectionRange)), ['附件：1.任务表']);
    deepStrictEqual(definitionOf(plan, at('更换')), []);
  });

  it('finds what refers to a section, from its heading and from a reference', () => {
    for (const piece of ['二、任务', '第二部分']) {
      deepStrictEqual(findReferences(plan, at(piece), false).map(({ range }) => `${range.start.line} ${cut(range)}`), ['3 第二部分', '8 第二部分']);
      deepStrictEqual(findReferences(plan, at(piece), true).map(({ range }) => `${range.start.line} ${cut(range)}`), ['3 第二部分', '4 二、任务', '8 第二部分']);
    }
    deepStrictEqual(findReferences(plan, at('更换'), true), []);
  });

  it('highlights the heading and its references', () => deepStrictEqual(highlightsOf(plan, at('（一）管网')).map(({ range }) => cut(range)), ['第（一）', '（一）管网']));

  it('links each step to the line of its section', () => {
    deepStrictEqual(linksOf(plan).map(({ range, target }) => `${cut(range)} ${target}`), [
      '第二部分 file:///plan.plan.txt#L5', '第（一） file:///plan.plan.txt#L6', '附件1 file:///plan.plan.txt#L10', '第二部分 file:///plan.plan.txt#L5',
    ]);
  });
});
