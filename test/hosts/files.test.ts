// Which files of a folder are plans, and that a plan says the same in every encoding.

import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { decode } from '../../server/hosts/cli/decode.js';
import { pathsOf, readPlan } from '../../server/hosts/cli/files.js';
import { planwright, temporaryFolder } from '../support/programs.js';

const TEXT = '一、目标\r\n三、任务——“新建”5所，㈠甲\r\n四、保障。\r\n';
/** TEXT in GB 18030, written out: no encoder of it comes with Node. */
const GB18030 = [
  ...[0xd2, 0xbb, 0xa1, 0xa2, 0xc4, 0xbf, 0xb1, 0xea], 13, 10,
  ...[0xc8, 0xfd, 0xa1, 0xa2, 0xc8, 0xce, 0xce, 0xf1, 0xa1, 0xaa, 0xa1, 0xaa, 0xa1, 0xb0, 0xd0, 0xc2, 0xbd, 0xa8, 0xa1, 0xb1, 0x35, 0xcb, 0xf9, 0xa3, 0xac, 0xa2, 0xe5, 0xbc, 0xd7], 13, 10,
  ...[0xcb, 0xc4, 0xa1, 0xa2, 0xb1, 0xa3, 0xd5, 0xcf, 0xa1, 0xa3], 13, 10,
];

const utf16 = (text: string, little: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return little ? bytes : bytes.swap16();
};

const ENCODINGS: readonly (readonly [string, Uint8Array])[] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', utf16(TEXT, true)],
  ['UTF-16, big end first', utf16(TEXT, false)],
  ['GB 18030', Uint8Array.from(GB18030)],
];

describe('files', function () {
  this.timeout(20_000);
  let folder: ReturnType<typeof temporaryFolder> | undefined;
  afterEach(() => { folder?.remove(); folder = undefined; });
  const within = (files: Readonly<Record<string, string | Uint8Array>>): string => (folder = temporaryFolder(files)).path;

  describe('in every encoding say the same:', () => {
    for (const [encoding, bytes] of ENCODINGS) {
      it(encoding, () => deepStrictEqual(decode(bytes), { text: TEXT }));
      it(`${encoding}, on the command line`, () => {
        const result = planwright(['check', '--format', 'json', 'a.plan.txt'], { cwd: within({ 'a.plan.txt': bytes }) });
        const { files: [file] } = JSON.parse(result.stdout) as { files: { diagnostics: { rule: string; line: number; column: number }[] }[] };
        deepStrictEqual([file!.diagnostics.map(({ rule, line, column }) => [rule, line, column]), result.stderr], [[['number-gap', 2, 1]], '']);
      });
    }

    it('rare characters of GB 18030 with four bytes', () => deepStrictEqual(decode(Uint8Array.of(0x95, 0x32, 0x82, 0x36, 0xd2, 0xbb)), { text: '𠀀一' }));
    it('pinyin with tone marks in GB 18030', () => deepStrictEqual(decode(Uint8Array.of(0xc7, 0xf8, 0x28, 0x71, 0xa8, 0xb1, 0x29)), { text: '区(qū)' }));
    it('nothing at all', () => deepStrictEqual([decode(Uint8Array.of()), decode(Uint8Array.of(0xff, 0xfe)), decode(Uint8Array.of(0xef, 0xbb, 0xbf))], [{ text: '' }, { text: '' }, { text: '' }]));
    it('UTF-8 cut in the middle of its last character is no other encoding', () => deepStrictEqual(decode(Buffer.from(TEXT.trimEnd()).subarray(0, -1)), { failure: 'encoding' }));
  });

  describe('that are no text are known for what they are:', () => {
    const binaries: readonly (readonly [string, Uint8Array])[] = [
      ['a Word file', Buffer.concat([Buffer.from('PK\u0003\u0004\u0014\0\u0006\0'), Buffer.alloc(100, 7)])],
      ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0, 0)],
      ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ];
    for (const [what, bytes] of binaries) it(what, () => deepStrictEqual(decode(bytes), { failure: 'binary' }));
    it('bytes of no encoding', () => deepStrictEqual(decode(Uint8Array.of(0x52, 0xe9, 0x73, 0xff, 0x6d, 0x0a)), { failure: 'encoding' }));
  });

  describe('of a folder', () => {
    const found = (path: string) => pathsOf([path], true).map((file) => file.slice(path.length + 1).replaceAll('\\', '/'));

    it('are plans by their endings and names, in order, in folders below too', () => {
      const path = within(Object.fromEntries([
        'b.plan.txt', 'a.workplan', 'c.PLAN.MD', '2025年工作要点.txt', '2025年工作计划.md', 'sub/deep/x实施方案y.TXT',
        'notes.txt', 'readme.md', '工作计划.docx', '工作总结.txt', 'plan.txt', '.git/a.plan.txt', 'node_modules/a.plan.txt',
      ].map((name) => [name, ''])));
      deepStrictEqual(found(path), ['2025年工作要点.txt', '2025年工作计划.md', 'a.workplan', 'b.plan.txt', 'c.PLAN.MD', 'sub/deep/x实施方案y.TXT']);
    });

    it('are not those that git ignores', () => {
      const path = within({
        '.git/HEAD': '', '.gitignore': 'drafts/\n*.old.plan.txt\n!kept.old.plan.txt\n/top.plan.txt\n', 'a.plan.txt': '', 'a.old.plan.txt': '', 'kept.old.plan.txt': '', 'top.plan.txt': '', 'drafts/b.plan.txt': '',
        'sub/.gitignore': 'c.plan.txt\n', 'sub/c.plan.txt': '', 'sub/d.plan.txt': '', 'sub/top.plan.txt': '', 'sub/drafts/e.plan.txt': '',
      });
      deepStrictEqual(found(path), ['a.plan.txt', 'kept.old.plan.txt', 'sub/d.plan.txt', 'sub/top.plan.txt']);
      deepStrictEqual(found(join(path, 'sub')), ['d.plan.txt', 'top.plan.txt']);
    });

    it('are taken back by a folder further down', () => {
      const path = within({ '.git/HEAD': '', '.gitignore': '*.plan.txt\n', 'a.plan.txt': '', 'sub/.gitignore': '!b.plan.txt\n', 'sub/b.plan.txt': '' });
      deepStrictEqual(found(path), ['sub/b.plan.txt']);
    });

    it('are taken when they are named, ignored or not', () => {
      const path = within({ '.git/HEAD': '', '.gitignore': '*.txt\n', 'notes.txt': TEXT });
      deepStrictEqual(pathsOf([join(path, 'notes.txt')], true), [join(path, 'notes.txt')]);
    });

    it('are none where all are ignored: that is an error, not silence', () => {
      const path = within({ '.git/HEAD': '', '.gitignore': '*.txt\n', 'a.plan.txt': '' });
      const { status, stderr } = planwright(['check', '.'], { cwd: path });
      strictEqual(status, 2);
      match(stderr, /^planwright: \.: no plans in this folder/);
    });

    it('may have spaces and any script in their names', () => {
      const path = within({ '我的 文件夹/年度 工作计划（2025）#1%.txt': TEXT });
      const [file] = pathsOf([path], true);
      const plan = readPlan(file!, undefined);
      deepStrictEqual([plan.path, plan.snapshot.uri, plan.snapshot.text], [file, pathToFileURL(file!).href, TEXT]);
    });
  });
});
