// Findings as LSP diagnostics.

import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import { docsUrl } from '../rules/docs.js';
import type { Diagnostic } from '../rules/lint.js';
import type { Language, Severity } from '../rules/rule.js';
import { rangeOf } from '../text/snapshot.js';

export const SOURCE = 'planwright';

/** VS Code shows no more than this many problems of a document. */
export const MOST_SHOWN = 1000;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The first thousand findings; the last then says how many more there are. */
export function diagnosticsOf({ snapshot }: Plan, found: readonly Diagnostic[], language: Language): LspDiagnostic[] {
  const shown = found.length > MOST_SHOWN ? found.slice(0, MOST_SHOWN - 1) : found;
  const items = shown.map(({ span, message, severity, rule, related, unnecessary }): LspDiagnostic => ({
    range: rangeOf(snapshot, span),
    severity: SEVERITIES[severity],
    code: rule.id,
    codeDescription: { href: docsUrl(rule.id, language) },
    source: SOURCE,
    message: message[language],
    ...(unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related && { relatedInformation: related.map((r) => ({ location: { uri: snapshot.uri, range: rangeOf(snapshot, r.span) }, message: r.message[language] })) }),
  }));
  const next = found[shown.length];
  if (next) {
    const rest = found.length - shown.length;
    items.push({
      range: rangeOf(snapshot, next.span),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      message: language === 'en' ? `${rest} more findings are not shown; planwright check on the command line lists all.` : `另有 ${rest} 条问题未显示；命令行 planwright check 可列出全部。`,
    });
  }
  return items;
}
