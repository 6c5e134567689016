// lone-item: a single （一） with no （二） under its heading (DOMAIN N9).

import type { Outline } from '../../outline/outline.js';
import { defineOutlineRule, type Finding } from '../rule.js';

function* check({ outline }: { readonly outline: Outline }): Iterable<Finding> {
  for (const section of outline.sections) {
    const [only, ...others] = section.children;
    // a chapter of one article is how rules are written
    if (!only?.marker || others.length > 0 || only.marker.style.startsWith('第')) continue;
    yield {
      span: only.marker.span,
      message: {
        en: `${only.marker.text} is the only item under its heading: add a second one, or drop the level.`,
        'zh-cn': `“${only.marker.text}”是本标题下唯一的一条：有一必有二，请补充或取消这一层。`,
      },
    };
  }
}

export default defineOutlineRule(
  {
    id: 'lone-item',
    group: 'numbering',
    severity: 'hint',
    summary: { en: 'A heading has a single numbered item under it.', 'zh-cn': '标题下只有一条序号。' },
    source: { en: 'Drafting convention (a level needs two items at least).', 'zh-cn': '写作通行做法（有一必有二）。' },
  },
  check,
);
