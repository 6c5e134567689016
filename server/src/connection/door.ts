// What the services of the server share: the open plans, the settings that hold for them, and the one way to answer a request.

import type { ClientCapabilities, Connection, ServerCapabilities, TextDocuments } from 'vscode-languageserver';
import { planOf, type Plan } from '../plan.js';
import type { InitializationOptions } from '../protocol.js';
import { lint, type Diagnostic } from '../rules/lint.js';
import type { Language } from '../rules/rule.js';
import type { Settings } from '../settings.js';
import type { TextSnapshot } from '../text/snapshot.js';
import type { Configuration } from './configuration.js';
import { describe, guarded, type Log } from './guard.js';
import type { World } from './world.js';

/** What every handler needs of an open plan. */
export interface Open {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly language: Language;
}

export interface Client {
  readonly capabilities: ClientCapabilities;
  readonly options: InitializationOptions;
  /** URIs of the folders that the client has open. */
  readonly folders: readonly string[];
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

export interface Door {
  readonly connection: Connection;
  readonly log: Log;
  readonly documents: TextDocuments<TextSnapshot>;
  readonly configuration: Configuration;
  readonly client: Client;
  readonly world: World;
  /** The plan of an open document; undefined for any other. Settings are awaited first, what follows runs to its end without a pause. */
  open(uri: string): Promise<Open | undefined>;
  findings(open: Open): Diagnostic[];
  /** Handler of a request about one document; an unknown document has the empty answer, and so has a request that fails. */
  about<Params extends AboutDocument, Result>(name: string, empty: Result, answer: (open: Open, params: Params) => Result | Promise<Result>): (params: Params) => Promise<Result>;
}

/** Some of the server's requests: what they tell the client at the start, and their handlers. */
export interface Service {
  capabilities(client: Client): ServerCapabilities;
  register(door: Door): void;
}

export function createDoor(connection: Connection, documents: TextDocuments<TextSnapshot>, configuration: Configuration, client: Client, world: World): Door {
  const log = connection.console;
  const open: Door['open'] = async (uri) => {
    if (!documents.get(uri)) return undefined;
    const settings = await configuration.settingsFor(uri);
    const snapshot = documents.get(uri);
    return snapshot && { plan: planOf(snapshot, settings.planOptionsOf(uri)), settings, language: configuration.languageFor(settings) };
  };
  return {
    connection, log, documents, configuration, client, world, open,
    findings: ({ plan, settings }) =>
      lint(plan, { severityOf: settings.severityOf, optionsOf: settings.optionsOf, onFailure: (rule, error) => log.error(`rule ${rule.id} failed on ${plan.snapshot.uri}: ${describe(error)}`) }),
    about: (name, empty, answer) => guarded(log, name, empty, async (params) => {
      const found = await open(params.textDocument.uri);
      return found ? answer(found, params) : empty;
    }),
  };
}
