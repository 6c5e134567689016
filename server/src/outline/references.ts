// References in a plan's text to its own sections and annexes: 第三部分第（二）项, 见第二章, 前述（三）, 附件2.

import type { Span } from '../text/span.js';
import type { TextSnapshot } from '../text/snapshot.js';
import type { Outline, Section } from './outline.js';

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

/** In document order. Only what surely refers to this plan: another document's 第三条 is none. */
export function referencesOf(_snapshot: TextSnapshot, _outline: Outline): readonly Reference[] {
  return [];
}
