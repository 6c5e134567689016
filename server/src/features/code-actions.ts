// Quick fixes for the findings in a range.

import { CodeActionKind, type CodeAction, type Diagnostic as LspDiagnostic, type Range, type SnippetTextEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import type { Diagnostic } from '../rules/lint.js';
import type { Language } from '../rules/rule.js';
import { overlaps } from '../text/span.js';
import type { Edit } from '../text/edits.js';
import { rangeOf, type TextSnapshot } from '../text/snapshot.js';
import { SOURCE } from './diagnostics.js';

/**
 * `known` are the client's diagnostics of that range, so that each action says which of them it settles.
 */
export function codeActionsFor({ snapshot }: Plan, found: readonly Diagnostic[], range: Range, known: readonly LspDiagnostic[], client: ActionClient, language: Language): CodeAction[] {
  const asked = { start: snapshot.offsetAt(range.start), end: snapshot.offsetAt(range.end) };
  return found.flatMap(({ span, rule, fix }): CodeAction[] => {
    if (!overlaps(span, asked)) return [];
    const at = rangeOf(snapshot, span);
    const settled = known.filter((d) => d.source === SOURCE && d.code === rule.id && d.range.start.line === at.start.line && d.range.start.character === at.start.character);
    const explain: CodeAction[] = !client.explainsRules ? [] : [{
      title: language === 'en' ? `Explain ${rule.id}` : `说明规则 ${rule.id}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: settled,
      command: { title: 'Explain Rule', command: 'planwright.explainRule', arguments: [rule.id] },
    }];
    if (!fix) return explain;
    return [
      {
        title: fix.title[language],
        kind: CodeActionKind.QuickFix,
        diagnostics: settled,
        isPreferred: fix.safe,
        edit: workspaceEdit(snapshot, fix.edits(), client),
      },
      ...explain,
    ];
  });
}

/** What the client can do with an action. */
export interface ActionClient {
  /** It has the command `planwright.explainRule`. */
  readonly explainsRules: boolean;
  /** Snippet edits: the cursor goes to what has to be filled in; other clients get the prompt in brackets as text. */
  readonly snippets: boolean;
  /** Edits of a version of the document. */
  readonly versions: boolean;
  /** It asks for the edit of an action when the action is chosen. */
  readonly resolves?: boolean;
}

/** The edits as the client takes them. */
export function workspaceEdit(snapshot: TextSnapshot, edits: readonly Edit[], { snippets, versions }: ActionClient): WorkspaceEdit {
  if (!versions) return { changes: { [snapshot.uri]: edits.map((edit) => ({ range: rangeOf(snapshot, edit.span), newText: edit.text })) } };
  return { documentChanges: [{ textDocument: { uri: snapshot.uri, version: snapshot.version }, edits: edits.map((edit) => toEdit(rangeOf(snapshot, edit.span), edit.text, snippets)) }] };
}

const PROMPT = /【[^【】]+】/g;

/** A prompt (【数量】) becomes a tab stop whose default it is. */
function toEdit(range: Range, text: string, snippets: boolean): TextEdit | SnippetTextEdit {
  if (!snippets || text.search(PROMPT) < 0) return { range, newText: text };
  let stop = 0;
  const value = text.replace(/[\\$}]/g, '\\$&').replace(PROMPT, (prompt) => `\${${++stop}:${prompt}}`);
  return { range, snippet: { kind: 'snippet', value } };
}
