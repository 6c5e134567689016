// Renumber: the whole plan's numerals, or the run at a place, as edits for the editor; and the code actions that offer it.

import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver';
import type { Section } from '../outline/outline.js';
import { renumberEdits } from '../outline/renumber.js';
import type { Plan } from '../plan.js';
import type { EditsResult, ProtocolPosition } from '../protocol.js';
import type { Language, Text } from '../rules/rule.js';
import type { Edit } from '../text/edits.js';
import { rangeOf } from '../text/snapshot.js';

const PROBLEMS = {
  none: { en: 'This plan has no numbered sections.', 'zh-cn': '本文没有编号的标题。' },
  right: { en: 'The numbers are right already.', 'zh-cn': '序号无误，无需调整。' },
  outside: { en: 'Put the cursor in a numbered section first.', 'zh-cn': '请先把光标放在有编号的条目中。' },
} as const satisfies Record<string, Text>;

const TITLES = {
  plan: { en: 'Renumber the whole plan', 'zh-cn': '全文重新编号' },
  run: { en: 'Renumber this level here', 'zh-cn': '本级标题重新编号' },
} as const satisfies Record<string, Text>;

/** `position` means the run of siblings there; without it the whole plan is meant. */
export function renumbering(plan: Plan, position: ProtocolPosition | undefined, language: Language): EditsResult {
  const { snapshot, outline } = plan;
  const none = (problem: Text): EditsResult => ({ version: snapshot.version, edits: [], problem: problem[language] });
  const within = position && numberedAt(plan, snapshot.offsetAt(position));
  if (!outline.sections.some(({ marker }) => marker)) return none(PROBLEMS.none);
  if (position && !within) return none(PROBLEMS.outside);
  const edits = renumberEdits(snapshot, outline, within);
  return edits.length === 0 ? none(PROBLEMS.right) : { version: snapshot.version, edits: toLsp(plan, edits) };
}

/** Offered only where it would change something. */
export function renumberActions(plan: Plan, range: Range, language: Language): CodeAction[] {
  const { snapshot, outline } = plan;
  const all = renumberEdits(snapshot, outline);
  if (all.length === 0) return [];
  const action = (title: Text, edits: readonly Edit[]): CodeAction => ({ title: title[language], kind: CodeActionKind.RefactorRewrite, edit: { changes: { [snapshot.uri]: toLsp(plan, edits) } } });
  const within = numberedAt(plan, snapshot.offsetAt(range.start));
  const run = within ? renumberEdits(snapshot, outline, within) : [];
  return [...(run.length > 0 && run.length < all.length ? [action(TITLES.run, run)] : []), action(TITLES.plan, all)];
}

const toLsp = ({ snapshot }: Plan, edits: readonly Edit[]) => edits.map(({ span, text }) => ({ range: rangeOf(snapshot, span), newText: text }));

/** The innermost numbered section at an offset (UTF-16 units, 0-based). */
function numberedAt({ outline }: Plan, offset: number): Section | undefined {
  return outline.sections.findLast(({ marker, span }) => marker !== undefined && span.start <= offset && offset <= span.end);
}
