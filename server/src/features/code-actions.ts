// Quick fixes for the findings in a range.

import { CodeActionKind, type CodeAction, type Diagnostic as LspDiagnostic, type Range } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import type { Diagnostic } from '../rules/lint.js';
import type { Language } from '../rules/rule.js';
import { overlaps } from '../text/span.js';
import { rangeOf } from '../text/snapshot.js';
import { SOURCE } from './diagnostics.js';

/** `known` are the client's diagnostics of that range, so that each action says which of them it settles. */
export function codeActionsFor({ snapshot }: Plan, found: readonly Diagnostic[], range: Range, known: readonly LspDiagnostic[], language: Language): CodeAction[] {
  const asked = { start: snapshot.offsetAt(range.start), end: snapshot.offsetAt(range.end) };
  return found.flatMap(({ span, rule, fix }): CodeAction[] => {
    if (!overlaps(span, asked)) return [];
    const at = rangeOf(snapshot, span);
    const settled = known.filter((d) => d.source === SOURCE && d.code === rule.id && d.range.start.line === at.start.line && d.range.start.character === at.start.character);
    const explain: CodeAction = {
      title: language === 'en' ? `Explain ${rule.id}` : `说明规则 ${rule.id}`,
      kind: CodeActionKind.QuickFix,
      diagnostics: settled,
      command: { title: 'Explain Rule', command: 'planwright.explainRule', arguments: [rule.id] },
    };
    if (!fix) return [explain];
    return [
      {
        title: fix.title[language],
        kind: CodeActionKind.QuickFix,
        diagnostics: settled,
        isPreferred: fix.safe,
        edit: { documentChanges: [{ textDocument: { uri: snapshot.uri, version: snapshot.version }, edits: fix.edits().map((edit) => ({ range: rangeOf(snapshot, edit.span), newText: edit.text })) }] },
      },
      explain,
    ];
  });
}
