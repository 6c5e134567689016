// The paragraphs of a plan as rules on marks and words read them: headings and titles included, wrapped lines joined, furniture left out.

import type { Outline } from '../outline/outline.js';
import type { PlanText } from '../plan.js';
import { readingOf, type Reading } from '../text/reading.js';
import { copyOf, remembered } from '../text/remembered.js';
import { span, type Span } from '../text/span.js';

export interface Paragraph {
  readonly kind: 'text' | 'title' | 'annex' | 'row';
  /** Offset of its first unit in the source; the reading's positions begin there. */
  readonly start: number;
  /** First and last line, 0-based. */
  readonly line: number;
  readonly lastLine: number;
  readonly reading: Reading;
}

interface Source {
  readonly text: string;
  /** What lies between the lines, as offsets in `text`. */
  readonly cuts: readonly Span[];
}

const read = remembered(({ text, cuts }: Source): Reading => readingOf(copyOf(text), 0, cuts), ({ text, cuts }) => (cuts.length === 0 ? text : `${cuts.map((c) => `${c.start}-${c.end}`).join(' ')}\n${text}`));

const known = new WeakMap<Outline, readonly Paragraph[]>();

/** In document order. */
export function paragraphsOf(plan: PlanText): readonly Paragraph[] {
  const before = known.get(plan.outline);
  if (before) return before;
  const paragraphs = [...build(plan)];
  known.set(plan.outline, paragraphs);
  return paragraphs;
}

function* build({ snapshot, outline: { layout } }: PlanText): Iterable<Paragraph> {
  let open: { kind: Paragraph['kind']; start: number; end: number; line: number; lastLine: number; cuts: Span[] } | undefined;
  const close = ({ kind, start, end, line, lastLine, cuts }: NonNullable<typeof open>): Paragraph => {
    // the line itself where it is the whole of it: its hash is known
    const whole = snapshot.lines[line]!;
    const text = end - start === whole.length && line === lastLine ? whole : snapshot.text.slice(start, end);
    const reading = read({ text, cuts: cuts.map((cut) => span(cut.start - start, cut.end - start)) });
    return { kind, start, line, lastLine, reading };
  };
  for (const [line, facts] of layout.facts.entries()) {
    if (facts.kind !== 'text' && facts.kind !== 'title' && facts.kind !== 'annex' && facts.kind !== 'row') continue;
    const base = snapshot.lineStart(line);
    // the number of a page fragment is no part of the text
    const from = base + (layout.fragments.includes(line) ? facts.head!.end : facts.textStart);
    const end = base + facts.textEnd;
    if (open && layout.continues[line]) {
      // between two Latin words the line end stays as the space that it is
      const words = /[A-Za-z0-9,;.)]/.test(snapshot.text[open.end - 1] ?? '') && /[A-Za-z0-9(]/.test(snapshot.text[from] ?? '');
      open.cuts.push(span(words ? open.end + 1 : open.end, from));
      open.end = end;
      open.lastLine = line;
      continue;
    }
    if (open) yield close(open);
    open = { kind: facts.kind, start: from, end, line, lastLine: line, cuts: [] };
  }
  if (open) yield close(open);
}
