// The words that verdicts and figures go by: those of this folder and the terms that the user adds.

import { escapeRegExp } from '../../text/escape.js';
import { readingOf } from '../../text/reading.js';
import { EXEMPT, SOFT } from './hedges.js';
import { COUNTABLE, INDICATOR } from './nouns.js';
import { UNITS } from './units.js';
import { alternation, BUILD, COMPLETE, DOCUMENT, EVENT, PEOPLE, RECOGNISE } from './verbs.js';

/** What the user can add, each a list of words as they stand in plans; see the setting `planwright.terms`. */
export const TERM_KINDS = ['verbs', 'things', 'indicators', 'units', 'vague', 'exempt'] as const;
export type TermKind = (typeof TERM_KINDS)[number];
export type Terms = Readonly<Partial<Record<TermKind, readonly string[]>>>;

/** Alternations for regular expressions, over text that is read (simplified, half-width). */
export class Lexicon {
  /** The same for equal terms. */
  readonly key: string;
  /** Verbs of T1–T3: what is built, who is hired, what is won. */
  readonly delivery: string;
  /** Verbs of T1–T7. */
  readonly tasks: string;
  readonly things: string;
  readonly indicators: string;
  /** The longest first. */
  readonly units: string;
  readonly soft: string;
  readonly exempt: string;

  constructor(readonly terms: Terms = {}) {
    const own = (kind: TermKind): string[] => (terms[kind] ?? []).map((word) => readingOf(word).text.trim()).filter(Boolean).map(escapeRegExp);
    const withOwn = (pattern: string, kind: TermKind): string => (own(kind).length === 0 ? pattern : `(?:${alternation(own(kind))}|${pattern})`);
    this.key = Object.values(terms).some((words) => words.length > 0) ? JSON.stringify(terms) : '';
    const delivery = [...BUILD, ...PEOPLE, ...RECOGNISE, ...own('verbs')];
    this.delivery = alternation(delivery);
    this.tasks = alternation([...delivery, ...EVENT, ...DOCUMENT, ...COMPLETE]);
    this.things = withOwn(COUNTABLE, 'things');
    this.indicators = withOwn(INDICATOR, 'indicators');
    this.units = alternation([...UNITS.map(escapeRegExp), ...own('units')]);
    this.soft = withOwn(SOFT, 'vague');
    this.exempt = withOwn(EXEMPT, 'exempt');
  }
}

export const LEXICON = new Lexicon();

/** `compile`, once for each lexicon. */
export function perLexicon<T>(compile: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  const compiled = new WeakMap<Lexicon, { readonly value: T }>();
  return (lexicon) => {
    let known = compiled.get(lexicon);
    if (!known) compiled.set(lexicon, (known = { value: compile(lexicon) }));
    return known.value;
  };
}
