// year-mismatch: the opening or a heading is about another year than the title (DOMAIN M7), mostly left from last year's file.

import type { PlanText } from '../../plan.js';
import { foldUnits } from '../../text/reading.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding } from '../rule.js';

/** What can only be said of the plan's own year. Not 2023年工作总结, not a range, not a plan named in 《》. */
const OWN_YEAR = /(?<![-—–~～至《\d])(?<year>20\d{2})年(?:度)?(?:,?全[市县区省校镇乡院局系][^,。]{0,12}工作的?(?:总体要求|总体思路|指导思想|主要目标)|,?[^,。《]{0,10}工作的?(?:总体要求|总体思路|指导思想)|[^,。《》]{0,12}(?:工作要点|工作计划|重点工作|重点任务|工作安排)(?=$|[(\s]|如下|:|,现))/gu;

const statements = remembered((line: string) => Array.from(foldUnits(line).matchAll(OWN_YEAR), (m) => ({ year: Number(m.groups!['year']), start: m.index, end: m.index + 5 })));

function* check(plan: PlanText): Iterable<Finding> {
  const { snapshot, outline } = plan;
  const { titleYear } = plan;
  if (titleYear === undefined || (outline.context?.part ?? 0) > 0) return;
  const { facts } = outline.layout;
  // further documents in the file are for years of their own
  const end = outline.sections.find((s) => s.part > 0)?.line ?? snapshot.lines.length;
  for (let line = 0; line < end; line++) {
    // a heading that ends in a genre looks like a title (二、2025年工作计划)
    const { kind, head } = facts[line]!;
    if (kind !== 'text' && !(kind === 'title' && head)) continue;
    for (const { year, start, end: to } of statements(snapshot.lines[line]!)) {
      // a review of the year before belongs into many plans, and so does the year after into few
      if (year === titleYear || year > titleYear + (kind === 'title' ? 0 : 1)) continue;
      const base = snapshot.lineStart(line);
      yield {
        span: { start: base + start, end: base + to },
        message: { en: `The title is about ${titleYear}, this about ${year}: check which is right.`, 'zh-cn': `标题是 ${titleYear} 年，此处写的是 ${year} 年：请核对年份。` },
      };
    }
  }
}

export default defineRule(
  {
    id: 'year-mismatch',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'The opening or a heading is about another year than the title.', 'zh-cn': '正文开头或标题的年份与计划标题不一致。' },
    source: { en: 'The text itself: the title and the text name different years.', 'zh-cn': '依据本文自身：标题与正文年份不一致。' },
  },
  check,
);
