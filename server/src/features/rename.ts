// Rename a heading's title: in the heading, and wherever the text quotes it.

import type { Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Section } from '../outline/outline.js';
import { referencesOf } from '../outline/references.js';
import type { Plan } from '../plan.js';
import { foldUnits } from '../text/reading.js';
import { rangeOf, type TextSnapshot } from '../text/snapshot.js';
import { span, type Span } from '../text/span.js';

/** Shorter titles are words that quotes may hold for themselves. */
const SHORTEST_QUOTED = 4;

/** The title at an offset (UTF-16 units, 0-based), of its heading or of a reference that quotes it; undefined elsewhere. */
export function renamable(plan: Plan, offset: number): { readonly range: Range; readonly placeholder: string } | undefined {
  const found = titleAt(plan, offset);
  return found && { range: rangeOf(plan.snapshot, found.at), placeholder: found.section.title };
}

/** Undefined where there is no title to rename, or where the new one is empty or has a line end. */
export function renameEdit(plan: Plan, offset: number, name: string): WorkspaceEdit | undefined {
  const found = titleAt(plan, offset);
  const title = name.trim();
  if (!found || title === '' || /[\r\n]/.test(title)) return undefined;
  const { snapshot } = plan;
  const places = [titleSpan(snapshot, found.section)!, ...quotesOf(plan, found.section)];
  return { changes: { [snapshot.uri]: places.map((at) => ({ range: rangeOf(snapshot, at), newText: title })) } };
}

function titleAt(plan: Plan, offset: number): { readonly section: Section; readonly at: Span } | undefined {
  for (const section of plan.outline.sections) {
    const own = titleSpan(plan.snapshot, section);
    if (!own) continue;
    const at = [own, ...(own.start <= offset && offset <= own.end ? [] : quotesOf(plan, section))].find(({ start, end }) => start <= offset && offset <= end);
    if (at) return { section, at };
  }
  return undefined;
}

/** Where a title stands in its heading; undefined for none, and where it is wrapped over lines or has glosses inside. */
function titleSpan({ text }: TextSnapshot, { title, heading, marker }: Section): Span | undefined {
  if (title === '') return undefined;
  const from = text.indexOf(title, marker?.span.end ?? heading.start);
  return from < 0 || from + title.length > heading.end ? undefined : span(from, from + title.length);
}

/** Titles in references to the section, and the title alone between quotation marks. */
function quotesOf({ snapshot, outline }: Plan, section: Section): Span[] {
  const wanted = foldUnits(section.title);
  const places = referencesOf(snapshot, outline).flatMap((reference) => {
    if (reference.kind === 'annex' || !reference.title || reference.steps.at(-1)?.section !== section) return [];
    return foldUnits(snapshot.text.slice(reference.title.start, reference.title.end)) === wanted ? [reference.title] : [];
  });
  if (section.title.length >= SHORTEST_QUOTED) {
    for (const [open, close] of ['“”', '「」', '""'].map((pair) => [pair[0]!, pair[1]!])) {
      const quoted = open + section.title + close;
      for (let at = snapshot.text.indexOf(quoted); at >= 0; at = snapshot.text.indexOf(quoted, at + quoted.length)) places.push(span(at + 1, at + 1 + section.title.length));
    }
  }
  return places;
}
