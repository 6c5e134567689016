// Sentences and clauses of a passage's reading (half-width marks), with names and slogans masked.

import { span, type Span } from '../text/span.js';

export interface Clause extends Span {
  /** Index of its sentence in the passage. */
  readonly sentence: number;
}

export interface Prose {
  readonly text: string;
  /** `text` with what stands in 《》 and quotation marks replaced unit for unit, so that numbers and hedges in names are not seen. */
  readonly masked: string;
  readonly sentences: readonly Span[];
  readonly clauses: readonly Clause[];
}

/** Stands for a masked unit; a private-use character that no plan holds. */
export const MASK = '\ue000';

/** Stands for a unit that has been read as something else already: a deadline, an annotation. */
export const READ = '\ue001';

/** Terms that mean what they say inside quotation marks too (DOMAIN §2.1). */
const UNMASKED = /^(?:动态清零|常态清零|清零|全覆盖|全员参与|两个只增不减|只增不减|三增长一提高|一个不少|零事故|零增长|零发生|应[\p{Script=Han}]尽[\p{Script=Han}]|十[一二三四五六]?五|\d+[^,。;]{0,6}|(?:[日周旬月季年][\p{Script=Han}]{2}[、,]?){2,})$/u;

/** A quotation longer than this is text that lost a mark. */
const LONGEST_QUOTE = 60;

const PAIRS: readonly (readonly [string, string])[] = [['《', '》'], ['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['"', '"'], ['〔', '〕'], ['“', '"']];

export function proseOf(text: string): Prose {
  const masked = mask(text);
  const sentences = split(masked, (i) => /[。!?;！？；]/.test(masked[i]!) || (masked[i] === '\n' && !/[A-Za-z,;)%\d]/.test(masked[i - 1] ?? '')) || isLatinStop(masked, i));
  return { text, masked, sentences, clauses: sentences.flatMap((sentence, index) => clausesOf(masked, sentence, index)) };
}

/** The full stop of a Latin sentence: not the point of a figure, nor of an abbreviation before a small letter. */
const isLatinStop = (text: string, i: number): boolean => text[i] === '.' && /[a-z)\d%]/.test(text[i - 1] ?? '') && /^(?:\s+["“(]?[A-Z]|\s*$)/.test(text.slice(i + 1, i + 6));

function mask(text: string): string {
  let out = text;
  for (const [open, close] of PAIRS) {
    for (let from = text.indexOf(open); from >= 0; from = text.indexOf(open, from + 1)) {
      const end = text.indexOf(close, from + 1);
      if (end < 0) break;
      const inner = text.slice(from + 1, end);
      const closed = inner.length <= LONGEST_QUOTE && !inner.includes('。');
      if (closed && (open === '《' || open === '〔' || !UNMASKED.test(inner))) out = out.slice(0, from + 1) + MASK.repeat(inner.length) + out.slice(end);
      if (closed) from = end;
    }
  }
  return out;
}

function split(text: string, stopsAt: (index: number) => boolean): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !stopsAt(i)) continue;
    push(found, text, start, i);
    start = i + 1;
  }
  return found;
}

function push(found: Span[], text: string, start: number, end: number): void {
  let [from, to] = [start, end];
  while (from < to && /[\s”’"」』)]/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (to > from) found.push(span(from, to));
}

/** A sentence is cut at its commas and colons outside brackets. The comma of 1,000 and the colon of 4:6 cut nothing. */
function clausesOf(masked: string, sentence: Span, index: number): Clause[] {
  const found: Span[] = [];
  let depth = 0;
  let start = sentence.start;
  for (let i = sentence.start; i < sentence.end; i++) {
    const c = masked[i]!;
    if (c === '(' || c === '[' || c === '【') depth++;
    else if (c === ')' || c === ']' || c === '】') depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c === ',' || c === '，' || c === ':' || c === '：') && !isInFigure(masked, i)) {
      push(found, masked, start, i);
      start = i + 1;
    }
  }
  push(found, masked, start, sentence.end);
  return found.map(({ start: from, end }) => ({ start: from, end, sentence: index }));
}

const isInFigure = (text: string, i: number): boolean =>
  /\d/.test(text[i - 1] ?? '') && (text[i] === ',' ? /^\d{3}(?!\d)/.test(text.slice(i + 1, i + 5)) : /^\d/.test(text.slice(i + 1, i + 2)));
