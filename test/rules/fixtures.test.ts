// Every rule against its folder of fixtures: findings are those marked in the text, fixes give the text beside it, look-alikes stay silent.
//
//   test/fixtures/rules/<rule-id>/bad*.plan.txt          has findings of the rule, and marks on every finding of every rule
//   test/fixtures/rules/<rule-id>/bad*.fixed.plan.txt    the same after the rule's fixes, where it has any; what is left is marked
//   test/fixtures/rules/<rule-id>/good*.plan.txt         has no finding of the rule; findings of other rules are marked
//
// All are judged with LF and with CRLF line ends; what is named `bad-crlf` is mended with CRLF too.

import { AssertionError, deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planOf } from '../../server/src/plan.js';
import { lint, type Diagnostic } from '../../server/src/rules/lint.js';
import { RULES } from '../../server/src/rules/registry.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';
import { differenceOf, readMarked, type Marked } from '../support/marked.js';

const FIXTURES = join(__dirname, '../../../test/fixtures/rules');

/** Fixtures that say what should be, and what the rules do not do yet; each must fail, so that it leaves this list once it is true. */
const NOT_YET: Readonly<Record<string, string>> = {
  'deadline-before-plan/good-fiscal-year': 'a fiscal year begins in the calendar year before',
  'halfwidth-punctuation/bad-brackets': 'the fix of one bracket leaves the other half-width, and silent',
  'missing-quantity/good-lookalikes': 'the dates of a stage stand in its heading',
  'mixed-markers/bad-english': 'a letter among Roman numerals is nested and not seen',
  'mixed-markers/bad-sibling': '3. between （二） and （四） is read as a child of （二）',
};

const rules = RULES.map(({ meta }) => meta.id);
const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** Every rule at its own severity, and the one in question even if it is off by default; one that fails is a failure of the test. */
function findingsOf(text: string, rule: string): Diagnostic[] {
  return lint(planOf(createSnapshot('file:///plan.plan.txt', 'workplan', 1, text)), {
    severityOf: ({ id, severity }) => (id === rule && severity === 'off' ? 'info' : severity),
    onFailure: (rule, error) => { throw new Error(`${rule.id} failed`, { cause: error }); },
  });
}

function agree({ text, marks }: Marked, rule: string): void {
  const found = findingsOf(text, rule).map(({ span, rule: { id }, message }) => ({ ...span, rule: id, message: message.en }));
  const difference = differenceOf(text, marks, found);
  ok(difference === undefined, `findings (+) and marks (-) differ\n${difference}`);
}

/** The text after the fixes of one rule, applied as a person would: the first, then the first of what is left. */
function fixed(text: string, rule: string): string {
  for (let left = Infinity; ; ) {
    const found = findingsOf(text, rule).filter((d) => d.rule.id === rule);
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
      const read = (file: string): Marked => {
        // git may have changed the line ends
        const marked = readMarked(readFileSync(join(FIXTURES, rule, file), 'utf8').replaceAll('\r\n', '\n'));
        return file.includes('-crlf') ? withCrlf(marked) : marked;
      };
      const bad = files.filter((file) => /^bad(?:-[a-z0-9-]+)?\.plan\.txt$/u.test(file));
      const good = files.filter((file) => /^good(?:-[a-z0-9-]+)?\.plan\.txt$/u.test(file));
      const afterwards = (file: string) => file.replace(/\.plan\.txt$/u, '.fixed.plan.txt');

      it('has bad and good plans, and nothing else', () => {
        ok(bad.includes('bad.plan.txt') && good.includes('good.plan.txt'));
        const known = new Set([...bad, ...good, ...bad.map(afterwards)]);
        deepStrictEqual(files.filter((file) => !known.has(file)), []);
        for (const file of files) for (const mark of read(file).marks) ok(rules.includes(mark.rule), `${file}: ${mark.rule} is no rule`);
      });

      /** A test of a fixture; of one that is not true yet, the test that it still is not. */
      const check = (file: string, title: string, assertions: readonly (() => void)[]) => {
        const reason = NOT_YET[`${rule}/${file.replace(/\.plan\.txt$/u, '')}`];
        if (reason === undefined) it(title, () => assertions.forEach((assertion) => assertion()));
        else it(`${file} is not true yet: ${reason}`, () => ok(!assertions.every(holds), `it is true now: take ${rule}/${file} off the list`));
      };
      const inBoth = (file: string): void => {
        agree(read(file), rule);
        if (!file.includes('-crlf')) agree(withCrlf(read(file)), rule);
      };

      for (const file of bad) {
        const after = afterwards(file);
        const found = () => {
          ok(read(file).marks.some((mark) => mark.rule === rule), 'no finding of the rule is marked');
          inBoth(file);
        };
        if (files.includes(after)) {
          check(file, `${file} has the findings that it marks, and becomes ${after} by the rule's fixes`, [found, () => {
            deepStrictEqual(read(after).marks.filter((mark) => mark.rule === rule), []);
            strictEqual(fixed(read(file).text, rule), read(after).text);
            inBoth(after);
          }]);
        } else {
          check(file, `${file} has the findings that it marks, and no fix`, [found, () => {
            deepStrictEqual(findingsOf(read(file).text, rule).filter((d) => d.rule.id === rule && d.fix).map((d) => d.message.en), []);
          }]);
        }
      }

      for (const file of good) {
        check(file, `${file} stays silent`, [() => {
          deepStrictEqual(read(file).marks.filter((mark) => mark.rule === rule), []);
          inBoth(file);
        }]);
      }
    });
  }

  it('on the list of what is not true yet are there', () => {
    deepStrictEqual(Object.keys(NOT_YET).filter((name) => !existsSync(join(FIXTURES, `${name}.plan.txt`))), []);
  });
});

function holds(assertion: () => void): boolean {
  try {
    assertion();
    return true;
  } catch (error) {
    if (error instanceof AssertionError) return false;
    throw error;
  }
}
