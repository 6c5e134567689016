// A plain-text file that reads like a plan is offered once as one. Loads no language client.

import * as vscode from 'vscode';
import { isInScope, LANGUAGE } from './selector.js';

/** How much of a file is looked at. */
const LINES = 60;
const UNITS = 12_000;

const TITLE = /(?:工作计划|工作要点|工作方案|实施方案|行动方案|行动计划|工作意见|实施意见|工作安排|工作思路|发展规划|年度计划|工作要點|工作計劃|實施方案|work plan|action plan|implementation plan)\s*(?:[（(][^（）()]{1,20}[）)])?\s*$/i;
const CHAPTER = /^[\s\u3000]*(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十]{1,3}(?:章|部分)[\s\u3000：:]|[（(][一二三四五六七八九十]{1,3}[）)])/;

/** A title that names a genre and a numbered heading, or several headings. */
export function readsLikePlan(lines: readonly string[]): boolean {
  const titled = lines.slice(0, 12).some((line) => line.trim().length <= 60 && TITLE.test(line.trim()));
  const headings = lines.filter((line) => CHAPTER.test(line)).length;
  return titled ? headings >= 1 : headings >= 3;
}

export function offerPlainText(context: vscode.ExtensionContext): void {
  const consider = (editor: vscode.TextEditor | undefined) => { if (editor) void offer(context, editor.document); };
  context.subscriptions.push(vscode.window.onDidChangeActiveTextEditor(consider));
  consider(vscode.window.activeTextEditor);
}

/** Made plans because the setting says so, since VS Code was started. */
const treated = new Set<string>();

async function offer(context: vscode.ExtensionContext, document: vscode.TextDocument): Promise<void> {
  if (document.languageId !== 'plaintext' || !isInScope(document)) return;
  const setting = vscode.workspace.getConfiguration('planwright', document.uri).get<string>('plainTextPlans', 'offer');
  if (setting === 'never') return;
  const text = document.getText(new vscode.Range(0, 0, LINES, 0)).slice(0, UNITS);
  if (!readsLikePlan(text.split(/\r\n|\r|\n/))) return;
  if (setting === 'always') {
    // who sets it back to plain text means it
    if (treated.has(document.uri.toString())) return;
    treated.add(document.uri.toString());
    await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    return;
  }
  const asked = `offered:${document.uri.toString()}`;
  if (context.workspaceState.get(asked)) return;
  await context.workspaceState.update(asked, true);
  const yes = vscode.l10n.t('Treat as Work Plan');
  const always = vscode.l10n.t('Always');
  const never = vscode.l10n.t('Never');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('This text reads like a work plan. Check its numbering and show its outline?'), yes, always, never);
  if (answer === always || answer === never) await vscode.workspace.getConfiguration('planwright').update('plainTextPlans', answer === always ? 'always' : 'never', vscode.ConfigurationTarget.Global);
  if (answer === yes || answer === always) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}
