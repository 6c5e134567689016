// A language client for tests: it talks to a server over streams, answers what servers ask, and keeps what it is told.

import { PassThrough } from 'node:stream';
import { createConnection, createMessageConnection, ErrorCodes, ProposedFeatures, ResponseError, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type Diagnostic, type InitializeResult, type MessageConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { startServer } from '../../server/src/connection/server.js';

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** URIs of the folders that it has open. */
  readonly workspaceFolders?: readonly string[];
  /** The `planwright` section for a document; may take its time. Throws to have the request fail. */
  readonly settings?: (uri: string) => unknown;
  /** Answers every other request of the server with an error, as simple clients do. */
  readonly refuses?: boolean;
}

export interface Client {
  readonly initialized: InitializeResult;
  readonly messages: readonly string[];
  readonly log: readonly string[];
  readonly pushed: readonly PublishDiagnosticsParams[];
  /** Documents that the server has asked settings for, one entry a question. */
  readonly asked: readonly string[];
  /** Requests from the server other than for settings. */
  readonly requested: readonly string[];
  request<Result>(method: string, params: unknown): Promise<Result>;
  notify(method: string, params: unknown): Promise<void>;
  open(uri: string, text: string): Promise<void>;
  /** Replaces a range of a document, all of it where none is given. */
  change(uri: string, version: number, text: string, range?: unknown): Promise<void>;
  pull(uri: string): Promise<Diagnostic[]>;
  /** Waits until something that the server sends makes `holds` true. */
  until(holds: () => boolean): Promise<void>;
  close(): void;
}

/** What editors like VS Code can do. */
export const FULL: ClientCapabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true }, diagnostics: { refreshSupport: true }, workspaceEdit: { documentChanges: true } },
  textDocument: { diagnostic: {}, completion: { completionItem: { snippetSupport: true } }, documentSymbol: { hierarchicalDocumentSymbolSupport: true } },
};

/** The same for an editor that knows nothing of pulled diagnostics. */
export const WITHOUT_PULL: ClientCapabilities = { ...FULL, workspace: { configuration: true }, textDocument: {} };

export const INFO = { name: 'planwright', version: '0.0.0-test' };

/** A client of a server in this process. */
export function connect(options: ClientOptions = {}): Promise<Client> {
  const [up, down] = [new PassThrough(), new PassThrough()];
  // Readers and writers rather than streams: for those the library would end the process with the connection.
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(up), new StreamMessageWriter(down));
  startServer(server, INFO);
  server.listen();
  return initialize(createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up)), options, () => server.dispose());
}

/** The handshake, over whatever leads to the server. */
export async function initialize(connection: MessageConnection, { capabilities = FULL, locale, initializationOptions, workspaceFolders, settings = () => null, refuses = false }: ClientOptions, onClose: () => void): Promise<Client> {
  const messages: string[] = [];
  const log: string[] = [];
  const pushed: PublishDiagnosticsParams[] = [];
  const asked: string[] = [];
  const requested: string[] = [];
  const waiting = new Set<() => void>();
  const noted = <Params>(note: (params: Params) => void) => (params: Params) => {
    note(params);
    for (const look of waiting) look();
  };
  const show = noted<{ message: string }>(({ message }) => messages.push(message));
  connection.onNotification('window/showMessage', show);
  if (!refuses) connection.onRequest('window/showMessageRequest', (params: { message: string }) => { show(params); return null; });
  connection.onNotification('window/logMessage', noted<{ message: string }>(({ message }) => log.push(message)));
  connection.onNotification('textDocument/publishDiagnostics', noted<PublishDiagnosticsParams>((params) => pushed.push(params)));
  connection.onRequest('workspace/configuration', ({ items }: { items: { scopeUri: string; section: string }[] }) => Promise.all(items.map(async ({ scopeUri, section }) => {
    noted((uri: string) => asked.push(uri))(scopeUri);
    return section === 'planwright' ? settings(scopeUri) : null;
  })));
  connection.onRequest((method: string) => {
    noted((name: string) => requested.push(name))(method);
    return refuses ? new ResponseError(ErrorCodes.MethodNotFound, `unknown request ${method}`) : null;
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', { processId: null, rootUri: null, capabilities, ...(locale !== undefined && { locale }), initializationOptions, ...(workspaceFolders && { workspaceFolders: workspaceFolders.map((uri) => ({ uri, name: uri })) }) });
  await connection.sendNotification('initialized', {});
  const client: Client = {
    initialized, messages, log, pushed, asked, requested,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    open: (uri, text) => client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'workplan', version: 1, text } }),
    change: (uri, version, text, range) => client.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] }),
    pull: async (uri) => (await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', { textDocument: { uri } })).items,
    until: (holds) => new Promise((resolve) => {
      const look = () => {
        if (!holds()) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    }),
    close: () => { connection.dispose(); onClose(); },
  };
  return client;
}
