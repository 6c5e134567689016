// The tree of numbered sections. Total: odd numbering makes an odd tree, never an error.

import { GLOSS } from '../text/reading.js';
import { span, type Span } from '../text/span.js';
import type { TextSnapshot } from '../text/snapshot.js';
import { layoutOf, type Layout } from './layout.js';
import type { MarkerReading } from './marker.js';
import { nesting } from './nesting.js';
import { recognise, type Heading } from './recognise.js';
import { readNumbering, type FaultKind, type LevelScheme, type Numbering, type Scheme } from './scheme.js';
import type { MarkerStyle } from './style.js';

/** A marker in its place: spans are offsets in the source. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly ordinal: number;
  /** From the marker's first unit to the end of its mark; the space after it is not included. */
  readonly span: Span;
  readonly numeral: Span;
  readonly text: string;
  /** The mark after the numeral or its bracket, as written; '' for none. */
  readonly mark: string;
  readonly path: readonly number[];
}

export interface Section {
  /** Depth as nested in this plan, 1-based. */
  readonly level: number;
  /** Undefined for an unnumbered Markdown heading. */
  readonly marker: Marker | undefined;
  /** The text after the marker, up to the first 。 of a run-in heading; wrapped lines joined, pinyin glosses dropped. */
  readonly title: string;
  /** Marker and title, without the 。 of a run-in heading. */
  readonly heading: Span;
  /** Heading and all that belongs to it, children included, without trailing blank lines. */
  readonly span: Span;
  /** 0-based line of the heading. */
  readonly line: number;
  /** The title ends in 。 and text follows it in the same paragraph. */
  readonly runIn: boolean;
  /** The style of its siblings, where this one alone is marked in another and takes its turn among them (（一）（二）3.（四）). */
  readonly standsFor: MarkerStyle | undefined;
  /** Glued into a paragraph instead of standing at a line's head. */
  readonly midline: boolean;
  /** 0 for the first document in the file, counting up at each annex or further plan. */
  readonly part: number;
  readonly parent: Section | undefined;
  readonly children: readonly Section[];
}

export interface NumberingFault {
  readonly section: Section;
  readonly kind: FaultKind;
  readonly expected: number;
  /** The section that the numeral should follow; undefined at a run's start. */
  readonly after: Section | undefined;
}

export interface Outline {
  readonly layout: Layout;
  /** Lines that are neither outline nor running text. */
  readonly outside: ReadonlySet<number>;
  readonly roots: readonly Section[];
  /** Every section in document order. */
  readonly sections: readonly Section[];
  readonly scheme: Scheme;
  /** The scheme comes from the user's settings. */
  readonly pinned: boolean;
  readonly faults: readonly NumberingFault[];
  /** In a chunk of a plan: the section that is open where the chunk begins. */
  readonly context?: Section | undefined;
}

export function outlineOf(snapshot: TextSnapshot, pinned?: readonly LevelScheme[]): Outline {
  const layout = layoutOf(snapshot);
  const { headings, outside } = recognise(layout);
  const { roots, sections } = build(snapshot, layout, headings, pinned);
  const { numberings, faults } = numberingOf(sections, pinned);
  return { layout, outside, roots, sections, scheme: pinned ? { levels: pinned } : schemeOf(sections, numberings), pinned: pinned !== undefined, faults };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<Omit<Section, 'children'>> & { children: Draft[] };

function build(snapshot: TextSnapshot, layout: Layout, headings: readonly Heading[], pinned: readonly LevelScheme[] | undefined): { roots: Section[]; sections: Section[] } {
  const depthOf = nesting(headings, pinned);
  const roots: Draft[] = [];
  const sections: Draft[] = [];
  const open: Heading[] = [];
  const path: Draft[] = [];
  const close = (section: Draft, end: number) => { section.span = span(section.span.start, trimEnd(snapshot.text, section.heading.end, end)); };

  headings.forEach((heading, i) => {
    const read = readHeading(snapshot, layout, heading, headings[i + 1]);
    const { depth, standsFor } = depthOf(open, i);
    // the next heading's indent and marks (##, -) are its own
    const end = heading.midline ? read.heading.start : snapshot.lineStart(heading.line);
    for (const section of path.splice(depth)) close(section, end);
    open.length = depth;
    const parent = path.at(-1);
    const section: Draft = { level: depth + 1, ...read, span: read.heading, line: heading.line, standsFor, midline: heading.midline, part: heading.part, parent, children: [] };
    (parent?.children ?? roots).push(section);
    sections.push(section);
    open.push(heading);
    path.push(section);
  });
  for (const section of path) close(section, snapshot.text.length);
  return { roots, sections };
}

/** What a heading says, where it stands now. `next` is the heading after it: a title ends where that begins. */
export function readHeading(snapshot: TextSnapshot, layout: Layout, heading: Heading, next: Heading | undefined): Pick<Section, 'marker' | 'title' | 'heading' | 'runIn'> {
  const base = snapshot.lineStart(heading.line);
  const { title, end, runIn } = titleOf(snapshot, layout, heading, next);
  return { marker: heading.marker && place(heading.marker, snapshot.lines[heading.line]!, base), title, heading: span(base + heading.start, end), runIn };
}

function place(marker: MarkerReading, line: string, base: number): Marker {
  return {
    style: marker.style, ordinal: marker.ordinal, span: span(base + marker.start, base + marker.end), text: line.slice(marker.start, marker.end),
    numeral: span(base + marker.numeral.start, base + marker.numeral.end), mark: marker.mark, path: marker.path,
  };
}

/** A heading without a 。 that wraps over more lines than this is cut; only damaged text has such. */
const LINES_OF_TITLE = 12;

function titleOf(snapshot: TextSnapshot, layout: Layout, heading: Heading, next: Heading | undefined): { title: string; end: number; runIn: boolean } {
  let title = '';
  let end = snapshot.lineStart(heading.line) + (heading.marker?.end ?? heading.start);
  for (let line = heading.line, count = 0; line < snapshot.lines.length && count < LINES_OF_TITLE; line++) {
    const facts = layout.facts[line]!;
    if (line > heading.line) {
      if (facts.kind === 'blank' || facts.kind === 'page') continue;
      if (!layout.continues[line] || (next && next.line === line && !next.midline)) break;
    }
    count++;
    const from = line === heading.line ? heading.marker?.titleStart ?? heading.start : facts.textStart;
    const glued = next && next.line === line && next.midline ? next.start : undefined;
    const text = snapshot.lines[line]!.slice(from, glued ?? Math.max(from, facts.textEnd));
    const stop = stopOf(text);
    const piece = stop < 0 ? text.trimEnd() : text.slice(0, stop);
    title += (title !== '' && /[\w,;)]$/.test(title) && /^\w/.test(piece) ? ' ' : '') + piece;
    if (piece !== '') end = snapshot.lineStart(line) + from + piece.length;
    if (stop >= 0) return { title: clean(title), end, runIn: stop + 1 < text.length || layout.continues[line + 1] === true };
    if (glued !== undefined) break;
  }
  return { title: clean(title), end, runIn: false };
}

/** Where a heading's own text stops: at its first 。; in Latin text at the full stop of its first sentence. -1 where it does not. */
function stopOf(text: string): number {
  const stop = text.indexOf('。');
  return stop >= 0 || /\p{Script=Han}/u.test(text) ? stop : text.search(/(?<=[a-z]{3}[)”"’']?|\d{2})\.(?:\s+[A-Z(]|\s*$)/u);
}

const clean = (title: string): string => title.replace(GLOSS, '').replace(/(?:\*\*|__|\s#+)$/u, '').trim();

export function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && /[\s\u3000]/u.test(text[at - 1]!)) at--;
  return at;
}

/** The style whose run a section takes part in; undefined for an unnumbered one. */
export const runStyle = (section: Section): MarkerStyle | undefined => section.standsFor ?? section.marker?.style;

function numberingOf(sections: readonly Section[], pinned: readonly LevelScheme[] | undefined): { numberings: ReadonlyMap<MarkerStyle, Numbering>; faults: NumberingFault[] } {
  const byStyle = new Map<MarkerStyle, Section[]>();
  for (const section of sections) {
    if (!section.marker) continue;
    const style = runStyle(section)!;
    const list = byStyle.get(style);
    if (list) list.push(section);
    else byStyle.set(style, [section]);
  }
  const numberings = new Map<MarkerStyle, Numbering>();
  const faults: NumberingFault[] = [];
  for (const [style, list] of byStyle) {
    const run = list.map((section, i) => {
      const before = list[i - 1];
      return { value: section.marker!.ordinal, opens: before === undefined || before.parent !== section.parent || before.part !== section.part, part: before === undefined || before.part !== section.part };
    });
    const reading = readNumbering(run, pinned?.find((level) => level.style === style)?.numbering);
    numberings.set(style, reading.numbering);
    for (const { index, kind, expected } of reading.faults) {
      const after = index > 0 && (reading.numbering === 'continue' || !run[index]!.opens) ? list[index - 1] : undefined;
      faults.push({ section: list[index]!, kind, expected, after });
    }
  }
  return { numberings, faults: faults.sort((a, b) => a.section.heading.start - b.section.heading.start) };
}

/** Each style stands for the level where it is used most; a level has the commonest of its styles. */
function schemeOf(sections: readonly Section[], numberings: ReadonlyMap<MarkerStyle, Numbering>): Scheme {
  const counts = new Map<MarkerStyle, number[]>();
  for (const { level, marker } of sections) {
    if (!marker) continue;
    let byLevel = counts.get(marker.style);
    if (!byLevel) counts.set(marker.style, (byLevel = []));
    byLevel[level - 1] = (byLevel[level - 1] ?? 0) + 1;
  }
  const levels: { style: MarkerStyle; count: number }[] = [];
  for (const [style, byLevel] of counts) {
    const most = byLevel.reduce((best, count, level) => (count > (byLevel[best] ?? 0) ? level : best), byLevel.findIndex((count) => count > 0));
    const count = byLevel[most]!;
    if (count > (levels[most]?.count ?? 0)) levels[most] = { style, count };
  }
  return { levels: levels.filter((level) => level !== undefined).map(({ style }) => ({ style, numbering: numberings.get(style) ?? 'restart' })) };
}
