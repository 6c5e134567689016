// The built language server in a process of its own, over standard input and output.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FULL, type ClientOptions } from '../support/client.js';
import { LSP_COMMAND, planwright, SERVER, startServerProcess, type ServerProcess } from '../support/programs.js';
import { EXAMPLES, read, ROOT } from '../support/project.js';

const URI = 'file:///a.plan.txt';
const GAP = '一、目标\n三、任务\n四、保障';

interface Printed {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

describe('the server on standard input and output', function () {
  this.timeout(30_000);
  let server: ServerProcess | undefined;
  afterEach(() => { server?.client.close(); server = undefined; });

  for (const [name, args] of [['dist/server.js', [SERVER, '--stdio']], ['planwright lsp', LSP_COMMAND], ['planwright lsp --stdio', [...LSP_COMMAND, '--stdio']]] as const) {
    it(`answers when started as ${name}`, async () => {
      server = await startServerProcess(args);
      deepStrictEqual(server.client.initialized.serverInfo, { name: 'planwright', version: (JSON.parse(read('package.json')) as { version: string }).version });
      await server.client.open(URI, GAP);
      deepStrictEqual((await server.client.pull(URI)).map(({ code }) => code), ['number-gap']);
    });
  }

  it('ends as the protocol says, with 0 after shutdown and 1 without', async () => {
    for (const asked of [true, false]) {
      server = await startServerProcess();
      if (asked) await server.client.request('shutdown', undefined);
      await server.client.notify('exit', undefined);
      strictEqual(await server.exited, asked ? 0 : 1);
    }
  });

  const simple: readonly (readonly [what: string, options: ClientOptions])[] = [
    ['to register for settings', { capabilities: { ...FULL, workspace: { didChangeConfiguration: { dynamicRegistration: true } } } }],
    ['to pull again', { capabilities: { workspace: { diagnostics: { refreshSupport: true } }, textDocument: { diagnostic: {} } } }],
  ];
  for (const [what, options] of simple) {
    it(`goes on with a client that refuses ${what}`, async () => {
      const { client, exited, errors } = server = await startServerProcess(undefined, { refuses: true, ...options });
      const died = exited.then((code) => { throw new Error(`the server ended with ${code}: ${errors()}`); });
      await Promise.race([died, (async () => {
        await client.open(URI, GAP);
        await client.pull(URI);
        await client.notify('workspace/didChangeConfiguration', { settings: null });
        await client.until(() => client.requested.length > 0);
        for (let i = 0; i < 5; i++) strictEqual((await client.pull(URI)).length, 1);
      })()]);
    });
  }

  it('finds in every example exactly what the command line finds', async () => {
    const { client } = server = await startServerProcess(undefined, { locale: 'en' });
    const { files } = JSON.parse(planwright(['check', '--format', 'json', ...EXAMPLES.map((name) => join('examples', name))]).stdout) as { files: { path: string; diagnostics: (Printed & { fixable: boolean })[] }[] };
    strictEqual(files.length, EXAMPLES.length);
    for (const { path, diagnostics } of files) {
      const uri = pathToFileURL(join(ROOT, path)).href;
      await client.open(uri, read(path));
      const pulled = (await client.pull(uri)).map(({ code, severity, message, range: { start, end } }): Printed => ({
        rule: String(code), severity: ['error', 'warning', 'info', 'hint'][severity! - 1]!, message: String(message), line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1,
      }));
      const printed = diagnostics.map(({ fixable: _, ...rest }): Printed => rest);
      deepStrictEqual(pulled, printed, path);
    }
    ok(files.some(({ diagnostics }) => diagnostics.length > 0));
  });
});
