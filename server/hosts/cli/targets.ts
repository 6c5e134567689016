// planwright targets: the register of targets as text, JSON, CSV or Markdown (lines and columns 1-based, columns in UTF-16 units, ends exclusive).

import { planOf } from '../../src/plan.js';
import { registerOf, sectionPath, type Placed, type RegisterEntry } from '../../src/features/register.js';
import type { TextSnapshot } from '../../src/text/snapshot.js';
import type { Language } from '../../src/rules/rule.js';
import type { Arguments } from './arguments.js';
import { prepare } from './run.js';

/** Exit status: 0, or 2 when a file could not be read. */
export function targets(args: Arguments): number {
  const run = prepare(args, false, ['text', 'json', 'csv', 'md']);
  const files: object[] = [];
  const rows: string[][] = [];
  for (const { path, snapshot } of run.files) {
    const plan = planOf(snapshot, run.settings.planOptionsOf(snapshot.uri));
    const register = registerOf(plan);
    if (args.format === 'json') files.push({ path, planYear: plan.year ?? null, targets: register.map((entry) => toJson(snapshot, entry)) });
    else for (const entry of register) rows.push(toRow(path, snapshot, entry, run.language));
  }
  process.stdout.write(args.format === 'json' ? `${JSON.stringify({ files }, null, 2)}\n` : WRITERS[args.format as keyof typeof WRITERS](rows, HEADERS[run.language]));
  return run.failed() ? 2 : 0;
}

function place(snapshot: TextSnapshot, { span, text }: Placed) {
  const [start, end] = [snapshot.positionAt(span.start), snapshot.positionAt(span.end)];
  return { text, line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function toJson(snapshot: TextSnapshot, entry: RegisterEntry): object {
  return {
    ...place(snapshot, entry), section: sectionPath(entry.section), kind: entry.kind, ...(entry.tier && { tier: entry.tier }),
    quantities: entry.quantities.map((q) => ({ ...place(snapshot, q), value: Number.isNaN(q.value) ? null : q.value, ...(q.upper !== undefined && { upper: q.upper }), unit: q.unit, bound: q.bound })),
    deadlines: entry.deadlines.map((d) => ({ ...place(snapshot, d), ...(d.end !== undefined && { end: d.end }), ...(d.every !== undefined && { every: d.every }) })),
    owners: entry.owners.map(({ text, role }) => ({ text, role })),
    hedges: entry.hedges.map(({ text }) => text),
  };
}

const HEADERS: Readonly<Record<Language, readonly string[]>> = {
  en: ['Place', 'Section', 'Target', 'State', 'Figures', 'Due', 'Lead', 'Support'],
  'zh-cn': ['位置', '章节', '目标', '状态', '数量', '时限', '牵头单位', '配合单位'],
};

const KINDS: Readonly<Record<Language, Readonly<Record<RegisterEntry['kind'], string>>>> = {
  en: { quantified: 'figure', dated: 'date', both: 'figure and date', vague: 'vague', task: 'task' },
  'zh-cn': { quantified: '有数量', dated: '有时限', both: '数量和时限齐全', vague: '不明确', task: '任务' },
};

function toRow(path: string, snapshot: TextSnapshot, entry: RegisterEntry, language: Language): string[] {
  const { line, character } = snapshot.positionAt(entry.span.start);
  const owners = (role: 'lead' | 'support') => entry.owners.filter((o) => o.role === role).map((o) => o.text).join('、');
  const state = KINDS[language][entry.kind] + (entry.tier ? ` ${entry.tier}` : '');
  return [`${path}:${line + 1}:${character + 1}`, sectionPath(entry.section), entry.text, state, entry.quantities.map((q) => q.text).join('；'), entry.deadlines.map((d) => (d.end ? `${d.text}（${d.end}）` : d.text)).join('；'), owners('lead'), owners('support')];
}

/** A cell that begins like a formula is text to a spreadsheet when an apostrophe stands before it. */
const csvCell = (cell: string): string => `"${(/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell).replaceAll('"', '""')}"`;

const WRITERS = {
  text: (rows: readonly string[][]) => rows.map(([at, section, text, state, ...rest]) => `${at}: ${section} ${state} ${text}${rest.filter((cell) => cell !== '').map((cell) => ` · ${cell}`).join('')}\n`).join(''),
  csv: (rows: readonly string[][], header: readonly string[]) => `\ufeff${[header, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`,
  md: (rows: readonly string[][], header: readonly string[]) => [header, header.map(() => '---'), ...rows].map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join(''),
};
