// The language client: starts the server beside it and lends its connection to the commands and the status item.

import * as vscode from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions, type ServerOptions } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/protocol.js';
import { createSchemeStatus } from './scheme-status.js';
import { SELECTOR } from './selector.js';

let client: LanguageClient | undefined;

/** Starts the server; resolves when it is ready. */
export async function start(context: vscode.ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const serverOptions: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
  };
  const initializationOptions: InitializationOptions = { locale: vscode.env.language, explainsRules: true };
  const clientOptions: LanguageClientOptions = { documentSelector: SELECTOR, initializationOptions, diagnosticPullOptions: { onChange: true } };
  client = new LanguageClient('planwright', 'Planwright', serverOptions, clientOptions);
  await client.start();
  // only now: a start that failed is tried again, and an item can be made once
  context.subscriptions.push(...createSchemeStatus(client));
}

export const restart = async (): Promise<void> => client?.restart();

export const stop = async (): Promise<void> => client?.stop();

export const showOutput = (): void => client?.outputChannel.show();

/** A request to the server; `protocol.ts` names it and its types. */
export async function request<Result>(method: string, params: object): Promise<Result | undefined> {
  return client?.sendRequest<Result>(method, params);
}
