// approximate-list: 三、四个 where 三四个 is meant (DOMAIN §1.10; GB/T 15835—2011 4.2.2, 5.2.1).

import type { PlanText } from '../../plan.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { perReading, piecesOf, sourceOf } from './texts.js';

/** Words that count and cannot number: not 级, 年级, 期, 届, 批, 类, 季度, 月, 号, 线, 组, 班, 层, 条, 项, 轮, 次, all of which ordinals take too. */
const UNIT = '(?:个(?!体|人|别|性)|人(?!民|才|员|次|工)|名(?=\\p{Script=Han})(?!次|单|额|以[上下内])|位(?=\\p{Script=Han})(?!数|次|列)|所(?!有|属)|家(?!庭)|场(?!地|所|馆)|天|小时|分钟|公里|千米|平方米|岁|元(?!素)|倍|亩|吨|万|亿|年(?=时间|左右|之?内|后(?!期)))';

/**
 * 用三、四个月, 有3、4个试点, 十三、四个. Not 三、四级医院, 一、二年级, 第三、四季度, 3、4号楼, 三、四线城市, 二、三产业; nor a marker at a
 * sentence's head (三、四个专项行动), nor a longer list (一、二、三个).
 */
const WORDS = new RegExp(String.raw`(?<=[\p{Script=Han},(])(?<![第、初高大小表图附件级一二两三四五六七八九])(?<head>[十百千]?)(?<a>[一二两三四五六七八])、(?<b>[二两三四五六七八九])(?<unit>[十百千]?[万亿]?${UNIT})`, 'gu');
const FIGURES = new RegExp(String.raw`(?<=[\p{Script=Han},(])(?<![第、初高大小表图附件级])(?<a>[1-8])、(?<b>[2-9])(?<unit>[万亿]?${UNIT})`, 'gu');

const DIGITS = '零一二三四五六七八九';
const valueOf = (digit: string): number => (/\d/.test(digit) ? Number(digit) : DIGITS.indexOf(digit.replace('两', '二')));

interface Place extends Span {
  readonly written: string;
  readonly right: string;
  readonly inWords: boolean;
}

const places = perReading((text): readonly Place[] => [WORDS, FIGURES].flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => {
  const { a, b, unit, head = '' } = match.groups!;
  const start = match.index + head.length;
  // 两三个, 二三十个
  const first = valueOf(a!) === 2 && !unit!.startsWith('十') && head === '' ? '两' : DIGITS[valueOf(a!)]!;
  const second = valueOf(b!) === 2 && !unit!.startsWith('十') && head === '' ? '两' : DIGITS[valueOf(b!)]!;
  return { start, end: match.index + match[0].length, written: text.slice(start, match.index + match[0].length), right: first + second + unit!, inWords: pattern === WORDS, next: valueOf(b!) === valueOf(a!) + 1 };
})).filter(({ next }) => next));

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const { written, right, inWords, ...place } of places(piece.reading)) {
      const digits = sourceOf(piece, { start: place.start, end: place.start + 3 });
      yield {
        span: sourceOf(piece, place),
        message: { en: `${written} is meant as an approximate number: write ${right}, without a mark.`, 'zh-cn': `“${written}”是概数：相邻数字之间不用顿号，应写作“${right}”。` },
        // only the mark goes, unless figures become words
        fix: { title: { en: `Change to ${right}`, 'zh-cn': `改为“${right}”` }, edits: () => [{ span: digits, text: right.slice(0, 2) }], safe: inWords && right === written.replace('、', '') },
      };
    }
  }
}

export default defineRule(
  {
    id: 'approximate-list',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'Two adjacent numerals that give an approximate number are parted by a mark (三、四个).', 'zh-cn': '相邻数字连用表示概数时用了顿号（三、四个）。' },
    source: { en: 'GB/T 15835—2011 4.2.2, 5.2.1: Chinese numerals, without 顿号.', 'zh-cn': 'GB/T 15835—2011 4.2.2、5.2.1：用汉字数字，中间不加顿号。' },
  },
  check,
);
