// Quantities: how much. Forms and exclusions: DOMAIN §2.3, §2.12.

import { escapeRegExp } from '../text/escape.js';
import { parseChinese } from '../text/numerals.js';
import type { Span } from '../text/span.js';
import { LEXICON, perLexicon, type Lexicon } from './lexicon/lexicon.js';
import { COUNTED_BY_WORDS, SHARES, SIZES } from './lexicon/units.js';
import { MASK, READ } from './sentences.js';

export type Bound = 'exact' | 'atLeast' | 'atMost' | 'about' | 'range' | 'ratio' | 'absolute' | 'placeholder';

export interface Quantity extends Span {
  /** As understood: 2万平方米 is 20000. NaN where there is no number (全覆盖, XX所). */
  readonly value: number;
  /** The upper end of a range. */
  readonly upper?: number;
  /** '' for a bare figure or a ratio. */
  readonly unit: string;
  readonly bound: Bound;
}

const COUNTER = [...COUNTED_BY_WORDS].sort((a, b) => b.length - a.length).map(escapeRegExp).join('|');

const PREFIX = '不低于|不少于|不小于|不高于|不超过|不多于|不大于|不突破|至少|最少|最多|大约|约|将近|近|超过|超|高于|低于|逾';
const SUFFIX = '(?:及|或)?以上|(?:及|或)?以下|以内|之内|左右|上下';
const NUMBER = String.raw`(?<![\d.])(?:\d{1,3}(?:[, ]\d{3}){1,4}(?!\d)(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,6})?)`;
const SCALE = String.raw`(?:[多余几])?(?:万亿|[十百千]?[万亿]|[十百千])?(?:[多余])?`;
const BLANK = String.raw`[Xx×]{2,}|\*{2,}|_{2,}|[○□△]{2,}|【(?:数量|数值|指标值|目标值|现值|金额|人数|比例)】`;
const TO = String.raw`\s*(?:-|—{1,2}|–|~|～|至|到)\s*`;

const SPAM = /\((?:微信|QQ|qq|电话|手机|V信|vx|加微)[^()]{2,30}\)(?<u>人次|[人名个所家])(?:左右|以上)?/gu;
const RATIO = new RegExp(String.raw`(?<p>${PREFIX})?\s*(?<![\d.])(?<n>\d{1,6}(?:\.\d{1,4})?)\s*[:∶：]\s*(?<n2>\d{1,6}(?:\.\d{1,4})?)(?!\d)`, 'gu');
const WORDS = new RegExp(String.raw`(?<p>${PREFIX})?(?<![一二两三四五六七八九十百千万])(?<n>[一二两三四五六七八九十百千万]{1,9})(?:[多余])?(?:${TO}(?<n2>[一二两三四五六七八九十百]{1,6}))?(?<u>${COUNTER})(?<x>${SUFFIX})?`, 'gu');
const FRACTION = /(?<p>不低于|不少于|至少|近|约|超过|超)?(?:百分之[一二三四五六七八九十百零点\d.]{1,12}|千分之[一二三四五六七八九十百零点\d.]{1,12}|(?<![一二三四五六七八九十])[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}|(?<![一二三四五六七八九十])[一二三四五六七八九]成(?=以上|以下|[\p{Script=Han}、,]|$)|翻(?:[一两三]番|番)|(?<![一])一半(?:以上)?|半数以上|过半)(?<x>以上|以下|以内|左右)?/gu;

const ABSOLUTE = /应(?<should>[\p{Script=Han}])[尽必则]\k<should>|无一人|全覆盖|(?<!基本)(?:动态|常态|存量)?清零|动态为零|(?<=为)零(?=$|[,;。、])|零(?:事故|死亡|发生|增长|新增|案件|伤亡|违规|投诉|差错|上访|返贫|失误|感染)|只增不减|只减不增|(?:校校|村村|户户|园园|乡乡|县县|人人|家家|镇镇|处处|站站)[\p{Script=Han}]{1,2}(?=$|[,;。、”"])|一个不[少落漏]|全部(?![门委])|所有(?![权制者])|(?<=进行)全员|全员(?=[\p{Script=Han}]{0,4}(?:测评|体检|达标|持证|覆盖))|全量|悉数|无一例外|100%/gu;
const BENCHMARK = /足额|配[足齐]配[齐足强优](?![\p{Script=Han}]{0,6}班子)|(?:达到|符合|不低于|高于|优于)(?:省定|国定|国家|国标|省级|部颁|规定|法定|行业|省市|全国|全省|上级)?(?:[\p{Script=Han}]{0,6})标准(?=$|[,;。、”]|要求|的)|不?低于[^,;。\d]{2,24}(?:水平|标准|幅度|增幅|增速)|三增长一提高/gu;

/** Governing words of a policy: its rates, awards, caps and conditions are no targets (DOMAIN §2.12.1). */
const POLICY = /给予|予以(?:奖|补)|免征|减征|减按|减免|可按|列支|按(?:照)?[^,;]{0,14}(?:征收|计征|计提|缴纳|收取|补助|补贴|奖励|支付|比例|标准)|(?:奖励|补助|补贴|资助|奖补|补偿|罚款|处罚|扣[减除]|收费)(?:标准)?(?:为|不超过|最高|每|上限|\d|[一二两三四五])|奖励[^,;]{0,8}\d|补偿上限|可先行|单次不超过|\d[^,;]{0,6}(?:的?(?:一次性)?(?:奖励|补助|补贴|奖补|资助|罚款|贴息|额度))(?!资金)|按(?:照)?\d+(?:\.\d+)?%|权重|返还|考核[^,;]{0,4}占|享受|有效期(?!内)|年满|满\d|连续[^,;]{0,8}满|最高(?:不超过|可|补助|奖励|额度)|(?:单[个家户项笔]|每[个家户人亩项笔])[^,;]{0,6}(?:不超过|最高|补助|奖励)|贷款额度|起征|注册资本/u;

/** Names that look like figures: 5+3+1+N, 15分钟服务圈, 24小时热线, 5G, 一体化. */
const NAME_AFTER = /^[\p{Script=Han}]{0,6}圈|^(?:\+|×|员(?!工)|届|周年|版|代|号|度|年(?!内|时间)|线(?:上|下|路)|点(?:钟|半)|字以|字部)/u;
const NAME_BEFORE = /[+×#A-Za-z]$|第$|(?:首|头)$|[\dA-Za-z][-/]$|[.·]$/u;
/** Verbs that make a counted thing of what follows; before one of these a small Chinese numeral counts. */
const COUNTS = /(?:新建|建设|建成|改造|新增|打造|培育|培养|培训|创建|评选|选树|遴选|推出|举办|承办|召开|组织|开展|举行|完成|引进|招聘|选派|实施|开通|编制|制定|出台|发布|成立|设立|建立|创成|认定|扶持|孵化|攻克|申报|获得|争取|购置|配备|安装|每[\p{Script=Han}\d]{1,5}|至少|不少于|各|安排|储备|开展了|进行|报送|到|参加|争创|再|共|建好|用好)(?:[\p{Script=Han}]{0,4})$/u;
/** Nouns that a number packages (八个突破, 四项机制): counts.ts looks at those. */
const PACKAGED = /^(?:[\p{Script=Han}]{0,4})(?:突破|聚焦|提升|方面|环节|体系|机制|制度|关系|意识|维护|自信|确立|阶段|层次|层面|领域|坚持|到位|结合|转变|原则|路径|目标|关键|重点|步骤|抓手|统一|导向|行动|工程|专项|统筹|结合点|一|不变|不减|安全|责任|清单|台账|文明)/u;
const AREA_UNDER_FRAMING = /^(?:[^,;]{0,6})?(?:推进|推动|支持|协调|加快|促进|服务|保障)/u;

const patternsOf = perLexicon(({ units, indicators }) => ({
  /** 从60%提高到75%: the figure is 75%; where it stands now is none. */
  change: new RegExp(String.raw`(?:由|从)(?:目前的?|现在的?|原来的?|上年的?)?(?:${NUMBER})${SCALE}\s*(?:${units})?[^,;\d]{0,6}?(?:提高|提升|增加|增长|扩大|降低|下降|减少|压缩|缩短|降|增|升|压减)(?:[至到为])\s*`, 'gu'),
  figure: new RegExp(String.raw`(?<p>${PREFIX})?\s*(?<n>${NUMBER})(?<s>${SCALE})(?:\s*(?<u1>${units})?${TO}(?<n2>${NUMBER})(?<s2>${SCALE}))?\s*(?<u>${units})(?<x>${SUFFIX})?`, 'gu'),
  placeholder: new RegExp(String.raw`(?<p>${PREFIX})?\s*(?:${BLANK})[十百千万亿]{0,2}(?:(?:${TO})(?:${BLANK}))?\s*(?<u>${units})?(?<x>${SUFFIX})?`, 'gu'),
  bare: new RegExp(String.raw`(?<=${indicators}[^,;。\d]{0,14}?(?:达到?|为|是|至|到|在|突破|超过?|不低于|不超过|不高于))(?<p>${PREFIX})?(?<n>${NUMBER})(?<s>${SCALE})(?<x>${SUFFIX})?(?=$|[,;。)、]|以[上下内])`, 'gu'),
  upToIndicator: new RegExp(`^[\\p{Script=Han}]{0,22}(?:${indicators})[\\p{Script=Han}]{0,6}$`, 'u'),
}));

/** `masked` is a clause of the prose, deadlines blanked; positions are relative to it. */
export function quantitiesIn(masked: string, lexicon: Lexicon = LEXICON): Quantity[] {
  if (!/[\d一二两三四五六七八九十零全所应足配准标齐翻半过人Xx×*_○□△【校村户园只无]|清零|为零|不低于|低于/u.test(masked)) return [];
  const { change, figure, placeholder, bare, upToIndicator } = patternsOf(lexicon);
  const found: Quantity[] = [];
  const taken = new Uint8Array(masked.length);
  const add = (match: RegExpMatchArray, quantity: Omit<Quantity, 'start' | 'end'>) => {
    const lead = match[0].length - match[0].trimStart().length;
    const place = { start: match.index! + lead, end: match.index! + match[0].trimEnd().length };
    for (let i = place.start; i < place.end; i++) if (taken[i]) return;
    taken.fill(1, place.start, place.end);
    found.push({ ...place, ...quantity });
  };
  for (const match of masked.matchAll(placeholder)) if (isNumberSlot(masked, match)) add(match, { value: NaN, unit: match.groups!['u'] ?? '', bound: 'placeholder' });
  for (const match of masked.matchAll(SPAM)) add(match, { value: NaN, unit: match.groups!['u']!, bound: 'placeholder' });
  if (!isPolicy(masked)) {
    // where an indicator stands now is hidden from the figures
    const ahead = masked.replace(change, (from) => MASK.repeat(from.length));
    for (const match of ahead.matchAll(figure)) if (isFigure(ahead, match)) add(match, figureOf(match));
    for (const match of ahead.matchAll(RATIO)) if (isRatio(masked, match)) add(match, { value: Number(match.groups!['n']) / Number(match.groups!['n2']), unit: '', bound: 'ratio' });
    for (const match of ahead.matchAll(bare)) add(match, { value: valueOf(match.groups!['n']!, match.groups!['s']), unit: '', bound: boundOf(match.groups!['p'], match.groups!['x'], match.groups!['s']) });
    for (const match of masked.matchAll(FRACTION)) if (!/[一二三四五六七八九]成$/u.test(match[0]) || !/^[立员果本长]/u.test(masked.slice(match.index + match[0].length))) add(match, fractionOf(match));
    for (const match of ahead.matchAll(WORDS)) if (isCountedByWord(ahead, match)) add(match, wordsOf(match));
  }
  for (const match of masked.matchAll(ABSOLUTE)) if (isAbsolute(masked, match)) add(match, { value: NaN, unit: '', bound: 'absolute' });
  for (const match of masked.matchAll(BENCHMARK)) if (!found.some((q) => q.bound !== 'absolute' && /^不?低于/.test(match[0]))) add(match, { value: NaN, unit: '', bound: 'absolute' });
  return withoutAttributes(masked, upToIndicator, found.sort((a, b) => a.start - b.start));
}

/** A figure in the name of what another figure measures (500米覆盖率100%), or the size of what it counts (2台66万千瓦机组). */
function withoutAttributes(masked: string, upToIndicator: RegExp, found: readonly Quantity[]): Quantity[] {
  return found.filter((q, i) => {
    const [before, next] = [found[i - 1], found[i + 1]];
    if (next && q.bound !== 'absolute' && !Number.isNaN(next.value) && upToIndicator.test(masked.slice(q.end, next.start)) && !/^(?:以上|达|完成|的)/u.test(masked.slice(q.end))) return false;
    return !(before && before.end === q.start && SIZES.has(q.unit) && /^[\p{Script=Han}]/u.test(masked.slice(q.end)));
  });
}

/** Whether a clause states a rule's rate, award, cap or condition. */
export const isPolicy = (masked: string): boolean => POLICY.test(masked) && !/(?:标准|水平)[^,;]{0,6}(?:提高|提升|提至|达到)/u.test(masked);

const SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** 1.3 and 万亿 are 1.3 × 10^12. */
const valueOf = (number: string, scale = ''): number => [...scale].reduce((value, c) => Number((value * (SCALES[c] ?? 1)).toPrecision(15)), Number(number.replace(/[, ]/g, '')));

function boundOf(prefix = '', suffix = '', scale = ''): Bound {
  if (/不低于|不少于|不小于|至少|最少|高于|超|逾/u.test(prefix) && !/^不/u.test(prefix.replace(/^不(?:低于|少于|小于)/u, '')) || /以上/u.test(suffix)) return 'atLeast';
  if (/不超过|不高于|不多于|不大于|不突破|最多|低于/u.test(prefix) || /以下|以内|之内/u.test(suffix)) return 'atMost';
  return /约|近/u.test(prefix) || /左右|上下/u.test(suffix) || /[多余几]/u.test(scale) ? 'about' : 'exact';
}

function figureOf(match: RegExpMatchArray): Omit<Quantity, 'start' | 'end'> {
  const g = match.groups!;
  const value = valueOf(g['n']!, g['s'] || (g['u1'] === undefined ? g['s2'] : ''));
  const unit = g['u']!;
  if (g['n2'] !== undefined) return { value, upper: valueOf(g['n2'], g['s2']), unit, bound: 'range' };
  return { value, unit, bound: boundOf(g['p'], g['x'], g['s']) };
}

function wordsOf(match: RegExpMatchArray): Omit<Quantity, 'start' | 'end'> {
  const g = match.groups!;
  const value = parseWord(g['n']!);
  return g['n2'] !== undefined ? { value, upper: parseWord(g['n2']), unit: g['u']!, bound: 'range' } : { value, unit: g['u']!, bound: boundOf(g['p'], g['x'], /[多余]/u.test(match[0]) ? '余' : '') };
}

function parseWord(text: string): number {
  const [head, rest] = text.split('万');
  return rest === undefined ? parseChinese(text) ?? NaN : (parseChinese(head || '一') ?? NaN) * 1e4 + (rest === '' ? 0 : parseChinese(rest) ?? NaN);
}

function fractionOf(match: RegExpMatchArray): Omit<Quantity, 'start' | 'end'> {
  const text = match[0];
  const of = /([一二三四五六七八九十百零]+)分之([一二三四五六七八九十百零点\d.]+)/u.exec(text);
  const number = (t: string) => (/\d/.test(t) ? Number(t) : t.includes('点') ? NaN : parseChinese(t) ?? NaN);
  const bound = boundOf(match.groups!['p'], match.groups!['x'] ?? (/以上|过半/u.test(text) ? '以上' : ''));
  if (of) return of[1] === '百' ? { value: number(of[2]!), unit: '%', bound } : { value: number(of[2]!) / number(of[1]!), unit: '', bound };
  const tenths = /([一二三四五六七八九])成/u.exec(text);
  if (tenths) return { value: number(tenths[1]!) * 10, unit: '%', bound };
  if (/翻/u.test(text)) return { value: /两/u.test(text) ? 4 : /三/u.test(text) ? 8 : 2, unit: '倍', bound };
  return { value: 50, unit: '%', bound };
}

/** XX所 and XX% hold a figure's place; XX县 and XX高中 a name's. */
function isNumberSlot(masked: string, match: RegExpMatchArray): boolean {
  const unit = match.groups!['u'];
  const after = masked.slice(match.index! + match[0].length);
  if (/【/.test(match[0])) return true;
  if (/^\*{2,}/.test(match[0].trim()) && unit === undefined) return false;
  if (unit === undefined) return /^[十百千万亿]/.test(match[0].replace(/[^十百千万亿]/gu, '') || ' ') && match[0].trim().length > 2;
  return !/^(?:县|市|区|镇|乡|村|校|园|社区|企业|站|家庭|项目|班|年|部|本|级)$/u.test(unit) && !(unit === '门' && /^[诊店]/u.test(after)) && !/[A-Za-z]$/.test(masked.slice(0, match.index));
}

function isFigure(masked: string, match: RegExpMatchArray): boolean {
  const { start, end } = { start: match.index! + (match[0].length - match[0].trimStart().length), end: match.index! + match[0].length };
  const before = masked.slice(Math.max(0, start - 12), start);
  const after = masked.slice(end, end + 14);
  const unit = match.groups!['u']!;
  const suffix = match.groups!['x'];
  if (NAME_BEFORE.test(before) && !match.groups!['p']) return false;
  if (/\d[.,]?$/.test(before)) return false;
  if (NAME_AFTER.test(after) && !(unit === '人' && /^员工/u.test(after))) return false;
  // 百年, 二级, 12345 and years are no figures; a lone 届, 批, 期, 级, 类, 种, 层 needs a verb that counts it
  if (/^20\d\d$/.test(match.groups!['n']!) && /^(?:年|届|版|级)$/u.test(unit)) return false;
  if (/^(?:届|级|成|度|代)$/u.test(unit)) return false;
  if (unit === '点' && !/[设建增]/u.test(before)) return false;
  if (unit === '小时' && match.groups!['n'] === '24') return false;
  if (unit === '期' && /^[项工建]/u.test(after)) return false;
  if (/^(?:岁|周岁)$/u.test(unit) && (suffix !== undefined || /^[至—-]/u.test(after)) && /^[\p{Script=Han}]/u.test(after)) return false;
  // 300万吨及以下装置, 50张床位以上医院: the size of what is meant; 90%以上学校 is a share of it
  if (suffix !== undefined && /以[上下]$/u.test(suffix) && !SHARES.has(unit) && SIZES.has(unit) && /^(?:的)?[\p{Script=Han}]/u.test(after) && !/^(?:的?目标|的?要求|的?任务|并|且)/u.test(after)) return false;
  // the size of an existing thing that is pushed on: 推动8.59平方公里教育新区的…
  if (SIZES.has(unit) && /^[\p{Script=Han}]/u.test(after) && AREA_UNDER_FRAMING.test(masked.slice(0, start)) && !/^(?:以上|建设|改造)/u.test(after)) return false;
  // 在50%的基础上, 比上年3所: where it stands now
  if (/^的?(?:基础|水平)上/u.test(after)) return false;
  if (unit === '分' && /^[之别批类级期步段离布析管局公会院校配]/u.test(after)) return false;
  if (/(?:下设|限期|期限)$/u.test(before) || (/[前后末]$/u.test(before) && /^[位名]$/u.test(unit))) return false;
  // 对38条通道实行…: what exists is governed, not promised; a check or repair of each is work done
  if (/(?<!完成)对$/u.test(before) && !/开展|评议|辅导|走访|巡察|加装|更换|安装|检查|检测|体检|评估|验收|改造|整治|普查|排查|培训|修复/u.test(after + masked.slice(end + 14))) return false;
  if (/(?:与|同|跟)[\p{Script=Han}]{0,4}$/u.test(before) && !SHARES.has(unit)) return false;
  // 总投资3.5亿元的项目, 对减少超过10%的企业: what kind of thing is meant
  if (/^的[\p{Script=Han}\d]/u.test(after) && !/^的(?:目标|要求|任务|水平|比例|标准|速度|增长)/u.test(after) && (SIZES.has(unit) || (SHARES.has(unit) && /对[^,;]*$/u.test(masked.slice(0, start))))) return false;
  if (/反馈的?$/u.test(before) && /^问题/u.test(after)) return false;
  if (/(?:现有|原有|已有|共有|目前有|辖|下辖|占地|总面积|常住人口|户籍人口)$/u.test(before)) return false;
  return true;
}

/** 4:6 behind a comparison or an indicator; not 9:00, nor a score. */
function isRatio(masked: string, match: RegExpMatchArray): boolean {
  const before = masked.slice(0, match.index);
  return match.groups!['p'] !== undefined || /(?:比|比例|按|按照|配比|达到?|为|至|到|不低于|不超过)\s*(?:[\p{Script=Han}]{0,4})$/u.test(before) && !/^0\d|^\d\d:[0-5]0/.test(match[0].trim());
}

function isCountedByWord(masked: string, match: RegExpMatchArray): boolean {
  const start = match.index!;
  const end = start + match[0].length;
  const before = masked.slice(Math.max(0, start - 14), start);
  const after = masked.slice(end, end + 8);
  const { n, u, p } = match.groups!;
  if (/[第初其之另唯统专万某一二三四五六七八九十百千万]$/u.test(before) && p === undefined) return false;
  if (n === '一' && !/^(?:次|轮|场|期|遍|小时|场次|倍)$/u.test(u!)) return false;
  if (/^(?:性|体|般|律|批|定|线|级|类|流|把手|起|又|再|切)/u.test(after)) return false;
  if (u === '成' || (u === '人' && /^[员才民口力才]/u.test(after)) || (u === '次' && /^[产序性]/u.test(after)) || (u === '名' && /^(?:校|师|优)/u.test(after)) || (u === '家' && /^[庭校]/u.test(after))) return false;
  if (/^(?:个|项|条|件)$/u.test(u!) && PACKAGED.test(after)) return false;
  return p !== undefined || COUNTS.test(before) || before.endsWith(READ) || (/^[次轮遍场]$/u.test(u!) && masked.includes(READ));
}

/** 全员培训, 覆盖全面 and 所有权 are words; an absolute says that none is left out. */
function isAbsolute(masked: string, match: RegExpMatchArray): boolean {
  const before = masked.slice(Math.max(0, match.index! - 6), match.index);
  const after = masked.slice(match.index! + match[0].length, match.index! + match[0].length + 10);
  if (/从$/u.test(before) && /^(?:转|到|变)/u.test(after)) return false;
  if (/(?:在|于)[^,]{0,20}$/u.test(before) && /^的?基础上/u.test(after)) return false;
  if (match[0] === '全部' && /^(?:工作|力量|精力|内容|过程|流程|要求)/u.test(after)) return false;
  return true;
}

