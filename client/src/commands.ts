// The commands of the palette, each handed to the file that does it.

import * as vscode from 'vscode';
import { continueItem } from './continue-item.js';
import { explainRule } from './explain-rule.js';
import { foldToLevel } from './folding.js';
import { insertSection } from './insert-section.js';
import { pinScheme } from './pin-scheme.js';
import { renumber } from './renumber.js';
import { LANGUAGE } from './selector.js';

export type StartClient = () => Promise<typeof import('./language-client')>;

export function registerCommands(context: vscode.ExtensionContext, start: StartClient): void {
  const register = (name: string, run: (...args: unknown[]) => unknown) => context.subscriptions.push(vscode.commands.registerCommand(`planwright.${name}`, run));
  register('treatAsWorkPlan', async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  });
  for (const level of [1, 2, 3, 4]) register(`foldLevel${level}`, () => foldToLevel(level));
  register('unfoldAll', () => vscode.commands.executeCommand('editor.unfoldAll'));
  register('insertSection', async () => insertSection(await start()));
  register('renumber', async () => renumber(await start(), 'plan'));
  register('renumberLevel', async () => renumber(await start(), 'run'));
  register('continueItem', () => continueItem(start));
  register('pinScheme', async () => pinScheme(await start()));
  register('explainRule', (rule) => explainRule(context, typeof rule === 'string' ? rule : undefined));
  register('restartServer', async () => (await start()).restart());
  register('showOutput', async () => (await start()).showOutput());
}
