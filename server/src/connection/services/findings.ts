// Findings and what mends them: diagnostics asked for or sent, and code actions.

import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { codeActionsFor, type ActionClient } from '../../features/code-actions.js';
import { diagnosticsOf } from '../../features/diagnostics.js';
import { FIX_ALL, fixAllActions, fixAllEdit, isWanted, ruleActions, type FixAllData, type Fixing } from '../../features/fix-all.js';
import { renumberActions } from '../../features/renumber.js';
import type { Open, Service } from '../door.js';
import { describe, guarded } from '../guard.js';

export const findings: Service = {
  capabilities: ({ capabilities }) => ({
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL], resolveProvider: true },
    ...(capabilities.textDocument?.diagnostic && { diagnosticProvider: { identifier: 'planwright', interFileDependencies: false, workspaceDiagnostics: false } }),
  }),

  register({ connection, log, documents, configuration, client: { capabilities, options }, about, open, findings: of }) {
    connection.languages.diagnostics.on(about('diagnostics', { kind: 'full', items: [] }, (found) => ({ kind: 'full', items: diagnosticsOf(found.plan, of(found), found.language) })));
    const actions: ActionClient = {
      explainsRules: options.explainsRules === true,
      snippets: capabilities.workspace?.workspaceEdit?.snippetEditSupport === true,
      versions: capabilities.workspace?.workspaceEdit?.documentChanges === true,
      resolves: capabilities.textDocument?.codeAction?.dataSupport === true && capabilities.textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    };
    const fixing = ({ plan, settings }: Open): Fixing => ({
      planOptions: settings.planOptionsOf(plan.snapshot.uri),
      lintOptions: { severityOf: settings.severityOf, optionsOf: settings.optionsOf, onFailure: (rule, error) => log.error(`rule ${rule.id} failed on ${plan.snapshot.uri}: ${describe(error)}`) },
    });
    connection.onCodeAction(about('codeAction', [] as CodeAction[], (found, { range, context: { diagnostics, only } }) => {
      const { plan, language } = found;
      const all = of(found);
      return [
        ...(only && !isWanted(CodeActionKind.QuickFix, only) ? [] : [...codeActionsFor(plan, all, range, diagnostics, actions, language), ...ruleActions(plan, all, range, diagnostics, fixing(found), actions, language)]),
        ...(!only || isWanted(CodeActionKind.RefactorRewrite, only) ? renumberActions(plan, range, language) : []),
        ...(isWanted(FIX_ALL, only) ? fixAllActions(plan, all, fixing(found), actions, language) : []),
      ];
    }));
    connection.onCodeActionResolve(async (action) => {
      const data = action.data as FixAllData | undefined;
      if (!data) return action;
      return guarded(log, 'codeAction/resolve', action, async () => {
        const found = await open(data.uri);
        const edit = found && fixAllEdit(found.plan, fixing(found), actions, data.rule);
        return edit ? { ...action, edit } : action;
      })(data);
    });

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
