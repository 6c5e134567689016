// The outline as the editor has it: symbols, folding, and the commands that fold by level.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { show, until } from './editor.js';

const PLAN = `2026年工作计划

一、加强队伍
（一）培训教师
1.组织研修
全年12次。
2.评选骨干
评出6名。
（二）关心教师
全年走访2次。

二、守牢底线
（一）排查隐患
每季度1次。
（二）组织演练。全年2次。`;

describe('the outline', () => {
  let editor: vscode.TextEditor;
  before(async () => {
    editor = await show('大纲.plan.txt', PLAN);
  });

  it('nests the sections, each with its numeral beside its title', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', editor.document.uri);
    const shape = (of: readonly vscode.DocumentSymbol[]): unknown[] => of.map(({ detail, name, children }) => [detail, name, ...shape(children)]);

    assert.deepEqual(shape(symbols), [
      ['一、', '加强队伍',
        ['（一）', '培训教师', ['1.', '组织研修'], ['2.', '评选骨干']],
        ['（二）', '关心教师']],
      ['二、', '守牢底线', ['（一）', '排查隐患'], ['（二）', '组织演练']],
    ]);
  });

  it('folds every section that has more than one line', async () => {
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', editor.document.uri);

    assert.deepEqual(ranges.map(({ start, end }) => [start, end]).sort(([a], [b]) => a! - b!), [[2, 9], [3, 7], [4, 5], [6, 7], [8, 9], [11, 14], [12, 13]]);
  });

  const levels = {
    1: '2026年工作计划||一、加强队伍||二、守牢底线',
    2: '2026年工作计划||一、加强队伍|（一）培训教师|（二）关心教师||二、守牢底线|（一）排查隐患|（二）组织演练。全年2次。',
    3: '2026年工作计划||一、加强队伍|（一）培训教师|1.组织研修|2.评选骨干|（二）关心教师|全年走访2次。||二、守牢底线|（一）排查隐患|每季度1次。|（二）组织演练。全年2次。',
  };
  for (const [level, visible] of Object.entries(levels)) {
    it(`is closed from level ${level} on by Fold to Level ${level}`, async () => {
      await vscode.commands.executeCommand(`planwright.foldLevel${level}`);
      await shown(visible);
    });
  }

  it('is open again after Unfold All', async () => {
    await vscode.commands.executeCommand('planwright.foldLevel1');
    await shown(levels[1]);
    await vscode.commands.executeCommand('planwright.unfoldAll');
    await shown(PLAN.replaceAll('\n', '|'));
  });

  // What is visible, line by line; the reason for a time-out would be what is visible instead.
  async function shown(expected: string): Promise<void> {
    const lines = (): string => editor.visibleRanges
      .flatMap(({ start, end }) => Array.from({ length: end.line - start.line + 1 }, (_, i) => editor.document.lineAt(start.line + i).text)).join('|');
    const patience = AbortSignal.timeout(10_000);
    const late = new Promise<void>((_, reject) => patience.addEventListener('abort', () => reject(new assert.AssertionError({ message: 'other lines are visible', actual: lines(), expected, operator: 'strictEqual' }))));
    await Promise.race([until(vscode.window.onDidChangeTextEditorVisibleRanges, () => lines() === expected), late]);
  }
});
