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

/** References as they are written in a text, before they are looked up; also those of a chunk of a plan, with positions of its own. */
export interface WrittenReferences {
  readonly mentions: readonly WrittenMention[];
  readonly annexes: readonly NamedAnnex[];
  /** How many sections begin in the text. */
  readonly sections: number;
}

interface WrittenMention {
  readonly span: Span;
  readonly written: WrittenSection | WrittenAnnex;
  /** Positions of the steps' spans and numerals, one each. */
  readonly steps: readonly { readonly span: Span; readonly numeral: Span }[];
  readonly title: Span | undefined;
  /** Index of the section in which it stands; -1 for the one that is open where the text begins. */
  readonly around: number;
}

/** Only what surely refers to this plan: another document's 第三条 is none. */
export function writtenReferences(snapshot: TextSnapshot, outline: Outline): WrittenReferences {
  const mentions: WrittenMention[] = [];
  let at = 0;
  for (const { reading, head } of paragraphsOf(snapshot, outline)) {
    for (const written of writtenIn(reading.text)) {
      const whole = reading.sourceSpan(written.start, written.end);
      while (at < outline.sections.length && outline.sections[at]!.heading.start <= whole.start) at++;
      const markers = [outline.sections[at - 1]?.marker?.span, outline.sections[at]?.marker?.span, head];
      if (markers.some((own) => own !== undefined && overlaps(own, whole))) continue;
      const place = ({ start, end }: Span): Span => reading.sourceSpan(start, end);
      const [steps, title] = written.kind === 'annex' ? [[], undefined] : [written.steps.map((step) => ({ span: place(step), numeral: place(step.numeral) })), written.title && place(written.title)];
      mentions.push({ span: whole, written, steps, title, around: at - 1 });
    }
  }
  return { mentions, annexes: annexesOf(snapshot, outline), sections: outline.sections.length };
}

/** A piece of a plan and where it begins there. */
export interface WrittenPart {
  readonly value: WrittenReferences;
  readonly at: number;
}

/** Looks the references up among the sections and attachments of the whole plan. `outline` may be of an earlier text with the same structure. */
export function resolved(parts: readonly WrittenPart[], outline: Outline): Reference[] {
  const annexes = parts.flatMap(({ value, at }) => value.annexes.map((annex) => ({ ...annex, span: moved(annex.span, at) })));
  const ranked = [...annexes.filter(({ head }) => head), ...annexes.filter(({ head }) => !head)];
  const found: Reference[] = [];
  let before = 0;
  for (const { value, at } of parts) {
    for (const mention of value.mentions) {
      const around = outline.sections[before + mention.around];
      found.push(mention.written.kind === 'annex' ? annexReference(mention.written, moved(mention.span, at), ranked) : sectionReference(mention, mention.written, at, outline, around));
    }
    before += value.sections;
  }
  return found;
}

const moved = ({ start, end }: Span, by: number): Span => span(start + by, end + by);

const known = new WeakMap<Outline, readonly Reference[]>();

/** In document order. */
export function referencesOf(snapshot: TextSnapshot, outline: Outline): readonly Reference[] {
  let found = known.get(outline);
  if (!found) known.set(outline, (found = resolved([{ value: writtenReferences(snapshot, outline), at: 0 }], outline)));
  return found;
}

const pools = new WeakMap<ReferenceStep | AnnexReference, readonly (Section | Annex)[]>();

/** The ordinals among which a step or an annex was looked up; none where the plan numbers no such things. */
export const choicesOf = (of: ReferenceStep | AnnexReference): readonly number[] => [...new Set((pools.get(of) ?? []).flatMap((one) => ('marker' in one ? one.marker!.ordinal : one.ordinal ?? [])))];

const numbered = new WeakSet<ReferenceStep>();

/** Whether the plan numbers such things at all, so that one that is not there is missing. */
export const isNumbered = (of: ReferenceStep | AnnexReference): boolean => (pools.get(of)?.length ?? 0) > 0 || ('section' in of && numbered.has(of));

/** Whether a text has anything that looks like a reference; cheap. */
const mayRefer = (text: string): boolean => /第[\s\u3000]*[(（一二三四五六七八九十0-9０-９]|[见見按照述案划劃点點据據][的]?[“"]?[（(一二三四五六七八九十0-9]|附[\s\u3000]*[件表录錄]|\b(?:Section|Chapter|Part|Article|Annex|Appendix|Attachment)s? \d/u.test(text);

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
  if (ordinal !== undefined) pools.set(reference, pool);
  return reference;
}

function sectionReference(mention: WrittenMention, written: WrittenSection, at: number, outline: Outline, around: Section | undefined): SectionReference {
  const steps: ReferenceStep[] = [];
  let above: Section | undefined;
  for (const [i, step] of written.steps.entries()) {
    const pool = i === 0 ? firstPool(step, outline, around) : above ? descendantsIn(above, step.styles) : [];
    const section = pick(pool, step, around);
    const own = mention.steps[i]!;
    const reference: ReferenceStep = { span: moved(own.span, at), numeral: moved(own.numeral, at), ordinal: step.ordinal, section };
    pools.set(reference, pool);
    // 第三部分 is there but holds no items, while the plan marks items elsewhere
    if (i > 0 && above && step.styles.some((style) => indexOf(outline).styles.has(style))) numbered.add(reference);
    steps.push(reference);
    above = section;
  }
  return { kind: 'section', span: moved(mention.span, at), steps, title: mention.title && moved(mention.title, at) };
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

interface Index {
  /** The numbered sections by part and style, in document order. */
  readonly parts: ReadonlyMap<number, ReadonlyMap<MarkerStyle, readonly Section[]>>;
  readonly styles: ReadonlySet<MarkerStyle>;
}

const indexes = new WeakMap<Outline, Index>();

function indexOf(outline: Outline): Index {
  let index = indexes.get(outline);
  if (index) return index;
  const parts = new Map<number, Map<MarkerStyle, Section[]>>();
  const styles = new Set<MarkerStyle>();
  for (const section of outline.sections) {
    const style = runStyle(section);
    if (!style) continue;
    styles.add(style);
    const part = parts.get(section.part) ?? new Map<MarkerStyle, Section[]>();
    parts.set(section.part, part);
    const list = part.get(style);
    if (list) list.push(section);
    else part.set(style, [section]);
  }
  indexes.set(outline, (index = { parts, styles }));
  return index;
}

/** Where the first step of a reference is looked up. */
function firstPool({ styles, path }: WrittenStep, outline: Outline, around: Section | undefined): readonly Section[] {
  const { parts } = indexOf(outline);
  const bracketed = /^[（(]/u.test(styles[0]!);
  if (bracketed) {
    for (const outer of lineage(around)) {
      const children = outer.children.filter(isIn(styles.slice(0, 1)));
      if (children.length > 0) return children;
    }
    // where the plan has one such list and no more, it is that one
    const all = parts.get(around?.part ?? 0)?.get(styles[0]!) ?? [];
    return all.every((section) => section.parent === all[0]!.parent) ? all : [];
  }
  for (const part of new Set([around?.part ?? 0, 0])) {
    const sections = parts.get(part);
    if (!sections) continue;
    for (const style of styles) {
      const all = sections.get(style) ?? [];
      const pool = path.length > 0 || style.startsWith('第') ? all : all.filter((section) => section.parent === undefined);
      if (pool.length > 0) return pool;
    }
    if (path.length > 0 || !/^第一(?:部分|章|编|篇)$/u.test(styles[0]!)) continue;
    const roots = [...TOP].flatMap((style) => sections.get(style) ?? []).filter((section) => section.parent === undefined);
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
