// Which marker style stands inside which in this plan.

import type { Heading } from './recognise.js';
import type { LevelScheme } from './scheme.js';
import { rankOf, type MarkerStyle } from './style.js';

/** A style, or the depth of an unnumbered Markdown heading. */
type Kind = MarkerStyle | `#${number}`;

const kindOf = (heading: Heading): Kind => heading.marker?.style ?? `#${heading.depth}`;

/** Canonical order; an unnumbered heading stands above every marker, deeper ones below shallower. */
const canonical = (kind: Kind): number => (kind.startsWith('#') ? Number(kind.slice(1)) - 10 : rankOf(kind as MarkerStyle));

export interface Place {
  /** How many of the open headings stay open around it. */
  readonly depth: number;
  readonly standsFor: MarkerStyle | undefined;
}

/**
 * Where the heading at an index goes among the open ones. A style that is open gives its sibling the same place. Otherwise what encloses
 * what is read off the plan: B that begins at its first number right after an A is inside A; where the plan does not say, the canonical
 * order decides.
 */
export function nesting(headings: readonly Heading[], pinned?: readonly LevelScheme[]): (open: readonly Heading[], index: number) => Place {
  const votes = new Map<string, number>();
  const vote = (outer: Kind, inner: Kind) => votes.set(`${outer}>${inner}`, (votes.get(`${outer}>${inner}`) ?? 0) + 1);
  headings.forEach((heading, i) => {
    const before = headings[i - 1];
    if (before && heading.marker?.ordinal === 1 && before.part === heading.part && kindOf(before) !== kindOf(heading)) vote(kindOf(before), kindOf(heading));
  });
  const pins = new Map<Kind, number>(pinned?.map((level, i) => [level.style, i]));
  const encloses = (outer: Kind, inner: Kind): boolean => {
    const [a, b] = [pins.get(outer), pins.get(inner)];
    if (a !== undefined && b !== undefined) return a < b;
    const lead = (votes.get(`${outer}>${inner}`) ?? 0) - (votes.get(`${inner}>${outer}`) ?? 0);
    return lead !== 0 ? lead > 0 : canonical(outer) < canonical(inner);
  };
  /** 3. between （二） and （四）: one marker in another style, in its turn. */
  const strayAmong = (open: readonly Heading[], index: number): number => {
    const [marker, after] = [headings[index]!.marker, headings[index + 1]];
    if (!marker || marker.ordinal === 1 || !after?.marker || after.marker.style === marker.style || after.marker.ordinal !== marker.ordinal + 1) return -1;
    return open.findLastIndex((heading) => heading.marker?.style === after.marker!.style && heading.marker.ordinal === marker.ordinal - 1);
  };
  return (allOpen, index) => {
    const next = headings[index]!;
    if (allOpen.length > 0 && allOpen[0]!.part !== next.part) return { depth: 0, standsFor: undefined };
    const open = allOpen.slice(0, allOpen.findLastIndex((heading) => !endsAt(heading, next)) + 1);
    const kind = kindOf(next);
    const sibling = open.findLastIndex((heading) => kindOf(heading) === kind);
    if (sibling >= 0) return { depth: sibling, standsFor: undefined };
    const stray = strayAmong(open, index);
    if (stray >= 0) return { depth: stray, standsFor: open[stray]!.marker!.style };
    let depth = open.length;
    while (depth > 0 && !encloses(kindOf(open[depth - 1]!), kind)) depth--;
    return { depth, standsFor: undefined };
  };
}

/** An unnumbered ### does not reach over the next ##. */
const endsAt = (open: Heading, next: Heading): boolean => open.depth > 0 && next.depth > 0 && open.depth >= next.depth && (!open.marker || !next.marker);
