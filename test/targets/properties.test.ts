// What must hold of figures and dates in any sentence: they lie inside it, do not overlap, and do not depend on the width of marks and digits.

import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { registerOf } from '../../server/src/features/register.js';
import { planFrom } from '../support/plans.js';
import { sentence } from './sentence.js';

const of = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const digits = fc.nat({ max: 99_999 }).map(String);
const decimal = fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 9 })).map(([whole, tenth]) => `${whole}.${tenth}`);
const number = fc.oneof(digits, decimal, of('三', '两', '十余', '二十', '一百零三', 'XX', '____'));
const unit = of('所', '万平方米', '%', '个百分点', '亿元', '人次', '公里', '余家', '个', '克/千瓦时', '‰', '期', '次');
const bound = of('', '不低于', '不超过', '至少', '近', '约', '超过', '从8个增加到');
const suffix = of('', '以上', '以内', '左右');
const figure = fc.oneof(fc.tuple(bound, number, unit, suffix).map((parts) => parts.join('')), fc.tuple(digits, of('—', '-', '～', '至'), digits, unit).map((parts) => parts.join('')), of('全覆盖', '动态清零', '零事故', '4:6', '1∶1.2', '三分之一', '翻一番', '应保尽保'));
const date = of('2025年6月底前', '年内', '3月1日—3月31日', '到2025年底', '每月', '三季度末', '“十四五”末', '5月', '秋季', '10个工作日内', '按季', '2024—2026年', '9月15日前', '每学期');
const verb = of('新建', '培训', '力争', '完成', '覆盖率达到', '推动', '打造一批', '适时组织', '降低', '按', '给予', '在', '对');
const noun = of('学校', '“千名教师访万家”活动', '《2024—2026年行动方案》', '教师', '企业', '的基础上', '（责任单位：教务处；完成时限：6月底前）', '5G基站', '隐患', '第三批示范点', '的', '第十五届');
const mark = of('，', '；', '。', '、', '：', '');

/** Sentences put together from the words of plans, in any order: more of them odd than real. */
const text = fc.array(fc.oneof(figure, date, verb, noun, mark), { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

const anything = fc.oneof({ weight: 4, arbitrary: text }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 60 }) });

const shift = (from: number, to: number, by: number) => (source: string): string => Array.from(source, (c) => (c.charCodeAt(0) >= from && c.charCodeAt(0) <= to ? String.fromCharCode(c.charCodeAt(0) + by) : c)).join('');
/** ASCII marks and digits as their full-width twins, letters as they are. */
const fullWidth = (source: string): string => source.replace(/[\d!-/:;?]+/gu, shift(0x21, 0x7e, 0xfee0));
const halfWidth = shift(0xff01, 0xff5e, -0xfee0);

const RUNS = { numRuns: 1500 };

describe('figures and dates of any sentence', () => {
  it('lie inside the text, in order, and are never empty', () => {
    fc.assert(fc.property(anything, (source) => {
      const { text: reading, quantities, deadlines } = sentence(source, 2025);
      for (const spans of [quantities, deadlines]) {
        for (const [i, { start, end }] of spans.entries()) ok(0 <= start && start < end && end <= reading.length && (i === 0 || spans[i - 1]!.end <= start), `${start}-${end}`);
      }
    }), RUNS);
  });

  it('never share a unit with another figure or a date', () => {
    fc.assert(fc.property(anything, (source) => {
      const { quantities, deadlines } = sentence(source, 2025);
      const all = [...quantities, ...deadlines].sort((a, b) => a.start - b.start);
      for (const [i, { start }] of all.entries()) ok(i === 0 || all[i - 1]!.end <= start);
    }), RUNS);
  });

  it('have values that are no less than nothing, and days that the calendar has', () => {
    fc.assert(fc.property(text, (source) => {
      const { quantities, deadlines } = sentence(source, 2025);
      for (const { value, upper } of quantities) ok((Number.isNaN(value) || value >= 0) && (upper === undefined || upper >= 0));
      for (const { iso } of deadlines) ok(iso === undefined || new Date(`${iso}T00:00:00Z`).toISOString().startsWith(iso));
    }), RUNS);
  });

  it('are the same in the full-width and in the half-width twin', () => {
    fc.assert(fc.property(text, (source) => {
      const said = (s: string) => {
        const { quantities, deadlines } = sentence(s, 2025);
        return { quantities, deadlines };
      };
      const half = said(halfWidth(source));
      deepStrictEqual(said(source), half);
      deepStrictEqual(said(fullWidth(source)), half);
    }), RUNS);
  });

  it('in a plan keep their place and their words, as the source has them', () => {
    fc.assert(fc.property(text, (source) => {
      const plan = planFrom(`某县2025年工作要点\n\n一、主要任务\n（一）${source}。\n（二）新建学校3所。\n`);
      for (const entry of registerOf(plan)) {
        for (const placed of [entry, ...entry.quantities, ...entry.owners]) {
          const whole = plan.snapshot.text.slice(placed.span.start, placed.span.end);
          ok(placed.text !== '' && whole.replace(/\s/gu, '') === placed.text.replace(/\s/gu, ''), `${placed.text} / ${whole}`);
        }
        for (const { span } of entry.quantities) ok(entry.span.start <= span.start && span.end <= entry.span.end);
      }
    }), { numRuns: 200 });
  });
});
