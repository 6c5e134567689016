// The command line as people and scripts use it: what it prints, how it exits, and one clear line where it cannot go on.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { planwright, temporaryFolder, type Run, type RunOptions } from '../support/programs.js';
import { EXAMPLES, read } from '../support/project.js';

const GAP = '一、目标\n三、任务\n四、保障\n';
const HINT = '一、目标\n（一）小学\n二、任务\n';
const CLEAN = '一、目标\n二、任务\n';

/** A folder for one test, removed after it. */
let folder: ReturnType<typeof temporaryFolder>;
const withFiles = (files: Readonly<Record<string, string | Uint8Array>>) => { folder = temporaryFolder(files); };
const run = (args: readonly string[], options: RunOptions = {}): Run => planwright(args, { cwd: folder.path, ...options });

/** The only line on standard error. */
function errorOf({ status, stdout, stderr }: Run, expected = 2): string {
  strictEqual(status, expected, stderr);
  const [line, ...others] = stderr.trimEnd().split('\n');
  deepStrictEqual(others, []);
  match(line!, /^planwright: /);
  if (expected === 2) strictEqual(stdout.includes('undefined'), false);
  return line!.slice('planwright: '.length);
}

describe('the command line', function () {
  this.timeout(30_000);
  beforeEach(() => withFiles({}));
  afterEach(() => folder.remove());
  const files = (content: Parameters<typeof withFiles>[0]) => { folder.remove(); withFiles(content); };

  describe('check', () => {
    it('prints a line for each finding and one with their sum', () => {
      files({ 'a.plan.txt': GAP });
      const { status, stdout, stderr } = run(['check', 'a.plan.txt']);
      deepStrictEqual(stdout.split('\n').map((line) => line.replace(/ .* /, ' … ')), ['a.plan.txt:2:1: … [number-gap]', '1 … safely.', '']);
      deepStrictEqual([status, stderr], [1, '']);
    });

    it('prints JSON of the agreed form', () => {
      files({ 'a.plan.txt': `　　${GAP}`, 'b.plan.txt': CLEAN });
      const { stdout } = run(['check', '--format', 'json', 'a.plan.txt', 'b.plan.txt']);
      const { files: [first, second], summary } = JSON.parse(stdout) as { files: { path: string; diagnostics: { message: string }[] }[]; summary: object };
      const { message, ...finding } = first!.diagnostics[0]!;
      match(message, /is missing before/);
      deepStrictEqual(finding, { rule: 'number-gap', severity: 'warning', line: 2, column: 1, endLine: 2, endColumn: 3, fixable: true });
      deepStrictEqual([first!.path, first!.diagnostics.length, second], ['a.plan.txt', 1, { path: 'b.plan.txt', diagnostics: [] }]);
      deepStrictEqual(summary, { files: 2, error: 0, warning: 1, info: 0, hint: 0, fixable: 1 });
    });

    it('exits with 0 for nothing, 0 for a hint and 1 for a warning', () => {
      files({ 'clean.plan.txt': CLEAN, 'hint.plan.txt': HINT, 'gap.plan.txt': GAP });
      deepStrictEqual(['clean', 'hint', 'gap'].map((name) => run(['check', `${name}.plan.txt`]).status), [0, 0, 1]);
      match(run(['check', 'hint.plan.txt']).stdout, /lone-item/);
    });

    it('leaves hints and the sum out when it is to be quiet', () => {
      files({ 'hint.plan.txt': HINT, 'gap.plan.txt': GAP });
      strictEqual(run(['check', '--quiet', 'hint.plan.txt']).stdout, '');
      strictEqual(run(['check', '--quiet', 'gap.plan.txt']).stdout.trimEnd().split('\n').length, 1);
    });

    it('reads standard input, under the name that it is given', () => {
      match(run(['check', '-'], { input: GAP }).stdout, /^-:2:1: /);
      match(run(['check', '-', '--stdin-filename', '工作计划.txt'], { input: GAP }).stdout, /^工作计划\.txt:2:1: /);
    });

    it('goes on past a file that cannot be read, and exits with 2', () => {
      files({ 'a.plan.txt': GAP, 'b.plan.txt': Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0), 'c.plan.txt': GAP });
      const result = run(['check', 'a.plan.txt', 'b.plan.txt', 'c.plan.txt']);
      match(errorOf(result), /^b\.plan\.txt: a binary file/);
      deepStrictEqual(result.stdout.match(/^\w\.plan/gm), ['a.plan', 'c.plan']);
    });

    it('is plain text where nobody is watching', () => ok(!run(['check', '-'], { input: GAP, env: { FORCE_COLOR: '' } }).stdout.includes('\u001b')));
  });

  describe('outline', () => {
    it('prints the tree', () => {
      files({ 'a.plan.txt': '一、目标\n（一）小学。新建5所。\n二、任务\n' });
      deepStrictEqual(run(['outline', 'a.plan.txt']), { status: 0, stdout: 'a.plan.txt\n  一、目标  :1\n    （一）小学  :2\n  二、任务  :3\n', stderr: '' });
    });

    it('prints JSON of the agreed form', () => {
      files({ 'a.plan.txt': '2025年工作计划\n　　一、目标\n（一）小学。新建5所。\n\n二、任务\n' });
      deepStrictEqual(JSON.parse(run(['outline', '--format', 'json', 'a.plan.txt']).stdout), {
        files: [{
          path: 'a.plan.txt',
          scheme: { levels: [{ style: '一、', numbering: 'restart' }, { style: '（一）', numbering: 'restart' }] },
          sections: [
            { level: 1, marker: '一、', number: 1, title: '目标', line: 2, column: 3, endLine: 3, endColumn: 12, children: [{ level: 2, marker: '（一）', number: 1, title: '小学', line: 3, column: 1, endLine: 3, endColumn: 12, children: [] }] },
            { level: 1, marker: '二、', number: 2, title: '任务', line: 5, column: 1, endLine: 5, endColumn: 5, children: [] },
          ],
        }],
      });
    });

    it('has no number for an unnumbered heading', () => {
      const { files: [file] } = JSON.parse(run(['outline', '--format', 'json', '-'], { input: '# 工作计划\n\n## 目标\n' }).stdout) as { files: { sections: { number: unknown; marker: string; title: string }[] }[] };
      deepStrictEqual(file!.sections.map(({ number, marker, title }) => [number, marker, title]), [[null, '', '目标']]);
    });

    it('refuses a folder', () => {
      files({ 'plans/a.plan.txt': GAP });
      match(errorOf(run(['outline', 'plans'])), /^plans is a folder/);
    });
  });

  describe('what cannot be done is one line and status 2:', () => {
    const rows: readonly (readonly [what: string, args: readonly string[], message: RegExp])[] = [
      ['a missing file', ['check', 'missing.plan.txt'], /^missing\.plan\.txt: no such file/],
      ['a folder without plans', ['check', 'empty'], /^empty: no plans in this folder/],
      ['no file at all', ['check'], /^no file was named/],
      ['a binary file', ['check', 'word.docx'], /^word\.docx: a binary file/],
      ['an unknown encoding', ['check', 'latin.txt'], /^latin\.txt: unknown encoding/],
      ['half of a UTF-16 file', ['check', 'torn16.txt'], /^torn16\.txt: unknown encoding/],
      ['an unknown command', ['chek', 'a.plan.txt'], /^there is no command chek/],
      ['an unknown option', ['check', '--fromat', 'json', 'a.plan.txt'], /^option --fromat does not exist/],
      ['an option without its value', ['check', 'a.plan.txt', '--format'], /^option .*--format.* lacks its value/],
      ['an unknown format', ['check', '--format', 'yaml', 'a.plan.txt'], /^--format yaml is unknown: write /],
      ['an unknown language', ['check', '--language', 'fr', 'a.plan.txt'], /^--language fr is unknown: write en or zh-cn/],
      ['a missing configuration', ['check', '--config', 'missing.json', 'a.plan.txt'], /^missing\.json: cannot be read as JSON \(ENOENT\)/],
      ['a configuration that is no JSON', ['check', '--config', 'a.plan.txt', 'a.plan.txt'], /^a\.plan\.txt: cannot be read as JSON/],
      ['an unknown rule in the configuration', ['check', '--config', 'rule.json', 'a.plan.txt'], /^rule\.json: .*"number-gaps", which is no rule/],
      ['an unknown severity', ['check', '--config', 'severity.json', 'a.plan.txt'], /^severity\.json: .*number-gap is "loud"/],
      ['an unknown style', ['check', '--config', 'scheme.json', 'a.plan.txt'], /^scheme\.json: .*planwright\.scheme/],
      ['a configuration that is no object', ['check', '--config', 'list.json', 'a.plan.txt'], /^list\.json: /],
    ];
    for (const [what, args, message] of rows) {
      it(what, () => {
        files({
          'a.plan.txt': GAP, 'empty/readme.txt': '说明', 'word.docx': Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0), 'latin.txt': Uint8Array.of(0x52, 0xe9, 0x73, 0x75, 0x6d, 0xe9, 0x20, 0xff, 0x0a),
          'torn16.txt': Uint8Array.of(0xff, 0xfe, 0x00, 0x4e, 0x01), 'rule.json': '{"rules":{"number-gaps":"off"}}', 'severity.json': '{"rules":{"number-gap":"loud"}}',
          'scheme.json': '{"scheme":{"*.txt":[{"style":"1)、"}]}}', 'list.json': '[]',
        });
        match(errorOf(run(args)), message);
      });
    }

    it('in the language that is asked for', () => match(errorOf(run(['check', '--language', 'zh-cn', 'missing.plan.txt'])), /^missing\.plan\.txt：文件或文件夹不存在$/));
  });

  describe('--config', () => {
    it('sets severities, schemes and the language', () => {
      files({ 'a.plan.txt': GAP, 'off.json': '{"rules":{"number-gap":"off"}}', 'error.json': '{"rules":{"number-gap":"error"},"language":"zh-cn"}', 'pin.json': '{"scheme":{"a.plan.txt":["一、"]}}' });
      strictEqual(run(['check', '--config', 'off.json', 'a.plan.txt']).status, 0);
      match(run(['check', '--config', 'error.json', 'a.plan.txt']).stdout, /错误 .*缺少/);
      match(run(['check', '--config', 'error.json', '--language', 'en', 'a.plan.txt']).stdout, /error .*is missing/);
      match(run(['outline', '--format', 'json', '--config', 'pin.json', 'a.plan.txt']).stdout, /"style": "一、"/);
    });
  });

  it('reads a configuration with a byte order mark', () => {
    files({ 'a.plan.txt': GAP, 'off.json': '\ufeff{"rules":{"number-gap":"off"}}' });
    deepStrictEqual(run(['check', '--quiet', '--config', 'off.json', 'a.plan.txt']), { status: 0, stdout: '', stderr: '' });
  });

  describe('the language', () => {
    it('is that of the system', () => {
      for (const [locale, words] of [['zh_CN.UTF-8', /缺少/], ['en_GB.UTF-8', /is missing/], ['C', /is missing/]] as const) match(run(['check', '-'], { input: GAP, env: { LC_ALL: locale } }).stdout, words);
    });
    it('is the one that is asked for', () => match(run(['check', '--language', 'zh-cn', '-'], { input: GAP }).stdout, /警告 .*缺少/));
  });

  it('says what it is and how it is used', () => {
    strictEqual(run(['--version']).stdout, `${(JSON.parse(read('package.json')) as { version: string }).version}\n`);
    for (const args of [['--help'], ['-h'], [], ['check', '--help']]) match(run(args).stdout, /planwright check PATH/);
    match(run(['--help', '--language', 'zh-cn']).stdout, /检查工作计划/);
  });

  it('reads the examples as a folder', () => {
    const { files: found } = JSON.parse(planwright(['check', '--format', 'json', 'examples']).stdout) as { files: { path: string }[] };
    deepStrictEqual(found.map(({ path }) => path), EXAMPLES.map((name) => join('examples', name)));
  });
});
