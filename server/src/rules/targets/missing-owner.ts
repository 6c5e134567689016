// missing-owner: an item without a responsible unit in a plan whose items mostly have one (DOMAIN §2.5).

import type { Section } from '../../outline/outline.js';
import type { PlanText } from '../../plan.js';
import { annotationsIn } from '../../targets/owner.js';
import { sourceSpan, type Passage } from '../../targets/passages.js';
import { remembered } from '../../text/remembered.js';
import type { Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';

/** From this share on, naming the unit is how the plan is written. */
const HABIT = 0.6;
const LEAST = 5;

const namesOwner = remembered((text: string): boolean => annotationsIn(text).some((a) => a.owners.length > 0));

interface Item {
  /** Depth of its section. */
  readonly level: number;
  readonly owned: boolean;
  readonly hasTarget: boolean;
  readonly heading: Span;
  /** Where its text ends and the owner would be put. */
  readonly end: number;
  readonly latin: boolean;
}

/** The numbered items that hold no others. */
function gather(chunk: PlanText): readonly Item[] {
  const passagesOf = new Map<Section, Passage[]>();
  for (const passage of chunk.passages) {
    const { section } = passage;
    if (passage.scope !== 'body' || !section || section.children.length > 0) continue;
    const list = passagesOf.get(section);
    if (list) list.push(passage);
    else passagesOf.set(section, [passage]);
  }
  const withTargets = new Set(chunk.targets.map(({ passage }) => passage.section));
  return Array.from(passagesOf, ([section, passages]): Item => {
    const last = passages.at(-1)!;
    return {
      level: section.level, owned: passages.some((p) => namesOwner(p.reading.text)), hasTarget: withTargets.has(section), heading: section.heading,
      end: sourceSpan(last, { start: 0, end: last.reading.text.trimEnd().length }).end, latin: !/\p{Script=Han}/u.test(last.reading.text),
    };
  });
}

/** By level, how many items there are and how many of them name their unit. */
function tallyOf(parts: readonly Part<readonly Item[]>[]): Tally[] {
  const levels: Tally[] = [];
  for (const { value } of parts) {
    for (const { level, owned } of value) {
      const tally = (levels[level] ??= { all: 0, owned: 0 });
      tally.all++;
      if (owned) tally.owned++;
    }
  }
  return levels;
}

interface Tally {
  all: number;
  owned: number;
}

const isHabit = ({ all, owned }: Tally): boolean => owned > 0 && owned >= all * HABIT;

function* check(parts: readonly Part<readonly Item[]>[]): Iterable<Finding> {
  const levels = tallyOf(parts);
  const whole = levels.reduce<Tally>((sum, { all, owned }) => ({ all: sum.all + all, owned: sum.owned + owned }), { all: 0, owned: 0 });
  if (whole.all < LEAST || !isHabit(whole)) return;
  for (const { value, at } of parts) {
    for (const { level, heading, hasTarget, end, latin, owned: named } of value) {
      // goals and safeguards of the chapters' level answer to nobody where only their items do
      if (named || !hasTarget || !isHabit(levels[level]!)) continue;
      yield {
        span: { start: heading.start + at, end: heading.end + at },
        message: {
          en: `This item names no responsible unit, as ${whole.owned} of ${whole.all} items do: add who answers for it.`,
          'zh-cn': `本条没有写责任单位（全文 ${whole.all} 条中有 ${whole.owned} 条写了）：请补上由谁负责。`,
        },
        fix: { title: { en: 'Add a responsible unit', 'zh-cn': '补上责任单位' }, edits: () => [{ span: { start: end + at, end: end + at }, text: latin ? ' (Owner: 【责任单位】)' : '（责任单位：【责任单位】）' }], safe: false },
      };
    }
  }
}

export default defineGatheringRule(
  {
    id: 'missing-owner',
    group: 'targets',
    severity: 'info',
    summary: { en: 'An item names no responsible unit where most items do.', 'zh-cn': '多数条目写了责任单位，本条没有写。' },
    source: { en: 'The plan’s own habit; writing guides for plans (who).', 'zh-cn': '依据本文自身的写法；计划写作通行要求（谁负责）。' },
  },
  gather,
  check,
);
