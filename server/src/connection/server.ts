// The language server: what it can do, and how each request reaches its feature. Knows a connection and nothing of where it runs.

import { CodeActionKind, DidChangeConfigurationNotification, ErrorCodes, ResponseError, TextDocuments, TextDocumentSyncKind, type Connection, type InitializeParams, type InitializeResult } from 'vscode-languageserver';
import { codeActionsFor } from '../features/code-actions.js';
import { completionsAt } from '../features/completion.js';
import { diagnosticsOf } from '../features/diagnostics.js';
import { foldingOf } from '../features/folding.js';
import { hoverAt } from '../features/hover.js';
import { insertionFor, sectionChoices } from '../features/insert-section.js';
import { semanticTokensOf, TOKEN_TYPES } from '../features/semantic-tokens.js';
import { symbolsOf } from '../features/symbols.js';
import { planOf, type Plan } from '../plan.js';
import { InsertSectionRequest, SchemeRequest, SectionsRequest, type InitializationOptions, type InsertSectionParams, type SchemeParams, type SchemeResult } from '../protocol.js';
import { lint, type Diagnostic } from '../rules/lint.js';
import type { Language } from '../rules/rule.js';
import type { Settings } from '../settings.js';
import { createSnapshot, updateSnapshot, type TextSnapshot } from '../text/snapshot.js';
import { createConfiguration, type Configuration } from './configuration.js';
import { describe, guarded } from './guard.js';

export interface ServerInfo {
  readonly name: string;
  readonly version: string;
}

/** Serves plans on a connection, which the host has made and will listen on. */
export function startServer(connection: Connection, info: ServerInfo): void {
  const documents = new TextDocuments<TextSnapshot>({ create: createSnapshot, update: updateSnapshot });
  const log = connection.console;
  let configuration: Configuration;
  let client: InitializeParams['capabilities'] = {};
  let explainsRules = false;

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    const options = params.initializationOptions as InitializationOptions | undefined;
    explainsRules = options?.explainsRules === true;
    configuration = createConfiguration(connection, client.workspace?.configuration === true, options?.locale ?? params.locale ?? 'en');
    return {
      serverInfo: info,
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        documentSymbolProvider: { label: 'Planwright' },
        foldingRangeProvider: true,
        completionProvider: {},
        hoverProvider: true,
        semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(client.textDocument?.diagnostic && { diagnosticProvider: { identifier: 'planwright', interFileDependencies: false, workspaceDiagnostics: false } }),
      },
    };
  });

  connection.onInitialized(() => {
    if (!client.workspace?.didChangeConfiguration?.dynamicRegistration) return;
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'planwright' }).catch((error: unknown) => log.warn(`changes of settings will not be told: ${describe(error)}`));
  });

  /** What every handler needs of an open plan: settings are awaited first, the rest runs to its end without a pause. */
  interface Open {
    readonly plan: Plan;
    readonly settings: Settings;
    readonly language: Language;
  }
  async function open(uri: string): Promise<Open | undefined> {
    if (!documents.get(uri)) return undefined;
    const settings = await configuration.settingsFor(uri);
    const snapshot = documents.get(uri);
    return snapshot && { plan: planOf(snapshot, settings.planOptionsOf(uri)), settings, language: configuration.languageFor(settings) };
  }

  const findings = ({ plan, settings }: Open): Diagnostic[] =>
    lint(plan, { severityOf: settings.severityOf, optionsOf: settings.optionsOf, onFailure: (rule, error) => log.error(`rule ${rule.id} failed on ${plan.snapshot.uri}: ${describe(error)}`) });

  /** Handler of a request about one document; an unknown document has the empty answer. */
  const about = <Params extends { readonly textDocument: { readonly uri: string } }, Result>(name: string, empty: Result, answer: (open: Open, params: Params) => Result) =>
    guarded<Params, Result>(log, name, empty, async (params) => {
      const found = await open(params.textDocument.uri);
      return found ? answer(found, params) : empty;
    });

  connection.languages.diagnostics.on(about('diagnostics', { kind: 'full', items: [] }, (found) => ({ kind: 'full', items: diagnosticsOf(found.plan, findings(found), found.language) })));
  connection.onDocumentSymbol(about('documentSymbol', [], ({ plan }) => symbolsOf(plan)));
  connection.onFoldingRanges(about('foldingRange', [], ({ plan }) => foldingOf(plan)));
  connection.onCompletion(about('completion', [], ({ plan, language }, params) => completionsAt(plan, plan.snapshot.offsetAt(params.position), client.textDocument?.completion?.completionItem?.snippetSupport === true, language)));
  connection.onCodeAction(about('codeAction', [], (found, params) => codeActionsFor(found.plan, findings(found), params.range, params.context.diagnostics, { explainsRules, snippets: client.workspace?.workspaceEdit?.snippetEditSupport === true, versions: client.workspace?.workspaceEdit?.documentChanges === true }, found.language)));
  connection.onHover(about('hover', null, ({ plan, language }, params) => hoverAt(plan, plan.snapshot.offsetAt(params.position), language)));
  connection.languages.semanticTokens.on(about('semanticTokens', { data: [] }, ({ plan }) => semanticTokensOf(plan)));
  connection.languages.semanticTokens.onRange(about('semanticTokens', { data: [] }, ({ plan }, { range }) => semanticTokensOf(plan, { start: plan.snapshot.offsetAt(range.start), end: plan.snapshot.offsetAt(range.end) })));
  connection.onRequest(SchemeRequest, about<SchemeParams, SchemeResult | null>('scheme', null, ({ plan, settings }) => ({
    levels: plan.outline.scheme.levels, pinned: settings.planOptionsOf(plan.snapshot.uri).scheme !== undefined, sections: plan.outline.sections.length,
  })));
  connection.onRequest(SectionsRequest, about<SchemeParams, ReturnType<typeof sectionChoices>>('sections', [], ({ language }) => sectionChoices(language)));
  connection.onRequest(InsertSectionRequest, guarded(log, 'insertSection', null, async (params: InsertSectionParams) => {
    const found = await open(params.textDocument.uri);
    return found ? insertionFor(found.plan, params.position, params.id) : null;
  }));
  connection.onRequest((method) => new ResponseError(ErrorCodes.MethodNotFound, `unknown request ${method}`));

  // clients that cannot ask for diagnostics have them sent
  const push = guarded(log, 'diagnostics', undefined, async (uri: string) => {
    if (client.textDocument?.diagnostic) return;
    const found = await open(uri);
    if (found) await connection.sendDiagnostics({ uri, version: found.plan.snapshot.version, diagnostics: diagnosticsOf(found.plan, findings(found), found.language) });
  });
  documents.onDidChangeContent(({ document }) => void push(document.uri));
  documents.onDidClose(({ document }) => { if (!client.textDocument?.diagnostic) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }); });

  connection.onDidChangeConfiguration(guarded(log, 'settings', undefined, async () => {
    configuration.reset();
    if (client.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
    await Promise.all(documents.all().map(({ uri }) => push(uri)));
  }));

  documents.listen(connection);
}
