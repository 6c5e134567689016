// planwright check: findings as text or JSON (lines and columns 1-based, columns in UTF-16 units, ends exclusive).

import { styleText } from 'node:util';
import { planOf } from '../../src/plan.js';
import { lint } from '../../src/rules/lint.js';
import type { Severity } from '../../src/rules/rule.js';
import type { Arguments } from './arguments.js';
import { prepare } from './run.js';

const COLORS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'gray' } as const satisfies Record<Severity, string>;

const NAMES = {
  en: { error: 'error', warning: 'warning', info: 'info', hint: 'hint' },
  'zh-cn': { error: '错误', warning: '警告', info: '信息', hint: '提示' },
} as const;

/** Exit status: 0 clean or only info and hints, 1 warnings or errors, 2 when a file could not be read. */
export function check(args: Arguments): number {
  const run = prepare(args, true);
  const { settings, language } = run;
  const summary = { files: 0, error: 0, warning: 0, info: 0, hint: 0, fixable: 0 };
  const files: { path: string; diagnostics: object[] }[] = [];
  const paint = (color: Parameters<typeof styleText>[0], text: string) => (args.color ? styleText(color, text) : text);
  for (const { path, snapshot } of run.files) {
    const plan = planOf(snapshot, settings.planOptionsOf(snapshot.uri));
    const onFailure = (rule: { id: string }, error: unknown) => process.stderr.write(`planwright: ${path}: rule ${rule.id} failed: ${String(error)}\n`);
    const found = lint(plan, { severityOf: settings.severityOf, optionsOf: settings.optionsOf, onFailure }).filter((d) => !args.quiet || d.severity === 'error' || d.severity === 'warning');
    summary.files++;
    const diagnostics = found.map((d) => {
      const [start, end] = [snapshot.positionAt(d.span.start), snapshot.positionAt(d.span.end)];
      const fixable = d.fix?.safe === true;
      summary[d.severity]++;
      if (fixable) summary.fixable++;
      if (args.format === 'text') {
        process.stdout.write(`${path}:${start.line + 1}:${start.character + 1}: ${paint(COLORS[d.severity], NAMES[language][d.severity])} ${d.message[language]} ${paint('gray', `[${d.rule.id}]`)}\n`);
      }
      return { rule: d.rule.id, severity: d.severity, message: d.message[language], line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1, fixable };
    });
    files.push({ path, diagnostics });
  }
  if (args.format === 'json') process.stdout.write(`${JSON.stringify({ files, summary }, null, 2)}\n`);
  else if (!args.quiet) process.stdout.write(`${summaryLine(summary, language)}\n`);
  if (run.failed()) return 2;
  return summary.error + summary.warning > 0 ? 1 : 0;
}

function summaryLine({ files, error, warning, info, hint, fixable }: { readonly [K in 'files' | 'error' | 'warning' | 'info' | 'hint' | 'fixable']: number }, language: 'en' | 'zh-cn'): string {
  return language === 'en'
    ? `${counted(files, 'file')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${info} info, ${counted(hint, 'hint')}; ${fixable} can be fixed safely.`
    : `共 ${files} 个文件：错误 ${error}，警告 ${warning}，信息 ${info}，提示 ${hint}；其中 ${fixable} 处可安全修复。`;
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
