// Input that nobody would call a plan: an answer or a clear message in bounded time, never a crash.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { PATIENCE, planwright, startServerProcess, temporaryFolder, type ServerProcess } from '../support/programs.js';

const repeat = (text: string, length: number): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);
const lines = (count: number, line: (i: number) => string): string => Array.from({ length: count }, (_, i) => line(i)).join('\n');

const CHINESE = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const STYLES: readonly ((n: number) => string)[] = [
  (n) => `第${CHINESE[n]}章 `, (n) => `第${CHINESE[n]}节 `, (n) => `${CHINESE[n]}、`, (n) => `（${CHINESE[n]}）`, (n) => `${n + 1}.`, (n) => `1.${n + 1} `, (n) => `（${n + 1}）`, (n) => `${n + 1})`, (n) => '①②③④⑤⑥⑦⑧⑨⑩'[n]!, (n) => `${'abcdefghij'[n]}) `,
];

/** Texts that can be sent to the server too. */
const TEXTS: readonly (readonly [what: string, text: string])[] = [
  ['an empty file', ''],
  ['one line end', '\n'],
  ['blank lines only', '\n'.repeat(100_000)],
  ['one line of a megabyte of prose', repeat('推进工作落实到位，', 1 << 20)],
  ['one line of a megabyte of figures', repeat('12.5、', 1 << 20)],
  ['one line of a megabyte of one digit', '1'.repeat(1 << 20)],
  ['one line of a megabyte of spaces', `一、${' '.repeat(1 << 20)}`],
  ['one line of a megabyte of ideographic spaces', `一、目标${'\u3000'.repeat(1 << 20)}二、任务`],
  ['one line of a megabyte of brackets', repeat('（（(', 1 << 20)],
  ['one line of a megabyte of headings', repeat('一、目标。二、任务。（一）小学。1.新建。', 1 << 20)],
  ['one line of a megabyte of numerals', repeat('一二三四五六七八九十', 1 << 20)],
  ['one line of a megabyte of glosses', repeat('區(qū)', 1 << 20)],
  ['one paragraph of a megabyte of dates', `一、任务\n${repeat('6月底前建成5所，', 1 << 19)}`],
  ['one paragraph of a megabyte of annotations', `一、任务\n${repeat('建成5所（责任单位：教务处；完成时限：6月底前）。', 1 << 19)}`],
  ['one line of a megabyte of tabs', repeat('\t甲', 1 << 20)],
  ['one line of a megabyte of marks', repeat('#*->_', 1 << 20)],
  ['lone carriage returns', lines(2000, (i) => `${i + 1}.任务`).replaceAll('\n', '\r')],
  ['control characters', repeat('一、\u0001\u0002\u001b[31m目标\u007f\n', 10_000)],
  ['markers and nothing else', lines(20_000, (i) => STYLES[i % STYLES.length]!(i % 10))],
  ['one marker again and again', '一、\n'.repeat(20_000)],
  ['two hundred nested levels', lines(200, (i) => `${' '.repeat(i)}${STYLES[i % STYLES.length]!(i % 7)}第${i}层`)],
  ['two hundred nested decimals', lines(200, (i) => `${Array.from({ length: i + 1 }, () => 1).join('.')} 标题`)],
  ['two hundred marks of Markdown', lines(200, (i) => `${'#'.repeat(i + 1)} 标题`)],
  ['huge numbers', `99999999999999999999.目标\n${'九'.repeat(500)}、任务\n（${'1'.repeat(500)}）保障`],
  ['five thousand faults', lines(5000, (i) => `${(i * 7) % 97}、任务。第一、落实。`)],
];

const text = (content: string): Uint8Array => Buffer.from(content);

/** Bytes that only a file can hold. */
const BYTES: readonly (readonly [what: string, bytes: () => Uint8Array, status: readonly number[]])[] = [
  ['ten megabytes of a plan', () => text(repeat(`${lines(40, (i) => (i % 8 === 0 ? `${CHINESE[i / 8]}、目标` : `（${CHINESE[i % 8]}）任务。${'新建学校5所，'.repeat(20)}`))}\n`, 10 << 18)), [0, 1]],
  ['ten megabytes in one line', () => text(repeat('建成5所学校，', 10 << 18)), [0, 1]],
  ['random bytes', () => Uint8Array.from({ length: 100_000 }, (_, i) => (i * 7919 + ((i * i) >> 3)) & 255), [2]],
  ['zeros', () => new Uint8Array(100_000), [2]],
  ['unpaired surrogates in UTF-16', () => Buffer.from('\ufeff一、目标\ud83d\n二、\udfb7任务\n', 'utf16le'), [0]],
  ['unpaired surrogates as UTF-8 would write them', () => Buffer.concat([text('一、目标'), Uint8Array.of(0xed, 0xa0, 0xbd), text('\n二、任务\n')]), [2]],
];

describe('bad input', function () {
  this.timeout(3 * PATIENCE);
  let folder: ReturnType<typeof temporaryFolder>;
  beforeEach(() => { folder = temporaryFolder(); });
  afterEach(() => folder.remove());

  /** Both commands on one file; each must end in time, with an answer or with one line. */
  function survives(bytes: Uint8Array, statuses: readonly number[]): void {
    folder.remove();
    folder = temporaryFolder({ 'bad.plan.txt': bytes });
    for (const command of ['check', 'outline']) {
      const { status, stdout, stderr } = planwright([command, '--format', 'json', 'bad.plan.txt'], { cwd: folder.path });
      ok(statuses.includes(status!) || (command === 'outline' && status === 0), `${command} exits with ${status}: ${stderr.slice(0, 500)}`);
      strictEqual((JSON.parse(stdout) as { files: unknown[] }).files.length, status === 2 ? 0 : 1);
      if (status === 2) match(stderr, /^planwright: bad\.plan\.txt: (?:a binary file|unknown encoding).*\n$/);
      else strictEqual(stderr, '');
    }
  }

  describe('on the command line', () => {
    for (const [what, content] of TEXTS) it(what, () => survives(text(content), [0, 1]));
    for (const [what, bytes, statuses] of BYTES) it(what, () => survives(bytes(), statuses));
  });

  describe('in the editor', () => {
    let server: ServerProcess | undefined;
    afterEach(() => { server?.client.close(); server = undefined; });

    for (const [what, content] of [...TEXTS, ['unpaired surrogates', '一、目标\ud83d\n二、\udfb7任务\n三、\ud842'] as const]) {
      it(what, async () => {
        const { client, exited, errors } = server = await startServerProcess();
        const about = { textDocument: { uri: 'file:///bad.plan.txt' } };
        const answers = (async () => {
          await client.open(about.textDocument.uri, content);
          await client.pull(about.textDocument.uri);
          for (const method of ['textDocument/documentSymbol', 'textDocument/foldingRange']) await client.request(method, about);
          await client.request('textDocument/codeAction', { ...about, range: { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } }, context: { diagnostics: [] } });
          await client.request('textDocument/completion', { ...about, position: { line: 0, character: 0 } });
        })();
        const late = setTimeout(PATIENCE, 'late', { ref: false });
        strictEqual(await Promise.race([answers, exited.then((code) => `the server ended with ${code}: ${errors()}`), late]), undefined);
        deepStrictEqual(client.log, []);
      });
    }
  });
});
