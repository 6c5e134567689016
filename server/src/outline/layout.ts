// Which lines make one paragraph: hard-wrapped text, page lines and blank lines inside a sentence, and pages cut out of a viewer.

import type { TextSnapshot } from '../text/snapshot.js';
import { factsOf, type LineFacts } from './line.js';

export interface Layout {
  readonly lines: readonly string[];
  readonly facts: readonly LineFacts[];
  /** Display width at which the text is wrapped by hard line ends; undefined where a line is a paragraph. */
  readonly wrap: number | undefined;
  /** For each line: it goes on with the sentence of the nearest text line before it. */
  readonly continues: readonly boolean[];
  /** Lines that begin a page fragment (`3、”活动，持续…`): the number is a page's, not an item's. In order. */
  readonly fragments: readonly number[];
}

export function layoutOf(snapshot: TextSnapshot): Layout {
  const facts = snapshot.lines.map(factsOf);
  const wrap = wrapWidth(facts);
  const fragments = pageFragments(facts);
  const continues = new Array<boolean>(facts.length).fill(false);
  if (wrap !== undefined) markWrapped(snapshot.lines, facts, wrap, continues);
  for (const line of fragments.slice(1)) continues[line] = true;
  return { lines: snapshot.lines, facts, wrap, continues, fragments };
}

const isText = (facts: LineFacts): boolean => facts.kind === 'text' || facts.kind === 'title';

/** How far short of the width a wrapped line may fall: a word or a mark that may not stand at a line's head. */
const slack = (wrap: number): number => Math.max(6, wrap * 0.14);

/**
 * The display width that hard wraps give away: many lines end near it, most of them inside a sentence, and hardly any is longer.
 * Undefined for text whose lines are paragraphs.
 */
function wrapWidth(facts: readonly LineFacts[]): number | undefined {
  const widths = facts.filter(isText).map((f) => f.width).filter((w) => w >= 20).sort((a, b) => a - b);
  if (widths.length < 8) return undefined;
  // the longest lines may be a table or a line that was joined by hand
  const wrap = widths[Math.floor((widths.length - 1) * 0.95)]!;
  if (wrap > 140) return undefined;
  let full = 0;
  let cut = 0;
  for (const f of facts) {
    if (!isText(f) || f.width < wrap - slack(wrap)) continue;
    full++;
    if (!f.stops) cut++;
  }
  return full >= widths.length * 0.4 && full >= 6 && cut >= full * 0.6 ? wrap : undefined;
}

/** （责任单位： at a line's end goes on in the next, however short the line is. */
const INSIDE_BRACKETS = /[（(][^（）()]{0,30}[:：、,，]$/;

function markWrapped(lines: readonly string[], facts: readonly LineFacts[], wrap: number, continues: boolean[]): void {
  let previous: number | undefined;
  for (let line = 0; line < facts.length; line++) {
    const f = facts[line]!;
    if (!isText(f)) {
      // a page line or a blank line may stand inside a sentence; anything else ends it
      if (f.kind !== 'blank' && f.kind !== 'page') previous = undefined;
      continue;
    }
    if (previous !== undefined) {
      const before = facts[previous]!;
      const gap = line - previous > 1;
      // Latin lines are broken between words, and writers break them early
      const latin = !gap && /[A-Za-z,]$/.test(lines[previous]!.slice(0, before.textEnd)) && !(before.head && before.width < wrap * 0.6);
      const full = latin || before.width >= wrap - slack(wrap) || INSIDE_BRACKETS.test(lines[previous]!.slice(0, before.textEnd));
      continues[line] = full && !(before.ends && (gap || f.indent > before.indent)) && f.head?.evidence !== 'strong' && f.depth === 0 && (f.kind !== 'title' || !before.ends);
    }
    previous = line;
  }
}

/**
 * Pages out of a document viewer come as long lines that begin `1、`, `2、`, … and break inside words. The numbers run from 1 over
 * consecutive lines, and most lines end in the middle of a sentence (DOMAIN N14).
 */
function pageFragments(facts: readonly LineFacts[]): readonly number[] {
  const lines: number[] = [];
  let cut = 0;
  let long = 0;
  const enough = () => lines.length >= 3 && cut >= (lines.length - 1) * 0.6 && long >= lines.length * 0.7;
  for (let line = 0; line < facts.length; line++) {
    const f = facts[line]!;
    if (f.kind === 'blank' || f.kind === 'page') continue;
    const head = f.head;
    const next = head?.style === '1.' && head.mark === '、' && head.ordinal === lines.length + 1;
    if (next) {
      if (lines.length > 0 && !facts[lines.at(-1)!]!.stops) cut++;
      if (f.width >= 160) long++;
      lines.push(line);
    } else if (lines.length > 0) {
      if (enough()) break;
      lines.length = cut = long = 0;
    }
  }
  return enough() ? lines : [];
}
