// over-length: a plan of an organ longer than 5000 characters, or 4000 for one special task (DOMAIN §1.13).

import type { Plan } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { wordCount } from '../../text/word-count.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineRule, type Finding } from '../rule.js';
import { genreOf, titleOf } from './genres.js';

const count = remembered(wordCount);

/** The regulation is for organs, not for firms. */
const FIRM = /公司|集团|企业|厂/u;

function* check(plan: Plan): Iterable<Finding> {
  const title = titleOf(plan);
  const limit = genreOf(title)?.limit;
  if (!title || limit === undefined || FIRM.test(title.text)) return;
  // annexes and further plans in the file have their own measure
  const end = plan.outline.sections.find((section) => section.part > 0)?.line ?? Infinity;
  let total = 0;
  for (const { kind, line, reading } of paragraphsOf(plan)) {
    if (line >= end || kind === 'annex') break;
    if (kind !== 'row') total += count(reading.text);
  }
  if (total <= limit) return;
  yield {
    span: title.span,
    message: {
      en: `The text has ${total} characters, and a plan of this kind should not exceed ${limit}: shorten it.`,
      'zh-cn': `正文共 ${total} 字，这类文稿一般不超过 ${limit} 字：请压缩篇幅。`,
    },
  };
}

export default defineRule(
  {
    id: 'over-length',
    group: 'wording',
    severity: 'hint',
    summary: { en: 'The plan is longer than 5000 characters, or 4000 for one special task.', 'zh-cn': '篇幅超过 5000 字（专项方案 4000 字）。' },
    source: {
      en: '《整治形式主义为基层减负若干规定》(2024): comprehensive documents generally up to 5000 characters, special ones up to 4000.',
      'zh-cn': '《整治形式主义为基层减负若干规定》（2024年）：综合性文件一般不超过5000字，专项工作文件一般不超过4000字。',
    },
  },
  check,
);
