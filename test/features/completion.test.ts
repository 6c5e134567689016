// Completion: a standard section is found by whatever a writer types of it, and is numbered for its place.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { InsertTextFormat, type CompletionItem, type TextEdit } from 'vscode-languageserver';
import { completionsAt } from '../../server/src/features/completion.js';
import type { Language } from '../../server/src/rules/rule.js';
import { planFrom } from '../support/plans.js';

const PLAN = '2025年工作要点\n\n一、总体目标\n二、主要任务\n（一）新建学校\n（二）改建学校\n三、重点项目\n正文。\n';

/** What is offered at the end of `text`. */
const offered = (text: string, language: Language = 'zh-cn'): CompletionItem[] => completionsAt(planFrom(text), text.length, true, language);

const named = (items: readonly CompletionItem[], label: string): CompletionItem => {
  const found = items.find((item) => item.label === label);
  ok(found, `${label} is offered`);
  return found;
};

const editOf = (item: CompletionItem): TextEdit => item.textEdit as TextEdit;

/** As editors do: what stands in the range that is replaced must begin the filter text, whatever its case. */
const survives = (item: CompletionItem, text: string): boolean => {
  const { start, end } = editOf(item).range;
  const line = text.split('\n')[start.line]!;
  return item.filterText!.toLowerCase().startsWith(line.slice(start.character, end.character).toLowerCase());
};

describe('completion', () => {
  for (const typed of ['zdsx', 'zhidao', '指导', 'guiding', 'ZDSX', 'wp-guiding']) {
    it(`offers 指导思想 for ${typed}, numbered after 三、 as 四、`, () => {
      const text = PLAN + typed;
      const item = named(offered(text), '指导思想');
      ok(survives(item, text), `${item.filterText} does not begin with ${typed}`);
      const { newText, range } = editOf(item);
      ok(newText.startsWith('四、指导思想\n'), newText);
      deepStrictEqual(range, { start: { line: 8, character: 0 }, end: { line: 8, character: typed.length } });
      strictEqual(item.insertTextFormat, InsertTextFormat.Snippet);
    });
  }

  it('of what was typed leaves only what it can be', () => {
    const text = `${PLAN}zdsx`;
    deepStrictEqual(offered(text).filter((item) => survives(item, text)).map(({ label }) => label), ['指导思想']);
  });

  it('offers everything on an empty line, in the order of a plan', () => {
    const items = offered(PLAN);
    const labels = [...items].sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1)).map(({ label }) => label);
    ok(labels.indexOf('指导思想') < labels.indexOf('主要任务') && labels.indexOf('主要任务') < labels.indexOf('保障措施'));
    ok(items.every((item) => survives(item, PLAN)));
  });

  it('keeps the indent of the plan', () => {
    const text = '　　一、目标\n　　二、任务\n　　bzcs';
    const item = named(offered(text), '保障措施');
    ok(survives(item, text));
    ok(editOf(item).newText.startsWith('　　三、保障措施\n　　'), editOf(item).newText);
    strictEqual(editOf(item).range.start.character, 0);
  });

  it('keeps the indent that was typed where the plan has none', () => {
    const item = named(offered('一、目标\n  bzcs'), '保障措施');
    ok(editOf(item).newText.startsWith('  二、保障措施'), editOf(item).newText);
  });

  it('numbers by what stands before, not by what comes after', () => {
    const text = '一、目标\nbzcs\n二、任务\n三、保障';
    const item = named(completionsAt(planFrom(text), '一、目标\nbzcs'.length, true, 'zh-cn'), '保障措施');
    ok(editOf(item).newText.startsWith('二、保障措施'), editOf(item).newText);
  });

  it('begins a whole plan at one, whatever stands before', () => {
    const item = named(offered(`${PLAN}gzyd`), '工作要点');
    ok(/^\s*一、/mu.test(editOf(item).newText) && !/^\s*四、/mu.test(editOf(item).newText.split('一、')[0]!), editOf(item).newText);
  });

  it('is in the language of the reader', () => {
    named(offered(`${PLAN}zdsx`, 'en'), 'Guiding principles');
    ok(editOf(named(offered(`${PLAN}zdsx`, 'en'), 'Guiding principles')).newText.startsWith('四、指导思想'));
  });

  it('shows the text as it will read', () => {
    const { documentation } = named(offered(`${PLAN}zdsx`), '指导思想');
    ok(typeof documentation === 'string' && documentation.startsWith('四、指导思想') && !/[${}]/.test(documentation), String(documentation));
  });

  const silent: readonly (readonly [string, string, string])[] = [
    ['inside a sentence', '一、目标\n今年要建成zd', ''],
    ['after a marker and its title', '一、目标', ''],
    ['in front of other text', '一、目标\nzd', '后面的正文。'],
    ['after two words', '一、目标\nwork pl', ''],
  ];
  for (const [where, before, after] of silent) it(`offers nothing ${where}`, () => deepStrictEqual(completionsAt(planFrom(before + after), before.length, true, 'zh-cn'), []));

  it('works in an empty document', () => ok(editOf(named(offered('zdsx'), '指导思想')).newText.startsWith('一、指导思想')));
});
