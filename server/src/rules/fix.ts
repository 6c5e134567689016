// "Fix all": the safe fixes of a plan applied round after round until there is nothing left for them to do.

import { planOf, type PlanOptions } from '../plan.js';
import { applyEdits, type Edit } from '../text/edits.js';
import { createSnapshot, type TextSnapshot } from '../text/snapshot.js';
import { keepsText } from './keeps-text.js';
import { lint, type LintOptions } from './lint.js';
import type { RuleMeta } from './rule.js';

export interface Fixed {
  /** The plan after all fixes; the very snapshot that was given where nothing changed. */
  readonly snapshot: TextSnapshot;
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/** More rounds than any plan needs: each settles all that the round before uncovered. */
const ROUNDS = 50;

/** `only` names the rules whose fixes are wanted, also of such as are off; without it all rules that are on. A second run changes nothing. */
export function fixAll(snapshot: TextSnapshot, planOptions: PlanOptions, lintOptions: LintOptions, only?: ReadonlySet<string>): Fixed {
  const options: LintOptions = {
    ...lintOptions,
    severityOf: (rule) => {
      const severity = lintOptions.severityOf(rule);
      if (!only) return severity;
      return !only.has(rule.id) ? 'off' : severity === 'off' ? 'info' : severity;
    },
    // each place is mended, not only those that are shown one by one
    optionsOf: () => ({ budget: Infinity }),
  };
  const versions: Fixed[] = [{ snapshot, text: snapshot.text, applied: 0 }];
  while (versions.length <= ROUNDS) {
    const last = versions.at(-1)!;
    const taken = roundOf(last.snapshot, planOptions, options);
    const text = applyEdits(last.text, taken.flatMap(({ edits }) => edits));
    if (text === last.text) return last;
    const again = versions.findIndex((version) => version.text === text);
    // fixes that undo each other: whichever version of the circle one begins with, it ends with the same
    if (again >= 0) return versions.slice(again).reduce((a, b) => (b.text < a.text ? b : a));
    versions.push({ snapshot: createSnapshot(snapshot.uri, snapshot.languageId, snapshot.version, text), text, applied: last.applied + taken.length });
  }
  return versions.at(-1)!;
}

interface Taken {
  readonly rule: RuleMeta;
  readonly edits: readonly Edit[];
}

/** The fixes that can be applied together; those of a rule that would lose text are left out. */
function roundOf(snapshot: TextSnapshot, planOptions: PlanOptions, options: LintOptions): readonly Taken[] {
  const { text } = snapshot;
  const all: Taken[] = lint(planOf(snapshot, planOptions), options).flatMap(({ rule, fix }) => (fix?.safe ? [{ rule, edits: withLineEnds(text, fix.edits()) }] : []));
  const keeps = (taken: readonly Taken[]) => keepsText(text, applyEdits(text, taken.flatMap(({ edits }) => edits)));
  const together = apart(text, all);
  if (keeps(together)) return together;
  const rules = new Set(all.map(({ rule }) => rule));
  for (const rule of rules) if (!keeps(apart(text, all.filter((fix) => fix.rule === rule)))) rules.delete(rule);
  const harmless = apart(text, all.filter(({ rule }) => rules.has(rule)));
  return keeps(harmless) ? harmless : [];
}

/** Those fixes, first come first served, none of whose edits touches what another changes. */
function apart(text: string, fixes: readonly Taken[]): Taken[] {
  const changed = new Uint8Array(text.length + 1);
  return fixes.filter(({ edits }) => {
    const places = edits.map(({ span: { start, end } }) => [start, Math.max(end, start + 1)] as const);
    if (edits.length === 0 || places.some(([start, end]) => changed.subarray(start, end).includes(1))) return false;
    for (const [start, end] of places) changed.fill(1, start, end);
    return true;
  });
}

/** New line ends are those that the text has. */
function withLineEnds(text: string, edits: readonly Edit[]): readonly Edit[] {
  if (!text.includes('\r\n')) return edits;
  return edits.map((edit) => ({ ...edit, text: edit.text.replace(/\r?\n/g, '\r\n') }));
}
