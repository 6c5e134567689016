// What the analysis reads instead of the raw text: glosses and stray spaces gone, widths and traditional script folded, with the way back.

import traditional from 'opencc-js/dict/TSCharacters';
import { span, type Span } from './span.js';

export interface Reading {
  readonly text: string;
  /** Source offset of the reading's unit at `index`; for `index === text.length`, one past the last unit read. */
  sourceAt(index: number): number;
  /** Source span of the half-open reading range; an inner gloss or space lies within it. */
  sourceSpan(start: number, end: number): Span;
}

/** 區(qū): a pinyin gloss directly after the Han character it belongs to. `(km)` after a figure is none. */
export const GLOSS = /(?<=\p{Script=Han})[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹḿ]{1,7}[)）]/gu;

/** Space between Han or digits, as PDF text has it: `2023 年6 月`. Not between two Latin words, nor between two figures. */
const STRAY_SPACE = /(?<=[\p{Script=Han}，。、；：！？（）《》“”％%])[ \t\u3000\u00a0]+(?=[\p{Script=Han}\d０-９，。、；：！？（）《》“”])|(?<=[\d０-９])[ \t\u3000\u00a0]+(?=[\p{Script=Han}，。、；：！？（）《》“”％%])/gu;

/** What each UTF-16 unit folds to: full-width ASCII, the ideographic space, traditional characters that are one unit in both scripts. */
const FOLDED = Uint16Array.from({ length: 0x10000 }, (_, unit) => (unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit === 0x3000 ? 0x20 : unit));
for (const pair of traditional.split('|')) {
  const [from, to] = pair.split(' ');
  if (from?.length === 1 && to?.length === 1) FOLDED[from.charCodeAt(0)] = to.charCodeAt(0);
}

/** As many units as an engine surely takes as arguments. */
const ARGUMENTS = 4096;

/** One unit for one unit: `％` is `%`, `２` is `2`, `國` is `国`; Chinese marks become their half-width twins. Offsets stay as they are. */
export function foldUnits(text: string): string {
  const units = new Uint16Array(text.length);
  let folds = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = FOLDED[unit]!;
    if (units[i] !== unit) folds = true;
  }
  if (!folds) return text;
  let folded = '';
  for (let i = 0; i < units.length; i += ARGUMENTS) folded += String.fromCharCode(...units.subarray(i, i + ARGUMENTS));
  return folded;
}

/**
 * The reading of a piece of source that begins at offset `base`. `leaveOut` are stretches of it (line ends, page lines) that are not
 * read, as offsets in the piece, in order.
 */
export function readingOf(source: string, base = 0, leaveOut: readonly Span[] = []): Reading {
  const cuts: Span[] = [...leaveOut];
  for (const pattern of [GLOSS, STRAY_SPACE]) {
    for (const match of source.matchAll(pattern)) cuts.push({ start: match.index, end: match.index + match[0].length });
  }
  if (cuts.length === 0) return { text: foldUnits(source), sourceAt: (i) => base + i, sourceSpan: (start, end) => span(base + start, base + end) };
  cuts.sort((a, b) => a.start - b.start);
  const offsets: number[] = [];
  let kept = '';
  let at = 0;
  for (const cut of [...cuts, { start: source.length, end: source.length }]) {
    if (cut.end <= at && cut.start < source.length) continue;
    for (let i = at; i < cut.start; i++) offsets.push(i);
    kept += source.slice(at, cut.start);
    at = cut.end;
  }
  const last = offsets.length === 0 ? 0 : offsets.at(-1)! + 1;
  const sourceAt = (index: number) => base + (offsets[index] ?? last);
  return { text: foldUnits(kept), sourceAt, sourceSpan: (start, end) => span(sourceAt(start), end > start ? sourceAt(end - 1) + 1 : sourceAt(start)) };
}
