// The texts that the rules about figures read: the running text, and headings, titles and table rows too, for a wrong date is wrong anywhere.

import type { PlanText } from '../../plan.js';
import type { PassageScope } from '../../targets/passages.js';
import { readingOf, type Reading } from '../../text/reading.js';
import { remembered } from '../../text/remembered.js';
import { span, type Span } from '../../text/span.js';

export interface Piece {
  /** Offset of its first unit in the source. */
  readonly start: number;
  readonly reading: Reading;
  /** As of a passage: `review` tells of last year. */
  readonly scope?: PassageScope;
}

const read = remembered((text: string): Reading => readingOf(text));
const known = new WeakMap<PlanText, readonly Piece[]>();

/** In document order. */
export function piecesOf(plan: PlanText): readonly Piece[] {
  let pieces = known.get(plan);
  if (!pieces) known.set(plan, (pieces = gather(plan)));
  return pieces;
}

function gather({ snapshot, outline, passages }: PlanText): readonly Piece[] {
  const pieces: Piece[] = [...passages];
  const add = (start: number, end: number) => { if (end > start) pieces.push({ start, reading: read(snapshot.text.slice(start, end)) }); };
  const items = new Set(passages.filter((passage) => passage.isItem).map(({ section }) => section));
  for (const section of outline.sections) if (!items.has(section)) add(section.marker?.span.end ?? section.heading.start, section.heading.end);
  outline.layout.facts.forEach(({ kind, head, textStart, textEnd }, line) => {
    if (kind === 'row' || (kind === 'title' && !head)) add(snapshot.lineStart(line) + textStart, snapshot.lineStart(line) + textEnd);
  });
  return pieces.sort((a, b) => a.start - b.start);
}

/** `find`, its result remembered with the reading: a keystroke pays only for the paragraph that it changed. */
export function perReading<T>(find: (text: string) => T): (reading: Reading) => T {
  const found = new WeakMap<Reading, { readonly value: T }>();
  return (reading) => {
    let entry = found.get(reading);
    if (!entry) found.set(reading, (entry = { value: find(reading.text) }));
    return entry.value;
  };
}

/** The source of a reading's range. */
export function sourceOf({ start, reading }: Piece, range: Span): Span {
  const { start: from, end } = reading.sourceSpan(range.start, range.end);
  return span(start + from, start + end);
}

/** `text` with the names in 《》 blanked, unit for unit: a document's title is cited as it stands. */
export const withoutTitles = (text: string): string => text.replace(/《[^《》]*》/gu, (title) => '\ue000'.repeat(title.length));

/** The sentence around `at`; a semicolon ends one too. */
export function sentenceAt(text: string, at: number): string {
  const before = /[^。;!?\n]*$/u.exec(text.slice(0, at))![0];
  return before + /^[^。;!?\n]*/u.exec(text.slice(at))![0];
}
