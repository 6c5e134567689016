// period-year: “十四五” called to open or to close in a year that does not, an anniversary that does not add up (DOMAIN §1.12).

import type { PlanText } from '../../plan.js';
import { sourceSpan } from '../../targets/passages.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding, type Text } from '../rule.js';

/** 2023年是…“十四五”规划承上启下…, 2025年是“十四五”收官之年. 普法 plans count their own periods. */
const OPENS_OR_CLOSES = /(?<year>20\d{2})年,?是[^。;]{0,60}?[“"']?十(?<n>[一二三四五六])?五[”"']?(?!普法)(?:规划|时期|期间)?(?:的)?(?<what>开局|起步|收官|收尾|决胜|承上启下|中期)[^。;]{0,6}年/gu;
const FIRST: Readonly<Record<string, number>> = { '': 2001, 一: 2006, 二: 2011, 三: 2016, 四: 2021, 五: 2026, 六: 2031 };

/** 建党, 建国 and the like, with the year that they count from. */
const ANNIVERSARY = /(?<year>20\d{2})年[^。;]{0,80}?(?<what>中国共产党成立|建党|中华人民共和国成立|新中国成立|建国|中国人民解放军建军|建军|改革开放)(?<n>\d{2,3})周年/gu;
const SINCE: Readonly<Record<string, number>> = { 中国共产党成立: 1921, 建党: 1921, 中华人民共和国成立: 1949, 新中国成立: 1949, 建国: 1949, 中国人民解放军建军: 1927, 建军: 1927, 改革开放: 1978 };

interface Contradiction {
  readonly start: number;
  readonly end: number;
  readonly message: Text;
}

const contradictions = remembered((text: string): readonly Contradiction[] => {
  const found: Contradiction[] = [];
  for (const match of text.matchAll(OPENS_OR_CLOSES)) {
    const { year, n = '', what } = match.groups!;
    const first = FIRST[n]!;
    const offset = /开局|起步/u.test(what!) ? 0 : /收官|收尾|决胜/u.test(what!) ? 4 : 2;
    if (Number(year) === first + offset || (offset === 2 && Math.abs(Number(year) - first - 2) <= 1)) continue;
    found.push({
      start: match.index, end: match.index + match[0].length,
      message: {
        en: `The ${n === '' ? 'tenth' : `十${n}五`} five-year plan runs from ${first} to ${first + 4}: ${year} is not the year meant by “${what}”.`,
        'zh-cn': `“十${n}五”时期为 ${first}—${first + 4} 年，${year} 年不是${what}之年：请核对。`,
      },
    });
  }
  for (const match of text.matchAll(ANNIVERSARY)) {
    const { year, what, n } = match.groups!;
    const right = Number(year) - SINCE[what!]!;
    if (right === Number(n)) continue;
    const start = match.index + match[0].length - n!.length - 2;
    found.push({ start, end: match.index + match[0].length, message: { en: `In ${year} it is ${right} years, not ${n}: check the figure.`, 'zh-cn': `${year} 年应为 ${right} 周年，不是 ${n} 周年：请核对。` } });
  }
  return found;
});

function* check(plan: PlanText): Iterable<Finding> {
  for (const passage of plan.passages) for (const { start, end, message } of contradictions(passage.reading.text)) yield { span: sourceSpan(passage, { start, end }), message };
}

export default defineRule(
  {
    id: 'period-year',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'A year does not fit the five-year plan or the anniversary that it is named with.', 'zh-cn': '年份与五年规划时期或周年数不符。' },
    source: { en: 'Years of the five-year plans; the founding years counted from.', 'zh-cn': '历次五年规划起止年份；有关纪念日的起算年份。' },
  },
  check,
);
