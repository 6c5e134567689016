// too-deep: a fifth level of numbering (DOMAIN N10). Said once, on the first place.

import type { Outline } from '../../outline/outline.js';
import { defineOutlineRule, type Finding } from '../rule.js';

const DEEPEST = 4;

function* check({ outline }: { readonly outline: Outline }): Iterable<Finding> {
  const deep = outline.sections.filter((s) => s.level > DEEPEST);
  const first = deep[0];
  if (!first) return;
  yield {
    span: first.heading,
    message: {
      en: `A ${ordinal(first.level)} level of headings (${deep.length} in the plan): four are usual; write 一是, 二是 in the text instead.`,
      'zh-cn': `标题用到了第 ${first.level} 层（全文 ${deep.length} 处）：一般不超过四层，可在正文中改用“一是”“二是”。`,
    },
  };
}

const ordinal = (n: number): string => (n === 5 ? 'fifth' : n === 6 ? 'sixth' : `${n}th`);

export default defineOutlineRule(
  {
    id: 'too-deep',
    group: 'numbering',
    severity: 'hint',
    summary: { en: 'The headings go deeper than four levels.', 'zh-cn': '标题层级超过四层。' },
    source: { en: 'GB/T 9704—2012 7.3.3 names four levels; more is a matter of convention.', 'zh-cn': 'GB/T 9704—2012 7.3.3 列出四层；不超过四层为通行做法。' },
  },
  check,
);
