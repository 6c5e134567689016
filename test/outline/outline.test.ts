// The tree of sections: how deep each stands, what it holds, and that any text at all has one.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import type { Section } from '../../server/src/outline/outline.js';
import { contains } from '../../server/src/text/span.js';
import { planFrom } from '../support/plans.js';
import { EXAMPLES, read } from '../support/project.js';

const outlineOf = (...lines: readonly string[]) => planFrom(lines.join('\n')).outline;
const levelsOf = (...lines: readonly string[]): string[] => outlineOf(...lines).sections.map(({ level, marker, title }) => `${level} ${marker?.text ?? ''}${title}`);

/** What must hold of the tree of any text. */
function checkTree(text: string): void {
  const { snapshot, outline } = planFrom(text);
  const found: Section[] = [];
  const walk = (sections: readonly Section[], parent: Section | undefined) => {
    for (const [i, section] of sections.entries()) {
      found.push(section);
      strictEqual(section.parent, parent);
      strictEqual(section.level, parent ? parent.level + 1 : 1);
      ok(section.span.start <= section.heading.end && contains(section.span, section.heading), 'a section holds its heading');
      ok(section.span.end <= text.length);
      if (section.marker) {
        ok(contains(section.heading, section.marker.span) && contains(section.marker.span, section.marker.numeral), 'a heading holds its marker');
        strictEqual(text.slice(section.marker.span.start, section.marker.span.end), section.marker.text);
      }
      if (parent) ok(contains(parent.span, section.span), 'a section holds its children');
      const next = sections[i + 1];
      if (next) ok(section.span.end <= next.span.start, 'siblings do not overlap');
      strictEqual(snapshot.positionAt(section.heading.start).line, section.line);
      walk(section.children, section);
    }
  };
  walk(outline.roots, undefined);
  deepStrictEqual(found, [...outline.sections]);
}

const anyLine = fc.array(fc.constantFrom('一、', '二、', '（一）', '(二)', '1.', '2.', '３．', '（1）', '①', '第一章 ', '第二条 ', '1.1 ', '1.2.3 ', '# ', '## ', 'I. ', 'A. ', 'a) ', '2025年', '目标', '。', '；', ' ', '　', '附件：', '目录', '……3', '\t', '|', '😀', '\ud83d', '國(guó)'), { maxLength: 7 }).map((parts) => parts.join(''));
const anyPlan = fc.array(anyLine, { maxLength: 25 }).chain((lines) => fc.constantFrom('\n', '\r\n', '\r').map((end) => lines.join(end)));

describe('outlines', () => {
  it('nest as the markers rank', () => {
    deepStrictEqual(levelsOf('一、总体', '（一）目标', '1.新建', '（1）小学', '（2）中学', '2.改建', '（二）原则', '二、任务'), ['1 一、总体', '2 （一）目标', '3 1.新建', '4 （1）小学', '4 （2）中学', '3 2.改建', '2 （二）原则', '1 二、任务']);
  });

  it('count a level that is left out as none', () => deepStrictEqual(levelsOf('一、甲', '1.子', '2.丑', '二、乙'), ['1 一、甲', '2 1.子', '2 2.丑', '1 二、乙']));

  it('count unnumbered Markdown headings as levels', () => {
    deepStrictEqual(levelsOf('# 2025年工作计划', '## 目标', '### 一、小学', '### 二、中学', '## 任务'), ['1 目标', '2 一、小学', '2 二、中学', '1 任务']);
  });

  it('end a title at the full stop of a run-in heading', () => {
    const [first, second] = outlineOf('（一）健全责任体系。制定年度任务清单。', '（二）严格考核。').sections;
    deepStrictEqual([first!.title, first!.runIn, second!.title, second!.runIn], ['健全责任体系', true, '严格考核', false]);
  });

  it('drop glosses from titles', () => strictEqual(outlineOf('一、教(jiào)育(yù)目標', '二、任務').sections[0]!.title, '教育目標'));

  it('let a section reach to the next of its level, without blank lines at its end', () => {
    const { snapshot, outline } = planFrom('一、目标\n\n正文。\n\n\n二、任务\n末行。\n\n');
    deepStrictEqual(outline.roots.map(({ span }) => [snapshot.positionAt(span.start).line, snapshot.positionAt(span.end)]), [[0, { line: 2, character: 3 }], [5, { line: 6, character: 3 }]]);
  });

  it('let a Markdown section end before the marks of the next heading', () => {
    const { snapshot, outline } = planFrom('## 一、目标\n\n正文。\n\n## 二、任务\n\n- （一）小学\n- （二）中学');
    deepStrictEqual(outline.sections.map(({ span }) => snapshot.text.slice(span.start, span.end)), ['一、目标\n\n正文。', '二、任务\n\n- （一）小学\n- （二）中学', '（一）小学', '（二）中学']);
  });

  it('are empty for a text without headings', () => deepStrictEqual(['', '\n', '正文一段。'].map((text) => outlineOf(text).sections.length), [0, 0, 0]));

  it('are sound trees for the examples', () => { for (const name of EXAMPLES) checkTree(read('examples', name)); });

  it('are sound trees for any text', () => fc.assert(fc.property(anyPlan, checkTree), { numRuns: 1500 }));
});
