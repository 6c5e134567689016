// The numbering scheme that is read off a plan: restart or continue per level, with the fewest faults; and what is pinned instead.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readNumbering, type LevelScheme, type Numbering, type Numeral } from '../../server/src/outline/scheme.js';
import { planFrom } from '../support/plans.js';

/** A run from figures: `|` stands before the first numeral under a new parent, `‖` before a further document. */
function run(text: string): Numeral[] {
  let opens = true;
  let part = true;
  const found: Numeral[] = [];
  for (const word of text.split(' ')) {
    if (word === '|') opens = true;
    else if (word === '‖') opens = part = true;
    else {
      found.push({ value: Number(word), opens, part });
      opens = part = false;
    }
  }
  return found;
}

const reading = (text: string, pinned?: Numbering): string => {
  const { numbering, faults } = readNumbering(run(text), pinned);
  return [numbering, ...faults.map(({ index, kind, expected }) => `${kind} at ${index}, expected ${expected}`)].join('; ');
};

const RUNS: readonly (readonly [what: string, run: string, reading: string])[] = [
  ['each group begins at one', '1 2 3 | 1 2 | 1 2 3', 'restart'],
  ['the numbers go on through all groups', '1 2 3 | 4 5 | 6 7 8', 'continue'],
  ['they go on and begin anew once, at the head of a chapter', '1 2 3 | 4 5 6 | 1 2 | 3 4 5 | 6 7', 'continue'],
  ['one group only, which fits both: restart', '1 2 3', 'restart'],
  ['each group has one item only', '1 | 1 | 1', 'restart'],
  ['one fault either way, a late start or a repeated numeral: restart', '1 2 | 2 3', 'restart; start at 2, expected 1'],
  ['a further document begins at one in a continued run', '1 2 | 3 4 ‖ 1 2 | 3 4', 'continue'],
  ['a gap in a restarting run', '1 2 4 5 | 1 2', 'restart; gap at 2, expected 3'],
  ['a gap in a continued run', '1 2 | 3 4 | 6 7 | 8', 'continue; gap at 4, expected 5'],
  ['a repeated numeral that shifts the rest', '1 2 2 3 4', 'restart; repeat at 2, expected 3'],
  ['a single wrong numeral, too high', '1 2 5 4', 'restart; order at 2, expected 3'],
  ['a single wrong numeral, the one before it again', '1 2 2 4', 'restart; repeat at 2, expected 3'],
  ['a restarting run that begins late', '1 2 | 2 3 | 1 2', 'restart; start at 2, expected 1'],
  ['the last numeral of a run leaves one out', '1 2 4', 'restart; gap at 2, expected 3'],
  ['two faults far apart', '1 2 4 5 6 7 9 10', 'restart; gap at 2, expected 3; gap at 6, expected 8'],
  ['a second list under the same heading', '1 2 3 1 2', 'restart'],
];

const LINES = {
  restart: ['一、甲', '1.子', '2.丑', '3.寅', '二、乙', '1.卯', '2.辰', '三、丙', '1.巳', '2.午'],
  continue: ['一、甲', '1.子', '2.丑', '3.寅', '二、乙', '4.卯', '5.辰', '三、丙', '6.巳', '7.午'],
  broken: ['一、甲', '1.子', '2.丑', '3.寅', '二、乙', '4.卯', '5.辰', '三、丙', '1.巳', '2.午', '四、丁', '3.未', '4.申'],
  tie: ['一、甲', '1.子', '2.丑', '二、乙', '2.寅', '3.卯'],
};

const planOf = (lines: readonly string[], pinned?: readonly LevelScheme[]) => planFrom(lines.join('\n'), { scheme: pinned }).outline;
const levels = (...numberings: readonly Numbering[]): LevelScheme[] => numberings.map((numbering, i) => ({ style: (['一、', '1.'] as const)[i]!, numbering }));
const faultsIn = (lines: readonly string[], pinned?: readonly LevelScheme[]) => planOf(lines, pinned).faults.map(({ section, kind, expected }) => `${section.title} ${kind} ${expected}`);

describe('schemes', () => {
  describe('of a run of numerals:', () => {
    for (const [what, text, expected] of RUNS) it(`${what}: ${text}`, () => strictEqual(reading(text), expected));
    it('nothing', () => deepStrictEqual(readNumbering([]), { numbering: 'restart', faults: [] }));
    it('pinned to restart, whatever fits better', () => strictEqual(reading('1 2 | 3 4', 'restart'), 'restart; start at 2, expected 1'));
    it('pinned to continue, whatever fits better', () => strictEqual(reading('1 2 | 2 3', 'continue'), 'continue; repeat at 2, expected 3'));
  });

  describe('of a plan', () => {
    it('restart', () => {
      deepStrictEqual(planOf(LINES.restart).scheme.levels, levels('restart', 'restart'));
      deepStrictEqual(faultsIn(LINES.restart), []);
    });

    it('continue', () => {
      deepStrictEqual(planOf(LINES.continue).scheme.levels, levels('restart', 'continue'));
      deepStrictEqual(faultsIn(LINES.continue), []);
    });

    it('continue with one break at the head of a chapter, which is no fault', () => {
      deepStrictEqual(planOf(LINES.broken).scheme.levels, levels('restart', 'continue'));
      deepStrictEqual(faultsIn(LINES.broken), []);
    });

    it('restart where both leave as many faults', () => {
      deepStrictEqual(planOf(LINES.tie).scheme.levels, levels('restart', 'restart'));
      deepStrictEqual(faultsIn(LINES.tie), ['寅 start 1']);
    });

    it('name the style that most sections of a level have', () => {
      deepStrictEqual(planOf(['一、甲', '（一）子', '（二）丑', '二、乙', '（一）寅', '（二）卯']).scheme.levels.map(({ style }) => style), ['一、', '（一）']);
    });

    it('are pinned: the faults are those against what is pinned', () => {
      deepStrictEqual(planOf(LINES.continue, levels('restart', 'restart')).scheme.levels, levels('restart', 'restart'));
      deepStrictEqual(faultsIn(LINES.continue, levels('restart', 'restart')), ['卯 start 1', '巳 start 1']);
      deepStrictEqual(faultsIn(LINES.continue, levels('restart', 'continue')), []);
    });

    it('are pinned: one that continues is broken by a chapter that begins at 1 again', () => {
      const lines = ['一、甲', '1.子', '2.丑', '二、乙', '1.寅', '2.卯'];
      deepStrictEqual(faultsIn(lines, [{ style: '一、', numbering: 'restart' }, { style: '1.', numbering: 'continue' }]), ['寅 order 3']);
      deepStrictEqual(faultsIn(lines), []);
    });

    it('are pinned: the order of the levels is the one that is pinned', () => {
      const odd = ['1.甲', '（一）子', '（二）丑', '2.乙', '（一）寅', '（二）卯'];
      const pinned: readonly LevelScheme[] = [{ style: '1.', numbering: 'restart' }, { style: '（一）', numbering: 'restart' }];
      deepStrictEqual(planOf(odd, pinned).sections.map(({ level }) => level), [1, 2, 2, 1, 2, 2]);
    });
  });
});
