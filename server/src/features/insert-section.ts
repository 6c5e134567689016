// Insert Section…: the list to choose from, and where the chosen one goes.

import type { Plan } from '../plan.js';
import type { InsertSectionResult, ProtocolPosition, SectionChoice } from '../protocol.js';
import type { Language } from '../rules/rule.js';
import { snippetFor, standardSection, STANDARD_SECTIONS } from './standard-sections.js';

export function sectionChoices(language: Language): SectionChoice[] {
  const other: Language = language === 'en' ? 'zh-cn' : 'en';
  return STANDARD_SECTIONS.map(({ id, kind, name, prefixes, description }) => ({
    id, kind, label: name[language], description: `${name[other]} · ${prefixes.filter((p) => p !== name.en && p !== name['zh-cn']).join(' ')}`, detail: description[language],
  }));
}

/** A blank line takes the section as it is; from inside a chapter it goes after that chapter. Null for an unknown id. */
export function insertionFor(plan: Plan, position: ProtocolPosition, id: string): InsertSectionResult | null {
  const section = standardSection(id);
  if (!section) return null;
  const { snapshot, outline } = plan;
  const line = Math.min(position.line, snapshot.lines.length - 1);
  if (snapshot.lines[line]!.trim() === '' || section.kind === 'block') {
    const at = { line, character: snapshot.lines[line]!.trim() === '' ? 0 : position.character };
    return { snippet: snippetFor(plan, snapshot.offsetAt(at), section), position: at };
  }
  const offset = snapshot.offsetAt(position);
  const chapter = outline.roots.find((root) => root.heading.start <= offset && offset <= root.span.end);
  const end = chapter ? chapter.span.end : snapshot.lineStart(line) + snapshot.lines[line]!.length;
  return { snippet: `\n${snippetFor(plan, end, section)}`, position: snapshot.positionAt(end) };
}
