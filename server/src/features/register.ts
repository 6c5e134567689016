// The register: every target of a plan with its place in the source, in order.

import type { Section } from '../outline/outline.js';
import type { Plan } from '../plan.js';
import type { Span } from '../text/span.js';
import { isoDate } from '../targets/due.js';
import { sourceSpan, type Passage } from '../targets/passages.js';
import type { Bound } from '../targets/quantity.js';
import type { TargetKind, Target } from '../targets/target.js';
import type { Tier } from '../targets/verdict.js';

export interface Placed {
  readonly span: Span;
  /** The source as it stands, line ends left out. */
  readonly text: string;
}

export interface RegisterEntry extends Placed {
  readonly section: Section | undefined;
  readonly kind: TargetKind;
  readonly tier: Tier | undefined;
  readonly quantities: readonly (Placed & { readonly value: number; readonly upper: number | undefined; readonly unit: string; readonly bound: Bound })[];
  readonly deadlines: readonly (Placed & { readonly end: string | undefined; readonly every: string | undefined })[];
  readonly owners: readonly (Placed & { readonly role: 'lead' | 'support' })[];
  readonly hedges: readonly Placed[];
}

export function registerOf(plan: Plan): RegisterEntry[] {
  return plan.targets.flatMap(({ passage, targets }) => targets.map((target) => entryOf(plan, passage, target)));
}

export function entryOf(plan: Plan, passage: Passage, target: Target): RegisterEntry {
  const place = (part: Span): Placed => {
    const span = sourceSpan(passage, part);
    return { span, text: sourceText(plan, passage, part) };
  };
  return {
    ...place(target),
    section: passage.section,
    kind: target.kind,
    tier: target.vague?.tier,
    quantities: target.quantities.map((q) => ({ ...place(q), value: q.value, upper: q.upper, unit: q.unit, bound: q.bound })),
    deadlines: target.deadlines.map((d) => ({ ...place(d), end: isoDate(d, plan.year), every: d.due.kind === 'every' ? d.due.every : undefined })),
    owners: target.owners.map((o) => ({ ...place(o), role: o.role })),
    hedges: target.hedges.map(place),
  };
}

/** The source units that the reading kept: traditional script and half width stay, glosses and line ends go. */
function sourceText(plan: Plan, passage: Passage, { start, end }: Span): string {
  let text = '';
  for (let i = start; i < end; i++) text += plan.snapshot.text[passage.start + passage.reading.sourceAt(i)] ?? '';
  return text;
}

/** 二、（二）: the markers from the outermost section to this one. */
export function sectionPath(section: Section | undefined): string {
  const markers: string[] = [];
  for (let at = section; at; at = at.parent) markers.unshift(at.marker?.text ?? at.title);
  return markers.join('');
}
