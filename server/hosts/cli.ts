#!/usr/bin/env node
// The command line: `planwright check`, `fix`, `renumber`, `outline`, `targets`, `lsp`. Prints what the engine finds; exit status 2 when it could not run.

import { version } from '../../package.json';
import { parseArguments, type Arguments } from './cli/arguments.js';
import { check } from './cli/check.js';
import { CliError } from './cli/error.js';
import { fix } from './cli/fix.js';
import { helpText } from './cli/help.js';
import { outline } from './cli/outline.js';
import { renumber } from './cli/renumber.js';
import { targets } from './cli/targets.js';

const COMMANDS: Readonly<Record<string, ((args: Arguments) => number) | undefined>> = { check, fix, renumber, outline, targets };

async function main(argv: readonly string[]): Promise<number> {
  const [command, ...rest] = argv;
  if (command === 'lsp') {
    if (!process.argv.includes('--stdio')) process.argv.push('--stdio');
    await import('./server.js');
    return -1;
  }
  const run = command === undefined ? undefined : COMMANDS[command];
  const args = parseArguments(run ? rest : argv);
  if (args.version) return print(`${version}\n`);
  if (args.help || command === undefined) return print(helpText(args.language));
  if (run) return run(args);
  throw new CliError({ en: `there is no command ${command}; planwright --help lists them`, 'zh-cn': `没有名为 ${command} 的命令；planwright --help 列出全部命令` });
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}

// a reader that stops early (head, less) is no error
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));

main(process.argv.slice(2)).then(
  (status) => { if (status >= 0) process.exitCode = status; },
  (error: unknown) => {
    const text = error instanceof CliError ? error.text : { en: `unexpected failure: ${String(error)}`, 'zh-cn': `意外错误：${String(error)}` };
    process.stderr.write(`planwright: ${text[parseArguments.languageOf(process.argv)]}\n`);
    process.exitCode = 2;
  },
);
