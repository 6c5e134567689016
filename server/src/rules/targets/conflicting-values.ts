// conflicting-values: one indicator, two values (养老床位 3000张 here, 3500张 there) for the same day.

import type { PlanText } from '../../plan.js';
import { isoDate } from '../../targets/due.js';
import { sourceSpan } from '../../targets/passages.js';
import type { Bound } from '../../targets/quantity.js';
import { remembered } from '../../text/remembered.js';
import type { Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';
import { disagreements } from './disagreements.js';

/** The noun phrase of an indicator right before its figure, as far as it names one: 学前三年毛入园率达到. */
const NAME = /(?:^|[,，;；。:：、(（“”]|[到在]?20\d\d年[底末]?[前内]?,?|确保|力争|实现|使|全[市县区省镇乡国])(?<name>[\p{Script=Han}\d]{3,18}(?:率|比例|比重|占比|总量|总额|总值|增加值|产值|产量|人数|指数|满意度))(?:总体|分别|稳定|保持|巩固|均|要|力争|稳步|全部)?(?:达到|达|提高到|提升到|提高至|提升至|增加到|增至|不低于|不少于|控制在|保持在|稳定在|巩固在|降至|降到|下降到|超过|为)?$/u;

const nameBefore = remembered((before: string): string | undefined => NAME.exec(before)?.groups!['name']?.replace(/^(?:的|全市|全县|全区|全省|我市|我县|其中|并|将|把)+/u, ''));

interface Stated {
  readonly name: string;
  /** One indicator in one unit for one day. */
  readonly key: string;
  readonly value: number;
  readonly bound: Bound;
  readonly span: Span;
  readonly text: string;
}

function gather(chunk: PlanText): readonly Stated[] {
  const stated: Stated[] = [];
  for (const { passage, targets } of chunk.targets) {
    if (passage.scope === 'review') continue;
    for (const target of targets) {
      for (const quantity of target.quantities) {
        if (Number.isNaN(quantity.value) || quantity.bound === 'ratio' || quantity.unit === '') continue;
        const { text } = passage.reading;
        const name = nameBefore(text.slice(Math.max(target.start, quantity.start - 40), quantity.start));
        if (name === undefined || name.length < 4) continue;
        // another day, or a rise instead of a level, is another promise
        const due = target.deadlines.map((d) => isoDate(d, chunk.year) ?? d.due.kind).join();
        stated.push({ name, key: `${name} ${quantity.unit} ${due}`, value: quantity.value, bound: quantity.bound, span: sourceSpan(passage, quantity), text: text.slice(quantity.start, quantity.end) });
      }
    }
  }
  return stated;
}

function* check(parts: readonly Part<readonly Stated[]>[]): Iterable<Finding> {
  for (const { here, before } of disagreements(parts, (a, b) => a.value !== b.value && a.bound === b.bound)) {
    yield {
      span: here.span,
      message: { en: `“${here.name}” is ${here.text} here and ${before.text} before: make the two agree.`, 'zh-cn': `“${here.name}”此处为${here.text}，前文为${before.text}：请统一。` },
      related: [{ span: before.span, message: { en: `${before.text} stands here.`, 'zh-cn': `前文的${before.text}在这里。` } }],
    };
  }
}

export default defineGatheringRule(
  {
    id: 'conflicting-values',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'One indicator has two values.', 'zh-cn': '同一指标出现两个不同的值。' },
    source: { en: 'The text itself: two places contradict each other.', 'zh-cn': '依据本文自身：前后数值相互矛盾。' },
  },
  gather,
  check,
);
