// Runs the rules over a plan: each by itself, so that one that fails does not silence the others.

import type { Plan } from '../plan.js';
import { RULES } from './registry.js';
import { DEFAULT_OPTIONS, type Finding, type Rule, type RuleMeta, type RuleOptions, type Severity } from './rule.js';

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
  for (const { meta, check } of rules) {
    const severity = options.severityOf(meta);
    if (severity === 'off') continue;
    try {
      for (const finding of check(plan, options.optionsOf?.(meta) ?? DEFAULT_OPTIONS)) found.push({ ...finding, rule: meta, severity });
    } catch (error) {
      options.onFailure(meta, error);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
