// missing-owner: an item without a responsible unit in a plan whose items mostly have one (DOMAIN §2.5).

import type { Section } from '../../outline/outline.js';
import type { Plan } from '../../plan.js';
import { sourceSpan } from '../../targets/register.js';
import { annotationsIn } from '../../targets/owner.js';
import type { Passage } from '../../targets/passages.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding } from '../rule.js';

/** From this share on, naming the unit is how the plan is written. */
const HABIT = 0.6;
const LEAST = 5;

const namesOwner = remembered((text: string): boolean => annotationsIn(text).some((a) => a.owners.length > 0));

function* check(plan: Plan): Iterable<Finding> {
  const items = new Map<Section, Passage[]>();
  for (const passage of plan.passages) {
    const { section } = passage;
    if (passage.scope !== 'body' || !section || section.children.length > 0) continue;
    const list = items.get(section);
    if (list) list.push(passage);
    else items.set(section, [passage]);
  }
  const targets = new Set(plan.targets.map(({ passage }) => passage.section));
  const owned = [...items].filter(([, passages]) => passages.some((p) => namesOwner(p.reading.text)));
  if (items.size < LEAST || owned.length < items.size * HABIT) return;
  for (const [section, passages] of items) {
    if (passages.some((p) => namesOwner(p.reading.text)) || !targets.has(section)) continue;
    const last = passages.at(-1)!;
    const { end } = sourceSpan(last, { start: 0, end: last.reading.text.trimEnd().length });
    const latin = !/\p{Script=Han}/u.test(last.reading.text);
    yield {
      span: section.heading,
      message: {
        en: `This item names no responsible unit, as ${owned.length} of ${items.size} items do: add who answers for it.`,
        'zh-cn': `本条没有写责任单位（全文 ${items.size} 条中有 ${owned.length} 条写了）：请补上由谁负责。`,
      },
      fix: { title: { en: 'Add a responsible unit', 'zh-cn': '补上责任单位' }, edits: () => [{ span: { start: end, end }, text: latin ? ' (Owner: 【责任单位】)' : '（责任单位：【责任单位】）' }], safe: false },
    };
  }
}

export default defineRule(
  {
    id: 'missing-owner',
    group: 'targets',
    severity: 'info',
    summary: { en: 'An item names no responsible unit where most items do.', 'zh-cn': '多数条目写了责任单位，本条没有写。' },
    source: { en: 'The plan’s own habit; writing guides for plans (who).', 'zh-cn': '依据本文自身的写法；计划写作通行要求（谁负责）。' },
  },
  check,
);
