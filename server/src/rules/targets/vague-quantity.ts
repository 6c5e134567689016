// vague-quantity: 一批, 若干, 部分, 更多 where the number should stand (DOMAIN V1).

import { defineRule } from '../rule.js';
import { fillIn, measureFor, SOURCE, vagueClauses, wordsSpan } from './vague-finding.js';

export default defineRule(
  {
    id: 'vague-quantity',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'A vague word stands where the number should: 一批, 若干, 部分, several.', 'zh-cn': '数量位置上用了“一批”“若干”“部分”等模糊词。' },
    source: SOURCE,
  },
  function* (plan) {
    for (const vague of vagueClauses(plan, 'V1')) {
      const span = wordsSpan(vague);
      const after = vague.passage.reading.text.slice(vague.target.vague!.words.end);
      // 若干名, 一定数量的: the measure word or the particle is there already
      const own = /^[个名所家场次项处条批座台辆间套户种眼口支件]/u.exec(after)?.[0] ?? /(?<!一)[个名所家场次项处条座台辆间套户种]$/u.exec(vague.words)?.[0];
      const measure = own ?? measureFor(vague.clause.replace(/(?:清淤|改造|建设|整治|修复|维修|安装|更新|培训)$/u, ''));
      // 一定数量的人才公寓: the particle goes with the words
      const slot = after.startsWith('的') ? { start: span.start, end: span.end + 1 } : span;
      yield {
        span,
        message: {
          en: `“${vague.words}” does not say how many: write the number, or list them by name.`,
          'zh-cn': `“${vague.words}”没有说明数量：写明是多少${measure}，或列出名单。`,
        },
        fix: fillIn({ en: 'Put a number here', 'zh-cn': '在此填写数量' }, slot, vague.latin || (own !== undefined && after.startsWith(own)) ? '【数量】' : `【数量】${measure}`),
      };
    }
  },
);
