// The reading: what is folded and cut out of the source, what is left alone, and the way back.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { foldUnits, readingOf } from '../../server/src/text/reading.js';

const readings: readonly (readonly [what: string, source: string, reading: string])[] = [
  ['pinyin after a Han character is dropped', '區(qū)教育局', '区教育局'],
  ['in full-width brackets too', '质（zhì）量', '质量'],
  ['and after every character', '發(fā)展(zhǎn)計(jì)劃(huà)', '发展计划'],
  ['a unit in brackets after a figure stays', '新建道路12(km)', '新建道路12(km)'],
  ['capitals in brackets stay', '数字化(ERP)系统', '数字化(ERP)系统'],
  ['space between figures and Han is dropped', '2023 年6 月', '2023年6月'],
  ['ideographic and fixed spaces as well', '到　2025\u00a0年', '到2025年'],
  ['space between Latin words stays', '推进 work plan 编制', '推进 work plan 编制'],
  ['space between two figures stays', '增长 5 6 个', '增长5 6个'],
  ['full-width digits and letters fold', '２０２５年ＧＤＰ增长５％', '2025年GDP增长5%'],
  ['full-width marks fold', '（一）目标：建成！', '(一)目标:建成!'],
  ['Chinese marks without a twin stay', '一、目标。“建成”《规划》', '一、目标。“建成”《规划》'],
  ['traditional script folds', '國務院關於教育發展的實施意見', '国务院关于教育发展的实施意见'],
  ['the ideographic space is a space', '　　一、', '  一、'],
];

/** Text as it comes from PDF files and web pages, and anything else. */
const messyText = fc.oneof(
  fc.array(fc.constantFrom('區', '(qū)', '（zhì）', '年', '6', '６', ' ', '　', '\u00a0', '\t', '国', '，', '％', '(km)', 'a', 'plan', '“', '\ud83d\ude00', '\ud83d', '\n', '。'), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

describe('readings', () => {
  for (const [what, source, reading] of readings) it(`${what}: ${JSON.stringify(source)}`, () => strictEqual(readingOf(source).text, reading));

  it('fold one unit to one unit', () => fc.assert(fc.property(messyText, (text) => foldUnits(text).length === text.length)));

  it('lead each unit back to a source unit that folds to it, in order', () => {
    fc.assert(fc.property(messyText, fc.nat(1000), (source, base) => {
      const reading = readingOf(source, base);
      let before = base - 1;
      for (let i = 0; i < reading.text.length; i++) {
        const at = reading.sourceAt(i);
        ok(at > before, `unit ${i} leads back to ${at}, the one before to ${before}`);
        strictEqual(foldUnits(source)[at - base], reading.text[i]);
        before = at;
      }
    }), { numRuns: 1000 });
  });

  it('lead each range back to a source span whose own reading it is', () => {
    fc.assert(fc.property(messyText, fc.nat(30), fc.nat(30), (source, a, b) => {
      const reading = readingOf(source);
      const [start, end] = [Math.min(a, b), Math.max(a, b)].map((n) => Math.min(n, reading.text.length)) as [number, number];
      const found = reading.sourceSpan(start, end);
      ok(0 <= found.start && found.start <= found.end && found.end <= source.length, JSON.stringify(found));
      if (start === end) strictEqual(found.start, found.end);
      else deepStrictEqual([found.start, found.end], [reading.sourceAt(start), reading.sourceAt(end - 1) + 1]);
    }), { numRuns: 1000 });
  });

  it('keep what is cut out inside the span around it and outside the spans beside it', () => {
    const source = '到2023 年區(qū)域';
    const reading = readingOf(source);
    strictEqual(reading.text, '到2023年区域');
    const part = (start: number, end: number) => source.slice(reading.sourceSpan(start, end).start, reading.sourceSpan(start, end).end);
    deepStrictEqual([part(1, 6), part(5, 6), part(6, 7), part(6, 8)], ['2023 年', '年', '區', '區(qū)域']);
  });

  it('end one past the last unit that is read', () => {
    strictEqual(readingOf('年度').sourceAt(2), 2);
    strictEqual(readingOf('2023 年度').sourceAt(6), 7);
    strictEqual(readingOf('地區(qū)').sourceAt(2), 2);
  });
});
