// number-form: 3千元, .46, 二零二五年 (DOMAIN §1.10; GB/T 15835—2011 5.1.2, 5.2.5, 5.3).

import type { PlanText } from '../../plan.js';
import { span, type Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { DASH, UNIT, valueOf } from './numbers.js';
import { perReading, piecesOf, sourceOf, withoutTitles } from './texts.js';

interface Place extends Span {
  readonly right: string;
  readonly why: 'thousand' | 'decimal' | 'zero';
}

/**
 * 3千元, 5百名, 3千万元, 2～3千户. Not 3千米, 5千瓦 (units), 3万元 (万 and 亿 may mix), 2024百强县 (a name), 1百零8 (left alone: more than one
 * part must change).
 */
const THOUSAND = new RegExp(String.raw`(?<![\w.%+×~—-]|\d,)(?:(?<low>\d+(?:\.\d+)?)(?<lows>[千百])?(?<mark>${DASH}))?(?<n>(?!(?:19|20)\d\d[千百])\d{1,4}(?:\.\d+)?)(?<s>千(?![米瓦克伏帕卡焦赫字兆吨])|百)(?<rest>[多余]?(?:[万亿](?:${UNIT})?|${UNIT}))`, 'gu');

/** 增长.46%, 达.5万; not V2.46, 3.46, 工作.2024年 (a stop), 一.5 (a marker). */
const DECIMAL = /(?<=[达为至到在降增升低于过约近占比仅率、,:~—(]|增长|提高|\b[a-z]+ )\.\d{1,3}(?:%|‰|个百分点|[万亿]元?| per ?cent)/gu;

/** 二零二五年, 二○二五年; not 一百零二年, 二〇二五年. */
const ZERO = /(?<![\p{Script=Han}〇○\d])[一二](?:[零〇○0O]|[一二三四五六七八九])[零〇○0O一二三四五六七八九]{2}年/gu;
const ZERO_AFTER_WORD = /(?<=[到自从在于和与及至])二[零○0O][零〇○0O一二三四五六七八九]{2}年/gu;

/** Written without an exponent or a rounding error: 1.1千 is 1100. */
const expand = (number: string, scale: string | undefined): string => String(valueOf(number, scale));

const places = perReading((text): readonly Place[] => {
  const masked = withoutTitles(text);
  const found: Place[] = [];
  for (const match of masked.matchAll(THOUSAND)) {
    const { low, lows, mark = '', n, s, rest } = match.groups!;
    const sign = mark.trim().replace('~', '～');
    const right = `${low === undefined ? '' : expand(low, lows ?? s) + sign}${expand(n!, s)}${rest!}`;
    found.push({ ...placeOf(match), right, why: 'thousand' });
  }
  for (const match of masked.matchAll(DECIMAL)) found.push({ ...placeOf(match), right: `0${match[0]}`, why: 'decimal' });
  for (const pattern of [ZERO, ZERO_AFTER_WORD]) {
    for (const match of masked.matchAll(pattern)) if (/[零○0O]/u.test(match[0])) found.push({ ...placeOf(match), right: match[0].replace(/[零○0O]/gu, '〇'), why: 'zero' });
  }
  return found;
});

const placeOf = (match: RegExpMatchArray): Span => span(match.index!, match.index! + match[0].length);

const REASONS = {
  thousand: { en: 'only 万 and 亿 may follow figures', 'zh-cn': '阿拉伯数字后只可用“万”“亿”' },
  decimal: { en: 'a decimal below one keeps its 0', 'zh-cn': '纯小数应写出小数点前的“0”' },
  zero: { en: 'years in Chinese numerals take 〇', 'zh-cn': '汉字数字的年份用“〇”' },
} as const;

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const { right, why, ...place } of places(piece.reading)) {
      const at = sourceOf(piece, place);
      const written = plan.snapshot.text.slice(at.start, at.end);
      yield {
        span: at,
        message: { en: `${written}: ${REASONS[why].en}; write ${right}.`, 'zh-cn': `“${written}”：${REASONS[why]['zh-cn']}，应写作“${right}”。` },
        fix: { title: { en: `Change to ${right}`, 'zh-cn': `改为“${right}”` }, edits: () => [{ span: at, text: right }], safe: false },
      };
    }
  }
}

export default defineRule(
  {
    id: 'number-form',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'A number is written in a form that the standard rules out (3千元, .46%, 二零二五年).', 'zh-cn': '数字的写法不合标准（3千元、.46%、二零二五年）。' },
    source: { en: 'GB/T 15835—2011 5.1.2, 5.2.5, 5.3.', 'zh-cn': 'GB/T 15835—2011 5.1.2、5.2.5、5.3。' },
  },
  check,
);
