// The command line's options.

import { parseArgs } from 'node:util';
import type { Language } from '../../src/rules/rule.js';
import { CliError } from './error.js';

export interface Arguments {
  readonly paths: readonly string[];
  readonly format: string;
  readonly config: string | undefined;
  readonly language: Language;
  /** Set on the command line, so that a configuration file does not change it. */
  readonly languageGiven: boolean;
  readonly quiet: boolean;
  readonly color: boolean;
  readonly stdinFilename: string | undefined;
  /** The rules whose findings are to be fixed; undefined for all. */
  readonly only: readonly string[] | undefined;
  /** Changes are shown and not made. */
  readonly dryRun: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  format: { type: 'string', default: 'text' },
  config: { type: 'string' },
  language: { type: 'string' },
  quiet: { type: 'boolean', default: false },
  'no-color': { type: 'boolean', default: false },
  'stdin-filename': { type: 'string' },
  only: { type: 'string', multiple: true },
  'dry-run': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/** Throws a CliError on an option that does not exist or a value that it cannot have. */
export function parseArguments(argv: readonly string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    const option = /'([^']+)'/.exec(String(error))?.[1] ?? String(error);
    throw new CliError({ en: `option ${option} does not exist or lacks its value; planwright --help lists the options`, 'zh-cn': `选项 ${option} 不存在或缺少取值；planwright --help 列出全部选项` });
  }
  const { values, positionals } = parsed;
  if (values.language !== undefined && values.language !== 'en' && values.language !== 'zh-cn') {
    throw new CliError({ en: `--language ${values.language} is unknown: write en or zh-cn`, 'zh-cn': `--language ${values.language} 无效：应为 en 或 zh-cn` });
  }
  return {
    paths: positionals,
    format: values.format,
    config: values.config,
    language: values.language ?? systemLanguage(),
    languageGiven: values.language !== undefined,
    quiet: values.quiet,
    color: !values['no-color'] && process.stdout.isTTY === true && !process.env['NO_COLOR'],
    stdinFilename: values['stdin-filename'],
    only: values.only?.flatMap((list) => list.split(',')).map((id) => id.trim()),
    dryRun: values['dry-run'],
    help: values.help,
    version: values.version,
  };
}

/** For errors in the arguments themselves: a guess that cannot fail. */
parseArguments.languageOf = (argv: readonly string[]): Language => {
  const at = argv.findIndex((a) => a === '--language' || a.startsWith('--language='));
  const value = at < 0 ? undefined : argv[at]!.includes('=') ? argv[at]!.split('=')[1] : argv[at + 1];
  return value === 'en' || value === 'zh-cn' ? value : systemLanguage();
};

const systemLanguage = (): Language => (/^zh/i.test(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-cn' : 'en');
