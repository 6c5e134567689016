// Enter at the end of a numbered item: the next item's numeral, written as this one is; on an item without text, the end of the list.

import { isRoman, numeralLike } from '../outline/numeral-form.js';
import type { Outline, Section } from '../outline/outline.js';
import type { Plan } from '../plan.js';
import type { EditsResult } from '../protocol.js';
import { rangeOf } from '../text/snapshot.js';
import { span } from '../text/span.js';

/** What Enter does at `offset`; undefined where it is a plain line end. */
export function continueItem(plan: Plan, offset: number): EditsResult | undefined {
  const { snapshot, outline: { layout } } = plan;
  const { line, character } = snapshot.positionAt(offset);
  const text = snapshot.lines[line]!;
  const facts = layout.facts[line]!;
  if (text.trim() === '' || character < facts.textEnd || layout.continues[line + 1]) return undefined;
  const section = itemAt(plan, line);
  if (!section?.marker) return undefined;
  const base = snapshot.lineStart(line);
  const answer = (from: number, newText: string, cursor: EditsResult['cursor'] & object): EditsResult =>
    ({ version: snapshot.version, edits: [{ range: rangeOf(snapshot, span(base + from, base + text.length)), newText }], cursor });
  const own = snapshot.lines[section.line]!;
  const ownBase = snapshot.lineStart(section.line);
  const markerEnd = section.marker.span.end - ownBase;
  if (section.line === line && text.slice(markerEnd).trim() === '') return answer(0, '', { line, character: 0 });
  if (!mayContinue(plan, section, base + facts.textEnd)) return undefined;
  const next = nextMarker(section, plan.outline);
  if (next === undefined) return undefined;
  const indent = own.slice(0, section.marker.span.start - ownBase);
  // a list mark or # may stand there, but bold type that begins before the marker would be left open
  if (/[*_]{2}/.test(indent)) return undefined;
  const gap = /^[\s\u3000]*/u.exec(own.slice(markerEnd))![0];
  const head = indent + next + gap;
  return answer(facts.textEnd, (snapshot.text.includes('\r\n') ? '\r\n' : '\n') + head, { line: line + 1, character: head.length });
}

/** The item whose own paragraph ends on the line: at the line's head, with no other heading in that paragraph. */
function itemAt({ outline: { sections, layout } }: Plan, line: number): Section | undefined {
  let first = line;
  while (first > 0 && layout.continues[first]) first--;
  const there = sections.filter((s) => s.line >= first && s.line <= line);
  return there.length === 1 && there[0]!.line === first && !there[0]!.midline ? there[0] : undefined;
}

/** Nothing belongs to the item but its own paragraph, and nothing is about to: it does not end in a colon, and its siblings are no headings with text below. */
function mayContinue({ snapshot, outline: { roots } }: Plan, section: Section, end: number): boolean {
  if (section.children.length > 0 || section.span.end > end || /[：:，,]$/.test(snapshot.text.slice(section.span.start, end))) return false;
  const previous = (section.parent?.children ?? roots).findLast((s) => s.line < section.line && s.part === section.part);
  if (!previous || section.runIn || previous.runIn) return true;
  return !snapshot.text.slice(previous.heading.end, previous.span.end).includes('\n');
}

/** The marker after a section's own, in its form; where the section stands for another style, in that of its siblings. Undefined past the last numeral of a style. */
function nextMarker(section: Section, { roots }: Outline): string | undefined {
  const marker = section.marker!;
  const sibling = section.standsFor && (section.parent?.children ?? roots).findLast((s) => s.line < section.line && s.marker?.style === section.standsFor)?.marker;
  const form = sibling ?? marker;
  const at = form.numeral.start - form.span.start;
  const written = form.text.slice(at, at + form.numeral.end - form.numeral.start);
  const next = numeralLike(written, isRoman(form.style), marker.ordinal + 1);
  return next === undefined ? undefined : form.text.slice(0, at) + next + form.text.slice(at + written.length);
}
