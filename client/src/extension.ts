// The extension's entry: cheap until a plan is opened. The language client is a bundle of its own, loaded with the first plan.

import * as vscode from 'vscode';
import { registerCommands } from './commands.js';
import { offerPlainText } from './plain-text.js';
import { isPlan } from './selector.js';

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  let starting: Promise<typeof import('./language-client')> | undefined;
  const start = () => (starting ??= import('./language-client.js').then(async (client) => {
    await client.start(context);
    return client;
  }).catch((error: unknown) => {
    // the next plan, or Restart Language Server, tries again
    starting = undefined;
    throw error;
  }));

  registerCommands(context, start);
  offerPlainText(context);
  context.subscriptions.push(
    vscode.workspace.onDidOpenTextDocument((document) => { if (isPlan(document)) void start(); }),
    { dispose: () => void starting?.then((client) => client.stop(), () => undefined) },
  );
  if (vscode.workspace.textDocuments.some(isPlan)) await start();
}
