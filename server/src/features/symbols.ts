// The outline as document symbols: for the Outline view, breadcrumbs, sticky scroll and Go to Symbol.

import { SymbolKind, type DocumentSymbol } from 'vscode-languageserver';
import type { Section } from '../outline/outline.js';
import type { Plan } from '../plan.js';
import { rangeOf } from '../text/snapshot.js';

/** A name longer than this pushes everything else out of the view; the text shows the rest. */
const LONGEST_NAME = 80;

export function symbolsOf({ snapshot, outline }: Plan): DocumentSymbol[] {
  const symbolOf = (section: Section): DocumentSymbol => ({
    name: nameOf(section),
    detail: section.marker?.text ?? '',
    kind: SymbolKind.String,
    range: rangeOf(snapshot, section.span),
    selectionRange: rangeOf(snapshot, section.heading),
    children: section.children.map(symbolOf),
  });
  return outline.roots.map(symbolOf);
}

/** Never empty: clients refuse a symbol without a name. */
export const nameOf = ({ title, marker }: Section): string => shortened(title === '' ? marker?.text ?? '—' : title);

export function shortened(name: string): string {
  // not through a surrogate pair
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).replace(/[\ud800-\udbff]$/u, '')}…` : name;
}
