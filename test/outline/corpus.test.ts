// The outlines of the example plans, against what a person has marked in them: every heading in its place, and no fault where there is none.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EXAMPLES, exampleNamed, read, ROOT } from '../support/project.js';
import { briefly, findingsIn, planFrom } from '../support/plans.js';

interface MarkedSection {
  readonly line: number;
  readonly column: number;
  readonly level: number;
  readonly marker: string;
  readonly number: number | null;
  readonly title: string;
}

interface MarkedFault {
  readonly rule: string;
  readonly line: number;
}

const FOLDER = 'test/fixtures/outlines';
const FAULTS = '.faults.json';
const files = readdirSync(join(ROOT, FOLDER)).sort();
const outlines = files.filter((name) => name.endsWith('.json') && !name.endsWith(FAULTS)).map((name) => name.slice(0, -'.json'.length));
const flawed = files.filter((name) => name.endsWith(FAULTS)).map((name) => name.slice(0, -FAULTS.length));

const fixture = <T>(name: string): T => JSON.parse(read(FOLDER, name)) as T;
const planNamed = (name: string) => planFrom(read('examples', exampleNamed(name)));

/** One line of text for each section, so that a difference is read at a glance; white space in titles does not count. */
const shown = ({ line, column, level, marker, number, title }: MarkedSection): string => `${line}:${column} level ${level} [${marker}] ${number} ${title.replace(/[\s\u3000]/g, '')}`;

describe('example plans', () => {
  it('are all marked, with their outline or with their faults', () => {
    deepStrictEqual([...outlines, ...flawed].map(exampleNamed).sort(), [...EXAMPLES]);
  });

  for (const name of outlines) {
    describe(name, () => {
      const plan = planNamed(name);

      it('has its sections in their places', () => {
        const sections = plan.outline.sections.map((section): MarkedSection => {
          const { line, character } = plan.snapshot.positionAt(section.heading.start);
          return { line: line + 1, column: character + 1, level: section.level, marker: section.marker?.text ?? '', number: section.marker?.ordinal ?? null, title: section.title };
        });
        const marked = fixture<readonly MarkedSection[]>(`${name}.json`);
        ok(marked.length > 0);
        deepStrictEqual(sections.map(shown), marked.map(shown));
      });

      it('has no fault in its numbers', () => {
        deepStrictEqual(plan.outline.faults.map(({ kind, expected, section }) => `${kind} at line ${section.line + 1}, expected ${expected}`), []);
        deepStrictEqual(briefly(plan, findingsIn(plan).filter(({ rule }) => /^(?:number-|level-inverted$|mixed-markers$)/.test(rule.id))), []);
      });
    });
  }

  for (const name of flawed) {
    it(`${name} has the faults that are marked in it and no others of numbers and ordinals`, () => {
      const plan = planNamed(name);
      const marked = fixture<readonly MarkedFault[]>(`${name}${FAULTS}`).map(({ rule, line }) => `${rule} ${line}`);
      const ordinals = ['enumeration-gap', 'ordinal-punctuation'];
      deepStrictEqual(briefly(plan, findingsIn(plan).filter(({ rule }) => rule.group === 'numbering' || ordinals.includes(rule.id))), marked);
    });
  }
});
