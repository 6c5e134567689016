// deadline-before-plan: something is due in a year before the plan's own (DOMAIN M8), mostly left from last year's file.

import type { PlanText } from '../../plan.js';
import { sourceSpan } from '../../targets/passages.js';
import { defineRule, type Finding } from '../rule.js';

function* check(plan: PlanText): Iterable<Finding> {
  const { year } = plan;
  if (year === undefined) return;
  for (const { passage, targets } of plan.targets) {
    if (passage.scope !== 'body') continue;
    const said = new Set<number>();
    for (const { deadlines } of targets) {
      for (const deadline of deadlines) {
        if (deadline.year === undefined || deadline.year >= year || !deadline.explicit || said.has(deadline.start)) continue;
        said.add(deadline.start);
        const words = passage.reading.text.slice(deadline.start, deadline.end);
        yield {
          span: sourceSpan(passage, deadline),
          message: { en: `“${words}” lies before the year of this plan (${year}): check the year.`, 'zh-cn': `“${words}”早于计划年度（${year}年）：请核对年份。` },
        };
      }
    }
  }
}

export default defineRule(
  {
    id: 'deadline-before-plan',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'A deadline lies before the year of the plan.', 'zh-cn': '完成时限早于计划年度。' },
    source: { en: 'The text itself: the title or the opening names the year of the plan.', 'zh-cn': '依据本文自身：标题或开头写明的计划年度。' },
  },
  check,
);
