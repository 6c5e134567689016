// Renumber, for the whole plan or for the level at the cursor: one edit, one undo.

import * as vscode from 'vscode';
import { RenumberRequest, type EditsResult, type RenumberParams } from '../../server/src/protocol.js';
import { isPlan } from './selector.js';

type Client = Pick<typeof import('./language-client'), 'request'>;

export async function renumber(client: Client, what: 'plan' | 'run'): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isPlan(editor.document)) return;
  const { document } = editor;
  const { line, character } = editor.selection.active;
  const params: RenumberParams = { textDocument: { uri: document.uri.toString() }, ...(what === 'run' && { position: { line, character } }) };
  const result = await client.request<EditsResult | null>(RenumberRequest, params);
  if (!result) return;
  if (result.problem !== undefined) void vscode.window.showInformationMessage(result.problem);
  // what was typed meanwhile has moved the numerals
  else if (document.version !== result.version) void vscode.window.showWarningMessage(vscode.l10n.t('The text has changed meanwhile; please try again.'));
  else await editor.edit((builder) => {
    for (const { range, newText } of result.edits) builder.replace(new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character), newText);
  });
}
