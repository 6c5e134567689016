// Insert Section…: a list of the standard sections; the chosen one is put in, numbered for its place, with tab stops to fill in.

import * as vscode from 'vscode';
import { InsertSectionRequest, SectionsRequest, type InsertSectionResult, type SectionChoice } from '../../server/src/protocol.js';
import { isPlan } from './selector.js';

type Client = Pick<typeof import('./language-client'), 'request'>;

export async function insertSection(client: Client): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isPlan(editor.document)) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a work plan first; “Treat as Work Plan” makes one of any text file.'));
    return;
  }
  const textDocument = { uri: editor.document.uri.toString() };
  const choices = (await client.request<SectionChoice[]>(SectionsRequest, { textDocument })) ?? [];
  const groups = { section: vscode.l10n.t('Sections'), plan: vscode.l10n.t('Whole plans'), block: vscode.l10n.t('Pieces') } as const;
  type Item = vscode.QuickPickItem & { readonly id?: string };
  const items = (['section', 'plan', 'block'] as const).flatMap((kind): Item[] => [
    { label: groups[kind], kind: vscode.QuickPickItemKind.Separator },
    ...choices.filter((choice) => choice.kind === kind).map(({ id, label, description, detail }) => ({ id, label, description, detail })),
  ]);
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Insert Section'), placeHolder: vscode.l10n.t('Chinese, pinyin initials or English: 指导思想, zdsx, guiding'), matchOnDescription: true, matchOnDetail: true });
  if (chosen?.id === undefined) return;
  const result = await client.request<InsertSectionResult | null>(InsertSectionRequest, { textDocument, position: editor.selection.active, id: chosen.id });
  if (!result) return;
  const position = new vscode.Position(result.position.line, result.position.character);
  // the snippet carries its own indent
  await editor.insertSnippet(new vscode.SnippetString(result.snippet), position, { undoStopBefore: true, undoStopAfter: true });
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
