// The language status item that shows the plan's numbering scheme, and whether it is the plan's own or pinned.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { SchemeRequest, type SchemeResult } from '../../server/src/protocol.js';
import { isPlan, SELECTOR } from './selector.js';

export function createSchemeStatus(client: LanguageClient): vscode.Disposable[] {
  const item = vscode.languages.createLanguageStatusItem('planwright.scheme', SELECTOR);
  item.name = vscode.l10n.t('Numbering scheme');
  item.text = '…';

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isPlan(document) || !client.isRunning()) return;
    const scheme = await client.sendRequest<SchemeResult | null>(SchemeRequest, { textDocument: { uri: document.uri.toString() } });
    if (scheme && vscode.window.activeTextEditor?.document === document) show(item, scheme);
  };
  const safely = () => void update().catch(() => undefined);
  safely();
  return [
    item,
    vscode.window.onDidChangeActiveTextEditor(safely),
    client.onDidChangeState(safely),
    // the server has read a new version: no timer is needed to know when the scheme may have changed
    vscode.languages.onDidChangeDiagnostics(({ uris }) => { if (uris.some((uri) => uri.toString() === vscode.window.activeTextEditor?.document.uri.toString())) safely(); }),
    vscode.workspace.onDidSaveTextDocument(safely),
  ];
}

function show(item: vscode.LanguageStatusItem, { levels, pinned, sections }: SchemeResult): void {
  item.text = levels.length === 0 ? vscode.l10n.t('No numbered sections') : levels.map(({ style }) => style).join(' › ');
  // chapters have nothing above them to restart in
  const ways = levels.slice(1).map(({ style, numbering }) => (numbering === 'continue' ? vscode.l10n.t('{0} continues', style) : vscode.l10n.t('{0} restarts', style)));
  item.detail = `${pinned ? vscode.l10n.t('Pinned') : vscode.l10n.t('Read off the plan')} · ${vscode.l10n.t('{0} sections', sections)}${ways.length > 0 ? ` · ${ways.join(vscode.l10n.t(', '))}` : ''}`;
  item.command = { command: 'planwright.pinScheme', title: pinned ? vscode.l10n.t('Change…') : vscode.l10n.t('Pin…') };
}
