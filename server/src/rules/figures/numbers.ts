// Figures and their units as the readings of a plan have them, and ranges of them: 3-5所, 15～30%, 9亿～16亿.

import { escapeRegExp } from '../../text/escape.js';
import { UNITS } from '../../targets/lexicon/units.js';
import { span, type Span } from '../../text/span.js';
import { perReading } from './texts.js';

export const NUMBER = String.raw`\d+(?:,\d{3})*(?:\.\d+)?`;

/** What may stand between the ends of a range; ～ and － are folded to half width in a reading. */
export const DASH = String.raw`\s?(?:-{1,2}|~{1,2}|—{1,2}|[–―−〜∼])\s?`;

/** 万 and 亿 may follow figures; the 千 of 千米 belongs to the unit. */
export const SCALE = String.raw`万亿|[百千]?[万亿]|百|千(?![米瓦克伏帕卡焦赫字])`;

/** Words that number things rather than count them, or that begin a name: 3-2班, 5-3号楼, 2-1项目. */
const NAMING = new Set(['班', '组', '层', '届', '期', '站', '点', '镇', '村', '乡', '县', '市', '校', '园', '斗', '车', '孔', '度', '单', '面', '类', '对', '成', '讲', '批', '项目', '课题', '案例', '枢纽', '节', '门', '方', '平方', '克', '发', '块', '片', '根', '条']);


/** Any unit, longest first. */
export const ANY_UNIT = UNITS.map(escapeRegExp).join('|');

/** Units that count or measure, and number nothing. */
export const UNIT = UNITS.filter((unit) => !NAMING.has(unit)).map(escapeRegExp).join('|');

const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 1e4, 亿: 1e8 };

/** `1.2` and `万` are 12000. */
export const valueOf = (number: string, scale = ''): number => [...scale].reduce((value, c) => Number((value * SCALES[c]!).toPrecision(15)), Number(number.replaceAll(',', '')));

interface End extends Span {
  readonly number: string;
  readonly scale: string;
  readonly unit: string;
}

export interface Range extends Span {
  readonly from: End;
  readonly to: End;
  /** The mark with the spaces around it. */
  readonly mark: Span;
  /** As folded: ～ is ~. */
  readonly sign: string;
}

/**
 * 3-5所, 15～30%, 9亿—16亿元, 20至30人. Not 5-HT, 2024-03-05, 3-2 (no unit), G302-5个 (a name), 2020—2024年 (years have no unit here),
 * 第3-5个 (order), 表3-5 (a number of a table).
 */
const RANGE = new RegExp(String.raw`(?<![\w.:/~—–―−〜∼+×*#第表图号栋楼室-])(?<a>${NUMBER})(?<as>${SCALE})?(?<au>${UNIT}|年)?(?<m>${DASH}|至)(?<b>${NUMBER})(?:(?<bs>${SCALE})(?<bu>${UNIT}|年)?|(?<only>${UNIT}|年(?![级度代制段生份])))(?![-~—–])`, 'dgu');

/** Ranges of values in one unit; both ends, the second with its unit. */
export function rangesInText(text: string): readonly Range[] {
  const ranges: Range[] = [];
  for (const match of text.matchAll(RANGE)) {
    const g = match.groups!;
    const at = match.indices!.groups!;
    const unit = g['bu'] ?? g['only'] ?? '';
    const [a, b] = [g['a']!, g['b']!];
    if ((g['au'] !== undefined && g['au'] !== unit) || /^0\d|^(?:19|20)\d\d$/.test(a) || /^0\d/.test(b)) continue;
    const end = (from: readonly [number, number], to: number, number: string, scale: string | undefined, u: string): End => ({ start: from[0], end: to, number, scale: scale ?? '', unit: u });
    ranges.push({
      start: match.index,
      end: match.index + match[0].length,
      from: end(at['a']!, at['m']![0], a, g['as'], g['au'] ?? ''),
      to: end(at['b']!, match.index + match[0].length, b, g['bs'], unit),
      mark: span(...at['m']!),
      sign: g['m']!.trim(),
    });
  }
  return ranges;
}

export const rangesIn = perReading(rangesInText);

/** The lower end stands without the sign or 万 that it needs: 15～30%, 9～16亿. `8000～1万元` says what it means. */
export const lacksUnit = ({ from, to }: Range): boolean =>
  from.unit === '' && from.scale === '' && (/[%‰]/.test(to.unit) || /[万亿]/u.test(to.scale)) && valueOf(from.number) < valueOf(to.number);

/** What the lower end of such a range takes: 13～17万元 takes 万元, as in the standard's example; 3～5万人次 takes 万, the unit need not be said twice. */
export const missingIn = ({ to: { scale, unit } }: Range): string => (scale === '' ? unit : scale + (/^[美欧港]?元/u.exec(unit)?.[0] ?? ''));

/** The ends as values of one unit, 9～16亿 as 9亿 and 16亿. */
export function endsOf(range: Range): readonly [number, number] {
  const { from, to } = range;
  const shares = from.unit === '' && from.scale === '' && valueOf(from.number) < valueOf(to.number) * 10;
  return [valueOf(from.number, shares ? to.scale : from.scale), valueOf(to.number, to.scale)];
}

/** Chinese text stands around: English has its own marks for ranges. */
export const isChineseAt = (text: string, { start, end }: Span): boolean => /[\p{Script=Han}。、]/u.test(text.slice(Math.max(0, start - 8), end + 4));
