// Hover on a section's marker: its path through the plan, and the titles above it.

import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { Section } from '../outline/outline.js';
import type { Plan } from '../plan.js';
import type { Language } from '../rules/rule.js';
import { rangeOf } from '../text/snapshot.js';
import { escapeMarkdown } from './markdown.js';
import { sectionPath } from './register.js';
import { shortened } from './symbols.js';

const LABELS = {
  en: { section: 'Section: ', level: (level: number) => ` (level ${level})` },
  'zh-cn': { section: '章节：', level: (level: number) => `（第 ${level} 级）` },
} as const;

/** `offset` is in UTF-16 units, 0-based. Null where no marker stands. */
export function markerHoverAt({ snapshot, outline }: Plan, offset: number, language: Language): Hover | null {
  const section = outline.sections.find(({ marker }) => marker && marker.span.start <= offset && offset < marker.span.end);
  if (!section) return null;
  const label = LABELS[language];
  const lines = [`**${label.section}${escapeMarkdown(sectionPath(section))}**${label.level(section.level)}`];
  for (const one of chain(section)) {
    const title = escapeMarkdown(titled(one));
    lines.push(one === section ? `**${title}**` : title);
  }
  return { range: rangeOf(snapshot, section.marker!.span), contents: { kind: MarkupKind.Markdown, value: lines.join('  \n') } };
}

/** Outermost first. */
const chain = (section: Section): Section[] => [...(section.parent ? chain(section.parent) : []), section];

/** As it would be written: a Latin marker has a space after it. */
function titled({ marker, title }: Section): string {
  if (!marker) return shortened(title);
  const space = /[.)\p{Script=Latin}\d]$/u.test(marker.text) && /^[\p{Script=Latin}\d]/u.test(title) ? ' ' : '';
  return `${marker.text}${space}${shortened(title)}`;
}
