// missing-section: a section that the plan's genre has, by its title, is absent (DOMAIN §5.2). Off by default. One finding, on the title.

import type { Plan, PlanText } from '../../plan.js';
import { readingOf } from '../../text/reading.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';
import { genreOf, titleOf } from './genres.js';

/** Paragraphs of direction, where a section may stand without a heading of its own. */
const gather = ({ passages }: PlanText): readonly string[] => passages.filter(({ scope, section }) => !section || (scope === 'general' && section.part === 0)).map(({ reading }) => reading.text);

function* check(parts: readonly Part<readonly string[]>[], { snapshot, structure }: Plan): Iterable<Finding> {
  const title = titleOf({ snapshot, outline: structure });
  const genre = genreOf(title);
  const own = structure.sections.filter((section) => section.part === 0);
  // what has no sections yet is being written
  if (!title || !genre || own.length < 2) return;
  const titles = own.map((section) => readingOf(section.title).text);
  const leads = parts.flatMap(({ value }) => value);
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

export default defineGatheringRule(
  {
    id: 'missing-section',
    group: 'wording',
    severity: 'off',
    summary: { en: 'A section that plans of this genre have is missing.', 'zh-cn': '缺少这类文稿通常应有的部分。' },
    source: { en: 'Drafting convention: what handbooks ask of 要点, 计划, 方案, 意见 and 行动计划.', 'zh-cn': '公文写作通行做法：要点、计划、方案、意见、行动计划的基本内容。' },
  },
  gather,
  check,
);
