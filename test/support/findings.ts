// What one rule, or all of them, find in a text: for tests that look at findings.

import { planOf } from '../../server/src/plan.js';
import { lint, type Diagnostic } from '../../server/src/rules/lint.js';
import type { Rule } from '../../server/src/rules/rule.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';

/** Findings of one rule, whatever its default severity; a rule that throws fails the test. */
export function findingsOf(rule: Rule, text: string, uri = 'file:///example.plan.txt'): Diagnostic[] {
  return lint(planOf(createSnapshot(uri, 'workplan', 1, text)), {
    severityOf: ({ severity }) => (severity === 'off' ? 'info' : severity),
    onFailure: ({ id }, error) => { throw new Error(`${id} failed`, { cause: error }); },
  }, [rule]);
}
