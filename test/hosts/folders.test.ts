// Plans in the client's folders: which files are read, when they are read again, and how a client finds what is in them.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SymbolInformation } from 'vscode-languageserver';
import { createFiles } from '../../server/hosts/files.js';
import { startServerProcess, temporaryFolder, type ServerProcess } from '../support/programs.js';

describe('plans in the client’s folders', function () {
  this.timeout(30_000);
  let folder: ReturnType<typeof temporaryFolder>;
  let server: ServerProcess | undefined;
  const uri = (...path: string[]): string => pathToFileURL(join(folder.path, ...path)).href;
  beforeEach(() => {
    folder = temporaryFolder({
      'a.plan.txt': '一、目标', 'deep/2025年工作计划.txt': '一、医院', 'notes.txt': '一、别的', '.gitignore': 'out/\n', '.git/HEAD': '', 'out/b.plan.txt': '一、旧稿',
      'binary.plan.txt': Uint8Array.from([0, 1, 2, 3]), 'large.plan.txt': Buffer.alloc(5 * 1024 * 1024 + 1, 0x61),
    });
  });
  afterEach(() => { server?.client.close(); server = undefined; folder.remove(); });

  it('are texts of a sensible size that git does not ignore', async () => {
    const found = await createFiles().files([uri(), uri('deep')]);
    deepStrictEqual(found.map((file) => [file.uri, file.text]), [[uri('a.plan.txt'), '一、目标'], [uri('deep', '2025年工作计划.txt'), '一、医院']]);
  });

  it('are read again when they change and stay the same objects while they do not', async () => {
    let now = 0;
    const world = createFiles(() => now);
    const [first, second] = await world.files([uri()]);
    writeFileSync(join(folder.path, 'a.plan.txt'), '一、任务');
    utimesSync(join(folder.path, 'a.plan.txt'), 1, 1);
    writeFileSync(join(folder.path, 'c.plan.txt'), '一、新稿');
    now = 10_000;
    const [again, added, same] = await world.files([uri()]);
    deepStrictEqual([first!.text, again!.text, added!.text], ['一、目标', '一、任务', '一、新稿']);
    strictEqual(same, second);
  });

  it('are none in a folder that is not there or not on a disk', async () => deepStrictEqual(await createFiles().files([uri('missing'), 'untitled:a', 'file://host/share']), []));

  it('are searched by a client, open documents as they are in the editor', async () => {
    const { client } = server = await startServerProcess(undefined, { workspaceFolders: [uri()] });
    ok(client.initialized.capabilities.workspaceSymbolProvider);
    const names = async (query: string) => (await client.request<SymbolInformation[]>('workspace/symbol', { query })).map(({ name, location }) => [name, location.uri]);
    deepStrictEqual(await names(''), [['目标', uri('a.plan.txt')], ['医院', uri('deep', '2025年工作计划.txt')]]);
    await client.open(uri('a.plan.txt'), '一、打算');
    deepStrictEqual(await names(''), [['打算', uri('a.plan.txt')], ['医院', uri('deep', '2025年工作计划.txt')]]);
    deepStrictEqual(await names('目标'), []);
    const ranges = await client.request<unknown[]>('textDocument/selectionRange', { textDocument: { uri: uri('a.plan.txt') }, positions: [{ line: 0, character: 3 }] });
    strictEqual(ranges.length, 1);
  });
});
