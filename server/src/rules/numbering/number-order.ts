// number-order: a numeral is out of order in its run (DOMAIN N1).

import { defineOutlineRule } from '../rule.js';
import { findingsOf } from './numbering-fault.js';

export default defineOutlineRule(
  {
    id: 'number-order',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'A numeral is out of order in its run.', 'zh-cn': '序号次序有误。' },
    source: { en: 'Usual practice of proofreading (“order of numbers”).', 'zh-cn': '校对通行做法（序号检查）。' },
  },
  (plan) =>
    findingsOf(plan, 'order', ({ section }, expected) => ({
      en: `“${section.marker!.text}” is out of order: write “${expected}” here.`,
      'zh-cn': `序号“${section.marker!.text}”次序有误：此处应为“${expected}”。`,
    })),
);
