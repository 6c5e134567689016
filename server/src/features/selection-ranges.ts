// Selection that grows: clause, sentence, item or paragraph, section, the sections around it, and the whole document.

import type { SelectionRange } from 'vscode-languageserver';
import type { Section } from '../outline/outline.js';
import type { Plan } from '../plan.js';
import { sourceSpan } from '../targets/passages.js';
import { proseOf } from '../targets/sentences.js';
import { contains, span, type Span } from '../text/span.js';
import { rangeOf } from '../text/snapshot.js';

/** One chain a position, as the protocol wants it: innermost first, each inside its parent. `offsets` are in UTF-16 units, 0-based. */
export function selectionRangesOf(plan: Plan, offsets: readonly number[]): SelectionRange[] {
  return offsets.map((offset) => {
    const [innermost, ...around] = spansAt(plan, offset);
    // built from the outside in
    return [...around.reverse(), innermost!].reduce<SelectionRange | undefined>((parent, part) => ({ range: rangeOf(plan.snapshot, part), ...(parent && { parent }) }), undefined)!;
  });
}

/** Innermost first, strictly growing; the last is the whole document. */
export function spansAt(plan: Plan, offset: number): Span[] {
  const whole = span(0, plan.snapshot.text.length);
  const text = textAt(plan, offset);
  const sections = sectionsAt(plan, offset);
  const heading = text.length === 0 ? headingAt(sections[0], offset) : [];
  const line = text.length === 0 && heading.length === 0 ? lineAt(plan, offset) : [];
  const found: Span[] = [];
  for (const part of [...text, ...heading, ...line, ...sections.map((section) => section.span), whole]) {
    const inner = found.at(-1) ?? span(offset, offset);
    const grows = !found.length || part.end - part.start > inner.end - inner.start;
    if (grows && contains(part, inner)) found.push(part);
  }
  return found;
}

/** Clause, sentence and paragraph of running text. */
function textAt(plan: Plan, offset: number): Span[] {
  for (const passage of plan.passages) {
    if (passage.start > offset) break;
    const { text } = passage.reading;
    const paragraph = trimmed(plan.snapshot.text, sourceSpan(passage, span(0, text.length)));
    if (!holds(paragraph, offset)) continue;
    const { sentences, clauses } = proseOf(text);
    // a sentence is taken with its full stop, a clause without its comma
    const whole = sentences.map(({ start, end }) => sourceSpan(passage, span(start, STOP.test(text[end] ?? '') ? end + 1 : end)));
    const parts = clauses.map((clause) => sourceSpan(passage, clause));
    return [...at(parts, offset), ...at(whole, offset), paragraph];
  }
  return [];
}

const STOP = /[。!?;！？；.]/u;

/** A heading's title, then the heading with its marker. */
function headingAt(section: Section | undefined, offset: number): Span[] {
  if (!section || !holds(section.heading, offset)) return [];
  const { heading, marker } = section;
  return marker && marker.span.end < heading.end && offset >= marker.span.end ? [span(marker.span.end, heading.end), heading] : [heading];
}

/** A title, a table's row or whatever else is no running text: its line. */
function lineAt({ snapshot }: Plan, offset: number): Span[] {
  const { line } = snapshot.positionAt(offset);
  const start = snapshot.lineStart(line);
  const found = trimmed(snapshot.text, span(start, start + snapshot.lines[line]!.length));
  return found.end > found.start && holds(found, offset) ? [found] : [];
}

/** The innermost section at a place and those around it. */
function sectionsAt({ outline }: Plan, offset: number): Section[] {
  const found: Section[] = [];
  for (let level: readonly Section[] = outline.roots; ;) {
    const section = level.find(({ span: { start, end } }) => start <= offset && offset < end) ?? level.find((one) => holds(one.span, offset));
    if (!section) return found.reverse();
    found.push(section);
    level = section.children;
  }
}

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The part that the place is in; at a border between two the later one. */
function at(parts: readonly Span[], offset: number): Span[] {
  const found = parts.find(({ start, end }) => start <= offset && offset < end) ?? parts.find((part) => holds(part, offset));
  return found ? [found] : [];
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return span(from, to);
}
