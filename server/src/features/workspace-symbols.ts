// Sections and targets of many plans, found by their names.

import { SymbolKind, type SymbolInformation } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import { rangeOf } from '../text/snapshot.js';
import { registerOf, sectionPath } from './register.js';
import { nameOf, shortened } from './symbols.js';

/** More than this nobody reads; a longer query finds fewer. */
export const MOST_SYMBOLS = 500;

const known = new WeakMap<Plan, readonly SymbolInformation[]>();

/** Names that hold the query come first, then those that hold its characters in order; plans in the order given. */
export function workspaceSymbolsOf(plans: Iterable<Plan>, query: string): SymbolInformation[] {
  const wanted = fold(query);
  const [held, scattered]: [SymbolInformation[], SymbolInformation[]] = [[], []];
  for (const plan of plans) {
    for (const symbol of symbolsIn(plan)) {
      const name = fold(symbol.name);
      if (name.includes(wanted)) held.push(symbol);
      else if (scattered.length < MOST_SYMBOLS && isSubsequence(wanted, name)) scattered.push(symbol);
    }
    if (held.length >= MOST_SYMBOLS) break;
  }
  return [...held, ...scattered].slice(0, MOST_SYMBOLS);
}

function symbolsIn(plan: Plan): readonly SymbolInformation[] {
  let symbols = known.get(plan);
  if (!symbols) known.set(plan, (symbols = readSymbols(plan)));
  return symbols;
}

function readSymbols(plan: Plan): SymbolInformation[] {
  const { snapshot, outline } = plan;
  const sections = outline.sections.map((section) => ({ name: nameOf(section), kind: SymbolKind.String, place: section.heading, path: sectionPath(section) }));
  const targets = registerOf(plan).map(({ span, text, section }) => ({ name: shortened(text), kind: SymbolKind.Event, place: span, path: sectionPath(section) }));
  return [...sections, ...targets].filter(({ name }) => name.trim() !== '').sort((a, b) => a.place.start - b.place.start)
    .map(({ name, kind, place, path }) => ({ name, kind, location: { uri: snapshot.uri, range: rangeOf(snapshot, place) }, ...(path !== '' && { containerName: path }) }));
}

const fold = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');

function isSubsequence(wanted: string, name: string): boolean {
  let from = 0;
  for (const character of wanted) {
    const at = name.indexOf(character, from);
    if (at < 0) return false;
    from = at + character.length;
  }
  return true;
}
