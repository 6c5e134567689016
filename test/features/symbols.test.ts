// Document symbols: the outline as clients show it, and as strict clients accept it.

import { deepStrictEqual, doesNotThrow, ok, strictEqual } from 'node:assert/strict';
import type { DocumentSymbol, Position } from 'vscode-languageserver';
import { symbolsOf } from '../../server/src/features/symbols.js';
import { EXAMPLES, read } from '../support/project.js';
import { planFrom } from '../support/plans.js';

const shown = (symbols: readonly DocumentSymbol[], indent = ''): string[] => symbols.flatMap(({ name, detail, children }) => [`${indent}${detail} ${name}`, ...shown(children ?? [], `${indent}  `)]);

const before = (a: Position, b: Position): boolean => a.line < b.line || (a.line === b.line && a.character <= b.character);

function check(symbols: readonly DocumentSymbol[]): number {
  let count = 0;
  for (const { name, range, selectionRange, children } of symbols) {
    ok(name.trim() !== '', 'a symbol has a name');
    ok(before(range.start, selectionRange.start) && before(selectionRange.start, selectionRange.end) && before(selectionRange.end, range.end), `${name}: the selection lies in the range`);
    count += 1 + check(children ?? []);
  }
  return count;
}

describe('symbols', () => {
  it('are the sections with their markers, nested', () => {
    deepStrictEqual(shown(symbolsOf(planFrom('一、目标\n（一）小学。新建5所。\n（二）中学\n二、任务'))), ['一、 目标', '  （一） 小学', '  （二） 中学', '二、 任务']);
  });

  it('select the heading and range over all that belongs to it', () => {
    const [first] = symbolsOf(planFrom('　　一、目标\r\n正文。\r\n\r\n　　二、任务'));
    deepStrictEqual(first!.selectionRange, { start: { line: 0, character: 2 }, end: { line: 0, character: 6 } });
    deepStrictEqual(first!.range, { start: { line: 0, character: 2 }, end: { line: 1, character: 3 } });
  });

  it('have a name even where the heading has none', () => {
    deepStrictEqual(shown(symbolsOf(planFrom('一、\n二、\n三、任务'))), ['一、 一、', '二、 二、', '三、 任务']);
  });

  it('cut a very long name, but not through a character', () => {
    const [han, emoji] = symbolsOf(planFrom(`一、${'长'.repeat(200)}\n二、${'😀'.repeat(100)}`));
    strictEqual(han!.name.length, 80);
    ok(han!.name.endsWith('…'));
    doesNotThrow(() => encodeURIComponent(emoji!.name), 'a surrogate pair is cut in two');
  });

  it('are none in a text without headings', () => deepStrictEqual(symbolsOf(planFrom('正文一段。')), []));

  for (const name of EXAMPLES) {
    it(`of ${name} are acceptable to a strict client`, () => {
      const plan = planFrom(read('examples', name));
      strictEqual(check(symbolsOf(plan)), plan.outline.sections.length);
    });
  }
});
