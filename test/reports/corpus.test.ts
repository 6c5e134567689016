// What is found in each example plan, against the report beside this test, so that a change of the rules shows in what it does to real plans.
//
// `UPDATE=1 npx mocha out/test/reports/corpus.test.js` writes the reports anew; read the difference before it is committed.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOf } from '../../server/src/plan.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';
import { EXAMPLES, read, ROOT } from '../support/project.js';
import { findingsIn } from '../support/plans.js';

const FOLDER = 'test/reports';

const reportNameOf = (example: string): string => example.replace(/\.plan\.(?:txt|md)$/u, '.txt');

/** A line for each finding under the default severities: where it begins, 1-based, its rule, and what it says in Chinese. */
function reportOn(example: string): string {
  const snapshot = createSnapshot(`file:///examples/${example}`, example.endsWith('.md') ? 'markdown' : 'workplan', 1, read('examples', example));
  return findingsIn(planOf(snapshot)).map(({ rule, span, message }) => {
    const { line, character } = snapshot.positionAt(span.start);
    return `${line + 1}:${character + 1} ${rule.id} ${message['zh-cn']}\n`;
  }).join('');
}

describe('findings in the example plans', () => {
  for (const example of EXAMPLES) {
    it(`are as reported: ${example}`, () => {
      const path = join(ROOT, FOLDER, reportNameOf(example));
      const found = reportOn(example);
      if (process.env['UPDATE'] === '1') writeFileSync(path, found);
      // git may have changed the line ends
      strictEqual(found, existsSync(path) ? read(FOLDER, reportNameOf(example)).replaceAll('\r\n', '\n') : undefined);
    });
  }

  it('are reported for every plan, and for no other', () => {
    deepStrictEqual(readdirSync(join(ROOT, FOLDER)).filter((name) => name.endsWith('.txt')).sort(), EXAMPLES.map(reportNameOf).sort());
  });
});
