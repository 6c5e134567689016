// missing-section: a section that the plan's genre has, by its title, is absent (DOMAIN §5.2). Off by default. One finding, on the title.

import type { Plan } from '../../plan.js';
import { readingOf } from '../../text/reading.js';
import { defineRule, type Finding } from '../rule.js';
import { genreOf, titleOf } from './genres.js';

function* check(plan: Plan): Iterable<Finding> {
  const title = titleOf(plan);
  const genre = genreOf(title);
  const own = plan.outline.sections.filter((section) => section.part === 0);
  // what has no sections yet is being written
  if (!title || !genre || own.length < 2) return;
  const titles = own.map((section) => readingOf(section.title).text);
  const leads = plan.passages.filter(({ scope, section }) => !section || (scope === 'general' && section.part === 0)).map(({ reading }) => reading.text);
  const missing = genre.sections.filter((wanted) => !titles.some((text) => wanted.title.test(text)) && !leads.some((text) => wanted.lead?.test(text)));
  if (missing.length === 0) return;
  yield {
    span: title.span,
    message: {
      en: `As ${genre.name.en} this should have a section on ${missing.map(({ name }) => name.en).join(', ')}: add it.`,
      'zh-cn': `“${genre.name['zh-cn']}”通常应有${missing.map(({ name }) => `“${name['zh-cn']}”`).join('')}部分：请补上。`,
    },
  };
}

export default defineRule(
  {
    id: 'missing-section',
    group: 'wording',
    severity: 'off',
    summary: { en: 'A section that plans of this genre have is missing.', 'zh-cn': '缺少这类文稿通常应有的部分。' },
    source: { en: 'Drafting convention: what handbooks ask of 要点, 计划, 方案, 意见 and 行动计划.', 'zh-cn': '公文写作通行做法：要点、计划、方案、意见、行动计划的基本内容。' },
  },
  check,
);
