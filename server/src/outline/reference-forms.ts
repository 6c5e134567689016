// How references to sections and annexes are written, read in one paragraph without knowledge of the plan's sections.

import { parseChinese, parseDigits } from '../text/numerals.js';
import type { MarkerStyle } from './style.js';

/** Positions are in the paragraph's reading. */
export interface WrittenStep {
  readonly start: number;
  readonly end: number;
  readonly numeral: { readonly start: number; readonly end: number };
  readonly ordinal: number;
  /** The styles that the step may mean, the likeliest first. */
  readonly styles: readonly MarkerStyle[];
  /** All numbers of a decimal: [2, 3] for Section 2.3. */
  readonly path: readonly number[];
}

export interface WrittenSection {
  readonly kind: 'section';
  readonly start: number;
  readonly end: number;
  readonly steps: readonly WrittenStep[];
  readonly title: { readonly start: number; readonly end: number } | undefined;
}

export type AnnexWord = '附件' | '附表' | '附录' | 'annex' | 'appendix' | 'attachment';

export interface WrittenAnnex {
  readonly kind: 'annex';
  readonly start: number;
  readonly end: number;
  readonly word: AnnexWord;
  readonly ordinal: number | undefined;
}

export type Written = WrittenSection | WrittenAnnex;

const N = '(?:[一二三四五六七八九十百零〇]{1,5}|[0-9]{1,3})';
const WORD = `第 ?${N} ?(?:部[分份]|[章节条编篇])`;
const BRACKET = `(?:第 ?)?\\( ?${N} ?\\)(?:[项条款点](?!目))?`;

const STYLES: Readonly<Record<string, MarkerStyle>> = { 部: '第一部分', 章: '第一章', 节: '第一节', 条: '第一条', 编: '第一编', 篇: '第一篇' };

/** Words right before that say that this plan is meant. */
const OWN = /(?:本(?:工作)?(?:方案|计划|要点|意见|预案|规划|安排|通知|办法|细则|文件?|章|编|部分)|前述|上述|前文|上文|下文|后文)的?[“"]?$/u;
/** Words right before that send the reader elsewhere in the text. */
const CUE = /(?:见|详见|参见|参照|按照|按|依照|依据|根据|对照|结合|落实|执行|完成|属于|符合|除|与|和|及|在|于|对|将|由)[“"(]?$/u;
const SEE = /(?:见|按照|按|依照|依据|根据|对照|参照|前述|上述|本(?:工作)?(?:方案|计划|要点|意见|预案|规划))的?$/u;
/** Where a clause begins. */
const CLAUSE = /(?:^|[,;。:!?、(“"\n])$/u;
/** Another document: 《…》, or a word for one. */
const FOREIGN = /(?:》(?:\([^()]{0,40}\))?|条例|办法|规定|文件|[法令]|章程|规范|标准|细则|意见|通知|决定|公约|准则|合同|协议|报告|纲要|规划|方案|计划|要点|预案|制度|指南|公报|讲话|号)(?:\([^()]{0,30}\))?[的中"”]?$/u;

/** What may follow a reference in a place that is sure already. */
const AFTER = /^(?:$|[,;。:!?、)”"》\]】(.]|所|由|应|须|需|等|规定|要求|明确|提出|中(?!心)|内(?!容)|之|的|内容|各项|任务|措施|目标|列|执行|落实|推进|负责|为准|以?外|已|进行|办理|安排|部署|确定|和|及|与|至|到|或|以及|第)/u;
/** What follows a reference where nothing but a clause's start stands before it. */
const SAID = /^(?:所[列述定指称提确涉]|规定|要求的|中(?:所|的|明确|提出|列)|明确的|提出的|确定的|列出的|列明|各项(?:任务|措施|目标|指标))/u;

const valueOf = (numeral: string): number => parseChinese(numeral) ?? parseDigits(numeral);

function stepOf(start: number, piece: string): WrittenStep {
  const numeral = new RegExp(N, 'u').exec(piece)!;
  const at = start + numeral.index;
  const ordinal = valueOf(numeral[0]);
  const digits = /[0-9]/.test(numeral[0]);
  const word = /[部章节条编篇]/u.exec(piece.replace(/\).*$/u, ''))?.[0];
  const styles: MarkerStyle[] = piece.includes('(') ? (digits ? ['（1）', '1.'] : ['（一）']) : /[、.]$/u.test(piece) ? (digits ? ['1.'] : ['一、']) : [STYLES[word ?? ''] ?? '第一部分'];
  const end = start + piece.replace(/[项条款点]$/u, (unit) => (piece.includes(')') ? '' : unit)).length;
  return { start, end, numeral: { start: at, end: at + numeral[0].length }, ordinal, styles, path: [] };
}

const CHAIN = new RegExp(`(?:${WORD}|第 ?\\( ?${N} ?\\)(?:[项条款点](?!目))?)(?:[的中]?(?:${WORD}|${BRACKET}))*`, 'gu');
const PIECE = new RegExp(`${WORD}|${BRACKET}`, 'gu');
/** 前述（三）, 见三、（二）: bare brackets are references only after such words. */
const BARE = new RegExp(`(${N}、)?(\\( ?${N} ?\\)(?:[项条款点](?!目))?)`, 'gu');
const QUOTED = new RegExp(`(?:见|参见|参照|按照|按|依照|根据|对照|前述|上述|本(?:工作)?(?:方案|计划|要点|意见|预案|规划))的?[“"](?:(${N}[、.])|(\\( ?${N} ?\\))|(${WORD} ?))([^”"“]{2,40})[”"]`, 'gu');
const ANNEX = new RegExp(`附(?:件|表|录) ?(${N})?`, 'gu');
const ENGLISH = /\b(Sections?|Chapters?|Parts?|Articles?|Annex|Appendix|Attachment) (\d{1,2}(?:\.\d{1,2}){0,3})(?![\d%])(?!\.\d)/gu;

/** The sentence up to a place. */
const sentenceBefore = (text: string, at: number): string => text.slice(Math.max(0, at - 160), at).replace(/^.*[。;!?]/su, '');

/** Whether the sentence so far has spoken of another document, and this place does not say that it means this plan. */
function isElsewhere(text: string, at: number): boolean {
  const before = sentenceBefore(text, at);
  if (OWN.test(before)) return false;
  return /》/u.test(before) || FOREIGN.test(before) || /(?:国家|省|市|县|区|上级|中央|部委)[^,。;]{0,12}(?:方案|计划|要点|规划|文件|意见|通知)[^,。;]{0,6}$/u.test(before)
    || new RegExp(`(?:条例|办法|规定|法|章程|合同|协议)(?:\\([^()]{0,30}\\))?第 ?${N} ?[章节条]`, 'u').test(before);
}

/** References in the folded text of one paragraph, in order, none overlapping another. */
export function writtenIn(text: string): Written[] {
  if (!/[第附(（“"]|[SCPA][a-z]+ \d/u.test(text)) return [];
  const found: Written[] = [];
  const free = (start: number, end: number): boolean => found.every((other) => other.end <= start || end <= other.start);
  const add = (written: Written): void => { if (free(written.start, written.end)) found.push(written); };
  for (const match of text.matchAll(QUOTED)) {
    const piece = match[1] ?? match[2] ?? match[3]!;
    const start = match.index + match[0].search(/[“"]/u) + 1;
    // 按照“一、二、三”模式
    if (isElsewhere(text, match.index) || new RegExp(`^${N}(?:[、.]|$)`, 'u').test(match[4]!)) continue;
    const titleAt = start + piece.length;
    add({ kind: 'section', start, end: titleAt + match[4]!.length, steps: [stepOf(start, piece.trimEnd())], title: { start: titleAt, end: titleAt + match[4]!.length } });
  }
  for (const match of text.matchAll(CHAIN)) chained(text, match[0], match.index, found, add);
  for (const match of text.matchAll(BARE)) {
    const [whole, outer, inner] = match;
    const start = match.index;
    const before = text.slice(Math.max(0, start - 12), start);
    // （一）（二）, （一）、（二）, （一）至（三） go on with what the cue has begun
    const previous = found.find((other) => other.kind === 'section' && other.steps.at(-1)!.styles[0] !== '第一部分' && /^[项条款点]?(?:、|和|及|与|至|到|或|以及)?$/u.test(text.slice(other.end, start)) && other.end <= start);
    if (!previous && (!SEE.test(before) || isElsewhere(text, start))) continue;
    const after = text.slice(start + whole.length);
    if (!AFTER.test(after) || /^[类期级号批]/u.test(after)) continue;
    const steps = outer ? [stepOf(start, outer), stepOf(start + outer.length, inner!)] : [stepOf(start, inner!)];
    add({ kind: 'section', start, end: steps.at(-1)!.end, steps, title: undefined });
  }
  for (const match of text.matchAll(ANNEX)) annexed(text, match, add);
  for (const match of text.matchAll(ENGLISH)) english(text, match, add);
  return found.sort((a, b) => a.start - b.start);
}

function chained(text: string, whole: string, start: number, found: readonly Written[], add: (written: Written) => void): void {
  const steps = Array.from(whole.matchAll(PIECE), (piece) => stepOf(start + piece.index, piece[0]));
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(start + whole.length);
  if (isElsewhere(text, start) || steps.some(({ ordinal }) => !(ordinal > 0))) return;
  const [first] = steps;
  const own = OWN.test(before);
  const chain = steps.length > 1;
  const clause = CLAUSE.test(before);
  if (!AFTER.test(after) && !(chain && /^[\p{Script=Han}]/u.test(after) && (own || CUE.test(before)))) return;
  if (chain && !(own || clause || CUE.test(before))) return;
  // 第二部分、第三部分: the second goes on with the first
  const listed = found.some((other) => other.kind === 'section' && other.end <= start && /^[项]?(?:、|和|及|与|至|到|或|以及)$/u.test(text.slice(other.end, start)));
  if (!chain && !listed) {
    const see = SEE.test(before.replace(/[“"(]$/u, ''));
    // 第一节, 第一篇 and 第二条 are lessons, articles and lines as well
    if (/^第 ?\(/u.test(whole) && start === 0) return;
    const common = /[节篇编条]/u.test(whole) && !whole.includes('(');
    if (!own && !see && !(clause && SAID.test(after)) && !(CUE.test(before) && (common ? SAID.test(after) : true))) return;
    if (!own && first!.styles[0] === '第一节' && !/见$/u.test(before)) return;
  }
  add({ kind: 'section', start, end: steps.at(-1)!.end, steps, title: undefined });
}

function annexed(text: string, match: RegExpMatchArray, add: (written: Written) => void): void {
  const start = match.index!;
  const end = start + match[0].trimEnd().length;
  const numeral = match[1];
  const before = text.slice(Math.max(0, start - 8), start);
  const after = text.slice(end);
  if (/[》号]$/u.test(before) || (isElsewhere(text, start) && !/[见(]$/u.test(before))) return;
  if (numeral === undefined ? !/见(?:本(?:方案|计划))?[“"(]?$/u.test(before) || !/^[,;。)”"]|^$/u.test(after) : /^[份个页张条]/u.test(after) || /[-.]\d/u.test(after.slice(0, 2))) return;
  const ordinal = numeral === undefined ? undefined : valueOf(numeral);
  add({ kind: 'annex', start, end, word: match[0].slice(0, 2) as AnnexWord, ordinal });
}

const ENGLISH_STYLES: Readonly<Record<string, readonly MarkerStyle[]>> = { section: ['1.', 'I.'], chapter: ['第一章', '1.', 'I.'], part: ['第一部分', 'I.', '1.'], article: ['第一条'] };

function english(text: string, match: RegExpMatchArray, add: (written: Written) => void): void {
  const start = match.index!;
  const end = start + match[0].length;
  const word = match[1]!.toLowerCase().replace(/s$/u, '');
  // Section 3 of the Act is another text's
  if (/^,? (?:of|in|to|under) (?:(?:the|that|its|an?) )?(?!(?:this|the present) )(?!plan\b)[A-Z0-9“"]/u.test(text.slice(end)) || /(?:\b(?:Act|Regulations?|Code|Law|Directive|Standard|Guidelines?|Agreement|Contract)|’s|'s|”),? (?:\(?(?:see )?)$/u.test(text.slice(0, start))) return;
  const path = match[2]!.split('.').map(Number);
  if (word === 'annex' || word === 'appendix' || word === 'attachment') {
    if (path.length === 1) add({ kind: 'annex', start, end, word, ordinal: path[0] });
    return;
  }
  // a part or a chapter is many things; a capital and a cue make it this plan's
  if (word !== 'section' && !/(?:\b(?:see|in|under|of|with|to|and)|\() ?$/iu.test(text.slice(0, start))) return;
  const numeral = { start: end - match[2]!.length, end };
  const styles = path.length > 1 ? [(['1.1', '1.1.1', '1.1.1.1'] as const)[path.length - 2]!] : ENGLISH_STYLES[word]!;
  add({ kind: 'section', start, end, steps: [{ start, end, numeral, ordinal: path.at(-1)!, styles, path: path.length > 1 ? path : [] }], title: undefined });
}
