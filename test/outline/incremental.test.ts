// A plan that follows edits is at every step the plan that would be read anew: outline, targets, findings, folds and symbols.

import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { diagnosticsOf } from '../../server/src/features/diagnostics.js';
import { foldingOf } from '../../server/src/features/folding.js';
import { symbolsOf } from '../../server/src/features/symbols.js';
import { planOf, type Plan } from '../../server/src/plan.js';
import { createSnapshot, updateSnapshot, type TextSnapshot } from '../../server/src/text/snapshot.js';
import { findingsIn } from '../support/plans.js';
import { EXAMPLES, read } from '../support/project.js';

const fresh = (text: string): TextSnapshot => createSnapshot('file:///plan.plan.txt', 'workplan', 1, text);

/** All that an editor or the command line is told of a plan. Asked for in an order of its own each time, since parts are read when asked for. */
function told(plan: Plan, order: number): object {
  const parts: Record<string, () => unknown> = {
    symbols: () => symbolsOf(plan),
    folds: () => foldingOf(plan),
    findings: () => diagnosticsOf(plan, findingsIn(plan), 'en'),
    fixes: () => findingsIn(plan).map(({ fix }) => fix?.edits()),
    scheme: () => plan.outline.scheme,
    faults: () => plan.outline.faults.map(({ kind, expected, section, after }) => [kind, expected, section.heading, after?.heading]),
    years: () => [plan.year, plan.titleYear],
    targets: () => plan.targets.flatMap(({ passage, targets }) => targets.map((target) => [passage.start, target])),
  };
  const names = Object.keys(parts);
  const said = new Map(names.map((_, i) => names[(i + order) % names.length]!).map((name) => [name, parts[name]!()]));
  return Object.fromEntries(names.map((name) => [name, said.get(name)]));
}

/** What writers do: type a character, a marker or a line, delete some, join and part lines. */
const INSERTS = ['5', '的', '。', '，', '、', '\n', '\n\n', '（三）', '四、', '2.', '10', '%', '一批', '若干', '力争', '2026年', '6月底前', '【数量】', 'XX', '　　', ' ', '一、总则\n', '（一）小学。新建5所。\n', '附件：', '# ', '\t', '第一、', '一是', '完', '😀', ''];

interface Edit {
  /** A place in the text, as a share of its length. */
  readonly at: number;
  readonly removed: number;
  readonly text: string;
  /** The edit goes to the head of the line. */
  readonly head: boolean;
}

const edit: fc.Arbitrary<Edit> = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.oneof({ arbitrary: fc.constant(0), weight: 3 }, { arbitrary: fc.nat(6), weight: 2 }, { arbitrary: fc.nat(300), weight: 1 }), text: fc.constantFrom(...INSERTS), head: fc.boolean() });

function applied(snapshot: TextSnapshot, { at, removed, text, head }: Edit, version: number): TextSnapshot {
  const place = snapshot.positionAt(Math.floor(at * snapshot.text.length));
  const start = head ? { line: place.line, character: 0 } : place;
  const end = snapshot.positionAt(snapshot.offsetAt(start) + removed);
  return updateSnapshot(snapshot, [{ range: { start, end }, text }], version);
}

/** After every edit, or after some only, the plan is asked for; at the end it must say what a fresh one says. */
function follows(text: string, edits: readonly (Edit & { readonly looked: boolean })[]): void {
  let snapshot = fresh(text);
  told(planOf(snapshot), 0);
  edits.forEach((one, i) => {
    snapshot = applied(snapshot, one, i + 2);
    if (one.looked || i === edits.length - 1) deepStrictEqual(told(planOf(snapshot), i), told(planOf(fresh(snapshot.text)), 0));
  });
}

const edits = fc.array(fc.tuple(edit, fc.boolean()).map(([one, looked]) => ({ ...one, looked })), { minLength: 1, maxLength: 6 });

describe('a plan that follows edits', function () {
  this.timeout(60_000);

  for (const name of EXAMPLES) {
    const text = read('examples', name);
    it(`is the plan of ${name} read anew`, () => fc.assert(fc.property(edits, (some) => follows(text, some)), { numRuns: 25 }));
  }

  it('is read anew from small plans too', () => {
    const line = fc.constantFrom('一、目标', '二、任务', '（一）小学。新建一批学校。', '（二）中学。2025年6月底前新建5所。', '1.新建', '2.改建', '正文，力争建成5所。', '2025年工作计划', '附件：1.清单', '目录', '', '责任单位：教育局', '# 标题', '一是抓。二是管。四是建。', '——坚持。');
    fc.assert(fc.property(fc.array(line, { maxLength: 12 }), edits, (lines, some) => follows(lines.join('\n'), some)), { numRuns: 300 });
  });
});
