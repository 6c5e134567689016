// Fold to Level 1…4: the sections of that level and deeper are closed, all above stay open.

import * as vscode from 'vscode';

export async function foldToLevel(level: number): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', editor.document.uri);
  const lines: number[] = [];
  const visit = (sections: readonly vscode.DocumentSymbol[], depth: number) => {
    for (const { range, children } of sections) {
      // a section on one line has nothing to fold, and asking for it would close the one around it
      if (depth >= level && range.end.line > range.start.line) lines.push(range.start.line);
      visit(children, depth + 1);
    }
  };
  visit(symbols ?? [], 1);
  await vscode.commands.executeCommand('editor.unfoldAll');
  if (lines.length > 0) await vscode.commands.executeCommand('editor.fold', { levels: 1, direction: 'down', selectionLines: lines });
}
