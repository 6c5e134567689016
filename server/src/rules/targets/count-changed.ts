// count-changed: “六大工程” here and “五大工程” there (DOMAIN §3.1, second use).

import type { PlanText } from '../../plan.js';
import { declaredIn } from '../../targets/counts.js';
import { sourceSpan } from '../../targets/passages.js';
import type { Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';
import { disagreements } from './disagreements.js';

/** What only names a kind may well be counted twice with different numbers. */
const GENERIC = /^(?:方面|项目|产业|任务|问题|阶段|环节|单位|部门|学校|层面|领域|重点|月|清单)/u;

interface Counted {
  /** The name and what stands before it. */
  readonly key: string;
  readonly count: number;
  readonly phrase: string;
  readonly span: Span;
}

function gather(chunk: PlanText): readonly Counted[] {
  return chunk.passages.flatMap((passage) => {
    const { text } = passage.reading;
    return declaredIn(text).filter(({ noun, quoted }) => quoted && noun.length >= 2 && !GENERIC.test(noun)).map((declaration): Counted => ({
      key: `${lead(text, declaration.start)} ${declaration.counter}${declaration.noun}`, count: declaration.count, phrase: declaration.phrase, span: sourceSpan(passage, declaration),
    }));
  });
}

function* check(parts: readonly Part<readonly Counted[]>[]): Iterable<Finding> {
  for (const { here, before } of disagreements(parts, (a, b) => a.count !== b.count)) {
    yield {
      span: here.span,
      message: { en: `“${here.phrase}” here, “${before.phrase}” before: make the two agree.`, 'zh-cn': `此处为“${here.phrase}”，前文为“${before.phrase}”：请统一。` },
      related: [{ span: before.span, message: { en: `“${before.phrase}” stands here.`, 'zh-cn': `前文“${before.phrase}”在这里。` } }],
    };
  }
}

/** The verb or noun right before the phrase, two units of it. */
const lead = (text: string, start: number): string => text.slice(Math.max(0, start - 2), start).replace(/[^\p{Script=Han}]/gu, '');

export default defineGatheringRule(
  {
    id: 'count-changed',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'One name is counted in two ways (“六大工程”, “五大工程”).', 'zh-cn': '同一提法前后数目不同（“六大工程”“五大工程”）。' },
    source: { en: 'The text itself: two places contradict each other.', 'zh-cn': '依据本文自身：前后表述相互矛盾。' },
  },
  gather,
  check,
);
