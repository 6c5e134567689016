// Edits to a text as data, and the one function that applies them.

import type { Span } from './span.js';

export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** The text after the edits; positions are those before any of them. Throws a RangeError on edits that overlap or lie outside. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = '';
  let at = 0;
  for (const { span, text: inserted } of ordered) {
    if (span.start < at || span.end < span.start || span.end > text.length) throw new RangeError(`edit ${span.start}–${span.end} overlaps another or lies outside the text`);
    out += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return out + text.slice(at);
}
