// Plans and findings for tests, from a text.

import { planOf, type Plan, type PlanOptions } from '../../server/src/plan.js';
import { lint, type Diagnostic, type LintOptions } from '../../server/src/rules/lint.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';

export const planFrom = (text: string, options?: PlanOptions): Plan => planOf(createSnapshot('file:///plan.plan.txt', 'workplan', 1, text), options);

/** All findings, under the defaults unless others are given. A rule that throws makes the test fail. */
export function findingsIn(plan: Plan, options: Partial<LintOptions> = {}): Diagnostic[] {
  return lint(plan, { severityOf: (rule) => rule.severity, onFailure: (rule, error) => { throw new Error(`rule ${rule.id} threw`, { cause: error }); }, ...options });
}

/** `rule line`, 1-based, for each finding. */
export const briefly = ({ snapshot }: Plan, found: readonly Diagnostic[]): string[] => found.map(({ rule, span }) => `${rule.id} ${snapshot.positionAt(span.start).line + 1}`);

/** The markers of a plan's sections as written, in document order. */
export const markersOf = ({ outline }: Plan): string[] => outline.sections.map(({ marker }) => marker?.text ?? '#');
