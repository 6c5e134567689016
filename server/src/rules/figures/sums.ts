// Totals and the parts that a sentence gives them: 新建学校20所,其中小学12所…; 小学12所、初中8所,共20所. Silent wherever the list may be open.

import type { Span } from '../../text/span.js';
import { ANY_UNIT, NUMBER, SCALE, valueOf } from './numbers.js';

export interface Amount extends Span {
  readonly value: number;
  readonly unit: string;
  /** What one in its last place is worth: 1 of 20, 1000 of 1.2万. */
  readonly grain: number;
  /** Neither a bound nor an estimate, to which no sum can be held. */
  readonly firm: boolean;
}

export interface Mismatch {
  readonly total: Amount;
  /** With its unit. */
  readonly sum: string;
  readonly parts: readonly Amount[];
  /** The parts are more than the whole that they are among. */
  readonly over: boolean;
}

const AMOUNT = new RegExp(String.raw`(?<![\w.:/~—–-])(?<n>${NUMBER})(?<s>${SCALE})?(?<fuzzy>[多余几])?(?<u>${ANY_UNIT})(?<bound>及?以[上下内]|左右|上下)?`, 'gu');
const ESTIMATE = /(?:约|近|超过?|逾|至少|最多|不少于|不低于|不超过|大约)\s?$/u;

/** An open list, a count for each, or what stood before: nothing can be added up. */
const OPEN = /等|如[:,]|例如|主要|[每各均]|其[余他它]|剩余|[X×*_]{2}|分之|从|由\d|比上|较上|同比|至今|累计/u;
/** Parts that may overlap: 骨干教师300名、女教师260名 of 500. */
const OVERLAP = /[女男]|党员|骨干|青年|重点|农村|以上|贫困|困难|优秀|高新|规模|规上|专精|少数民族|残疾|本科|学历|外来|随迁/u;
/** Another clause with a task of its own. */
const NEW_TASK = /^(?:并|同时|另外?|还|再|新[建增]|改[建造扩]|扩建|完成|培训|招[聘录]|引进|建成|投入|安排|举办|开展|组织|实施|推进|确保|力争|全[年部]|共|合计|总|到|使|争取|带动|实现)/u;

/** After a total. 其中 lists some or all; 分别为, 即 and, after 共, a colon or bracket list all. */
const AFTER = /^[^\d,;:()、]{0,10}(?<cue>[,(]?其中[:,]?|[,(]?(?:分别(?:为|是)|具体(?:为|是)|即)[:,]?|[:(])/u;
/** Before a total: …、初中8所,共20所. Not 公共, 共建, 学校共20所 (which may count others too). */
const BEFORE = /(?<=[,、(]|[\p{Script=Han}%](?=[合共总]计))(?:合计|共计|总计|总共|共)(?!建|享|同|青|治|产|有)[\p{Script=Han}]{0,6}$/u;
const ALL = /(?:共|合计|总计)[\p{Script=Han}]{0,8}$/u;

const SEPARATOR = /([、,]|(?<=\p{Script=Han})(?:和|及|以及)(?=[^\d、,]{1,12}\d))/u;

/** What does not add up in a sentence. */
export function mismatchesIn(sentence: string): readonly Mismatch[] {
  if (!/其中|分别|具体[为是]|即|共|合计|总计/u.test(sentence)) return [];
  const amounts = amountsIn(sentence);
  return amounts.filter(({ firm }) => firm).flatMap((total) => afterTotal(sentence, total, amounts) ?? beforeTotal(sentence, total, amounts) ?? []);
}

function amountsIn(sentence: string): Amount[] {
  return Array.from(sentence.matchAll(AMOUNT), (match) => {
    const { n, s, fuzzy, u, bound } = match.groups!;
    const decimals = /\.(\d+)/.exec(n!)?.[1]!.length ?? 0;
    const firm = fuzzy === undefined && bound === undefined && !ESTIMATE.test(sentence.slice(0, match.index)) && !/^[%‰℃倍]|百分点/u.test(u!);
    return { start: match.index, end: match.index + match[0].length, value: valueOf(n!, s), unit: u!, grain: valueOf('1', s) / 10 ** decimals, firm };
  });
}

function afterTotal(sentence: string, total: Amount, amounts: readonly Amount[]): Mismatch | undefined {
  const match = AFTER.exec(sentence.slice(total.end));
  // of two totals in one unit, the parts may be of both
  if (!match || amounts.some((a) => a.end <= total.start && a.unit === total.unit)) return undefined;
  const cue = match.groups!['cue']!;
  if (/^[:(]$/.test(cue) && !ALL.test(sentence.slice(0, total.start))) return undefined;
  const from = total.end + match[0].length;
  const list = sentence.slice(from, cue.includes('(') && sentence.includes(')', from) ? sentence.indexOf(')', from) : undefined);
  const among = cue.includes('其中');
  const parts = partsAt(from, list, amounts, total.unit);
  if (!parts || parts.length < (among ? 1 : 2)) return undefined;
  if (among && (sumOf(parts) <= total.value || (parts.length > 1 && OVERLAP.test(list)))) return undefined;
  return compare(total, parts, among);
}

/** The parts at the head of a list: one firm amount in the unit for each. Undefined where it cannot be told that this is the list. */
function partsAt(from: number, list: string, amounts: readonly Amount[], unit: string): Amount[] | undefined {
  const parts: Amount[] = [];
  let at = from;
  let separator = '';
  for (const [i, piece] of list.split(SEPARATOR).entries()) {
    const inside = amounts.filter((a) => a.start >= at && a.end <= at + piece.length);
    at += piece.length;
    if (i % 2 === 1) {
      separator = piece;
      continue;
    }
    if (separator === ',' && parts.length > 0 && (NEW_TASK.test(piece) || inside.every((a) => a.unit !== unit))) break;
    if (OPEN.test(piece) || /[()]/.test(piece) || inside.length !== 1 || inside[0]!.unit !== unit || !inside[0]!.firm) return undefined;
    parts.push(inside[0]!);
  }
  return parts;
}

function beforeTotal(sentence: string, total: Amount, amounts: readonly Amount[]): Mismatch | undefined {
  const cue = BEFORE.exec(sentence.slice(0, total.start));
  if (!cue || /^[\p{Script=Han}]{0,8}(?:其中|分别)/u.test(sentence.slice(total.end))) return undefined;
  const parts: Amount[] = [];
  let end = sentence.slice(0, cue.index).replace(/[,、(]$/u, '').length;
  for (const [i, piece] of sentence.slice(0, end).split(SEPARATOR).reverse().entries()) {
    const start = end - piece.length;
    const inside = amounts.filter((a) => a.start >= start && a.end <= end);
    const endsPiece = inside[0]?.end === end;
    end = start;
    if (i % 2 === 1) continue;
    if (inside.length !== 1 || inside[0]!.unit !== total.unit || !endsPiece || /[()]/.test(piece)) break;
    if (OPEN.test(piece) || !inside[0]!.firm) return undefined;
    parts.unshift(inside[0]!);
  }
  // others of the kind stand further off: no telling where the list begins
  if (parts.length < 2 || OPEN.test(sentence.slice(parts[0]!.start, total.start)) || amounts.some((a) => a.end <= parts[0]!.start && a.unit === total.unit)) return undefined;
  if (parts.some((_, i) => i > 0 && i < parts.length - 1 && sumOf(parts.slice(i)) === total.value)) return undefined;
  return compare(total, parts, false);
}

const sumOf = (parts: readonly Amount[]): number => Number(parts.reduce((sum, { value }) => sum + value, 0).toPrecision(12));

/** Rounded figures need not agree to their last place: 1.6亿 of 1.25亿 and 0.38亿, 1.3亿 of 0.6亿 and 0.6亿. */
function compare(total: Amount, parts: readonly Amount[], over: boolean): Mismatch | undefined {
  const sum = sumOf(parts);
  const counts = total.grain === 1 && parts.every(({ grain }) => grain === 1);
  const slack = counts ? 0 : Math.max(total.grain, parts.length * Math.max(...parts.map(({ grain }) => grain))) / 2;
  if (Math.abs(sum - total.value) <= slack) return undefined;
  const [scale, name] = total.value >= 1e8 && sum % 1e6 === 0 ? [1e8, '亿'] : total.value >= 1e4 && sum % 100 === 0 ? [1e4, '万'] : [1, ''];
  return { total, sum: `${Number((sum / (scale as number)).toPrecision(12))}${name}${total.unit}`, parts, over };
}
