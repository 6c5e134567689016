// Enter in a plan: the next item where a numbered one ends, a plain line end everywhere else.

import * as vscode from 'vscode';
import { ContinueItemRequest, type EditsResult, type ProtocolPosition } from '../../server/src/protocol.js';
import type { StartClient } from './commands.js';

/** Enter must not be held up: later than this an answer is not waited for. */
const PATIENCE = 250;

export async function continueItem(start: StartClient): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const result = editor && (await answerFor(editor, start));
  if (!editor || !result || !(await apply(editor, result))) await vscode.commands.executeCommand('type', { text: '\n' });
}

/** The server's answer while it still holds; undefined for a plain line end. */
async function answerFor(editor: vscode.TextEditor, start: StartClient): Promise<EditsResult | undefined> {
  const { document, selections: [selection, ...others] } = editor;
  if (!selection?.isEmpty || others.length > 0) return undefined;
  const { text } = document.lineAt(selection.active.line);
  if (text.trim() === '' || text.slice(selection.active.character).trim() !== '') return undefined;
  const { version } = document;
  const params = { textDocument: { uri: document.uri.toString() }, position: { line: selection.active.line, character: selection.active.character } };
  const asked = start().then((client) => client.request<EditsResult | null>(ContinueItemRequest, params)).catch(() => undefined);
  const result = await Promise.race([asked, new Promise<undefined>((resolve) => { setTimeout(() => resolve(undefined), PATIENCE); })]);
  const holds = result && result.version === version && document.version === version && vscode.window.activeTextEditor === editor && editor.selection.isEqual(selection);
  return holds ? result : undefined;
}

/** The edits as one undo step; false where the editor refused them. */
async function apply(editor: vscode.TextEditor, { edits, cursor }: EditsResult): Promise<boolean> {
  const at = ({ line, character }: ProtocolPosition) => new vscode.Position(line, character);
  const done = await editor.edit((builder) => {
    for (const { range, newText } of edits) builder.replace(new vscode.Range(at(range.start), at(range.end)), newText);
  }, { undoStopBefore: true, undoStopAfter: true });
  if (done && cursor) {
    editor.selection = new vscode.Selection(at(cursor), at(cursor));
    editor.revealRange(editor.selection);
  }
  return done;
}
