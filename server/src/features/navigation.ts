// From a reference to its section and back: definition, references, highlights and links.

import { DocumentHighlightKind, type DocumentHighlight, type DocumentLink, type Location, type LocationLink, type Position } from 'vscode-languageserver';
import type { Section } from '../outline/outline.js';
import { referencesOf, type Annex, type Reference } from '../outline/references.js';
import type { Plan } from '../plan.js';
import { rangeOf } from '../text/snapshot.js';
import type { Span } from '../text/span.js';

/** What a reference leads to: the section's heading, or the annex. */
interface Target {
  readonly of: Section | Annex;
  readonly heading: Span;
  readonly whole: Span;
}

const sectionTarget = (section: Section): Target => ({ of: section, heading: section.heading, whole: section.span });
const annexTarget = (annex: Annex): Target => ({ of: annex, heading: annex.span, whole: annex.span });

interface Mention {
  readonly span: Span;
  readonly target: Target;
}

/** The places of a reference that lead somewhere: each step to its own section, a quoted title to the last. */
function mentionsIn(reference: Reference): Mention[] {
  if (reference.kind === 'annex') return reference.annex ? [{ span: reference.span, target: annexTarget(reference.annex) }] : [];
  return reference.steps.flatMap(({ span, section }, i) => {
    const end = i === reference.steps.length - 1 ? reference.span.end : span.end;
    return section ? [{ span: { start: span.start, end }, target: sectionTarget(section) }] : [];
  });
}

const mentionsOf = ({ snapshot, outline }: Plan): Mention[] => referencesOf(snapshot, outline).flatMap(mentionsIn);

const holds = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

function mentionAt(plan: Plan, offset: number): Mention | undefined {
  const mentions = mentionsOf(plan).filter(({ span }) => holds(span, offset));
  // between two steps the one that begins there
  return mentions.at(-1);
}

/** What the cursor is on: a reference, a heading, or an annex that is referred to. */
function targetAt(plan: Plan, offset: number): Target | undefined {
  const mention = mentionAt(plan, offset);
  if (mention) return mention.target;
  const section = plan.outline.sections.find(({ heading }) => holds(heading, offset));
  return section ? sectionTarget(section) : mentionsOf(plan).find(({ target }) => holds(target.heading, offset))?.target;
}

export function definitionOf(plan: Plan, position: Position): LocationLink[] {
  const { snapshot } = plan;
  const mention = mentionAt(plan, snapshot.offsetAt(position));
  if (!mention) return [];
  const { span, target } = mention;
  return [{ originSelectionRange: rangeOf(snapshot, span), targetUri: snapshot.uri, targetRange: rangeOf(snapshot, target.whole), targetSelectionRange: rangeOf(snapshot, target.heading) }];
}

/** For a client that knows no links of locations. */
export const definitionLocations = (links: readonly LocationLink[]): Location[] => links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));

/** The places that lead to what the cursor is on. */
export function findReferences(plan: Plan, position: Position, includeDeclaration: boolean): Location[] {
  return placesOf(plan, position, includeDeclaration).map(({ span }) => ({ uri: plan.snapshot.uri, range: rangeOf(plan.snapshot, span) }));
}

export function highlightsOf(plan: Plan, position: Position): DocumentHighlight[] {
  return placesOf(plan, position, true).map(({ span, declares }) => ({ range: rangeOf(plan.snapshot, span), kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read }));
}

function placesOf(plan: Plan, position: Position, includeDeclaration: boolean): { readonly span: Span; readonly declares: boolean }[] {
  const target = targetAt(plan, plan.snapshot.offsetAt(position));
  if (!target) return [];
  const places = mentionsOf(plan).filter((mention) => mention.target.of === target.of).map(({ span }) => ({ span, declares: false }));
  if (includeDeclaration) places.push({ span: target.heading, declares: true });
  return places.sort((a, b) => a.span.start - b.span.start);
}

export function linksOf(plan: Plan): DocumentLink[] {
  const { snapshot } = plan;
  return mentionsOf(plan).map(({ span, target }) => ({ range: rangeOf(snapshot, span), target: `${snapshot.uri}#L${snapshot.positionAt(target.heading.start).line + 1}` }));
}
