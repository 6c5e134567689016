// The running text of a plan, paragraph by paragraph: headings, titles, tables and furniture left out, wrapped lines joined.

import type { Outline, Section } from '../outline/outline.js';
import { readingOf, type Reading } from '../text/reading.js';
import { copyOf, remembered } from '../text/remembered.js';
import { span, type Span } from '../text/span.js';
import type { TextSnapshot } from '../text/snapshot.js';

export type PassageScope =
  | 'body'
  /** 指导思想, 总体要求 and the text before the first section: what stands there is direction, not promise */
  | 'general'
  /** what was done last year, the situation, the problems: figures there are facts */
  | 'review';

export interface Passage {
  /** Offset of its first unit in the source. */
  readonly start: number;
  /** What it says, with positions from 0 at `start`; remembered by its text. */
  readonly reading: Reading;
  readonly section: Section | undefined;
  readonly scope: PassageScope;
  /** The section's own title is read as text: an item that is a sentence, not a heading over something. */
  readonly isItem: boolean;
}

interface Source {
  readonly text: string;
  /** Line ends and page lines inside, as offsets in `text`. */
  readonly cuts: readonly Span[];
}

const read = remembered(({ text, cuts }: Source): Reading => readingOf(copyOf(text), 0, cuts), ({ text, cuts }) => (cuts.length === 0 ? text : `${cuts.map((c) => `${c.start}-${c.end}`).join(' ')}\n${text}`));

export function passagesOf(snapshot: TextSnapshot, outline: Outline): Passage[] {
  const passages: Passage[] = [];
  const scopes = new Map<Section | undefined, PassageScope>([[undefined, outline.sections.length > 0 || outline.context ? 'general' : 'body']]);
  let next = 0;
  let section = outline.context;
  let isItem = false;
  for (const paragraph of paragraphsOf(snapshot, outline)) {
    let from = paragraph.start;
    const emit = (to: number) => {
      const text = snapshot.text.slice(from, to);
      if (text.trim() === '') return;
      const cuts = paragraph.cuts.filter((cut) => cut.start >= from && cut.end <= to).map((cut) => span(cut.start - from, cut.end - from));
      passages.push({ start: from, reading: read({ text, cuts }), section, scope: scopeOf(section, scopes), isItem });
    };
    for (let heading = outline.sections[next]; heading && heading.heading.start < paragraph.end; heading = outline.sections[++next]) {
      emit(heading.heading.start);
      section = heading;
      isItem = isSentence(heading, snapshot.text);
      from = isItem ? (heading.marker?.span.end ?? heading.heading.start) : skipStop(snapshot.text, heading.heading.end);
    }
    if (from < paragraph.end) emit(paragraph.end);
    isItem = false;
  }
  return passages;
}

interface Paragraph extends Span {
  readonly cuts: readonly Span[];
}

/** Lines that make one paragraph, in order. Titles, tables, contents and furniture make none. */
function* paragraphsOf(snapshot: TextSnapshot, { layout, outside }: Outline): Iterable<Paragraph> {
  const { lines } = snapshot;
  let start: number | undefined;
  let end = 0;
  let cuts: Span[] = [];
  for (let line = 0; line < lines.length; line++) {
    const facts = layout.facts[line]!;
    if (outside.has(line) || (facts.kind !== 'text' && !(facts.kind === 'title' && facts.head))) continue;
    const at = snapshot.lineStart(line);
    if (start !== undefined && layout.continues[line]) {
      const from = layout.fragments.includes(line) ? facts.head!.end : facts.textStart;
      // between two Latin words the line end stays as the space that it is
      const word = /[A-Za-z0-9,;.)]/.test(lines[line]![from] ?? '') && /[A-Za-z,;)]/.test(lastUnit(lines, layout, line));
      cuts.push(span(word ? end + 1 : end, at + from));
    } else {
      if (start !== undefined) yield { start, end, cuts };
      start = at + (layout.fragments.includes(line) ? facts.head!.end : 0);
      cuts = [];
    }
    end = at + facts.textEnd;
  }
  if (start !== undefined) yield { start, end, cuts };
}

function lastUnit(lines: readonly string[], { facts }: Outline['layout'], line: number): string {
  for (let before = line - 1; before >= 0; before--) if (facts[before]!.kind === 'text' || facts[before]!.kind === 'title') return lines[before]![facts[before]!.textEnd - 1] ?? '';
  return '';
}

const skipStop = (text: string, at: number): number => (/[。：:]/.test(text[at] ?? '') ? at + 1 : at);

/** A title this long is a sentence, whatever follows it (DOMAIN §1.6). */
const LONGEST_TITLE = 40;

/** A run-in title that names a day or a figure is the item's first promise: 2025年6月底前完成普查. */
const PROMISE = /\d\s*年\s*\d+\s*月|\d\s*[月日](?:底|前)|\d\s*(?:[%％]|[万亿个所家项座公])/u;

/** Nothing but an annotation of owners and dates follows: the item is its own text. */
const ANNOTATION_ONLY = /^[。；;.]?\s*(?:[（(【\[][^（）()]{0,200}[）)】\]][。；;]?\s*)*$/u;

function isSentence(section: Section, text: string): boolean {
  if (!section.marker || section.children.length > 0) return false;
  if (section.title.length > LONGEST_TITLE || PROMISE.test(section.title)) return true;
  return ANNOTATION_ONLY.test(text.slice(section.heading.end, Math.min(section.span.end, section.heading.end + 260))) && section.span.end - section.heading.end < 260;
}

const GENERAL = /指导思想|总体要求|总体思路|基本原则|工作原则|基本思路|工作思路|guiding|principles|background|context/iu;
const REVIEW = /总结|回顾|成效|基本情况|现状|工作背景|形势(?:分析)?$|存在(?:的)?(?:主要)?(?:问题|不足|困难)|主要问题|取得的成绩|review|achievements/iu;
const AHEAD = /目标|任务|计划|安排|打算|措施|重点|举措|goal|objective|target/iu;

/** A section has the scope of its own title, or else of the section around it. */
function scopeOf(section: Section | undefined, known: Map<Section | undefined, PassageScope>): PassageScope {
  const found = known.get(section);
  if (found) return found;
  const title = readingOf(section!.title).text;
  const own: PassageScope | undefined = title.length > 20 ? undefined : REVIEW.test(title) && !/(?:解决|整改).{0,4}问题|下一步|打算|措施/u.test(title) ? 'review' : AHEAD.test(title) ? 'body' : GENERAL.test(title) ? 'general' : undefined;
  const scope = own ?? (section!.parent ? scopeOf(section!.parent, known) : 'body');
  known.set(section, scope);
  return scope;
}

/** Where a part of a passage's reading stands in the source. */
export function sourceSpan(passage: Passage, { start, end }: Span): Span {
  const { start: from, end: to } = passage.reading.sourceSpan(start, end);
  return { start: passage.start + from, end: passage.start + to };
}
