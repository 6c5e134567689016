// sum-mismatch: the parts of a sentence do not add up to the total that it gives (DOMAIN §4 M24). Silent wherever the list may be open.

import type { Plan } from '../../plan.js';
import { span, type Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { NUMBER, SCALE, UNIT, valueOf } from './numbers.js';
import { perReading, piecesOf, sourceOf } from './texts.js';

/** 12所, 1.5万元; with what makes it a bound or an estimate, which no sum can be held to. */
const QUANTITY = new RegExp(String.raw`(?<![\w.:/~—–-])(?<n>${NUMBER})(?<s>${SCALE})?(?<fuzzy>[多余几])?(?<u>${UNIT})(?<bound>及?以[上下内]|左右|上下)?`, 'gu');
const ESTIMATE = /(?:约|近|超过?|逾|至少|最多|不少于|不低于|不超过|大约)\s?$/u;

/** An open list, a count for each, or what stood before: nothing can be added up. */
const OPEN = /等|如[:,]|例如|主要|[每各均]|其[余他它]|剩余|[X×*_]{2}|分之|从|由\d|比上|较上|同比|至今|累计/u;
/** Parts that may overlap: 骨干教师300名、女教师260名 of 500. */
const OVERLAP = /[女男]|党员|骨干|青年|重点|农村|以上|贫困|困难|优秀|高新|规模|规上|专精|少数民族|残疾|本科|学历|外来|随迁/u;
/** Another clause with a task of its own. */
const NEW_TASK = /^(?:并|同时|另外?|还|再|新[建增]|改[建造扩]|扩建|完成|培训|招[聘录]|引进|建成|投入|安排|举办|开展|组织|实施|推进|确保|力争|全[年部]|共|合计|总|到|使|争取|带动|实现)/u;

/** 新建学校20所,其中小学12所…; 分为, 分别是, 即 list all there is. */
const TOTAL_FIRST = /^(?<noun>[^\d,;:()、]{0,10})(?<cue>[,(]?(?:其中)[:,]?|[,(]?(?:分别(?:为|是)|具体(?:为|是)|即)[:,]?|[:(])/u;
/** …小学12所、初中6所,共20所; not 公共, 共建, 学校共20所 (which may count others too). */
const TOTAL_LAST = /(?<=[,、(]|[\p{Script=Han}%](?=[合共总]计))(?:合计|共计|总计|总共|共)(?!建|享|同|青|治|产|有)[\p{Script=Han}]{0,6}$/u;

interface Quantity extends Span {
  readonly value: number;
  readonly unit: string;
  /** What one in its last place is worth: 1 of 20, 1000 of 1.2万. */
  readonly grain: number;
  readonly firm: boolean;
}

interface Place extends Span {
  readonly total: string;
  readonly sum: string;
  readonly parts: readonly Span[];
  readonly over: boolean;
}

const places = perReading((text): readonly Place[] => {
  const found: Place[] = [];
  for (const sentence of text.matchAll(/[^。;!?\n]+/gu)) {
    if (!/其中|分别|具体[为是]|即|共|合计|总计/u.test(sentence[0])) continue;
    const quantities = quantitiesIn(sentence[0]);
    for (const total of quantities) {
      const mismatch = afterTotal(sentence[0], total, quantities) ?? beforeTotal(sentence[0], total, quantities);
      if (!mismatch) continue;
      const at = (s: Span) => span(sentence.index + s.start, sentence.index + s.end);
      found.push({ ...at(total), total: sentence[0].slice(total.start, total.end), sum: mismatch.sum, parts: mismatch.parts.map(at), over: mismatch.over });
    }
  }
  return found;
});

function quantitiesIn(sentence: string): Quantity[] {
  return Array.from(sentence.matchAll(QUANTITY), (match) => {
    const { n, s, fuzzy, u, bound } = match.groups!;
    const decimals = /\.(\d+)/.exec(n!)?.[1]!.length ?? 0;
    return {
      start: match.index, end: match.index + match[0].length, value: valueOf(n!, s), unit: u!, grain: valueOf('1', s) / 10 ** decimals,
      firm: fuzzy === undefined && bound === undefined && !ESTIMATE.test(sentence.slice(0, match.index)) && !/^[%‰℃成倍]|百分点/u.test(u!),
    };
  });
}

interface Mismatch {
  readonly sum: string;
  readonly parts: readonly Quantity[];
  readonly over: boolean;
}

/** 新建学校20所,其中小学12所、初中10所: parts greater than the whole; 分别为…: parts that are not the whole. */
function afterTotal(sentence: string, total: Quantity, quantities: readonly Quantity[]): Mismatch | undefined {
  const cue = TOTAL_FIRST.exec(sentence.slice(total.end));
  // of two totals in one unit, the parts may be of both
  if (!cue || !total.firm || quantities.some((q) => q.end <= total.start && q.unit === total.unit)) return undefined;
  const among = cue.groups!['cue']!.includes('其中');
  // a bare colon or bracket lists all there is only after 共
  if (/^[:(]$/.test(cue.groups!['cue']!) && !/(?:共|合计|总计)[\p{Script=Han}]{0,8}$/u.test(sentence.slice(0, total.start))) return undefined;
  const from = total.end + cue[0].length;
  const bracket = cue.groups!['cue']!.includes('(');
  let list = sentence.slice(from);
  if (bracket) list = list.slice(0, Math.max(0, list.indexOf(')')));
  const parts = partsOf(list, from, quantities, total.unit);
  if (!parts || parts.length < (among ? 1 : 2)) return undefined;
  const over = sumOf(parts) > total.value;
  if (among && (!over || (parts.length > 1 && OVERLAP.test(list)))) return undefined;
  return compare(total, parts, among);
}

/** The parts at the head of a list: one firm figure in the unit for each. Undefined where it cannot be told that this is the list. */
function partsOf(list: string, from: number, quantities: readonly Quantity[], unit: string): Quantity[] | undefined {
  const parts: Quantity[] = [];
  let at = from;
  let between = '';
  for (const piece of list.split(/([、,]|(?<=\p{Script=Han})(?:和|及|以及)(?=[^\d、,]{1,12}\d))/u)) {
    const here = span(at, at + piece.length);
    at = here.end;
    if (/^(?:[、,]|和|及|以及)$/u.test(piece)) {
      between = piece;
      continue;
    }
    const inside = quantities.filter((q) => q.start >= here.start && q.end <= here.end);
    if (between === ',' && parts.length > 0 && (NEW_TASK.test(piece) || inside.every((q) => q.unit !== unit))) break;
    if (OPEN.test(piece) || /[()]/.test(piece) || inside.length !== 1 || inside[0]!.unit !== unit || !inside[0]!.firm) return undefined;
    parts.push(inside[0]!);
  }
  return parts;
}

/** 小学12所、初中6所,共20所. */
function beforeTotal(sentence: string, total: Quantity, quantities: readonly Quantity[]): Mismatch | undefined {
  const cue = TOTAL_LAST.exec(sentence.slice(0, total.start));
  if (!cue || !total.firm || /^[\p{Script=Han}]{0,8}(?:其中|分别)/u.test(sentence.slice(total.end))) return undefined;
  const before = sentence.slice(0, cue.index).replace(/[,、(]$/u, '');
  const parts: Quantity[] = [];
  let end = before.length;
  for (const piece of before.split(/[、,]|(?<=\p{Script=Han})(?:和|及|以及)(?=[^\d、,]{1,12}\d)/u).reverse()) {
    const start = before.lastIndexOf(piece, end - piece.length);
    const inside = quantities.filter((q) => q.start >= start && q.end <= end);
    end = start;
    if (inside.length !== 1 || inside[0]!.unit !== total.unit || inside[0]!.end !== start + piece.length || /[()]/.test(piece)) break;
    if (OPEN.test(piece) || !inside[0]!.firm) return undefined;
    parts.unshift(inside[0]!);
  }
  // others of the kind stand further off: no telling where the list begins
  if (parts.length < 2 || OPEN.test(sentence.slice(parts[0]!.start, total.start)) || quantities.some((q) => q.end <= parts[0]!.start && q.unit === total.unit)) return undefined;
  for (let i = 1; i + 1 < parts.length; i++) if (sumOf(parts.slice(i)) === total.value) return undefined;
  return compare(total, parts, false);
}

const sumOf = (parts: readonly Quantity[]): number => Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));

/** A total that is given more coarsely than its parts (1.6亿 of 1.25亿 and 0.38亿) is rounded. */
function compare(total: Quantity, parts: readonly Quantity[], over: boolean): Mismatch | undefined {
  const sum = sumOf(parts);
  const grain = Math.min(...parts.map((part) => part.grain));
  const slack = grain < total.grain ? total.grain / 2 : (total.grain % 1 === 0 && total.grain === 1 ? 0 : (total.grain * parts.length) / 2);
  if (Math.abs(sum - total.value) <= slack + 1e-9 * total.value) return undefined;
  const scale = total.value >= 1e8 && sum % 1e6 === 0 ? 1e8 : total.value >= 1e4 && sum % 100 === 0 ? 1e4 : 1;
  return { sum: `${Number((sum / scale).toPrecision(12))}${scale === 1e8 ? '亿' : scale === 1e4 ? '万' : ''}${total.unit}`, parts, over };
}

function* check(plan: Plan): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const { total, sum, parts, over, ...place } of places(piece.reading)) {
      yield {
        span: sourceOf(piece, place),
        message: over
          ? { en: `The parts add up to ${sum}, more than the total of ${total}: correct the parts or the total.`, 'zh-cn': `所列各项之和为${sum}，超过总数${total}：请核对各项和总数。` }
          : { en: `The parts add up to ${sum}, not to ${total}: correct the parts or the total.`, 'zh-cn': `所列各项之和为${sum}，与总数${total}不符：请核对各项和总数。` },
        related: parts.map((part) => ({ span: sourceOf(piece, part), message: { en: 'One of the parts', 'zh-cn': '其中一项' } })),
      };
    }
  }
}

export default defineRule(
  {
    id: 'sum-mismatch',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'The parts that a sentence lists do not add up to its total.', 'zh-cn': '同一句所列各项之和与总数不符。' },
    source: { en: 'Arithmetic; only lists that are complete by their own words (其中, 分别为, 共, 合计) are added up.', 'zh-cn': '算术常识；只核对以“其中”“分别为”“共”“合计”明示的各项。' },
  },
  check,
);
