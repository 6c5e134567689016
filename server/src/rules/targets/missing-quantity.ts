// missing-quantity: something is to be built, hired or won, or a milestone reached, without number and date (DOMAIN V4). Budgeted.

import { defineGatheringRule, movedFindings, type Finding } from '../rule.js';
import { clauseSpan, fillIn, measureFor, short, SOURCE, vagueClauses, withinBudget } from './vague-finding.js';

export default defineGatheringRule(
  {
    id: 'missing-quantity',
    group: 'targets',
    severity: 'info',
    budget: 5,
    summary: { en: 'A deliverable or milestone has neither number nor date.', 'zh-cn': '建设、招聘、创建等任务或节点没有数量，也没有时限。' },
    source: SOURCE,
  },
  (plan) => {
    function* findings(): Iterable<Finding> {
      for (const vague of vagueClauses(plan, 'V4')) {
        const span = clauseSpan(vague);
        const name = short(vague.clause);
        // a milestone lacks its date; what is built or hired lacks its number first
        if (vague.target.vague!.slot === 'date') {
          yield {
            span,
            message: { en: `“${name}” has no date: write by when.`, 'zh-cn': `“${name}”没有完成时限：写明何时完成。` },
            fix: fillIn({ en: 'Put a date here', 'zh-cn': '在句前填写时限' }, { start: span.start, end: span.start }, vague.latin ? 'By 【时限】: ' : '【时限】前'),
          };
          continue;
        }
        const measure = measureFor(vague.clause);
        yield {
          span,
          message: {
            en: `“${name}” has neither a number nor a date: write how many, or by when.`,
            'zh-cn': `“${name}”没有数量，也没有完成时限：写明多少${measure}，或何时完成。`,
          },
          fix: fillIn({ en: 'Put a number here', 'zh-cn': '在此填写数量' }, { start: span.end, end: span.end }, vague.latin ? ' (【数量】)' : `【数量】${measure}`),
        };
      }
    }
    return [...findings()];
  },
  (parts, _, { budget }) => withinBudget(movedFindings(parts), budget, (count) => ({ en: `${count} more deliverables without number and date, from here on; planwright targets lists them all.`, 'zh-cn': `从这里起还有 ${count} 处任务没有数量和时限；可用“目标清单”（planwright targets）查看全部。` })),
);
