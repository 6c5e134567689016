// planwright fix: applies the safe fixes to files in place, and says what is left.

import { planOf } from '../../src/plan.js';
import { fixAll } from '../../src/rules/fix.js';
import { lint, type LintOptions } from '../../src/rules/lint.js';
import { ruleOf } from '../../src/rules/registry.js';
import type { Arguments } from './arguments.js';
import { CliError } from './error.js';
import { prepare } from './run.js';
import { rewrite } from './write.js';

/** Exit status of what is left: 0 clean or only info and hints, 1 warnings or errors, 2 when a file could not be read or written. */
export function fix(args: Arguments): number {
  const only = rulesOf(args.only);
  const run = prepare(args, true, ['text']);
  const { settings, language } = run;
  let [grave, line] = [0, ''];
  // standard output is taken by the text or the diff
  const report = args.dryRun || args.paths.includes('-') ? process.stderr : process.stdout;
  const { failed } = rewrite(args, run, (snapshot, path) => {
    const onFailure: LintOptions['onFailure'] = (rule, error) => process.stderr.write(`planwright: ${path}: rule ${rule.id} failed: ${String(error)}\n`);
    const options: LintOptions = { severityOf: settings.severityOf, optionsOf: settings.optionsOf, onFailure };
    const planOptions = settings.planOptionsOf(snapshot.uri);
    const fixed = fixAll(snapshot, planOptions, options, only);
    const left = lint(planOf(fixed.snapshot, planOptions), options);
    grave += left.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    const [done, rest] = [fixed.applied, left.length];
    line = language === 'en' ? `${path}: ${done} ${args.dryRun ? 'to fix' : 'fixed'}, ${rest} left\n` : `${path}：${args.dryRun ? '可' : '已'}修复 ${done} 处，剩余 ${rest} 处\n`;
    return fixed.text;
  }, () => { if (!args.quiet) report.write(line); });
  if (failed()) return 2;
  return grave > 0 ? 1 : 0;
}

function rulesOf(ids: readonly string[] | undefined): ReadonlySet<string> | undefined {
  const unknown = ids?.find((id) => !ruleOf(id));
  if (unknown !== undefined) throw new CliError({ en: `--only ${unknown}: there is no such rule`, 'zh-cn': `--only ${unknown}：没有这条规则` });
  return ids && new Set(ids);
}
