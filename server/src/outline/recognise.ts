// Which of the marker readings are markers of this plan: the sure ones, and those that the run of numbers proves.

import type { Layout } from './layout.js';
import type { MarkerReading } from './marker.js';
import type { MarkerStyle } from './style.js';
import { notOutline } from './exclusions.js';

/** A heading as it was found, before it is nested. */
export interface Heading {
  readonly line: number;
  /** Undefined for an unnumbered Markdown heading. */
  readonly marker: MarkerReading | undefined;
  /** Number of `#` before it; 0 for none. */
  readonly depth: number;
  /** UTF-16 offset in the line where the marker, or the text of an unnumbered heading, begins. */
  readonly start: number;
  /** The heading was glued into a paragraph and is not at its line's head. */
  readonly midline: boolean;
  /** 0 for the first document of the file, counting up at every annex or further plan in it. */
  readonly part: number;
}

interface Candidate {
  readonly line: number;
  readonly marker: MarkerReading;
  readonly midline: boolean;
}

/** What has been accepted of one style so far in the part being read. */
interface Run {
  ordinal: number;
  count: number;
  path: readonly number[];
}

/** How many candidates of a style are looked through for the one that would follow. */
const LOOK_AHEAD = 60;
/** A heading glued to the next one is no longer than this. */
const GLUED_TITLE = 50;

export interface Recognised {
  readonly headings: readonly Heading[];
  /** Lines that are no part of the outline nor of the running text: contents, attachment lists, numbers of documents. */
  readonly outside: ReadonlySet<number>;
}

export function recognise(layout: Layout): Recognised {
  const { facts } = layout;
  const outside = notOutline(layout);
  const candidates = candidatesOf(layout, outside.lines);
  const { follows, next: nextNumber } = successors(candidates);
  const habits = habitsOf(candidates, follows);
  const title = markdownTitle(layout);

  const headings: Heading[] = [];
  let runs = new Map<MarkerStyle, Run>();
  let part = 0;
  let boundary = false;
  let next = 0;
  let previousText: number | undefined;

  const accept = (candidate: Candidate, marker: MarkerReading, after: number | undefined) => {
    // the numbering of a further document begins at one, or at a wrong numeral that a two follows
    if (boundary && (marker.ordinal === 1 || after === 2) && headings.length > 0) {
      part++;
      runs = new Map();
    }
    boundary = false;
    const run = runs.get(marker.style);
    runs.set(marker.style, { ordinal: marker.ordinal, count: (run?.count ?? 0) + 1, path: marker.path });
    headings.push({ line: candidate.line, marker, depth: facts[candidate.line]!.depth, start: marker.start, midline: candidate.midline, part });
  };

  for (let line = 0; line < facts.length; line++) {
    const f = facts[line]!;
    if (outside.boundaries.has(line)) boundary = headings.length > 0;
    // a blank line or a page line between leaves it open whether the sentence goes on: then the run decides
    const inSentence = layout.continues[line]! && previousText === line - 1 && !facts[previousText]!.stops;
    for (; next < candidates.length && candidates[next]!.line === line; next++) {
      const candidate = candidates[next]!;
      const marker = resolve(candidate.marker, runs);
      const proof = { previous: boundary ? undefined : runs.get(marker.style), follows: follows[next]! };
      const last = headings.at(-1);
      const sure = candidate.midline
        ? mayBeGlued(habits, marker) && provedInline(layout, candidate, marker, proof, last, habits)
        : provedAtHead(marker, proof, inSentence, habits, runs, suspicious(layout, line, previousText));
      if (sure) accept(candidate, marker, nextNumber[next]);
    }
    if (f.depth > 0 && f.kind !== 'page' && f.kind !== 'blank' && line !== title && !outside.lines.has(line) && headings.at(-1)?.line !== line) {
      headings.push({ line, marker: undefined, depth: f.depth, start: f.textStart, midline: false, part });
    }
    if (f.kind === 'text' || f.kind === 'title') previousText = line;
  }
  return { headings, outside: outside.lines };
}

function candidatesOf(layout: Layout, outside: ReadonlySet<number>): Candidate[] {
  const candidates: Candidate[] = [];
  const fragments = new Set(layout.fragments);
  layout.facts.forEach((f, line) => {
    if (outside.has(line) || (f.kind !== 'text' && f.kind !== 'title')) return;
    if (f.head && !fragments.has(line)) candidates.push({ line, marker: f.head, midline: false });
    for (const marker of f.inner) candidates.push({ line, marker, midline: true });
  });
  return candidates;
}

interface Successors {
  /** For each candidate: the next number of its style comes later, before its run starts over. */
  readonly follows: readonly boolean[];
  /** For each candidate: the number of the next one of its style. */
  readonly next: readonly (number | undefined)[];
}

function successors(candidates: readonly Candidate[]): Successors {
  const byStyle = new Map<MarkerStyle, number[]>();
  candidates.forEach(({ marker }, i) => {
    for (const style of marker.other ? [marker.style, marker.other.style] : [marker.style]) {
      const list = byStyle.get(style);
      if (list) list.push(i);
      else byStyle.set(style, [i]);
    }
  });
  const follows = new Array<boolean>(candidates.length).fill(false);
  const next = new Array<number | undefined>(candidates.length).fill(undefined);
  for (const [style, list] of byStyle) {
    list.forEach((index, at) => {
      const { marker } = candidates[index]!;
      const own = ordinalIn(marker, style);
      const after = list[at + 1];
      if (after !== undefined) next[index] = ordinalIn(candidates[after]!.marker, style);
      for (let k = at + 1; k < list.length && k <= at + LOOK_AHEAD; k++) {
        const later = candidates[list[k]!]!;
        const ordinal = ordinalIn(later.marker, style);
        if (ordinal === own + 1 && samePrefix(marker.path, later.marker.path)) {
          follows[index] = true;
          return;
        }
        if (later.marker.evidence === 'strong' && ordinal <= own) return;
      }
    });
  }
  return { follows, next };
}

const ordinalIn = (marker: MarkerReading, style: MarkerStyle): number => (marker.style === style ? marker.ordinal : marker.other!.ordinal);

const samePrefix = (a: readonly number[], b: readonly number[]): boolean => a.length === b.length && a.every((n, i) => i === a.length - 1 || n === b[i]);

/** I. after H. is a letter, I. at the beginning a Roman number. */
function resolve(marker: MarkerReading, runs: ReadonlyMap<MarkerStyle, Run>): MarkerReading {
  if (!marker.other) return marker;
  const letters = runs.get(marker.other.style);
  const roman = runs.get(marker.style);
  const { other, ...rest } = marker;
  const asLetter = letters?.ordinal === other.ordinal - 1 || (roman?.ordinal !== marker.ordinal - 1 && marker.ordinal !== 1);
  return asLetter ? { ...rest, ...other } : marker;
}

/** What the whole plan shows about how it marks its headings, before any single marker is judged. */
interface Habits {
  /** Sure markers at line heads, by style. */
  readonly atHead: ReadonlyMap<MarkerStyle, number>;
  /** Most of the outline stands inside lines. */
  readonly together: boolean;
  /** The plan numbers by decimals: pairs like 2.1 and 2.2 stand at line heads. */
  readonly decimal: boolean;
  /** Markers inside lines after a full stop that the next number of their style follows, by style. */
  readonly glued: ReadonlyMap<MarkerStyle, number>;
}

function habitsOf(candidates: readonly Candidate[], follows: readonly boolean[]): Habits {
  const atHead = new Map<MarkerStyle, number>();
  const glued = new Map<MarkerStyle, number>();
  const add = (map: Map<MarkerStyle, number>, style: MarkerStyle) => map.set(style, (map.get(style) ?? 0) + 1);
  let decimals = 0;
  candidates.forEach(({ marker, midline }, i) => {
    if (!midline && marker.evidence === 'strong') add(atHead, marker.style);
    else if (midline && follows[i] && (marker.style === '一、' || marker.style === '（一）' || marker.evidence === 'after-stop')) add(glued, marker.style);
    else if (!midline && follows[i] && marker.path.length > 0) decimals++;
  });
  const sum = (map: ReadonlyMap<MarkerStyle, number>) => [...map.values()].reduce((a, b) => a + b, 0);
  return { atHead, glued, together: sum(glued) > sum(atHead), decimal: decimals >= 2 };
}

/**
 * Headings glued into lines are looked for only where the plan has that style at line heads too, or where most of the outline stands
 * inside lines. Otherwise `…。（1）…。（2）…` is a list that the writer keeps inside a paragraph, and a bare figure is a figure.
 */
const mayBeGlued = ({ together, atHead }: Habits, { style, mark }: MarkerReading): boolean =>
  together || ((mark !== '' || !/^[1一]/u.test(style)) && (atHead.get(style) ?? 0) > 0);

interface Proof {
  readonly previous: Run | undefined;
  readonly follows: boolean;
}

/** A wrapped line in the middle of a sentence may begin with anything; so may one whose line before is full and does not stop. */
function suspicious(layout: Layout, line: number, previous: number | undefined): boolean {
  if (layout.wrap === undefined || previous === undefined) return false;
  const before = layout.facts[previous]!;
  return !before.stops && before.width >= layout.wrap * 0.86 && layout.facts[line]!.indent <= before.indent;
}

function provedAtHead(marker: MarkerReading, { previous, follows }: Proof, inSentence: boolean, habits: Habits, runs: ReadonlyMap<MarkerStyle, Run>, doubtful: boolean): boolean {
  const successive = previous?.ordinal === marker.ordinal - 1;
  if (marker.path.length > 0) return !inSentence && (habits.decimal || decimalBelongs(marker, previous, follows, runs));
  if (marker.evidence === 'strong') return !doubtful || successive || (marker.ordinal === 1 && follows);
  if (inSentence) return false;
  if (successive || (marker.ordinal === 1 && follows)) return true;
  // within a run of such markers one wrong numeral is a fault to report, not a reason to read the line as text
  return marker.evidence !== 'figure' && nearly(previous, marker);
}

/** Within a run that is well under way, and not far from where it stands. */
const nearly = (previous: Run | undefined, { ordinal }: MarkerReading): boolean => previous !== undefined && previous.count >= 2 && ordinal >= previous.ordinal && ordinal <= previous.ordinal + 3;

/** 2.3 belongs where 2 is open, or where 2.x went before. */
function decimalBelongs(marker: MarkerReading, previous: Run | undefined, follows: boolean, runs: ReadonlyMap<MarkerStyle, Run>): boolean {
  const prefix = marker.path.slice(0, -1);
  const sibling = previous !== undefined && previous.path.slice(0, -1).join('.') === prefix.join('.');
  if (sibling) return true;
  const parents: readonly MarkerStyle[] = prefix.length === 1 ? ['1.', '一、', '第一章', '第一部分', 'I.'] : prefix.length === 2 ? ['1.1'] : ['1.1.1'];
  const open = parents.some((style) => runs.get(style)?.ordinal === prefix.at(-1));
  return (open || previous !== undefined) && (marker.ordinal === 1 || follows);
}

function provedInline(layout: Layout, { line }: Candidate, marker: MarkerReading, { previous, follows }: Proof, last: Heading | undefined, habits: Habits): boolean {
  const successive = previous?.ordinal === marker.ordinal - 1;
  if (marker.path.length > 0) return successive && previous !== undefined && previous.path.slice(0, -1).join('.') === marker.path.slice(0, -1).join('.') && marker.evidence === 'after-stop';
  const distinct = marker.style !== '1.' || marker.mark !== '';
  // where the style is plainly glued throughout, one wrong numeral is a fault to report
  const usual = habits.together && distinct && (habits.glued.get(marker.style) ?? 0) >= 2 && marker.evidence === 'after-stop';
  if (usual) return true;
  if (marker.ordinal === 1 ? !follows : !successive && !(habits.together && marker.evidence === 'after-stop' && nearly(previous, marker))) return false;
  if (marker.evidence === 'after-stop') return true;
  // between the heading before and this marker there is only that heading's title
  const afterTitle = last !== undefined && last.line === line && last.marker !== undefined && marker.start - last.marker.titleStart <= GLUED_TITLE && !/[。；！？]/u.test(layout.lines[line]!.slice(last.marker.titleStart, marker.start));
  if (marker.evidence === 'after-gap') return follows || afterTitle || marker.mark !== '';
  return distinct ? follows || afterTitle : afterTitle && (follows || successive);
}

/** The line of a Markdown document's title: its only heading of depth 1, before all others. */
function markdownTitle({ facts }: Layout): number | undefined {
  const headings = facts.flatMap((f, line) => (f.depth > 0 && f.kind !== 'page' && f.kind !== 'blank' ? [line] : []));
  const first = headings[0];
  if (first === undefined || facts[first]!.depth !== 1 || facts[first]!.head?.evidence === 'strong') return undefined;
  return headings.some((line) => line !== first && facts[line]!.depth === 1) ? undefined : first;
}
