// The standard sections and whole plans that can be inserted (snippets/sections.json), numbered for the place where they will stand.

import entries from '../../../snippets/sections.json';
import type { Section } from '../outline/outline.js';
import { rankOf, writeMarker, type MarkerStyle } from '../outline/style.js';
import type { LevelScheme } from '../outline/scheme.js';
import type { Plan } from '../plan.js';
import type { Text } from '../rules/rule.js';

export interface StandardSection {
  readonly id: string;
  readonly kind: 'section' | 'plan' | 'block';
  readonly name: Text;
  readonly prefixes: readonly string[];
  readonly description: Text;
  /** Lines in snippet syntax; `{{marker:1}}` stands for a numeral of the section's own level, `{{marker:2}}` of the one below. */
  readonly body: readonly string[];
}

export const STANDARD_SECTIONS: readonly StandardSection[] = entries.map((entry) => ({
  ...entry,
  kind: entry.kind as StandardSection['kind'],
  name: { en: entry.name.en, 'zh-cn': entry.name.zh },
  description: { en: entry.description.en, 'zh-cn': entry.description.zh },
}));

export const standardSection = (id: string): StandardSection | undefined => STANDARD_SECTIONS.find((section) => section.id === id);

/** What plans use when they have no section yet: GB/T 9704—2012 7.3.3. */
const USUAL: readonly LevelScheme[] = (['一、', '（一）', '1.', '（1）'] as const).map((style) => ({ style, numbering: 'restart' }));
const USUAL_LATIN: readonly LevelScheme[] = (['1.', '1.1', '1.1.1'] as const).map((style) => ({ style, numbering: 'restart' }));

const MARKER = /\{\{marker:(\d)\}\}/g;

/** The snippet for a section inserted at `offset`; its own heading continues the plan's outermost level, or a whole plan begins at one. */
export function snippetFor({ snapshot, outline }: Plan, offset: number, section: StandardSection): string {
  const before = outline.sections.filter((s) => s.heading.start < offset && s.marker);
  const own = section.kind === 'plan' ? [] : before;
  const latin = !/\p{Script=Han}/u.test(section.body.join(''));
  const scheme = levelsFor(section.kind === 'plan' ? [] : outline.scheme.levels, latin);
  const counters = scheme.map((level, depth) => lastOrdinal(own, level, depth));
  const indent = indentOf(own, snapshot.lines);
  const lines = section.body.map((line) =>
    line.replace(MARKER, (_, level: string) => {
      const depth = Math.min(Number(level), scheme.length) - 1;
      counters[depth] = (counters[depth] ?? 0) + 1;
      // what is below starts again, unless the plan goes on counting there
      scheme.forEach((below, i) => { if (i > depth && below.numbering === 'restart') counters[i] = 0; });
      return spaced(scheme[depth]!.style, writeMarker(scheme[depth]!.style, counters[depth]!, counters.slice(0, depth + 1)));
    }),
  );
  return (section.kind === 'section' && indent !== '' ? lines.map((line) => (line.trim() === '' ? line : indent + line)) : lines).join('\n');
}

/** The plan's levels, and below them the usual ones that rank lower. */
function levelsFor(levels: readonly LevelScheme[], latin: boolean): readonly LevelScheme[] {
  if (levels.length === 0) return latin ? USUAL_LATIN : USUAL;
  const last = levels.at(-1)!;
  return [...levels, ...USUAL.filter((usual) => rankOf(usual.style) > rankOf(last.style) && !levels.some((l) => l.style === usual.style))];
}

/** The ordinal to go on from. A restarting level below the top begins anew in the new section. */
function lastOrdinal(before: readonly Section[], level: LevelScheme, depth: number): number {
  if (depth > 0 && level.numbering === 'restart') return 0;
  return before.findLast((s) => s.marker!.style === level.style)?.marker!.ordinal ?? 0;
}

/** 第一章 and the decimal styles take a space before the title, and so do Latin markers (GB/T 15834—2011 B.3.6). */
const spaced = (style: MarkerStyle, marker: string): string => (/^第/.test(style) ? `${marker}\u3000` : /^(?:1\.1|[A-Za-z(])/.test(style) ? `${marker} ` : marker);

/** The indent of the plan's own headings of the outermost level. */
function indentOf(before: readonly Section[], lines: readonly string[]): string {
  const top = before.findLast((s) => s.level === 1 && !s.midline);
  return top ? /^[ \t\u3000]*/.exec(lines[top.line]!)![0] : '';
}
