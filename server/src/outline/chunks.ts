// A plan in chunks: runs of whole sections that are looked at by themselves, so that a keystroke costs the chunk that it changed.

import { copyOf, remembered } from '../text/remembered.js';
import { createSnapshot, type TextSnapshot } from '../text/snapshot.js';
import { span, type Span } from '../text/span.js';
import { factsOf } from './line.js';
import { readHeading, trimEnd, type Marker, type Outline, type Section } from './outline.js';
import type { Heading } from './recognise.js';

/** Lines [firstLine, endLine) of a plan. Every chunk but the first begins with a section's heading. */
export interface ChunkRange {
  readonly firstLine: number;
  readonly endLine: number;
  /** Index in `outline.sections` of the first section that begins in it, and one past the last. */
  readonly firstSection: number;
  readonly endSection: number;
}

/** A chunk as a text and an outline of its own; positions are from 0 at its first line. Levels, parents and titles are the plan's. */
export interface ChunkText {
  readonly snapshot: TextSnapshot;
  readonly outline: Outline;
}

/** Up to so many lines each section is a chunk; longer plans are cut more coarsely, since each chunk costs a little at each keystroke. */
const FINE_LINES = 2000;
const COARSE = { leastLines: 8, oneIn: 4 };
const FINE = { leastLines: 1, oneIn: 1 };

/**
 * Where the chunks begin depends on the lines there and on nothing before them, so that an inserted line moves no later border.
 */
export function chunkRanges({ layout, sections }: Outline): ChunkRange[] {
  const ranges: ChunkRange[] = [];
  let firstLine = 0;
  let firstSection = 0;
  const { leastLines, oneIn } = layout.lines.length <= FINE_LINES ? FINE : COARSE;
  sections.forEach((section, i) => {
    const { line } = section;
    // the first holds a section beside what stands above the outline
    if (i === 0 || section.midline || line - firstLine < leastLines || !isBorder(layout.lines[line]!, oneIn) || sections[i - 1]?.line === line) return;
    ranges.push({ firstLine, endLine: line, firstSection, endSection: i });
    firstLine = line;
    firstSection = i;
  });
  ranges.push({ firstLine, endLine: layout.lines.length, firstSection, endSection: sections.length });
  return ranges;
}

/** One heading in `oneIn`, told by its line alone. */
const isBorder = (line: string, oneIn: number): boolean => (line.length + line.charCodeAt(line.length >> 1)) % oneIn === 0;

interface Source {
  readonly snapshot: TextSnapshot;
  readonly outline: Outline;
  readonly range: ChunkRange;
}

/** The chunk, remembered by its text and by what the plan around it says of its sections. */
export const chunkText = remembered(cut, ({ snapshot, outline, range }: Source) => `${signature(outline, range)}\n${snapshot.languageId} ${snapshot.uri.slice(-12)}\n${textOf(snapshot, range)}`);

/** The lines of a range, without the end of the last. */
export function textOf(snapshot: TextSnapshot, { firstLine, endLine }: ChunkRange): string {
  return snapshot.text.slice(snapshot.lineStart(firstLine), snapshot.lineStart(endLine - 1) + snapshot.lines[endLine - 1]!.length);
}

/** Levels, styles and numbers of its sections, the titles above it, and which of its lines go on. */
function signature({ sections, layout, outside }: Outline, { firstLine, endLine, firstSection, endSection }: ChunkRange): string {
  let out = '';
  const first = sections[firstSection];
  for (let above = first?.parent; above; above = above.parent) out += `${above.title}\u0001`;
  const context = sections[firstSection - 1];
  out += `${context?.title ?? ''}\u0001${sections.length > 0}\u0001`;
  for (let i = firstSection; i < endSection; i++) {
    const s = sections[i]!;
    out += `${s.line - firstLine},${s.level},${s.part},${s.children.length},${s.marker?.ordinal ?? 0}${s.marker?.style ?? ''};`;
  }
  if (layout.wrap !== undefined || layout.fragments.length > 0 || outside.size > 0) {
    for (let line = firstLine; line < endLine; line++) out += layout.continues[line] ? '+' : outside.has(line) ? '-' : '.';
  }
  return out;
}

function cut({ snapshot, outline, range }: Source): ChunkText {
  const { firstLine, endLine, firstSection, endSection } = range;
  const base = snapshot.lineStart(firstLine);
  const text = textOf(snapshot, range);
  const within = (lines: Iterable<number>) => [...lines].filter((line) => line >= firstLine && line < endLine).map((line) => line - firstLine);
  const part = createSnapshot(snapshot.uri, snapshot.languageId, 0, text);
  const { layout } = outline;
  return {
    snapshot: part,
    outline: {
      ...outline,
      layout: {
        ...layout, lines: part.lines, facts: layout.facts.slice(firstLine, endLine), continues: layout.continues.slice(firstLine, endLine), fragments: within(layout.fragments),
      },
      outside: new Set(within(outline.outside)),
      roots: [],
      faults: [],
      sections: outline.sections.slice(firstSection, endSection).map((section) => moved(section, -base, -firstLine, text.length)),
      context: outline.sections[firstSection - 1],
    },
  };
}

/** A section at another place. Its parent and children stay those of the plan: rules on chunks ask them for titles and numbers only. */
function moved(section: Section, by: number, lines: number, end: number): Section {
  const move = ({ start, end: to }: Span): Span => span(Math.max(0, start + by), Math.min(end, Math.max(0, to + by)));
  const marker: Marker | undefined = section.marker && { ...section.marker, span: move(section.marker.span), numeral: move(section.marker.numeral) };
  return { ...section, line: section.line + lines, heading: move(section.heading), span: move(section.span), marker };
}

/**
 * The chunk after an edit inside lines that keeps every marker where it was in its line. Undefined where a title has changed: then the
 * plan's outline has too.
 */
export function reread({ snapshot: before, outline }: ChunkText, text: string): ChunkText | undefined {
  const snapshot = createSnapshot(before.uri, before.languageId, 0, copyOf(text));
  const layout = { ...outline.layout, lines: snapshot.lines, facts: snapshot.lines.map(factsOf) };
  const headings = outline.sections.map((section): Heading | undefined => {
    const { line, midline, part, heading } = section;
    const start = heading.start - before.lineStart(line);
    const facts = layout.facts[line]!;
    const marker = midline ? facts.inner.find((inner) => inner.start === start) : facts.head;
    return section.marker && !marker ? undefined : { line, marker: section.marker && marker, depth: facts.depth, start, midline, part };
  });
  const sections: Section[] = [];
  for (const [i, section] of outline.sections.entries()) {
    const heading = headings[i];
    const read = heading && readHeading(snapshot, layout, heading, headings[i + 1]);
    if (!read || read.title !== section.title) return undefined;
    sections.push({ ...section, ...read });
  }
  const ended = sections.map((section, i) => {
    const next = sections.slice(i + 1).find((other) => other.level <= section.level);
    return { ...section, span: span(section.heading.start, trimEnd(snapshot.text, section.heading.end, next ? (next.midline ? next.heading.start : snapshot.lineStart(next.line)) : snapshot.text.length)) };
  });
  return { snapshot, outline: { ...outline, layout, sections: ended } };
}
