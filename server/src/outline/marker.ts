// Reading one marker (序号) at the head of a line or inside it, without any knowledge of the lines around.

import { parseChinese, parseDigits, parseEnclosed, parseRoman, type Enclosure } from '../text/numerals.js';
import type { MarkerStyle } from './style.js';

/** How surely these characters are a marker when nothing else of the plan is known. */
export type Evidence =
  /** at a line's head and in a form that hardly anything else has */
  | 'strong'
  /** at a line's head, but a figure, a date or a list could look the same: the run must prove it */
  | 'weak'
  /** at a line's head, but the mark is followed by a figure, as in 3.5个百分点: only its exact place in a run proves it */
  | 'figure'
  /** inside a line, after a full stop */
  | 'after-stop'
  /** inside a line, after a gap */
  | 'after-gap'
  /** inside a line, directly after a word */
  | 'glued';

export interface MarkerReading {
  readonly style: MarkerStyle;
  readonly ordinal: number;
  /** UTF-16 offsets in the line: where the marker begins, where its last mark ends, and where the title begins. */
  readonly start: number;
  readonly end: number;
  readonly titleStart: number;
  /** Where the numeral (without brackets and marks) stands. */
  readonly numeral: { readonly start: number; readonly end: number };
  /** The mark that follows the numeral or its bracket: `、`, `.`, or '' for none. */
  readonly mark: string;
  readonly evidence: Evidence;
  /** All numbers of a decimal marker: [1, 2] for 1.2. Empty for other styles. */
  readonly path: readonly number[];
  /** A second reading of a lone letter: I. may be the ninth letter, C. the hundredth Roman number. */
  readonly other?: { readonly style: MarkerStyle; readonly ordinal: number };
}

const CN = '[一二三四五六七八九十百零〇]{1,5}';
const D = '[0-9０-９]';
const SPACE = '[ \\t\\u3000\\u00a0]*';

/** Indent, a mark of order, Markdown headings and bullets: what may stand before a marker. */
const PREFIX = /^[\s\u3000\ufeff]*(?:(#{1,6})[ \t\u3000]+)?(?:(?:[-*+•●▪◆■□][ \t\u3000]+|>[ \t]*|\*\*|__)*)/u;

/** What follows a bare figure when it is a figure, not a numeral: `3月底前`, `5所学校`, `22万人`. Words that only begin so are let through. */
const MEASURED = /^(?:[亿％%℃‰吨倍岁辆栋幢]|亩(?!均)|台(?![账风区])|月(?!度)|日(?!常|间|照)|号(?!召)|时(?!间|效|限|代)|点(?![面检位])|秒(?!杀)|米(?![粉面])|届(?!时)|级(?!联)|公(?=[里顷斤尺])|个(?![别性])|所(?![有需])|名(?![校师])|人(?![才民力社员事居口])|次(?!序)|项(?!目)|家(?![庭校])|条(?![例件块])|件|万(?!众|物)|千(?!方)|百(?!姓)|元(?!旦)|年(?!度|轻|内|初|末|底|终)|期(?![货限])|类|种(?![植养业子])|批(?![发评])|周(?!密|转)|天(?!然)|套|座|处(?![置理])|间|场(?![所地馆景])|轮(?![训岗换])|门(?!诊)|户(?![籍外])|村(?!级|民|镇|庄)|镇(?!级|村)|乡(?!镇|村)|县(?![域级乡区内])|市(?![场级县区政内容民域])|区(?![域级内块])|省(?![级委内际外厅])|国(?![家有企防资内际外产土庆])|大(?![力幅胆数学气中型病豆棚宗])|分(?![类级层步析散配工解段布项])|小时|多(?![措渠元方部层管])|余(?!热)|几(?!何)|比(?![较赛例对])|度(?!假)|成(?![立果效本品员绩])|支(?![持撑])|本(?!级|地|着)|层(?!层)|位(?!于)|组(?![织建])|第|和(?![谐平])|至|到(?![位期访])|、|或)/u;

/** 一、二年级: the numeral after the mark is the next one, so the two are a pair and no marker. */
const PAIRED = new RegExp(`^${SPACE}(?:(${CN})|(${D}{1,3}))(?!${CN})`);

function isPaired(value: number, rest: string): boolean {
  const next = PAIRED.exec(rest);
  if (!next) return false;
  const other = next[1] !== undefined ? parseChinese(next[1]) : parseDigits(next[2]!);
  return other === value + 1;
}

/** One way to write markers: a sticky pattern whose groups are the numeral and the mark, and what it makes of them. */
interface Form {
  readonly pattern: RegExp;
  read(match: RegExpExecArray, line: string): { style: MarkerStyle; ordinal: number; weak: boolean; path?: number[]; other?: { style: MarkerStyle; ordinal: number } } | undefined;
}

const form = (source: string, read: Form['read']): Form => ({ pattern: new RegExp(source, 'yu'), read });

/** What follows a figure with a decimal point; titles that only begin so (时间, 公司) are let through. */
const DECIMAL_UNIT = /^[\s\u3000]*(?:[万亿％%℃‰元吨倍亩]|个百分点|米(?![粉面])|公[里顷斤]|平方|立方|千[瓦米克]|百分|小时|million|billion|percent)/u;

/** The rest of a figure that is never an item's number: `9万平方米` after `1.`. */
const LARGE_FIGURE = /^[0-9０-９]+[\s\u3000]*(?:[万亿％%℃‰元吨倍亩]|公[里顷斤]|平方|立方|千[瓦米克]|million|billion|percent)/u;

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;

const restOf = (match: RegExpExecArray, line: string): string => line.slice(match.index + match[0].length, match.index + match[0].length + 12);

/** Chinese plans' markers. Order matters: the first form that matches a place is taken. */
const CHINESE: readonly Form[] = [
  // 第一章 总则; not 第一节课, 第一条线
  form(`第${SPACE}(${CN}|${D}{1,3})${SPACE}(?:部分|[章节節条條篇编編])([、：:．.]?)`, (m, line) => {
    const word = /部分|[章节節条條篇编編]/u.exec(m[0])![0];
    const style = ({ 部分: '第一部分', 章: '第一章', 节: '第一节', 節: '第一节', 条: '第一条', 條: '第一条', 篇: '第一篇', 编: '第一编', 編: '第一编' } as const)[word]!;
    const after = line[m.index + m[0].length] ?? '';
    return { style, ordinal: valueOf(m[1]!), weak: m[2] === '' && !/^[\s\u3000]?$/u.test(after) };
  }),
  // （一）标题; not （三）期工程, （二）项
  form(`[（(]${SPACE}(${CN})${SPACE}[）)]([、．.，,：:﹑]?)`, (m, line) => ({ style: '（一）', ordinal: valueOf(m[1]!), weak: /^[项項条條款期类類部号號]/u.test(restOf(m, line)) && !/^(?:类型|部门|部署|条件|项目)/u.test(restOf(m, line)) })),
  // 一、标题; not 一、二年级
  form(`(${CN})${SPACE}([、﹑．.，,：:])`, (m, line) => {
    const ordinal = valueOf(m[1]!);
    const rest = restOf(m, line);
    // 十四五、十五五 are five-year plans
    return isPaired(ordinal, rest) || (/^十[一二三四五六]?五$/u.test(m[1]!) && /^十/u.test(rest)) ? undefined : { style: '一、', ordinal, weak: !/[、﹑．.]/u.test(m[2]!) };
  }),
  // （1）标题
  form(`[（(]${SPACE}(${D}{1,3})${SPACE}[）)]([、．.，,：:﹑]?)`, (m, line) => ({ style: '（1）', ordinal: valueOf(m[1]!), weak: /^[项項条條款期类類号號]/u.test(restOf(m, line)) })),
  // 1.1 标题; a figure (1.9万平方米) looks the same
  form(`(${D}{1,2}(?:[.．]${D}{1,2}){1,3})([.．、]?)(?=[\\s\\u3000]|\\p{Script=Han}|[A-Za-z“《（(]|$)`, (m, line) => {
    const path = m[1]!.split(/[.．]/u).map(parseDigits);
    const rest = restOf(m, line);
    if (path.some((n) => n === 0) || DECIMAL_UNIT.test(rest) || MEASURED.test(rest.trimStart())) return undefined;
    return { style: (['1.1', '1.1.1', '1.1.1.1'] as const)[path.length - 2]!, ordinal: path.at(-1)!, weak: true, path };
  }),
  // 1. 标题; 56.2023年… only where the run proves it; not 9:00
  form(`(${D}{1,3})${SPACE}([.．、﹑﹒，,：:])`, (m, line) => {
    const ordinal = valueOf(m[1]!);
    const after = line.slice(m.index + m[0].length);
    if (ordinal === 0 || (/[：:，,]/u.test(m[2]!) && /^[0-9０-９]/u.test(after)) || (/[、﹑]/u.test(m[2]!) && isPaired(ordinal, after.slice(0, 8)))) return undefined;
    const figure = /^[0-9０-９]/u.test(after) || /^[\s\u3000]*[～~—–-]/u.test(after);
    if (LARGE_FIGURE.test(after)) return undefined;
    return { style: '1.', ordinal, weak: figure || /[，,：:]/u.test(m[2]!) };
  }),
  // 1) 标题
  form(`(${D}{1,2})([)）])`, (m) => ({ style: '1)', ordinal: valueOf(m[1]!), weak: false })),
  // ① ⒈ ⑴ ㈠
  form(`([\\u2460-\\u249b\\u3220-\\u3229\\u3251-\\u325f\\u32b1-\\u32bf])([、．.，,：:]?)`, (m) => {
    const { enclosure, value } = parseEnclosed(m[1]!)!;
    const style = ({ circled: '①', dotted: '1.', bracketed: '（1）', bracketedChinese: '（一）' } as const satisfies Record<Enclosure, MarkerStyle>)[enclosure];
    return { style, ordinal: value, weak: false };
  }),
  // 1切实强化…: the mark is missing; or 1 范围, the top level of a decimal scheme
  form(`(${D}{1,2})()(?=[\\s\\u3000]*[\\p{Script=Han}“《])`, (m, line) => {
    const rest = line.slice(m.index + m[0].length).replace(/^[\s\u3000]+/u, '');
    return valueOf(m[1]!) === 0 || MEASURED.test(rest) ? undefined : { style: '1.', ordinal: valueOf(m[1]!), weak: true };
  }),
  // 1  Context: the top level of a decimal scheme; not 30 April
  form(`(${D}{1,2})()(?=[ \\t]+[A-Z][a-z])`, (m, line) => {
    const rest = line.slice(m.index + m[0].length).trimStart();
    return MONTH.test(rest) ? undefined : { style: '1.', ordinal: valueOf(m[1]!), weak: true };
  }),
  // 一 标题: the mark is missing
  form(`(${CN})()(?=[ \\t\\u3000]+\\p{Script=Han})`, (m) => ({ style: '一、', ordinal: valueOf(m[1]!), weak: true })),
];

/** Forms that only a line's head may hold. */
const LATIN: readonly Form[] = [
  form(`([IVXLC]{1,7}|[\\u2160-\\u216b])([.．、)])(?=[\\s\\u3000]|\\p{Script=Han})`, (m) => {
    const roman = parseRoman(m[1]!);
    if (roman === undefined) return undefined;
    const other = /^[A-Z]$/u.test(m[1]!) ? { style: 'A.' as const, ordinal: m[1]!.charCodeAt(0) - 64 } : undefined;
    return { style: 'I.', ordinal: roman, weak: m[1]!.length === 1 && roman !== 1 && m[1]!.charCodeAt(0) < 0x2160, ...(other && { other }) };
  }),
  form(`([A-Z])([.．、])(?=[\\s\\u3000]|\\p{Script=Han})`, (m) => ({ style: 'A.', ordinal: m[1]!.charCodeAt(0) - 64, weak: true })),
  form(`[(（]([ivx]{1,5})([)）])(?=[\\s\\u3000]|\\p{Script=Han})`, (m) => latinRoman(m[1]!, '(i)', '(a)')),
  form(`([ivx]{1,5})([.．])(?=[\\s\\u3000])`, (m) => latinRoman(m[1]!, 'i.', 'a.')),
  form(`[(（]([a-z])([)）])(?=[\\s\\u3000]|\\p{Script=Han})`, (m) => ({ style: '(a)', ordinal: m[1]!.charCodeAt(0) - 96, weak: true })),
  form(`([a-z])([)）])(?=[\\s\\u3000]|\\p{Script=Han})`, (m) => ({ style: 'a)', ordinal: m[1]!.charCodeAt(0) - 96, weak: true })),
  form(`([a-z])([.．、])(?=[\\s\\u3000]|\\p{Script=Han})`, (m) => ({ style: 'a.', ordinal: m[1]!.charCodeAt(0) - 96, weak: true })),
];

function latinRoman(text: string, style: MarkerStyle, letters: MarkerStyle) {
  const ordinal = parseRoman(text.toUpperCase());
  if (ordinal === undefined) return undefined;
  const other = text.length === 1 ? { style: letters, ordinal: text.charCodeAt(0) - 96 } : undefined;
  return { style, ordinal, weak: true, ...(other && { other }) };
}

const valueOf = (numeral: string): number => parseChinese(numeral) ?? parseDigits(numeral);

function readAt(forms: readonly Form[], line: string, at: number, evidence: (weak: boolean) => Evidence): MarkerReading | undefined {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (!match) continue;
    const found = read(match, line);
    if (!found || !Number.isFinite(found.ordinal) || found.ordinal < 1) continue;
    const end = at + match[0].length;
    let titleStart = end;
    while (titleStart < line.length && /[\s\u3000]/u.test(line[titleStart]!)) titleStart++;
    const numeralStart = at + match[0].indexOf(match[1]!);
    const { weak, path = [], ...rest } = found;
    return { ...rest, path, start: at, end, titleStart, numeral: { start: numeralStart, end: numeralStart + match[1]!.length }, mark: match[2]!, evidence: evidence(weak) };
  }
  return undefined;
}

export interface LineHead {
  /** Number of `#` of a Markdown heading, 0 for none. */
  readonly depth: number;
  /** Where the text after indent, heading marks and bullets begins. */
  readonly textStart: number;
  readonly marker: MarkerReading | undefined;
}

/** What stands at a line's head. Offsets are in the line. */
export function readHead(line: string): LineHead {
  const prefix = PREFIX.exec(line)!;
  const textStart = prefix[0].length;
  // after Markdown's # hardly anything but a heading's number can stand
  const evidence = (weak: boolean): Evidence => (weak && prefix[1] === undefined ? 'weak' : 'strong');
  const read = readAt(CHINESE, line, textStart, evidence) ?? readAt(LATIN, line, textStart, evidence);
  const figure = read?.path.length === 0 && read.evidence === 'weak' && /^[0-9０-９～~—–-]/u.test(line.slice(read.end));
  const marker = read && figure ? { ...read, evidence: 'figure' as const } : read;
  return { depth: prefix[1]?.length ?? 0, textStart, marker };
}

/** Places inside a line where a marker could begin; cheap, so that long lines are read once. */
const INNER = new RegExp(`第${SPACE}(?:${CN}|${D}{1,3})${SPACE}(?:部分|[章节節])|[（(]${SPACE}(?:${CN}|${D}{1,2})${SPACE}[）)]|${CN}、|[\\u2460-\\u2473]|${D}+(?:[.．]${D}+)*[.．、]?(?=[\\s\\u3000]*[\\p{Script=Han}“《])`, 'gu');

/** Markers inside a line (headings glued into a paragraph), from offset `from` on. Each must be proved by a run before it counts. */
export function readInner(line: string, from: number): MarkerReading[] {
  const found: MarkerReading[] = [];
  INNER.lastIndex = from;
  for (let match = INNER.exec(line); match; match = INNER.exec(line)) {
    const at = match.index;
    if (at <= from) continue;
    let before = at - 1;
    while (before >= 0 && /[\s\u3000]/u.test(line[before]!)) before--;
    const previous = line[before] ?? '';
    const evidence: Evidence | undefined =
      /[。！？；;!?.”」）)]/u.test(previous) ? (before < at - 1 || /[。！？!?.]/u.test(previous) || /[。！？!?]/u.test(line[before - 1] ?? '') ? 'after-stop' : 'glued')
        : /[\p{Script=Han}A-Za-z%％]/u.test(previous) && !/[第之至到和与及或其]/u.test(previous) ? (before < at - 1 ? 'after-gap' : 'glued')
          : undefined;
    if (evidence === undefined) continue;
    // a figure inside a sentence is never an item's number
    const read = readAt(CHINESE, line, at, (weak) => (weak ? 'weak' : evidence));
    // （三）类项目 is a reference, whatever stands before it
    if (read?.evidence === 'weak' && /^[（(]/u.test(read.style)) continue;
    const marker = read && { ...read, evidence };
    if (marker && !/^[0-9０-９]/u.test(line.slice(marker.end, marker.end + 1))) found.push(marker);
  }
  return found;
}
