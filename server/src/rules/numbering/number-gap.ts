// number-gap: a numeral is missing between two siblings (DOMAIN N1).

import { defineOutlineRule } from '../rule.js';
import { expectedMarker, findingsOf } from './numbering-fault.js';

export default defineOutlineRule(
  {
    id: 'number-gap',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'A numeral is missing in a run of sections.', 'zh-cn': '序号不连续，中间缺号。' },
    source: { en: 'Usual practice of proofreading (“order of numbers”).', 'zh-cn': '校对通行做法（序号检查）。' },
  },
  (plan) =>
    findingsOf(plan, 'gap', (fault, expected) => ({
      en: `“${expectedMarker(fault)}” is missing before “${fault.section.marker!.text}”: write “${expected}” here, or add what was left out.`,
      'zh-cn': `“${fault.section.marker!.text}”之前缺少“${expected}”：此处应为“${expected}”，或补上遗漏的内容。`,
    })),
);
