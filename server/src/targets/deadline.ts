// Deadlines: by when, or how often. Forms and exclusions: DOMAIN §2.4, §2.12.3, §2.12.4.

import { parseChinese } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { MASK } from './sentences.js';

export type Due =
  /** A day; what is undefined is the plan's year, or the end of the period that is named. */
  | { readonly kind: 'date'; readonly year: number | undefined; readonly month: number; readonly day: number | 'end' }
  /** 每学期, 按月: how often */
  | { readonly kind: 'every'; readonly every: string }
  /** 秋季, 春节前, 三年内: no day can be told */
  | { readonly kind: 'open' };

export interface Deadline extends Span {
  readonly due: Due;
  /** It names a year before which nothing could be due if the plan is for a later one. */
  readonly year: number | undefined;
  /** It says 到, 前, 底 or 内: the reader is told to be done by then. A bare year is not. */
  readonly explicit: boolean;
}

const YEAR = String.raw`(?<year>20\d\d)年(?!度|版|修订|第\d+号)`;
const MONTH = String.raw`(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?`;
const DAY = String.raw`(?<day>3[01]|[12]\d|0?[1-9])[日号]`;
const BEFORE = String.raw`(?:之前|以前|前|以内|内|止)`;

/** Each pattern is tried over the whole text; where two overlap, the earlier and longer wins. */
const DATES: readonly RegExp[] = [
  // 3月1日—3月31日, 3—5月, 2024—2026年: the end counts
  new RegExp(String.raw`(?:20\d\d年)?(?:1[0-2]|0?[1-9])月(?:\d{1,2}日|[上中下]旬|底|初)?[-—–~～至到]+(?:(?<year>20\d\d)年|次年)?(?:${MONTH})?(?:(?<day>3[01]|[12]\d|0?[1-9])[日号]|(?<part>[上中下]旬|月?底))?${BEFORE}?`, 'gu'),
  new RegExp(String.raw`(?:1[0-2]|0?[1-9])[-—–~～至到]+${MONTH}(?<part>[上中下]旬|底)?${BEFORE}?`, 'gu'),
  new RegExp(String.raw`20\d\d年?[-—–~～至到]+${YEAR}(?<part>底|末)?(?:期间)?${BEFORE}?`, 'gu'),
  // 到2025年底, 2024年6月底前, 2024年3月15日前, 2024年上半年
  new RegExp(String.raw`(?:到|截至|截止到?|至)?${YEAR}(?:${MONTH}(?:${DAY}|(?<part>[上中下]旬|月?底|末|初))?|(?<half>上半年|下半年|第?[一二三四1-4]季度末?|[春夏秋冬]季|年?[底末初]|年?中(?=[,;。前完实])|[底末初]))?(?:之?前|以前|以内|内|止|期间)?`, 'gu'),
  // 6月30日前, 3月底前, 5月
  new RegExp(String.raw`(?<![\d个每逐双单第正“])(?:到|截至|至)?(?:今年|本年|次年|明年)?${MONTH}(?:${DAY}|(?<part>[上中下]旬|月?底|末|初))?${BEFORE}?(?!月)`, 'gu'),
  // 上半年, 三季度末, 第四季度
  new RegExp(String.raw`(?:今年|本年)?(?<half>上半年|下半年|第?[一二三四]季度)(?:底|末)?${BEFORE}?`, 'gu'),
  // 年底前, 年内, 全年新建
  /(?:到|截至|至)?(?:今年|当年|本年)?(?<![\d一二三四五六七八九十])(?<half>年底|年末|年内|年中|年度内|今年内)(?:之?前|以前)?/gu,
  /(?<half>全年)(?!各|任务|工作|目标|度|无休|[龄期制]|的|收入|预算|计划|总|候|性)/gu,
  // “十四五”期间, 十四五末
  /(?:到|至)?[“"']?十(?<plan>[一二三四五六])?五[”"']?(?:规划)?(?:期间|时期|初期|期初|中期|期末|末|结束(?:时|前))/gu,
];

const SYMBOLIC: readonly RegExp[] = [
  /(?:今年|明年)?[春秋]季(?!高考|招聘|运动|征兵|造林|植树|田管|攻势|行动|广交|攻坚|森林|防火|学校|入学考|赏|丰|[^,、]{0,5}[节会赛])(?:学期)?(?:开学前|前)?/gu,
  /(?:主)?汛期?前|入汛前|迎峰度[夏冬](?:期间|前)?|(?<!峰)度[夏冬]期间|[本全]学[期年]|春运前|(?:国庆|春节|五一|寒暑?|暑)假期?(?:期间)|(?<![\d月])\d{1,2}日前|提前\d{1,3}(?:个?工作日|天|日|小时)|入[冬夏]前|(?:采暖|供暖|供热|取暖)季?前|开学前|开学初|学期末|期末前|期中前|暑(?:假|期)(?:期间|前|内)?|寒假(?:期间|前|内)?|(?:(?:春节|元旦|国庆节?|中秋节?|五一|“五一”|清明)、?)+(?:假期)?(?:之)?[前后]|雨季前|雪季前|春耕前|秋收前|封冻前/gu,
  /(?:(?:\d{1,2}|[一二两三四五六七八九十])[至到—-])?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})年(?:左右)?(?:的?时间|以?内)|(?:\d{1,2}|[一二两三四五六七八九十]{1,2})个月(?:时间|以?内)|(?<![\d.])(?:\d{1,3}|[一二两三四五六七八九十]{1,3})个?(?:工作日|自然日|日|天|周|小时|分钟)(?:以?内)(?=[\p{Script=Han}])/gu,
];

/** 三年引进…500名: a span of years at a clause's head, before a verb. */
const YEARS_AHEAD = /(?<=^|[,;。!?])(?:[一二三四五两]|\d)年(?=累计|引进|建成|完成|新增|培育|促成|力争|实现|培训|改造|投入|打造|创建|新建)/gu;

const RECURRING: readonly RegExp[] = [
  new RegExp(String.raw`(?<every>每[年季月])度?${MONTH.replace('?<month>', '')}(?:\d{1,2}日|[上中下]旬|月?底|末|初)?(?:之前|以前|前|内)?`, 'gu'),
  /(?<every>每月)(?:\d{1,2}[日号])(?:之前|以前|前)/gu,
  /每(?<every>周[一二三四五六日](?:、(?:周)?[一二三四五六日])*)(?=[,、为开组召前进集上下\p{Script=Han}])/gu,
  /每(?<every>年)年[底末初](?:前)?/gu,
  /每(?<every>[日天周月])(?:\d{1,2}时(?:前)?|[底末初](?=[\p{Script=Han}]))/gu,
  /每(?<every>班)(?![级额次主组])/gu,
  /(?<!每[人户亩家吨台店村镇])每(?<every>(?:半|[一二两三四五六\d]{1,2}个?)?(?:学期|季度|季|年|月|周|旬|日|天|学年)|半年|个?工作日)(?!级|人|户|亩|生|会|均|报[表告])(?:度)?/gu,
  /(?:按|逐)(?<every>月|季度?|周|旬|年|日)(?!均|度计)/gu,
  /(?<![一-九])(?<every>月度|季度|半年|月|季|周|日|旬|半月)(?:调度|通报|分析|研判|点评|会商|例会|督导|抽查|评估|巡查|观摩)/gu,
  /(?<![今当]|\d)(?<every>[日周月季])(?:检查|总结|排查|报告|巡查|清零|评比|督查|盘点|考评|汇总|监测|会商|碰头|梳理|点检|巡检)(?!机构|站|点)/gu,
  /(?<every>[年季月周日])有[\p{Script=Han}]{2}(?=、|,|。|;|$)/gu,
  /(?<every>[\d一二三四五两]+年)一周期/gu,
];

/** Content verbs: a year right after one describes the thing it acts on (完成2022年任务). */
const ACTS = /(?:完成|实施|推进|开展|做好|落实|制定|编制|启动|建设|抓好|组织|申报|下达|执行|贯彻|印发|总结|修订|完善|召开|举办|筹备|参加|根据|按照|对照|围绕|结合)$/u;
const BASE = /(?:比|较|同比|相比|以|自|从|相对于|对比|超过|高于|优于|低于|于)$/u;
const ATTRIBUTE = /^(?:已|前|度|来|间)?[\p{Script=Han}]{1,8}(?<!目标|任务)的[\p{Script=Han}]/u;
const PLAN_NAME = /^(?:各项|度?(?:重点)?(?:工作|任务)(?=[,。;]|$))|^[\p{Script=Han}、]{0,10}(?:(?:计划|规划)(?![前内建新改实布完投开培招])|方案|预算|清单|工作要点|要点|工程名单|统计公报|白皮书|工作总结)(?![前内])/u;

/** Deadlines in `masked` (a passage's prose), in order. */
export function deadlinesIn(masked: string, planYear: number | undefined): Deadline[] {
  if (!/[\d年月季期天日周旬前末]|【时限/u.test(masked)) return [];
  const found: Found[] = [];
  for (const pattern of DATES) for (const match of masked.matchAll(pattern)) addDate(found, masked, match, planYear);
  for (const pattern of [...SYMBOLIC, YEARS_AHEAD]) for (const match of masked.matchAll(pattern)) if (isOwnDeadline(masked, match)) found.push({ ...placeOf(match), due: { kind: 'open' }, year: undefined, explicit: true });
  for (const pattern of RECURRING) for (const match of masked.matchAll(pattern)) if (isRecurrence(masked, match)) found.push({ ...placeOf(match), due: { kind: 'every', every: match.groups!['every']!.replace(/^每/u, '') }, year: undefined, explicit: true });
  for (const match of masked.matchAll(/【(?:时限|日期|完成时限)】/gu)) found.push({ ...placeOf(match), due: { kind: 'open' }, year: undefined, explicit: true });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return keepApart(found);
}

/** A date that turned out to be background is kept while others are sought, so that no part of it counts (自2025年3月1日起). */
type Found = Deadline & { readonly background?: true };

const placeOf = (match: RegExpExecArray | RegExpMatchArray): Span => ({ start: match.index!, end: match.index! + match[0].length });

function keepApart(found: readonly Found[]): Deadline[] {
  const kept: Found[] = [];
  for (const deadline of found) {
    const last = kept.at(-1);
    if (!last || deadline.start >= last.end) kept.push(deadline);
  }
  return kept.filter((d) => !d.background);
}

function addDate(found: Found[], masked: string, match: RegExpExecArray | RegExpMatchArray, planYear: number | undefined): void {
  const groups = match.groups ?? {};
  const { start, end } = placeOf(match);
  const before = masked.slice(Math.max(0, start - 8), start);
  const after = masked.slice(end, end + 24);
  const text = match[0];
  const year = groups['year'] === undefined ? undefined : Number(groups['year']);
  const bareYear = year !== undefined && /^20\d\d年$/.test(text);
  const explicit = /^(?:到|截至|截止|至)|(?:前|内|底|末|止|期间)$/u.test(text) || groups['month'] !== undefined || groups['half'] !== undefined;
  if (MASK === masked[start] || (/[\d-]$/.test(before) && /^\d/.test(text))) return;
  const drop = () => void found.push({ start, end, due: { kind: 'open' }, year, explicit, background: true });
  // background, starts, versions, bases of comparison
  if (/^(?:是|以来|开始|始|出生|毕业|入学|水平|同期)/u.test(after) || (bareYear && /^为/u.test(after)) || /^(?:期间)?以来/u.test(after)) return drop();
  // 7月1日起全面实施 says when, though not by when; 从2019年起 is history
  if (/^起/u.test(after)) {
    if (groups['day'] !== undefined && !/[自从]$/u.test(before)) found.push({ start, end: end + 1, due: { kind: 'open' }, year, explicit: false });
    else drop();
    return;
  }
  if (/(?:自|从)$/u.test(before) && /^[^,]{0,10}(?:起|开始|以来|至|到)/u.test(after)) return drop();
  if (/(?:有效期|执行|施行|延长|有效)$/u.test(before)) return drop();
  if (BASE.test(before) && !/^到|^截至/u.test(text) && !(/于$/u.test(before) && !/[低高优]于$/u.test(before))) return drop();
  if (/[(（]$/u.test(before) && /^[)）]/u.test(after) && /[》”"\p{Script=Han}][(（]$/u.test(masked.slice(Math.max(0, start - 2), start)) && /20\d\d年?[-—–~～至]/u.test(text)) return drop();
  if (year !== undefined && !/(?<!以|之)前$|[内底末]$/u.test(text) && (ATTRIBUTE.test(after) && isPastVerb(after) || PLAN_NAME.test(after))) return drop();
  if (bareYear && ACTS.test(before)) return drop();
  if (year !== undefined && planYear !== undefined && year < planYear && !explicit) return drop();
  if (/^为$/u.test(before.slice(-1)) && /打下|奠定|做准备|做好准备/u.test(masked.slice(end, end + 60).split(/[。;]/)[0]!)) return drop();
  if (year === undefined && groups['month'] !== undefined && !/[日号旬底末初前内]$/u.test(text) && /^(?:度|的?工资|安全生产月|读书|宣传月|活动月|[\p{Script=Han}]{0,6}宣传月)/u.test(after)) return drop();
  if (groups['half'] !== undefined && /^(?:度|的?(?:工作|各项|任务|目标)|各项|考核|工资|绩效)/u.test(after) && !/(?:前|末|底|内)$/u.test(text)) return drop();
  found.push({ start, end, due: dueOf(groups, text, year), year, explicit });
}

/** What had been done by then: 2021年开工的, not 2025年要建成的. */
const isPastVerb = (after: string): boolean => /^(?:已|前)?[\p{Script=Han}]{0,4}(?:开工|建成|出台|印发|制定|发布|实施|新建|完成|竣工|立项|签约|认定|入学|毕业|遗留|结转|续建|批复|下达|入选|建|招录|招聘|引进)的/u.test(after);

function dueOf(groups: Readonly<Record<string, string | undefined>>, text: string, year: number | undefined): Due {
  if (groups['plan'] !== undefined || /十五[”"']?(?:规划)?(?:期间|时期|期?末)/u.test(text)) {
    const first = { 一: 2006, 二: 2011, 三: 2016, 四: 2021, 五: 2026, 六: 2031 }[groups['plan'] ?? ''] ?? 2001;
    return { kind: 'date', year: first + 4, month: 12, day: 31 };
  }
  if (/[-—–~～至到]次年/u.test(text)) return { kind: 'open' };
  const month = groups['month'];
  if (month !== undefined) {
    const value = parseChinese(month) ?? Number(month);
    const part = groups['part'];
    if (groups['day'] !== undefined) return { kind: 'date', year, month: value, day: Number(groups['day']) };
    if (part === '上旬' || part === '初') return part === '初' ? { kind: 'open' } : { kind: 'date', year, month: value, day: 10 };
    if (part === '中旬') return { kind: 'date', year, month: value, day: 20 };
    return { kind: 'date', year, month: value, day: 'end' };
  }
  const half = groups['half'] ?? '';
  const quarter = /([一二三四1-4])季度/u.exec(half)?.[1];
  if (quarter) return { kind: 'date', year, month: ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3, day: 'end' };
  if (half.startsWith('上半年') || /^年?中$/u.test(half)) return { kind: 'date', year, month: 6, day: 30 };
  if (/初$/u.test(half) || /季$/u.test(half)) return { kind: 'open' };
  return { kind: 'date', year, month: 12, day: 31 };
}

/** 压缩至4个工作日以内 is a figure; 有效期2年内, 连续3年内 are conditions. */
function isOwnDeadline(masked: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const before = masked.slice(Math.max(0, match.index! - 10), match.index);
  const after = masked.slice(match.index! + match[0].length, match.index! + match[0].length + 6);
  if (/(?:压缩|缩短|控制|压减|降低?|减少?)(?:[至到在为])?$/u.test(before)) return false;
  if (/(?:有效期|连续|近|前|未来|满|每|围绕|聚焦|应对|做好|服务|保障|备战)$/u.test(before) || (/、$/u.test(before) && /度[夏冬]/u.test(match[0])) || /第$/u.test(before)) return false;
  // 10分钟内到位率: the span belongs to the indicator's name
  if (/^[\p{Script=Han}]{1,6}率/u.test(after)) return false;
  if (/年(?:时间)?以?内$/u.test(match[0]) && /^(?:可|免|不|的)/u.test(after)) return false;
  return !/^(?:免|的[\p{Script=Han}]{2,6}免)/u.test(after);
}

function isRecurrence(masked: string, match: RegExpExecArray | RegExpMatchArray): boolean {
  const before = masked.slice(Math.max(0, match.index! - 8), match.index);
  const after = masked.slice(match.index! + match[0].length, match.index! + match[0].length + 8);
  if (/(?:每人|每户|每亩|每家|每吨|每床|每生)$/u.test(before)) return false;
  // 每月800元, 每天2小时的 are rates of something only when money follows
  return !/^\d+(?:\.\d+)?[万]?元/u.test(after);
}
