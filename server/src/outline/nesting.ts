// Which marker style stands inside which in this plan.

import type { Heading } from './recognise.js';
import type { LevelScheme } from './scheme.js';
import { rankOf, type MarkerStyle } from './style.js';

/** A style, or the depth of an unnumbered Markdown heading. */
type Kind = MarkerStyle | `#${number}`;

const kindOf = (heading: Heading): Kind => heading.marker?.style ?? `#${heading.depth}`;

/** Canonical order; an unnumbered heading stands above every marker, deeper ones below shallower. */
const canonical = (kind: Kind): number => (kind.startsWith('#') ? Number(kind.slice(1)) - 10 : rankOf(kind as MarkerStyle));

/**
 * How many of the open headings stay open around the next one. A style that is open gives its sibling the same place. Otherwise what
 * encloses what is read off the plan: B that begins at its first number right after an A is inside A; where the plan does not say, the
 * canonical order decides.
 */
export function nesting(headings: readonly Heading[], pinned?: readonly LevelScheme[]): (open: readonly Heading[], next: Heading) => number {
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
  return (open, next) => {
    if (open.length > 0 && open[0]!.part !== next.part) return 0;
    const kind = kindOf(next);
    const sibling = open.findLastIndex((heading) => kindOf(heading) === kind);
    if (sibling >= 0) return sibling;
    let kept = open.length;
    while (kept > 0 && !encloses(kindOf(open[kept - 1]!), kind)) kept--;
    return kept;
  };
}
