// Pin Numbering Scheme…: writes the `planwright.scheme` entry for this file, or takes it out again.

import * as vscode from 'vscode';
import { SchemeRequest, type SchemeResult } from '../../server/src/protocol.js';
import { isPlan } from './selector.js';

type Client = Pick<typeof import('./language-client'), 'request'>;

type Levels = readonly { readonly style: string; readonly numbering: string }[];

/** What many plans use, to choose from beside the plan's own. */
const COMMON: readonly Levels[] = [
  [{ style: '一、', numbering: 'restart' }, { style: '（一）', numbering: 'restart' }, { style: '1.', numbering: 'restart' }, { style: '（1）', numbering: 'restart' }],
  [{ style: '一、', numbering: 'restart' }, { style: '1.', numbering: 'continue' }],
  [{ style: '一、', numbering: 'restart' }, { style: '（一）', numbering: 'continue' }, { style: '1.', numbering: 'restart' }],
  [{ style: '1.', numbering: 'restart' }, { style: '1.1', numbering: 'restart' }, { style: '1.1.1', numbering: 'restart' }],
];

export async function pinScheme(client: Client): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isPlan(document)) return;
  const scheme = await client.request<SchemeResult | null>(SchemeRequest, { textDocument: { uri: document.uri.toString() } });
  if (!scheme) return;
  const describe = (levels: Levels) => levels.map(({ style, numbering }) => `${style}${numbering === 'continue' ? ` ${vscode.l10n.t('(continues)')}` : ''}`).join(' › ');
  type Item = vscode.QuickPickItem & { readonly levels?: Levels };
  const own = JSON.stringify(scheme.levels);
  const items: Item[] = [
    { label: vscode.l10n.t('Read it off the plan'), description: scheme.pinned ? '' : vscode.l10n.t('now') },
    ...(scheme.levels.length > 0 ? [{ label: describe(scheme.levels), description: scheme.pinned ? vscode.l10n.t('now') : vscode.l10n.t('as the plan does it now'), levels: scheme.levels }] : []),
    ...COMMON.filter((levels) => JSON.stringify(levels) !== own).map((levels) => ({ label: describe(levels), levels })),
  ];
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Numbering scheme of this file'), placeHolder: vscode.l10n.t('Departures from the scheme are reported') });
  if (!chosen) return;
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const key = folder ? vscode.workspace.asRelativePath(document.uri, false) : document.uri.path;
  const configuration = vscode.workspace.getConfiguration('planwright', document.uri);
  const inspected = configuration.inspect<unknown>('scheme');
  const before = folder ? inspected?.workspaceFolderValue ?? inspected?.workspaceValue : inspected?.globalValue;
  const { [key]: _, ...others } = typeof before === 'object' && before !== null ? (before as Record<string, unknown>) : {};
  const entries = chosen.levels ? { [key]: chosen.levels, ...others } : others;
  const multiRoot = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const target = folder ? (multiRoot ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace) : vscode.ConfigurationTarget.Global;
  await configuration.update('scheme', Object.keys(entries).length > 0 ? entries : undefined, target);
}
