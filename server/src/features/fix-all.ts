// Code actions on the whole file: all safe fixes (source.fixAll.planwright), or those of one rule beside a finding of it.

import { CodeActionKind, type CodeAction, type Diagnostic as LspDiagnostic, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import type { Plan, PlanOptions } from '../plan.js';
import { fixAll } from '../rules/fix.js';
import type { Diagnostic, LintOptions } from '../rules/lint.js';
import type { Language } from '../rules/rule.js';
import { lineEdits } from '../text/line-edits.js';
import { overlaps } from '../text/span.js';
import { workspaceEdit, type ActionClient } from './code-actions.js';
import { SOURCE } from './diagnostics.js';

export const FIX_ALL = 'source.fixAll.planwright';

/** Whether a client that asks only for these kinds wants this one; kinds are prefixes. */
export const isWanted = (kind: string, only: readonly string[] | undefined): boolean => only?.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`)) === true;

export interface Fixing {
  readonly planOptions: PlanOptions;
  readonly lintOptions: LintOptions;
}

/** What an action carries whose edit is computed when it is chosen. */
export interface FixAllData {
  readonly uri: string;
  /** The rule whose findings are mended; all rules without it. */
  readonly rule?: string;
}

/** The edit of all safe fixes, in one; undefined where there is nothing to do. */
export function fixAllEdit({ snapshot }: Plan, { planOptions, lintOptions }: Fixing, client: ActionClient, rule?: string): WorkspaceEdit | undefined {
  const { text } = fixAll(snapshot, planOptions, lintOptions, rule === undefined ? undefined : new Set([rule]));
  return text === snapshot.text ? undefined : workspaceEdit(snapshot, lineEdits(snapshot.text, text), { ...client, snippets: false });
}

/** The action that mends all that can be mended safely; none where nothing can. */
export function fixAllActions(plan: Plan, found: readonly Diagnostic[], fixing: Fixing, client: ActionClient, language: Language): CodeAction[] {
  if (!found.some(({ fix }) => fix?.safe)) return [];
  const edit = fixAllEdit(plan, fixing, client);
  return edit ? [{ title: language === 'en' ? 'Fix all that can be fixed safely' : '修复全部可安全修复的问题', kind: FIX_ALL, edit }] : [];
}

/** For each rule in the range that has more than one finding to mend safely: all of them at once. Edits are left to `resolve` where the client can. */
export function ruleActions(plan: Plan, found: readonly Diagnostic[], range: Range, known: readonly LspDiagnostic[], fixing: Fixing, client: ActionClient, language: Language): CodeAction[] {
  const { snapshot } = plan;
  const asked = { start: snapshot.offsetAt(range.start), end: snapshot.offsetAt(range.end) };
  const safe = found.filter(({ fix }) => fix?.safe);
  const rules = new Set(safe.filter(({ span }) => overlaps(span, asked)).map(({ rule }) => rule.id));
  return [...rules].filter((id) => safe.filter(({ rule }) => rule.id === id).length > 1).flatMap((id): CodeAction[] => {
    const action: CodeAction = {
      title: language === 'en' ? `Fix all of this rule in the file (${id})` : `修复全文此类问题（${id}）`,
      kind: CodeActionKind.QuickFix,
      diagnostics: known.filter((d) => d.source === SOURCE && d.code === id),
    };
    const data: FixAllData = { uri: snapshot.uri, rule: id };
    if (client.resolves) return [{ ...action, data }];
    const edit = fixAllEdit(plan, fixing, client, id);
    return edit ? [{ ...action, edit }] : [];
  });
}
