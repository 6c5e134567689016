// The plan's own numbering: which style each level has, whether a level restarts or continues, and where numerals depart from that.

import type { MarkerStyle } from './style.js';

export type Numbering = 'restart' | 'continue';

export interface LevelScheme {
  readonly style: MarkerStyle;
  readonly numbering: Numbering;
}

export interface Scheme {
  /** One entry a level, outermost first. */
  readonly levels: readonly LevelScheme[];
}

/** A numeral in its run: its value, and whether a new parent (or a new document) begins before it. */
export interface Numeral {
  readonly value: number;
  readonly opens: boolean;
  /** A further document or annex of the file begins before it, where every numbering starts anew. */
  readonly part: boolean;
}

export type FaultKind = 'gap' | 'repeat' | 'order' | 'start';

/** One fault on one numeral: the fewest that explain the run. */
export interface Fault {
  /** Index in the run that was given. */
  readonly index: number;
  readonly kind: FaultKind;
  /** What would stand there if the run were right. */
  readonly expected: number;
}

export interface Reading {
  readonly numbering: Numbering;
  readonly faults: readonly Fault[];
}

// The prices of an explanation. A missing number is a little likelier than a wrong one, and either is cheaper than any two faults; a run that starts anew at the head of a section is
// cheaper than one that starts anywhere else, and starting anew inside a section must be borne out by the number after it.
const WRONG = 1;
const GAP = 0.98;
const SWAPPED = 1.8;
const BACK = 1.1;
const START = 1.01;
const NEW_RUN = 0.5;
const NEW_LIST = 1;
/** A numeral may be explained from one at most so many places before it. */
const REACH = 10;

/** Where a run may start anew: with a document of the file only, or also with a second list, or also with a section. */
type Anew = 'part' | 'list' | 'section';

/** How the numerals of one style run through the plan: under restart or continue, whichever leaves the fewer faults; on a tie, restart. */
export function readNumbering(run: readonly Numeral[], pinned?: Numbering): Reading {
  const restart = () => explainGroups(run);
  // a pinned run goes on to the end of the document; one that is read off the plan may break and start anew
  if (pinned) return { numbering: pinned, faults: (pinned === 'restart' ? restart() : explain(run, 'part')).faults };
  const a = restart();
  const b = explain(run, 'section');
  return b.cost < a.cost - 1e-9 ? { numbering: 'continue', faults: b.faults } : { numbering: 'restart', faults: a.faults };
}

interface Explanation {
  readonly cost: number;
  readonly faults: readonly Fault[];
}

function explainGroups(run: readonly Numeral[]): Explanation {
  let cost = 0;
  const faults: Fault[] = [];
  for (let start = 0; start < run.length; ) {
    let end = start + 1;
    while (end < run.length && !run[end]!.opens) end++;
    const group = explain(run.slice(start, end), 'list');
    cost += group.cost;
    for (const fault of group.faults) faults.push({ ...fault, index: fault.index + start });
    start = end;
  }
  return { cost, faults };
}

/** The cheapest chain of right numerals through a run; those between the links are wrong. */
function explain(run: readonly Numeral[], anew: Anew): Explanation {
  const n = run.length;
  const best = new Array<number>(n).fill(Infinity);
  const from = new Array<number>(n).fill(-1);
  for (let j = 0; j < n; j++) {
    if (j < REACH) best[j] = wrongCost(run, 0, j, 0) + (run[j]!.value === j + 1 ? 0 : START);
    for (let i = Math.max(0, j - REACH); i < j; i++) {
      const cost = best[i]! + wrongCost(run, i + 1, j, run[i]!.value) + step(run, i, j, anew);
      if (cost < best[j]! - 1e-9) {
        best[j] = cost;
        from[j] = i;
      }
    }
  }
  let last = n - 1;
  let cost = Infinity;
  for (let j = Math.max(0, n - REACH); j < n; j++) {
    const total = best[j]! + wrongCost(run, j + 1, n, run[j]!.value);
    if (total <= cost) {
      cost = total;
      last = j;
    }
  }
  return { cost: n === 0 ? 0 : cost, faults: n === 0 ? [] : faultsOf(run, from, last, anew) };
}

/** The price of holding the numerals from `start` to before `end` for wrong; two that have changed places are one slip. */
function wrongCost(run: readonly Numeral[], start: number, end: number, before: number): number {
  const swapped = end - start === 2 && run[start]!.value === before + 2 && run[start + 1]!.value === before + 1;
  return swapped ? SWAPPED : (end - start) * WRONG;
}

/** The price of going from numeral i to numeral j with all between them wrong. */
function step(run: readonly Numeral[], i: number, j: number, anew: Anew): number {
  const jump = run[j]!.value - run[i]!.value - (j - i);
  if (jump === 0) return 0;
  if (isNewRun(run, i, j, anew)) return run[j]!.part ? 0 : run[j]!.opens ? NEW_RUN : NEW_LIST;
  return jump > 0 ? GAP : BACK;
}

function isNewRun(run: readonly Numeral[], i: number, j: number, anew: Anew): boolean {
  if (run[j]!.value !== 1) return false;
  if (run[j]!.part) return true;
  if (anew === 'part') return false;
  if (anew === 'section' && run[j]!.opens) return true;
  // a second list under the same heading: 1, 2, 3, 1, 2
  return j === i + 1 && run[i]!.value >= 2 && run[j + 1]?.value === 2;
}

function faultsOf(run: readonly Numeral[], from: readonly number[], last: number, anew: Anew): Fault[] {
  const chain: number[] = [];
  for (let j = last; j >= 0; j = from[j]!) chain.push(j);
  chain.reverse();
  const faults: Fault[] = [];
  const first = chain[0]!;
  if (run[first]!.value !== first + 1) faults.push({ index: first, kind: 'start', expected: first + 1 });
  const wrong = (index: number, expected: number) => faults.push({ index, kind: wrongKind(run, index), expected });
  for (let k = 0; k < first; k++) wrong(k, run[first]!.value - (first - k));
  for (let c = 1; c < chain.length; c++) {
    const [i, j] = [chain[c - 1]!, chain[c]!];
    for (let k = i + 1; k < j; k++) wrong(k, run[i]!.value + (k - i));
    const expected = run[i]!.value + (j - i);
    const value = run[j]!.value;
    if (value === expected || isNewRun(run, i, j, anew)) continue;
    faults.push({ index: j, kind: value > expected ? 'gap' : value === run[i]!.value ? 'repeat' : 'order', expected });
  }
  for (let k = last + 1; k < run.length; k++) wrong(k, run[last]!.value + (k - last));
  return faults.sort((a, b) => a.index - b.index);
}

/** A single wrong numeral: the one before it again, or simply out of order. */
const wrongKind = (run: readonly Numeral[], index: number): FaultKind =>
  index === 0 ? 'start' : run[index]!.value === run[index - 1]!.value ? 'repeat' : 'order';
