// Format Document: spaces at line ends, the indent of paragraphs, and the marks and widths that safe fixes put right. No word changes.

import type { TextEdit } from 'vscode-languageserver';
import { planOf, type Plan } from '../plan.js';
import type { ProtocolRange } from '../protocol.js';
import { lint, type LintOptions } from '../rules/lint.js';
import { RULES } from '../rules/registry.js';
import { applyEdits, type Edit } from '../text/edits.js';
import { createSnapshot } from '../text/snapshot.js';
import { overlaps, type Span } from '../text/span.js';

/** The rules whose safe fixes are layout: marks of markers, widths, spaces. */
const FORMATTING = new Set(['marker-punctuation', 'marker-missing-dot', 'stray-space', 'halfwidth-punctuation', 'range-mark']);
const RULES_OF_FORM = RULES.filter(({ meta }) => FORMATTING.has(meta.id));

/** One thing put right may show another; what has not settled after so many rounds is left. */
const ROUNDS = 6;

/** GB/T 9704—2012 7.3.3: a paragraph begins two characters in. */
const INDENT = '\u3000\u3000';

/** Edits line by line; of the whole plan, or of the lines of a range. Rules that the user has switched off are left alone. */
export function formattingEdits(plan: Plan, range?: ProtocolRange, severityOf: LintOptions['severityOf'] = () => 'info'): TextEdit[] {
  const { snapshot } = plan;
  let formatted = plan;
  for (let round = 0; round < ROUNDS; round++) {
    const text = applyEdits(formatted.snapshot.text, onePass(formatted, severityOf));
    if (text === formatted.snapshot.text) break;
    formatted = planOf(createSnapshot(snapshot.uri, snapshot.languageId, snapshot.version, text), plan.options);
  }
  const first = range?.start.line ?? 0;
  // a selection that ends at a line's head does not hold that line
  const last = range ? range.end.line - (range.end.character === 0 && range.end.line > first ? 1 : 0) : snapshot.lines.length - 1;
  return snapshot.lines.flatMap((line, i) => (i < first || i > last ? [] : difference(line, formatted.snapshot.lines[i]!, i)));
}

function difference(before: string, after: string, line: number): TextEdit[] {
  if (before === after) return [];
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ range: { start: { line, character: start }, end: { line, character: before.length - tail } }, newText: after.slice(start, after.length - tail) }];
}

/** Edits that do not overlap and leave every line end. */
function onePass(plan: Plan, severityOf: LintOptions['severityOf']): Edit[] {
  const code = codeLines(plan);
  const edits = [...spaceEdits(plan, code)];
  const fixed = lint(plan, { severityOf, onFailure: () => undefined }, RULES_OF_FORM).flatMap(({ fix }) => (fix?.safe ? fix.edits() : []));
  const kept = new Map<string, Edit>();
  for (const edit of [...edits, ...fixed]) {
    const key = `${edit.span.start} ${edit.span.end}`;
    if (kept.has(key) || edits.some((e) => e !== edit && overlaps(e.span, edit.span)) || isForeign(plan, edit.span, code)) continue;
    kept.set(key, edit);
  }
  const ordered = [...kept.values()].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let end = 0;
  return ordered.filter(({ span }) => span.start >= end && ((end = span.end), true));
}

/** Addresses and code between backticks. */
const FOREIGN = /https?:\/\/[\w./?%&=#:~+,;@!-]+|www\.[\w./?%&=#-]+|[\w.+-]+@[\w-]+\.[\w.]+|`[^`]+`/gu;

/** In code or an address, or over a line end. */
function isForeign({ snapshot }: Plan, { start, end }: Span, code: ReadonlySet<number>): boolean {
  const { line, character } = snapshot.positionAt(start);
  const text = snapshot.lines[line]!;
  const to = character + end - start;
  if (to > text.length || code.has(line)) return true;
  return Array.from(text.matchAll(FOREIGN)).some((m) => m.index < Math.max(to, character + 1) && character < m.index + m[0].length);
}

const isMarkdown = ({ snapshot, outline: { layout } }: Plan): boolean => snapshot.languageId === 'markdown' || /\.md$/i.test(snapshot.uri) || layout.facts.some(({ depth, kind }) => depth > 0 && kind === 'text');

/** Lines between fences, fences included. */
function codeLines({ snapshot: { lines } }: Plan): ReadonlySet<number> {
  const code = new Set<number>();
  let fence: string | undefined;
  lines.forEach((line, i) => {
    const mark = /^ {0,3}(```|~~~)/.exec(line)?.[1];
    if (fence !== undefined || mark) code.add(i);
    if (mark && (fence === undefined || mark === fence)) fence = fence === undefined ? mark : undefined;
  });
  return code;
}

function* spaceEdits(plan: Plan, code: ReadonlySet<number>): Iterable<Edit> {
  const { snapshot } = plan;
  const markdown = isMarkdown(plan);
  const indented = markdown ? new Set<number>() : linesToIndent(plan);
  for (const [line, text] of snapshot.lines.entries()) {
    if (code.has(line)) continue;
    const base = snapshot.lineStart(line);
    const end = text.trimEnd().length;
    // two spaces at a line's end are a line break in Markdown
    if (end < text.length && !(markdown && end > 0 && /^ {2,}$/.test(text.slice(end)))) yield { span: { start: base + end, end: base + text.length }, text: '' };
    const indent = indentOf(text);
    if (indented.has(line) && indent !== INDENT) yield { span: { start: base, end: base + indent.length }, text: INDENT };
  }
}

const indentOf = (line: string): string => /^[ \t\u00a0\u3000]*/u.exec(line)![0];

/** In columns of half a character; a tab is taken for two characters. */
const widthOf = (indent: string): number => [...indent].reduce((sum, c) => sum + (c === '\t' ? 4 : c === '\u3000' ? 2 : 1), 0);

/** A wider indent is deliberate: a signature at the right, a level set deeper. */
const WIDEST = 5;

/**
 * The paragraphs and items of a kind (running text, or the headings of one level) of which the plan indents at least half; a plan
 * without indents, hard-wrapped text, titles, signatures and the line that names the receivers stay as they are.
 */
function linesToIndent({ snapshot, outline }: Plan): ReadonlySet<number> {
  const { layout, outside, sections } = outline;
  const lines = new Set<number>();
  if (layout.wrap !== undefined || layout.fragments.length > 0) return lines;
  const levels = new Map(sections.filter((s) => !s.midline).map((s) => [s.line, s.level]));
  const head = sections[0]?.line ?? 0;
  const groups = new Map<number, number[]>();
  for (const [line, facts] of layout.facts.entries()) {
    const text = snapshot.lines[line]!;
    const indent = indentOf(text);
    const level = levels.get(line);
    if (facts.kind !== 'text' || outside.has(line) || layout.continues[line] || facts.textStart !== indent.length || !/\p{Script=Han}/u.test(text) || widthOf(indent) > WIDEST) continue;
    // the receivers (各科室：) and short lines without a stop, which may be signatures, dates or labels
    if (level === undefined && (!facts.stops || (line < head && /[：:]\s*$/u.test(text)))) continue;
    const group = groups.get(level ?? 0);
    if (group) group.push(line);
    else groups.set(level ?? 0, [line]);
  }
  for (const group of groups.values()) {
    const set = group.filter((line) => indentOf(snapshot.lines[line]!) !== '');
    if (set.length * 2 >= group.length) for (const line of group) lines.add(line);
  }
  return lines;
}
