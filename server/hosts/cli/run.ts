// What the commands share: settings from --config, and a run over files that goes on past one that cannot be read.

import { readFileSync } from 'node:fs';
import type { Language } from '../../src/rules/rule.js';
import { readSettings, type Settings } from '../../src/settings.js';
import type { Arguments } from './arguments.js';
import { CliError } from './error.js';
import { pathsOf, readPlan, type PlanFile } from './files.js';

export interface Run {
  readonly settings: Settings;
  readonly language: Language;
  /** Every file that could be read, one at a time; what could not is told on standard error. */
  readonly files: Iterable<PlanFile>;
  /** True once a file could not be read. */
  failed(): boolean;
}

/** Throws a CliError for what stops the whole command. */
export function prepare(args: Arguments, allowFolders: boolean, formats: readonly string[] = ['text', 'json']): Run {
  if (!formats.includes(args.format)) throw new CliError({ en: `--format ${args.format} is unknown: write one of ${formats.join(', ')}`, 'zh-cn': `--format ${args.format} 无效：应为 ${formats.join('、')} 之一` });
  const settings = settingsOf(args);
  const language = args.languageGiven || settings.language === 'auto' ? args.language : settings.language;
  const paths = pathsOf(args.paths, allowFolders);
  let failed = false;
  function* files(): Iterable<PlanFile> {
    for (const path of paths) {
      try {
        yield readPlan(path, args.stdinFilename);
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        failed = true;
        process.stderr.write(`planwright: ${error.text[language]}\n`);
      }
    }
  }
  return { settings, language, files: files(), failed: () => failed };
}

function settingsOf({ config }: Arguments): Settings {
  if (config === undefined) return readSettings(undefined).settings;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(config, 'utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.split('\n')[0]! : (error as NodeJS.ErrnoException).code ?? String(error);
    throw new CliError({ en: `${config}: cannot be read as JSON (${reason})`, 'zh-cn': `${config}：无法作为 JSON 读取（${reason}）` });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new CliError({ en: `${config}: must be a JSON object of settings, like { "rules": { "lone-item": "off" } }`, 'zh-cn': `${config}：应为 JSON 对象，如 { "rules": { "lone-item": "off" } }` });
  const { settings, problems } = readSettings(value);
  const problem = problems[0];
  if (problem) throw new CliError({ en: `${config}: ${problem.en}`, 'zh-cn': `${config}：${problem['zh-cn']}` });
  return settings;
}
