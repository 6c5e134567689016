// soft-commitment: 力争, 基本建成, 适时选派 without a number and without a date (DOMAIN V2).

import { defineRule } from '../rule.js';
import { clauseSpan, fillIn, short, SOURCE, vagueClauses, wordsSpan } from './vague-finding.js';

export default defineRule(
  {
    id: 'soft-commitment',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'A promise is softened (力争, 基本建成, 适时…) and has neither number nor date.', 'zh-cn': '用“力争”“基本建成”“适时”等留有余地的说法，又没有数量和时限。' },
    source: SOURCE,
  },
  function* (plan) {
    for (const vague of vagueClauses(plan, 'V2')) {
      const { start } = clauseSpan(vague);
      yield {
        span: wordsSpan(vague),
        message: {
          en: `“${short(vague.clause)}” has neither a number nor a date: say by when, and how far.`,
          'zh-cn': `“${short(vague.clause)}”没有数量和时限：补充到何时、达到什么程度。`,
        },
        fix: fillIn({ en: 'Put a date here', 'zh-cn': '在句前填写时限' }, { start, end: start }, vague.latin ? 'by 【时限】, ' : '到【时限】，'),
      };
    }
  },
);
