// Growing selections: each step is a part that a writer knows, and strictly larger than the one before.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver';
import { selectionRangesOf, spansAt } from '../../server/src/features/selection-ranges.js';
import { contains } from '../../server/src/text/span.js';
import { planFrom } from '../support/plans.js';
import { EXAMPLES, read } from '../support/project.js';

const TEXT = '2025年工作计划\n一、目标\n（一）小学\n新建小学5所，改造2所。扩大招生。\n（二）中学\n正文。\n二、任务\n正文。';

/** What is selected, step by step, from the first unit of `word` on. */
const steps = (text: string, word: string): string[] => {
  const plan = planFrom(text);
  return spansAt(plan, text.indexOf(word)).map(({ start, end }) => text.slice(start, end));
};

describe('growing selections', () => {
  it('go from the clause to the whole document', () => {
    deepStrictEqual(steps(TEXT, '改造'), [
      '改造2所', '新建小学5所，改造2所。', '新建小学5所，改造2所。扩大招生。', '（一）小学\n新建小学5所，改造2所。扩大招生。',
      '一、目标\n（一）小学\n新建小学5所，改造2所。扩大招生。\n（二）中学\n正文。', TEXT,
    ]);
  });

  it('have no step twice', () => deepStrictEqual(steps('一、目标\n扩大招生。', '扩大'), ['扩大招生', '扩大招生。', '一、目标\n扩大招生。']));

  it('begin with a title inside a heading, and with the heading on its marker', () => {
    deepStrictEqual(steps(TEXT, '中学').slice(0, 3), ['中学', '（二）中学', '（二）中学\n正文。']);
    deepStrictEqual(steps(TEXT, '（二）').slice(0, 2), ['（二）中学', '（二）中学\n正文。']);
  });

  it('begin with the line where no running text stands', () => deepStrictEqual(steps(TEXT, '工作计划'), ['2025年工作计划', TEXT]));

  it('take the whole of a wrapped sentence', () => {
    const text = '一、目标\n全市今年要新建小学五所并且同时改造小学二\n所以便扩大招生，同时改善全市乡村学校办\n学条件。';
    ok(steps(text, '招生').some((part) => part.endsWith('学条件。')), steps(text, '招生').join('|'));
  });

  it('are there for an empty plan, and one for each place asked about', () => {
    deepStrictEqual(spansAt(planFrom(''), 0), [{ start: 0, end: 0 }]);
    const [first, second] = selectionRangesOf(planFrom(TEXT), [TEXT.indexOf('改造'), 0]);
    const depth = (range: SelectionRange | undefined): number => (range ? 1 + depth(range.parent) : 0);
    deepStrictEqual([depth(first), depth(second)], [6, 2]);
  });

  it('nest strictly and hold the place in every example', function () {
    this.timeout(60_000);
    for (const name of EXAMPLES) {
      const plan = planFrom(read('examples', name));
      const { length } = plan.snapshot.text;
      for (let i = 0; i <= 60; i++) {
        const offset = Math.floor((length * i) / 60);
        const spans = spansAt(plan, offset);
        ok(spans[0]!.start <= offset && offset <= spans[0]!.end, `${name} ${offset}`);
        spans.slice(1).forEach((outer, at) => ok(contains(outer, spans[at]!) && outer.end - outer.start > spans[at]!.end - spans[at]!.start, `${name} ${offset}`));
        strictEqual(spans.at(-1)!.end, length);
      }
    }
  });
});
