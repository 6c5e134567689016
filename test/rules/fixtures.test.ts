// Every rule against its folder of fixtures: findings are those marked in the text, fixes give the text beside it, look-alikes stay silent.
//
//   test/fixtures/rules/<rule-id>/bad*.plan.txt          has findings of the rule, and marks on every finding of every rule
//   test/fixtures/rules/<rule-id>/bad*.fixed.plan.txt    the same after the rule's fixes, where it has any; what is left is marked
//   test/fixtures/rules/<rule-id>/good*.plan.txt         has no finding of the rule; findings of other rules are marked

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOf } from '../../server/src/plan.js';
import { lint, type Diagnostic } from '../../server/src/rules/lint.js';
import { RULES } from '../../server/src/rules/registry.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';
import { differenceOf, readMarked, type Marked } from '../support/marked.js';

const FIXTURES = join(__dirname, '../../../test/fixtures/rules');

const rules = RULES.map(({ meta }) => meta.id);
const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Every rule at its own severity; one that fails is a failure of the test. */
function findingsOf(text: string): Diagnostic[] {
  return lint(planOf(createSnapshot('file:///plan.plan.txt', 'workplan', 1, text)), {
    severityOf: ({ severity }) => severity,
    onFailure: (rule, error) => { throw new Error(`${rule.id} failed`, { cause: error }); },
  });
}

function agree({ text, marks }: Marked): void {
  const found = findingsOf(text).map(({ span, rule, message }) => ({ ...span, rule: rule.id, message: message.en }));
  const difference = differenceOf(text, marks, found);
  ok(difference === undefined, `findings (+) and marks (-) differ\n${difference}`);
}

/** The text after the fixes of one rule, applied as a person would: the first, then the first of what is left. */
function fixed(text: string, rule: string): string {
  for (let left = Infinity; ; ) {
    const found = findingsOf(text).filter((d) => d.rule.id === rule);
    const fix = found.find((d) => d.fix)?.fix;
    if (!fix) return text;
    ok(found.length < left, `a fix of ${rule} leaves as many findings as before:\n${text}`);
    left = found.length;
    text = applyEdits(text, fix.edits());
  }
}

const withCrlf = ({ text, marks }: Marked): Marked => {
  const at = (offset: number) => offset + text.slice(0, offset).split('\n').length - 1;
  return { text: text.replaceAll('\n', '\r\n'), marks: marks.map(({ start, end, rule }) => ({ start: at(start), end: at(end), rule })) };
};

describe('rule fixtures', () => {
  it('are one folder for each rule', () => deepStrictEqual(folders.sort(), [...rules].sort()));

  for (const rule of folders) {
    describe(rule, () => {
      const files = readdirSync(join(FIXTURES, rule));
      const read = (file: string): Marked => readMarked(readFileSync(join(FIXTURES, rule, file), 'utf8').replaceAll('\r\n', '\n'));
      const bad = files.filter((file) => /^bad(?:-[a-z0-9-]+)?\.plan\.txt$/u.test(file));
      const good = files.filter((file) => /^good(?:-[a-z0-9-]+)?\.plan\.txt$/u.test(file));
      const afterwards = (file: string) => file.replace(/\.plan\.txt$/u, '.fixed.plan.txt');

      it('has bad and good plans, and nothing else', () => {
        ok(bad.includes('bad.plan.txt') && good.includes('good.plan.txt'));
        const known = new Set([...bad, ...good, ...bad.map(afterwards)]);
        deepStrictEqual(files.filter((file) => !known.has(file)), []);
        for (const file of files) for (const mark of read(file).marks) ok(rules.includes(mark.rule), `${file}: ${mark.rule} is no rule`);
      });

      for (const file of bad) {
        it(`${file} has the findings that it marks`, () => {
          const marked = read(file);
          ok(marked.marks.some((mark) => mark.rule === rule), 'no finding of the rule is marked');
          agree(marked);
        });

        if (files.includes(afterwards(file))) {
          it(`${file} becomes ${afterwards(file)} by the rule's fixes`, () => {
            const after = read(afterwards(file));
            deepStrictEqual(after.marks.filter((mark) => mark.rule === rule), []);
            strictEqual(fixed(read(file).text, rule), after.text);
            agree(after);
          });
        } else {
          it(`${file} has no fix`, () => deepStrictEqual(findingsOf(read(file).text).filter((d) => d.rule.id === rule && d.fix).map((d) => d.message.en), []));
        }
      }

      for (const file of good) {
        it(`${file} stays silent`, () => {
          const marked = read(file);
          deepStrictEqual(marked.marks.filter((mark) => mark.rule === rule), []);
          agree(marked);
        });
      }

      it('is judged alike with CRLF line ends', () => {
        for (const file of files) agree(withCrlf(read(file)));
      });
    });
  }
});
