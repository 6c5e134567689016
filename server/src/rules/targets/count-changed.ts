// count-changed: “六大工程” here and “五大工程” there (DOMAIN §3.1, second use).

import type { Plan } from '../../plan.js';
import { declaredIn } from '../../targets/counts.js';
import type { Declaration } from '../../targets/declared.js';
import type { Passage } from '../../targets/passages.js';
import { sourceSpan } from '../../targets/register.js';
import { defineRule, type Finding } from '../rule.js';

/** What only names a kind may well be counted twice with different numbers. */
const GENERIC = /^(?:方面|项目|产业|任务|问题|阶段|环节|单位|部门|学校|层面|领域|重点|月|清单)/u;

function* check(plan: Plan): Iterable<Finding> {
  const first = new Map<string, { passage: Passage; declaration: Declaration }>();
  for (const passage of plan.passages) {
    const { text } = passage.reading;
    for (const declaration of declaredIn(text)) {
      const { counter, noun, quoted, count, phrase, start } = declaration;
      if (!quoted || noun.length < 2 || GENERIC.test(noun)) continue;
      // the same name: what stands before it is the same too
      const key = `${counter}${noun}`;
      const before = first.get(key);
      if (!before) {
        first.set(key, { passage, declaration });
      } else if (before.declaration.count !== count && lead(before.passage.reading.text, before.declaration.start) === lead(text, start)) {
        yield {
          span: sourceSpan(passage, declaration),
          message: { en: `“${phrase}” here, “${before.declaration.phrase}” before: make the two agree.`, 'zh-cn': `此处为“${phrase}”，前文为“${before.declaration.phrase}”：请统一。` },
          related: [{ span: sourceSpan(before.passage, before.declaration), message: { en: `“${before.declaration.phrase}” stands here.`, 'zh-cn': `前文“${before.declaration.phrase}”在这里。` } }],
        };
      }
    }
  }
}

/** The verb or noun right before the phrase, two units of it. */
const lead = (text: string, start: number): string => text.slice(Math.max(0, start - 2), start).replace(/[^\p{Script=Han}]/gu, '');

export default defineRule(
  {
    id: 'count-changed',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'One name is counted in two ways (“六大工程”, “五大工程”).', 'zh-cn': '同一提法前后数目不同（“六大工程”“五大工程”）。' },
    source: { en: 'The text itself: two places contradict each other.', 'zh-cn': '依据本文自身：前后表述相互矛盾。' },
  },
  check,
);
