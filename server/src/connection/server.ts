// The language server: the handshake, and the services behind it. Knows a connection and nothing of where it runs.

import { DidChangeConfigurationNotification, ErrorCodes, ResponseError, TextDocuments, TextDocumentSyncKind, type Connection, type InitializeResult, type ServerCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from '../protocol.js';
import { createSnapshot, updateSnapshot, type TextSnapshot } from '../text/snapshot.js';
import { createConfiguration } from './configuration.js';
import { createDoor, type Client, type Door, type Service } from './door.js';
import { describe } from './guard.js';
import { drafting } from './services/drafting.js';
import { findings } from './services/findings.js';
import { navigation } from './services/navigation.js';
import { outline } from './services/outline.js';
import { reading } from './services/reading.js';
import { restructuring } from './services/restructuring.js';
import { workspace } from './services/workspace.js';
import { NO_WORLD, type World } from './world.js';

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

const SERVICES: readonly Service[] = [findings, outline, reading, navigation, drafting, restructuring, workspace];

/** Serves plans on a connection, which the host has made and will listen on. */
export function startServer(connection: Connection, info: ServerInfo, world: World = NO_WORLD): void {
  const documents = new TextDocuments<TextSnapshot>({ create: createSnapshot, update: updateSnapshot });
  let door: Door;

  connection.onInitialize((params): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    // older clients name one folder, or none
    const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
    const client: Client = { capabilities: params.capabilities, options, folders };
    const configuration = createConfiguration(connection, params.capabilities.workspace?.configuration === true, options.locale ?? params.locale ?? 'en');
    door = createDoor(connection, documents, configuration, client, world);
    for (const service of SERVICES) service.register(door);
    const capabilities: ServerCapabilities = { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } };
    return { serverInfo: info, capabilities: Object.assign(capabilities, ...SERVICES.map((service) => service.capabilities(client))) as ServerCapabilities };
  });

  connection.onInitialized(() => {
    if (!door.client.capabilities.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'planwright' }).catch((error: unknown) => connection.console.warn(`changes of settings will not be told: ${describe(error)}`));
  });
  connection.onRequest((method) => new ResponseError(ErrorCodes.MethodNotFound, `unknown request ${method}`));
  documents.listen(connection);
}
