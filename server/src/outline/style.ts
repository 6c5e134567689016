// The marker styles, each named by its own first member, and how a numeral is written in each.

import { toChinese, toCircled, toRoman } from '../text/numerals.js';

/**
 * Canonical order, highest first. 一、（一）1.（1） is GB/T 9704—2012 7.3.3, ① or a. below them GB/T 15834—2011 B.3.8;
 * chapters and articles stand above, and the decimal scheme (GB/T 1.1) and English ones are ordered as their own users nest them.
 */
const WRITERS = {
  '第一部分': (n: number) => `第${toChinese(n)}部分`,
  '第一编': (n: number) => `第${toChinese(n)}编`,
  '第一篇': (n: number) => `第${toChinese(n)}篇`,
  '第一章': (n: number) => `第${toChinese(n)}章`,
  '第一节': (n: number) => `第${toChinese(n)}节`,
  '第一条': (n: number) => `第${toChinese(n)}条`,
  'I.': (n: number) => `${toRoman(n)}.`,
  '一、': (n: number) => `${toChinese(n)}、`,
  'A.': (n: number) => `${letter(n)}.`,
  '（一）': (n: number) => `（${toChinese(n)}）`,
  '1.': (n: number) => `${n}.`,
  '1.1': (n: number) => `1.${n}`,
  '1.1.1': (n: number) => `1.1.${n}`,
  '1.1.1.1': (n: number) => `1.1.1.${n}`,
  '（1）': (n: number) => `（${n}）`,
  '1)': (n: number) => `${n})`,
  '①': (n: number) => toCircled(n),
  'a.': (n: number) => `${letter(n).toLowerCase()}.`,
  'a)': (n: number) => `${letter(n).toLowerCase()})`,
  '(a)': (n: number) => `(${letter(n).toLowerCase()})`,
  'i.': (n: number) => `${toRoman(n).toLowerCase()}.`,
  '(i)': (n: number) => `(${toRoman(n).toLowerCase()})`,
} as const;

export type MarkerStyle = keyof typeof WRITERS;

export const MARKER_STYLES = Object.keys(WRITERS) as readonly MarkerStyle[];

export const isMarkerStyle = (value: unknown): value is MarkerStyle => typeof value === 'string' && Object.hasOwn(WRITERS, value);

const RANKS: ReadonlyMap<MarkerStyle, number> = new Map(MARKER_STYLES.map((style, rank) => [style, rank]));

/** The place of a style in the canonical order; a smaller number stands above a larger one. */
export const rankOf = (style: MarkerStyle): number => RANKS.get(style)!;

/** The four styles whose order GB/T 9704 gives, so that one above another is a fault and not a choice. */
export const isOrdered = (style: MarkerStyle): boolean => style === '一、' || style === '（一）' || style === '1.' || style === '（1）' || style === '①';

/** `style` with the numeral `ordinal`, in its canonical form: 5 in '（一）' is （五）. A decimal keeps the numbers before its last from `path`. */
export function writeMarker(style: MarkerStyle, ordinal: number, path: readonly number[] = []): string {
  if (style.startsWith('1.1')) return [...path.slice(0, -1), ordinal].join('.');
  return WRITERS[style](ordinal);
}

function letter(n: number): string {
  return n >= 1 && n <= 26 ? String.fromCharCode(64 + n) : String(n);
}
