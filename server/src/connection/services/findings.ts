// Findings and what mends them: diagnostics asked for or sent, and code actions.

import { CodeActionKind } from 'vscode-languageserver';
import { codeActionsFor } from '../../features/code-actions.js';
import { renumberActions } from '../../features/renumber.js';
import { diagnosticsOf } from '../../features/diagnostics.js';
import type { Service } from '../door.js';
import { guarded } from '../guard.js';

export const findings: Service = {
  capabilities: ({ capabilities }) => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
    ...(capabilities.textDocument?.diagnostic && { diagnosticProvider: { identifier: 'planwright', interFileDependencies: false, workspaceDiagnostics: false } }),
  }),

  register({ connection, log, documents, configuration, client: { capabilities, options }, about, open, findings: of }) {
    connection.languages.diagnostics.on(about('diagnostics', { kind: 'full', items: [] }, (found) => ({ kind: 'full', items: diagnosticsOf(found.plan, of(found), found.language) })));
    connection.onCodeAction(about('codeAction', [], (found, params) => [...codeActionsFor(found.plan, of(found), params.range, params.context.diagnostics, {
      explainsRules: options.explainsRules === true,
      snippets: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
      versions: capabilities.workspace?.workspaceEdit?.documentChanges === true,
    }, found.language), ...(wants(params.context.only) ? renumberActions(found.plan, params.range, found.language) : [])]));

    // clients that cannot ask for diagnostics have them sent
    const pulls = capabilities.textDocument?.diagnostic !== undefined;
    const push = guarded(log, 'diagnostics', undefined, async (uri: string) => {
      if (pulls) return;
      const found = await open(uri);
      if (found) await connection.sendDiagnostics({ uri, version: found.plan.snapshot.version, diagnostics: diagnosticsOf(found.plan, of(found), found.language) });
    });
    documents.onDidChangeContent(({ document }) => void push(document.uri));
    documents.onDidClose(({ document }) => { if (!pulls) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] }); });
    connection.onDidChangeConfiguration(guarded(log, 'settings', undefined, async () => {
      configuration.reset();
      if (capabilities.workspace?.diagnostics?.refreshSupport) await connection.languages.diagnostics.refresh();
      await Promise.all(documents.all().map(({ uri }) => push(uri)));
    }));
  },
};

/** Quick fixes are asked for at every move of the cursor; a rewriting only where somebody opens the list. */
const wants = (only: readonly string[] | undefined): boolean => only === undefined || only.some((kind) => kind === 'refactor' || kind.startsWith('refactor.rewrite'));
