// number-start: a run begins elsewhere than the plan's scheme lets it (DOMAIN N2, N3).

import { defineOutlineRule } from '../rule.js';
import { findingsOf } from './numbering-fault.js';

export default defineOutlineRule(
  {
    id: 'number-start',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'A run of sections does not begin where the plan’s own scheme lets it.', 'zh-cn': '一组序号没有从应有的数字开始。' },
    source: { en: 'The plan’s own scheme: whether each level restarts or continues is read off the plan.', 'zh-cn': '依据本文自身的编号方式（每章重编或全文连续，由全文推断）。' },
  },
  (plan) =>
    findingsOf(plan, 'start', ({ section }, expected) => ({
      en: `This run begins at “${section.marker!.text}”: in this plan it should begin at “${expected}”.`,
      'zh-cn': `这一组序号从“${section.marker!.text}”开始：按全文的编号方式，应从“${expected}”开始。`,
    })),
);
