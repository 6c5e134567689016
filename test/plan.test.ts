// A plan that was edited step by step says the same as one read afresh: nothing is remembered that no longer holds.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { planOf } from '../server/src/plan.js';
import { lint } from '../server/src/rules/lint.js';
import { createSnapshot, updateSnapshot, type TextSnapshot } from '../server/src/text/snapshot.js';

const EXAMPLES = 'examples';
const INSERTS = ['的', '一批', '，', '。', '5', '三、', '\n', '（二）', '\n三、新的一章\n', '（责任单位：办公室）', '2025年底前', '“', 'XX', ' ', '附件1\n', '——'];

const findings = (snapshot: TextSnapshot) =>
  lint(planOf(snapshot), { severityOf: (rule) => (rule.severity === 'off' ? 'info' : rule.severity), onFailure: (rule, error) => { throw new Error(`${rule.id} failed`, { cause: error }); } })
    .map(({ rule, span, message, fix, related }) => ({ rule: rule.id, span, message: message.en, edits: fix?.edits(), related: related?.map((r) => r.span) }));

describe('a plan after edits', () => {
  for (const name of readdirSync(EXAMPLES).filter((file) => /\.plan\.(?:txt|md)$/.test(file))) {
    it(`${name} has the findings of a plan read afresh`, () => {
      const text = readFileSync(`${EXAMPLES}/${name}`, 'utf8').replace(/^\ufeff/, '');
      const edit = fc.record({ at: fc.nat(9999), remove: fc.constantFrom(0, 0, 0, 1, 2, 12), insert: fc.constantFrom('', ...INSERTS), look: fc.boolean() });
      fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
        let snapshot = createSnapshot('file:///plan.plan.txt', 'workplan', 1, text);
        planOf(snapshot);
        for (const { at, remove, insert, look } of edits) {
          const start = Math.floor((at / 10000) * snapshot.text.length);
          const range = { start: snapshot.positionAt(start), end: snapshot.positionAt(Math.min(snapshot.text.length, start + remove)) };
          snapshot = updateSnapshot(snapshot, [{ range, text: insert }], snapshot.version + 1);
          if (look) findings(snapshot);
        }
        assert.deepEqual(findings(snapshot), findings(createSnapshot('file:///plan.plan.txt', 'workplan', 1, snapshot.text)));
      }), { numRuns: 12 });
    }).timeout(60_000);
  }
});
