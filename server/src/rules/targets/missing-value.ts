// missing-value: an indicator is to rise or fall, and no value is given (DOMAIN V3). Budgeted.

import { defineGatheringRule, movedFindings, type Finding } from '../rule.js';
import { clauseSpan, fillIn, short, SOURCE, vagueClauses, withinBudget, wordsSpan } from './vague-finding.js';

/** By the verb, at the one end of the words or at the other: 降低成本, 成本下降; not 电压合格率提高. */
const FALLS = /^(?:严?控|降|减|压|缩)|(?:降低|下降|减少|缩小|压降|压减)$|\b(?:reduc|decreas|lower|cut)/iu;

export default defineGatheringRule(
  {
    id: 'missing-value',
    group: 'targets',
    severity: 'info',
    budget: 5,
    summary: { en: 'An indicator is to rise or fall and no value is given.', 'zh-cn': '写了指标的升降，没有写目标值。' },
    source: SOURCE,
  },
  (plan) => {
    function* findings(): Iterable<Finding> {
      for (const vague of vagueClauses(plan, 'V3')) {
        const { end } = clauseSpan(vague);
        const [verb, zh] = FALLS.test(vague.words) ? ['down', '降至'] : ['up', '提高到'];
        yield {
          span: wordsSpan(vague),
          message: {
            en: `“${short(vague.words)}” gives no value: write from what it goes ${verb}, and to what.`,
            'zh-cn': `“${short(vague.words)}”没有目标值：写明由多少${zh}多少。`,
          },
          fix: fillIn({ en: 'Put the values here', 'zh-cn': '在此填写指标值' }, { start: end, end }, vague.latin ? ' from 【现值】 to 【目标值】' : `，由【现值】${zh}【目标值】`),
        };
      }
    }
    return [...findings()];
  },
  (parts, _, { budget }) => withinBudget(movedFindings(parts), budget, (count) => ({ en: `${count} more indicators without a value, from here on; planwright targets lists them all.`, 'zh-cn': `从这里起还有 ${count} 处指标没有目标值；可用“目标清单”（planwright targets）查看全部。` })),
);
