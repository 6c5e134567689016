// Runs the rules over a plan: each by itself, so that one that fails does not silence the others, and each on no more than has changed.

import type { Chunk, Plan } from '../plan.js';
import { RULES } from './registry.js';
import { optionsByDefault, movedFinding, type Finding, type GatheringRule, type OutlineRule, type Rule, type RuleMeta, type RuleOptions, type Severity } from './rule.js';

export interface Diagnostic extends Finding {
  readonly rule: RuleMeta;
  readonly severity: Severity;
}

export interface LintOptions {
  /** The severity to report a rule's findings with; `off` keeps it from running. */
  readonly severityOf: (rule: RuleMeta) => Severity | 'off';
  readonly optionsOf?: (rule: RuleMeta) => RuleOptions;
  /** Told of a rule that threw; what the others found is returned all the same. */
  readonly onFailure: (rule: RuleMeta, error: unknown) => void;
}

/** All findings in document order. */
export function lint(plan: Plan, options: LintOptions, rules: readonly Rule[] = RULES): Diagnostic[] {
  const found: Diagnostic[] = [];
  const add = (meta: RuleMeta, severity: Severity | 'off', findings: Iterable<Finding>) => {
    if (severity !== 'off') for (const finding of findings) found.push({ ...finding, rule: meta, severity });
  };
  const severities = new Map(rules.map(({ meta }) => [meta, options.severityOf(meta)]));
  for (const { chunk, start } of plan.chunks) {
    for (const { rule, finding } of localFindings(chunk, rules, options.onFailure)) add(rule, severities.get(rule)!, [movedFinding(finding, start)]);
  }
  for (const rule of rules) {
    const severity = severities.get(rule.meta)!;
    if (severity === 'off' || rule.scope === 'local') continue;
    try {
      add(rule.meta, severity, rule.scope === 'outline' ? structurally(rule, plan) : gathering(rule, plan, (options.optionsOf ?? optionsByDefault)(rule.meta)));
    } catch (error) {
      options.onFailure(rule.meta, error);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface LocalFinding {
  readonly rule: RuleMeta;
  readonly finding: Finding;
}

/** What the local rules find in a chunk, whatever their severity; remembered with the chunk. */
function localFindings(chunk: Chunk, rules: readonly Rule[], onFailure: LintOptions['onFailure']): readonly LocalFinding[] {
  let found = chunk.found.get(rules) as LocalFinding[] | undefined;
  if (found) return found;
  found = [];
  for (const rule of rules) {
    if (rule.scope !== 'local') continue;
    try {
      for (const finding of rule.check(chunk)) found.push({ rule: rule.meta, finding });
    } catch (error) {
      onFailure(rule.meta, error);
    }
  }
  chunk.found.set(rules, found);
  return found;
}

function gathering(rule: GatheringRule<never>, plan: Plan, options: RuleOptions): Iterable<Finding> {
  return rule.check(plan.chunks.map(({ chunk, start }) => ({ value: gathered(rule, chunk), at: start })), plan, options);
}

function gathered(rule: GatheringRule<never>, chunk: Chunk): never {
  let value = chunk.found.get(rule);
  if (value === undefined) chunk.found.set(rule, (value = rule.gather(chunk)));
  return value as never;
}

/** A finding by lines and columns, which hold while the outline keeps its structure. */
interface Anchored {
  readonly finding: Finding;
  readonly places: readonly Place[];
}

interface Place {
  readonly line: number;
  readonly character: number;
}

function* structurally(rule: OutlineRule, plan: Plan): Iterable<Finding> {
  const { snapshot } = plan;
  let anchored = plan.structural.get(rule) as readonly Anchored[] | undefined;
  if (!anchored) {
    anchored = Array.from(rule.check(plan), (finding) => ({ finding, places: [finding.span, ...(finding.related ?? []).map((r) => r.span)].flatMap(({ start, end }) => [snapshot.positionAt(start), snapshot.positionAt(end)]) }));
    plan.structural.set(rule, anchored);
  }
  for (const [i, { finding, places }] of anchored.entries()) {
    const spans = places.map((place) => snapshot.offsetAt(place));
    const { fix, related } = finding;
    yield {
      ...finding,
      span: { start: spans[0]!, end: spans[1]! },
      ...(related && { related: related.map((r, k) => ({ ...r, span: { start: spans[2 + 2 * k]!, end: spans[3 + 2 * k]! } })) }),
      // edits are asked for seldom: then the outline is read anew where the text stands now
      ...(fix && { fix: { ...fix, edits: () => [...rule.check(plan)][i]?.fix?.edits() ?? [] } }),
    };
  }
}
