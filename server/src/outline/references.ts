// References in a plan's text to its own sections and annexes: 第三部分第（二）项, 见第二章, 前述（三）, 附件2.

import { readingOf, type Reading } from '../text/reading.js';
import { overlaps, span, type Span } from '../text/span.js';
import type { TextSnapshot } from '../text/snapshot.js';
import { annexesOf, type NamedAnnex } from './annexes.js';
import { runStyle, type Outline, type Section } from './outline.js';
import { writtenIn, type WrittenAnnex, type WrittenSection, type WrittenStep } from './reference-forms.js';
import type { MarkerStyle } from './style.js';

/** One step of a reference: 第三部分, or 第（二）项 after it. */
export interface ReferenceStep {
  /** All that would be rewritten if the section were marked in another style: 第三部分, （二）. */
  readonly span: Span;
  readonly numeral: Span;
  readonly ordinal: number;
  /** Undefined where the plan has no such section. */
  readonly section: Section | undefined;
}

export interface SectionReference {
  readonly kind: 'section';
  readonly span: Span;
  /** From the outermost on. The reference as a whole is to the last one's section. */
  readonly steps: readonly ReferenceStep[];
  /** The section's title where the reference quotes it, without the quotes. */
  readonly title: Span | undefined;
}

/** An attachment of the plan: an entry of the list 附件：1.…, or the head of the attachment itself. */
export interface Annex {
  /** Undefined where the plan has one attachment, which bears no number. */
  readonly ordinal: number | undefined;
  readonly span: Span;
}

export interface AnnexReference {
  readonly kind: 'annex';
  readonly span: Span;
  readonly ordinal: number | undefined;
  /** Undefined where the plan has no such attachment. */
  readonly annex: Annex | undefined;
}

export type Reference = SectionReference | AnnexReference;

const known = new WeakMap<Outline, readonly Reference[]>();

/** In document order. Only what surely refers to this plan: another document's 第三条 is none. */
export function referencesOf(snapshot: TextSnapshot, outline: Outline): readonly Reference[] {
  let found = known.get(outline);
  if (!found) known.set(outline, (found = find(snapshot, outline)));
  return found;
}

const choices = new WeakMap<ReferenceStep | AnnexReference, readonly number[]>();

/** The ordinals among which a step or an annex was looked up; none where the plan numbers no such things. */
export const choicesOf = (of: ReferenceStep | AnnexReference): readonly number[] => choices.get(of) ?? [];

const numbered = new WeakSet<ReferenceStep>();

/** Whether the plan numbers such things at all, so that one that is not there is missing. */
export const isNumbered = (of: ReferenceStep | AnnexReference): boolean => choicesOf(of).length > 0 || ('section' in of && numbered.has(of));

/** Whether a text has anything that looks like a reference; cheap. */
export const mayRefer = (text: string): boolean => /第[\s\u3000]*[(（一二三四五六七八九十0-9０-９]|[见見按照述案划劃点點据據][的]?[“"]?[（(一二三四五六七八九十0-9]|附[\s\u3000]*[件表录錄]|\b(?:Section|Chapter|Part|Article|Annex|Appendix|Attachment)s? \d/u.test(text);

function find(snapshot: TextSnapshot, outline: Outline): Reference[] {
  const found: Reference[] = [];
  let annexes: readonly NamedAnnex[] | undefined;
  let at = 0;
  for (const { reading, head } of paragraphsOf(snapshot, outline)) {
    for (const written of writtenIn(reading.text)) {
      const whole = reading.sourceSpan(written.start, written.end);
      while (at < outline.sections.length && outline.sections[at]!.heading.start <= whole.start) at++;
      const around = at > 0 ? outline.sections[at - 1] : undefined;
      const marker = [around?.marker?.span, outline.sections[at]?.marker?.span, head].some((own) => own !== undefined && overlaps(own, whole));
      if (marker) continue;
      found.push(written.kind === 'annex' ? annexReference(written, whole, (annexes ??= annexesOf(snapshot, outline))) : sectionReference(written, whole, reading, outline, around));
    }
  }
  return found;
}

interface Paragraph {
  readonly reading: Reading;
  /** A marker at its head, heading or not. */
  readonly head: Span | undefined;
}

/** Text and tables with their headings; contents, attachment lists and furniture are none. */
function* paragraphsOf(snapshot: TextSnapshot, { layout, outside }: Outline): Iterable<Paragraph> {
  const { lines } = snapshot;
  for (let line = 0; line < lines.length; ) {
    const first = layout.facts[line]!;
    if (outside.has(line) || !(first.kind === 'text' || first.kind === 'title' || first.kind === 'row')) {
      line++;
      continue;
    }
    const start = snapshot.lineStart(line);
    const cuts: Span[] = [];
    let end = start + first.textEnd;
    for (line++; line < lines.length; line++) {
      const facts = layout.facts[line]!;
      if (facts.kind === 'blank' || facts.kind === 'page') continue;
      if (!layout.continues[line] || outside.has(line)) break;
      const at = snapshot.lineStart(line);
      const word = /[A-Za-z0-9,;.)]/.test(lines[line]![facts.textStart] ?? '') && /[A-Za-z,;)]/.test(snapshot.text[end - 1] ?? '');
      cuts.push(span(word ? end + 1 : end, at + facts.textStart));
      end = at + facts.textEnd;
    }
    const text = snapshot.text.slice(start, end);
    if (!mayRefer(readable(text, cuts, start))) continue;
    // 第五条所列指标 at a line's head is no heading
    const head = first.head?.evidence === 'strong' && /^第/u.test(first.head.style) ? span(start + first.head.start, start + first.head.end) : undefined;
    yield { reading: readingOf(text, start, cuts.map((cut) => span(cut.start - start, cut.end - start))), head };
  }
}

/** A text without the line ends inside. */
function readable(text: string, cuts: readonly Span[], base: number): string {
  if (cuts.length === 0) return text;
  let kept = '';
  let at = 0;
  for (const { start, end } of cuts) {
    kept += text.slice(at, start - base);
    at = end - base;
  }
  return kept + text.slice(at);
}

function annexReference({ ordinal, word }: WrittenAnnex, whole: Span, annexes: readonly NamedAnnex[]): AnnexReference {
  const pool = annexes.filter((annex) => annex.word === word);
  const annex = ordinal === undefined ? pool[0] : pool.find((one) => one.ordinal === ordinal);
  const reference: AnnexReference = { kind: 'annex', span: whole, ordinal, annex };
  choices.set(reference, ordinal === undefined ? [] : [...new Set(pool.flatMap((one) => one.ordinal ?? []))]);
  return reference;
}

function sectionReference(written: WrittenSection, whole: Span, reading: Reading, outline: Outline, around: Section | undefined): SectionReference {
  const steps: ReferenceStep[] = [];
  let above: Section | undefined;
  for (const [i, step] of written.steps.entries()) {
    const pool = i === 0 ? firstPool(step, outline, around) : above ? descendantsIn(above, step.styles) : [];
    const section = pick(pool, step, around);
    const resolved: ReferenceStep = {
      span: reading.sourceSpan(step.start, step.end), numeral: reading.sourceSpan(step.numeral.start, step.numeral.end), ordinal: step.ordinal, section,
    };
    choices.set(resolved, pool.map((one) => one.marker!.ordinal));
    // 第三部分 is there but holds no items, while the plan marks items elsewhere
    if (i > 0 && above && outline.sections.some(isIn(step.styles))) numbered.add(resolved);
    steps.push(resolved);
    above = section;
  }
  return { kind: 'section', span: whole, steps, title: written.title && reading.sourceSpan(written.title.start, written.title.end) };
}

/** The one of the pool with the step's number that shares most with the place of the reference. */
function pick(pool: readonly Section[], { ordinal, path }: WrittenStep, around: Section | undefined): Section | undefined {
  const same = pool.filter(({ marker }) => marker!.ordinal === ordinal && (path.length === 0 || marker!.path.join('.') === path.join('.')));
  if (same.length < 2) return same[0];
  const outer = lineage(around);
  return same.find((one) => one.parent !== undefined && outer.includes(one.parent)) ?? same[0];
}

function lineage(section: Section | undefined): Section[] {
  const found: Section[] = [];
  for (let one = section; one; one = one.parent) found.push(one);
  return found;
}

const isIn = (styles: readonly MarkerStyle[]) => (section: Section): boolean => section.marker !== undefined && styles.includes(runStyle(section)!);

/** Where the first step of a reference is looked up. */
function firstPool({ styles, path }: WrittenStep, outline: Outline, around: Section | undefined): readonly Section[] {
  const bracketed = /^[（(]/u.test(styles[0]!);
  if (bracketed) {
    for (const outer of lineage(around)) {
      const children = outer.children.filter(isIn(styles.slice(0, 1)));
      if (children.length > 0) return children;
    }
    // where the plan has one such list and no more, it is that one
    const all = outline.sections.filter((section) => section.part === (around?.part ?? 0)).filter(isIn(styles.slice(0, 1)));
    return all.every((section) => section.parent === all[0]!.parent) ? all : [];
  }
  for (const part of new Set([around?.part ?? 0, 0])) {
    const sections = outline.sections.filter((section) => section.part === part);
    for (const style of styles) {
      const pool = sections.filter(isIn([style])).filter((section) => path.length > 0 || style.startsWith('第') || section.parent === undefined);
      if (pool.length > 0) return pool;
    }
    if (path.length > 0 || !/^第一(?:部分|章|编|篇)$/u.test(styles[0]!)) continue;
    const roots = sections.filter((section) => section.parent === undefined && section.marker !== undefined && TOP.has(runStyle(section)!));
    if (roots.length > 0) return roots;
  }
  return [];
}

/** Styles of sections that one calls 第三部分 though their markers are others. */
const TOP: ReadonlySet<MarkerStyle> = new Set(['第一部分', '第一编', '第一篇', '第一章', '一、', 'I.', '1.']);

function descendantsIn(section: Section, styles: readonly MarkerStyle[]): readonly Section[] {
  for (let level = section.children; level.length > 0; level = level.flatMap(({ children }) => children)) {
    for (const style of styles) {
      const pool = level.filter(isIn([style]));
      if (pool.length > 0) return pool;
    }
  }
  return [];
}
