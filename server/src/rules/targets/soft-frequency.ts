// soft-frequency: 定期, 常态化开展, 领先 — how often or how high is left open (DOMAIN V5). Off by default.

import { defineRule } from '../rule.js';
import { vagueClauses, wordsSpan } from './vague-finding.js';

export default defineRule(
  {
    id: 'soft-frequency',
    group: 'targets',
    severity: 'off',
    summary: { en: 'How often, or which rank, is left open: 定期, 常态化开展, 领先, regularly.', 'zh-cn': '频次或位次不明确：定期、常态化开展、领先。' },
    source: { en: 'Our own: such words are common in plans and seldom wrong.', 'zh-cn': '本工具的建议：这类说法常见，多数并无不妥。' },
  },
  function* (plan) {
    for (const vague of vagueClauses(plan, 'V5')) {
      yield {
        span: wordsSpan(vague),
        message: { en: `“${vague.words}” leaves open how often or how high: write the interval, or the rank.`, 'zh-cn': `“${vague.words}”没有说明频次或位次：写明每多久一次，或具体名次。` },
      };
    }
  },
);
