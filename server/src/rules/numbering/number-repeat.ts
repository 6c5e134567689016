// number-repeat: the numeral of the section before stands again (DOMAIN N1).

import { defineOutlineRule } from '../rule.js';
import { findingsOf } from './numbering-fault.js';

export default defineOutlineRule(
  {
    id: 'number-repeat',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'Two sections in a row have the same numeral.', 'zh-cn': '前后两个序号重复。' },
    source: { en: 'Usual practice of proofreading (“order of numbers”).', 'zh-cn': '校对通行做法（序号检查）。' },
  },
  (plan) =>
    findingsOf(plan, 'repeat', ({ section }, expected) => ({
      en: `“${section.marker!.text}” stands twice: write “${expected}” here.`,
      'zh-cn': `序号“${section.marker!.text}”重复：此处应为“${expected}”。`,
    })),
);
