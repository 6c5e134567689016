// Diagnostics for clients that cannot ask for them: sent after each change, taken back on closing.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { connect, WITHOUT_PULL, type Client } from '../support/client.js';

const URI = 'file:///a.plan.txt';

describe('pushed diagnostics', () => {
  let client: Client;
  afterEach(() => client.close());

  const sent = () => client.pushed.map(({ version, diagnostics }) => [version, diagnostics.map(({ code }) => code)]);

  it('come on opening and with each change, with the version that they are of', async () => {
    client = await connect({ capabilities: WITHOUT_PULL });
    strictEqual(client.initialized.capabilities.diagnosticProvider, undefined);
    await client.open(URI, '一、目标\n三、任务\n四、保障');
    await client.until(() => client.pushed.length === 1);
    await client.change(URI, 2, '一、目标\n二、任务');
    await client.until(() => client.pushed.length === 2);
    deepStrictEqual(sent(), [[1, ['number-gap']], [2, []]]);
  });

  it('are taken back when the document is closed', async () => {
    client = await connect({ capabilities: WITHOUT_PULL });
    await client.open(URI, '一、目标\n三、任务\n四、保障');
    await client.until(() => client.pushed.length === 1);
    await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until(() => client.pushed.length === 2);
    deepStrictEqual(client.pushed[1]!.diagnostics, []);
  });

  it('come again when settings change', async () => {
    let rules = {};
    client = await connect({ capabilities: WITHOUT_PULL, settings: () => ({ rules }) });
    await client.open(URI, '一、目标\n三、任务\n四、保障');
    await client.until(() => client.pushed.length === 1);
    rules = { 'number-gap': 'off' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until(() => client.pushed.length === 2);
    deepStrictEqual(sent(), [[1, ['number-gap']], [1, []]]);
  });

  it('are those of the latest text when settings come late', async () => {
    let answer: (value: unknown) => void = () => {};
    client = await connect({ capabilities: WITHOUT_PULL, settings: () => new Promise((resolve) => { answer = resolve; }) });
    await client.open(URI, '一、目标\n三、任务\n四、保障');
    await client.until(() => client.asked.length === 1);
    await client.change(URI, 2, '一、目标\n二、任务');
    await client.request('planwright/scheme', { textDocument: { uri: 'file:///other' } });
    answer(null);
    await client.until(() => client.pushed.length === 2);
    deepStrictEqual(sent(), [[2, []], [2, []]]);
  });

  it('do not come for a document that was closed while settings were awaited', async () => {
    let answer: (value: unknown) => void = () => {};
    client = await connect({ capabilities: WITHOUT_PULL, settings: () => new Promise((resolve) => { answer = resolve; }) });
    await client.open(URI, '一、目标\n三、任务\n四、保障');
    await client.until(() => client.asked.length === 1);
    await client.notify('textDocument/didClose', { textDocument: { uri: URI } });
    await client.until(() => client.pushed.length === 1);
    answer(null);
    // the answer to a later request comes after everything that was sent before it
    await client.request('planwright/scheme', { textDocument: { uri: URI } });
    await client.request('planwright/scheme', { textDocument: { uri: URI } });
    deepStrictEqual(client.pushed.map(({ diagnostics }) => diagnostics), [[]]);
  });
});
