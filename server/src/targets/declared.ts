// Declared counts: phrases that say how many things a list has (八个突破, “三支队伍”, 以下十个方面). Grammar and exemptions: DOMAIN §3.1.

import { parseChinese } from '../text/numerals.js';
import type { Span } from '../text/span.js';

export interface Declaration extends Span {
  /** The phrase without its quotation marks. */
  readonly phrase: string;
  readonly count: number;
  readonly counter: string;
  /** What is counted: 突破, 队伍; '' for 三公开 written together. */
  readonly noun: string;
  readonly quoted: boolean;
  /** 以下, 如下, 下列 stands before it. */
  readonly announces: boolean;
}

const NUMBER = '二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[二两三四五六七八九]';
const COUNTER = '个一|个方面|方面|个|条|项|大|种|类|支|级|层|维|重|张|道|步|点|块';
const BEFORE = '(?<![第一二三四五六七八九十百千万之\\d])';

/** “三支队伍”, “八个突破”, “五全”: the quotation marks say that it is one name. */
const QUOTED = new RegExp(`[“"‘](?<n>${NUMBER})(?<counter>${COUNTER})?(?<noun>[\\p{Script=Han}]{1,8})[”"’]`, 'gu');
/** 四条路径, 三种模式, 以下十个方面, 县乡村三级 */
const PLAIN = new RegExp(`(?<announce>以下|下列|如下|下面)?${BEFORE}(?<n>${NUMBER})(?<counter>${COUNTER})(?<noun>[\\p{Script=Han}]{0,2})`, 'gu');
/** 人防、物防、技防三到位 */
const COMPRESSED = new RegExp(`${BEFORE}(?<n>${NUMBER})(?<counter>)(?<noun>到位|公开|结合|统一|同时|防|育)(?![\\p{Script=Han}]?[大治])`, 'gu');

/** Abbreviations of policy whose members every reader knows: never counted against the text. */
const POLICY = /^(?:十[五六七八九]大|二十大|两个(?:确立|维护|只增不减|不动摇|毫不|一公里)|四个(?:意识|自信|全面|伟大)|四种形态|四风|三不腐|三重一大|三会一课|两学一做|八项规定|六条禁令|十项准则|三农|六稳|六保|三大攻坚|两不愁|三保障|五位一体|三个代表|双减|三区三线|放管服|两新|两重|三基|三全育人|三同时)/u;
/** Kinds, ranks and spans that are no list: 三级医院, 二类苗, 两个月. */
const RANK = /^(?:级(?:甲等|医院|以上|公路|响应|标准|工|技师|教师|园|学校|党组织)|类(?:苗|医疗|地区|水)|条(?:例|件)|点(?:半|钟)|重(?:点|大|要|新)|道(?:路|岔)|步(?:行|伐)|层(?:楼|以上)|支(?:部|行|线)|维(?:修|护|稳)|种(?:植|子)|个(?:月|人|体|性|别|小时|工作日|百分点|课时|学时|学期|年度|季度|以上|左右))/u;

/** Declarations in a passage's reading, in order. */
export function declarationsIn(text: string): Declaration[] {
  const found: Declaration[] = [];
  const add = (match: RegExpMatchArray, quoted: boolean) => {
    const { n, counter = '', noun, announce } = match.groups!;
    const count = n === '两' ? 2 : parseChinese(n!);
    const phrase = n! + counter + noun!;
    const start = match.index! + (announce?.length ?? 0);
    const end = match.index! + match[0].length;
    if (count === undefined || count < 2 || POLICY.test(phrase) || RANK.test(text.slice(start + n!.length + (quoted ? 1 : 0), end + 3))) return;
    // 三区一村 is a sum of its own, 一、二、三级 a list of ranks, 十万… a figure; without a counter only a short name counts (五全)
    if (/[一二三四五六七八九十]/u.test(noun!) || (counter === '级' && text[start - 1] === '、') || (quoted && counter === '' && (noun!.length > 3 || /^[百千万年月日]/u.test(noun!)))) return;
    if (found.some((other) => start < other.end && other.start < end)) return;
    found.push({ start, end, phrase, count, counter, noun: noun!, quoted, announces: announce !== undefined });
  };
  for (const match of text.matchAll(QUOTED)) add(match, true);
  for (const match of text.matchAll(PLAIN)) add(match, false);
  for (const match of text.matchAll(COMPRESSED)) add(match, false);
  return found.sort((a, b) => a.start - b.start);
}
