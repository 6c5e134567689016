// What clauses of the example plans promise, against labels that independent readers gave them: test/fixtures/targets/verdicts-1..3.tsv.
//
// A target belongs to a labelled fragment when they share at least 0.3 of the shorter; of several the one that shares most counts.
// The floors are what the rules reach, rounded down: a change that makes one worse fails, one that makes it better may raise it.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { registerOf, type Placed, type RegisterEntry } from '../../server/src/features/register.js';
import type { TextSnapshot } from '../../server/src/text/snapshot.js';
import { planFrom } from '../support/plans.js';
import { EXAMPLES, read } from '../support/project.js';
import { rowsOf, withLineEnds } from './sentence.js';

type Row = Readonly<Record<'file' | 'line' | 'fragment' | 'verdict' | 'tier' | 'quantity_spans' | 'deadline_spans', string>>;

interface Tally { hit: number; given: number; labelled: number }

interface Score {
  readonly measurable: Tally;
  readonly vague: Tally;
  readonly exact: Tally;
  readonly quantities: Tally;
  readonly deadlines: Tally;
  /** Labels whose fragment does not stand where they say. */
  readonly lost: string[];
}

/** Precision and recall of the two classes, the share of exact verdicts, and F1 of the spans. */
type Figures = Readonly<Record<'measurableP' | 'measurableR' | 'vagueP' | 'vagueR' | 'exact' | 'quantities' | 'deadlines', number>>;

const FLOORS: Readonly<Record<string, Figures>> = {
  'verdicts-1.tsv': { measurableP: 0.97, measurableR: 0.96, vagueP: 0.89, vagueR: 0.94, exact: 0.95, quantities: 0.95, deadlines: 0.98 },
  'verdicts-2.tsv': { measurableP: 0.98, measurableR: 0.98, vagueP: 0.93, vagueR: 0.93, exact: 0.96, quantities: 0.95, deadlines: 0.88 },
  'verdicts-3.tsv': { measurableP: 0.96, measurableR: 0.96, vagueP: 0.94, vagueR: 0.93, exact: 0.91, quantities: 0.93, deadlines: 0.88 },
};

/** Headings, noise, and soft frequency, which is off by default. */
const SKIPPED = ['N-head', 'N-noise', 'V5'];

const VERDICTS: Readonly<Record<string, string>> = { quantified: 'quantified', dated: 'dated', both: 'both', 'vague target': 'vague', 'not a target': 'none' };
const RANK: Readonly<Record<string, number>> = { both: 4, quantified: 3, dated: 2, vague: 1 };

const classOf = (kind: string): string => (kind === 'quantified' || kind === 'dated' || kind === 'both' ? 'measurable' : kind === 'vague' ? 'vague' : 'none');
const bare = (text: string): string => text.replace(/[\s\u3000]/gu, '');

interface Read { readonly snapshot: TextSnapshot; readonly register: readonly RegisterEntry[] }

const plans = new Map<string, Read>();

function planNamed(file: string): Read {
  let found = plans.get(file);
  if (!found) {
    const plan = planFrom(read('examples', file));
    found = { snapshot: plan.snapshot, register: registerOf(plan) };
    plans.set(file, found);
  }
  return found;
}

function score(rows: readonly Row[]): Score {
  const tally = (): Tally => ({ hit: 0, given: 0, labelled: 0 });
  const all: Score = { measurable: tally(), vague: tally(), exact: tally(), quantities: tally(), deadlines: tally(), lost: [] };
  for (const row of rows) {
    const { snapshot, register } = planNamed(row.file);
    const fragment = withLineEnds(row.fragment);
    const from = snapshot.text.indexOf(fragment, snapshot.lineStart(Number(row.line) - 1));
    if (from < 0) all.lost.push(`${row.file}:${row.line} ${row.fragment}`);
    if (from < 0 || SKIPPED.includes(row.tier)) continue;
    const to = from + fragment.length;
    const common = ({ span }: Placed) => Math.min(span.end, to) - Math.max(span.start, from);
    const inside = register.filter((target) => common(target) >= 0.3 * Math.min(target.span.end - target.span.start, to - from))
      .sort((a, b) => common(b) - common(a) || (RANK[b.kind] ?? 0) - (RANK[a.kind] ?? 0));
    const given: string = inside[0]?.kind ?? 'none';
    const labelled = VERDICTS[row.verdict]!;
    for (const name of ['measurable', 'vague'] as const) add(all[name], classOf(given) === name, classOf(labelled) === name);
    all.exact.labelled++;
    if ((given === 'task' ? 'none' : given) === labelled) all.exact.hit++;
    for (const [name, column] of [['quantities', 'quantity_spans'], ['deadlines', 'deadline_spans']] as const) {
      const words = inside.flatMap((target): readonly Placed[] => target[name]).filter(({ span }) => span.start >= from && span.start < to).map(({ text }) => bare(text));
      compare(all[name], words, row[column] === '' ? [] : row[column].split('|').map(bare));
    }
  }
  return all;
}

function add(tally: Tally, given: boolean, labelled: boolean): void {
  tally.given += Number(given);
  tally.labelled += Number(labelled);
  tally.hit += Number(given && labelled);
}

function compare(tally: Tally, given: readonly string[], labelled: readonly string[]): void {
  const left = [...labelled];
  tally.given += given.length;
  tally.labelled += left.length;
  for (const words of given) {
    const at = left.indexOf(words);
    if (at < 0) continue;
    left.splice(at, 1);
    tally.hit++;
  }
}

const f1 = ({ hit, given, labelled }: Tally): number => (2 * hit) / (given + labelled);

const figuresOf = ({ measurable, vague, exact, quantities, deadlines }: Score): Figures => ({
  measurableP: measurable.hit / measurable.given, measurableR: measurable.hit / measurable.labelled,
  vagueP: vague.hit / vague.given, vagueR: vague.hit / vague.labelled,
  exact: exact.hit / exact.labelled, quantities: f1(quantities), deadlines: f1(deadlines),
});

describe('verdicts on clauses of the example plans', function () {
  this.timeout(60_000);
  const printed: string[] = [];

  for (const [name, floors] of Object.entries(FLOORS)) {
    const rows: readonly Row[] = rowsOf<keyof Row>(name);

    it(`${name} labels clauses of example plans, where they stand`, () => {
      ok(rows.length > 500);
      deepStrictEqual([...new Set(rows.map((row) => row.file))].filter((file) => !EXAMPLES.includes(file)), []);
      deepStrictEqual([...new Set(rows.map((row) => row.verdict))].filter((verdict) => !(verdict in VERDICTS)), []);
      deepStrictEqual(score(rows).lost, []);
    });

    it(`${name} is agreed with at least as far as before`, () => {
      const figures = figuresOf(score(rows));
      printed.push(`      ${name}  ${Object.entries(figures).map(([figure, value]) => `${figure} ${value.toFixed(3)}`).join('  ')}`);
      const worse = Object.entries(figures).filter(([figure, value]) => !(value >= floors[figure as keyof Figures]));
      deepStrictEqual(worse.map(([figure, value]) => `${figure} is ${value.toFixed(4)}, and was at least ${floors[figure as keyof Figures]}`), []);
    });
  }

  after(() => console.log(printed.join('\n')));
});
