// The language server as a client meets it: what it says that it can do, its answers, and that it outlives what is asked wrongly.

import { deepStrictEqual, match, ok, rejects, strictEqual } from 'node:assert/strict';
import { InsertTextFormat, type CodeAction, type CompletionItem, type DocumentSymbol, type FoldingRange } from 'vscode-languageserver';
import type { EditsResult, InsertSectionResult, SchemeResult, SectionChoice } from '../../server/src/protocol.js';
import { connect, FULL, INFO, type Client } from '../support/client.js';

const URI = 'file:///%E8%AE%A1%E5%88%92.plan.txt';
const GAP = '一、目标\n二、任务\n（一）小学\n（二）中学\n四、保障\n五、附则';
const about = (uri = URI) => ({ textDocument: { uri } });

describe('the language server', () => {
  let client: Client;
  beforeEach(async () => {
    client = await connect();
    await client.open(URI, GAP);
  });
  afterEach(() => client.close());

  it('tells its name and what it can do', () => {
    const { serverInfo, capabilities } = client.initialized;
    deepStrictEqual(serverInfo, INFO);
    deepStrictEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    for (const provider of ['documentSymbolProvider', 'foldingRangeProvider', 'completionProvider', 'codeActionProvider', 'diagnosticProvider'] as const) ok(capabilities[provider], provider);
  });

  it('asks to be told when settings change', async () => {
    await client.until(() => client.requested.includes('client/registerCapability'));
  });

  it('gives diagnostics when they are pulled, and does not send them as well', async () => {
    deepStrictEqual((await client.pull(URI)).map(({ code, range }) => [code, range.start.line]), [['number-gap', 4]]);
    deepStrictEqual(client.pushed, []);
  });

  it('follows edits', async () => {
    await client.change(URI, 2, '三', { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } });
    await client.change(URI, 3, '四', { start: { line: 5, character: 0 }, end: { line: 5, character: 1 } });
    deepStrictEqual(await client.pull(URI), []);
    await client.change(URI, 4, '一、目标\n三、任务\n四、保障');
    deepStrictEqual((await client.pull(URI)).map(({ range }) => range.start.line), [1]);
  });

  it('gives symbols, folds and completions', async () => {
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', about());
    deepStrictEqual(symbols.map(({ name, children }) => [name, children!.length]), [['目标', 0], ['任务', 2], ['保障', 0], ['附则', 0]]);
    deepStrictEqual(await client.request<FoldingRange[]>('textDocument/foldingRange', about()), [{ startLine: 1, endLine: 3 }]);
    await client.change(URI, 2, `${GAP}\nzdsx`);
    const items = await client.request<CompletionItem[]>('textDocument/completion', { ...about(), position: { line: 6, character: 4 } });
    ok(items.some(({ label }) => label === 'Guiding principles'));
  });

  it('offers to explain a rule where the client can', async () => {
    client.close();
    client = await connect({ initializationOptions: { explainsRules: true } });
    await client.open(URI, GAP);
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...about(), range, context: { diagnostics: [], only: ['quickfix'] } });
    deepStrictEqual(actions.map(({ edit, command }) => [edit !== undefined, command?.command]), [[true, undefined], [false, 'planwright.explainRule']]);
  });

  it('gives quick fixes', async () => {
    const range = { start: { line: 4, character: 0 }, end: { line: 4, character: 2 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...about(), range, context: { diagnostics: await client.pull(URI), only: ['quickfix'] } });
    deepStrictEqual(actions.map(({ diagnostics, edit, command }) => [diagnostics!.length, edit !== undefined, command?.command]), [[1, true, undefined]]);
  });

  it('renumbers the whole plan, on request and as an action', async () => {
    const { edits, problem } = await client.request<EditsResult>('planwright/renumber', about());
    deepStrictEqual([edits.map(({ newText }) => newText), problem], [['三', '四'], undefined]);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...about(), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, context: { diagnostics: [], only: ['refactor'] } });
    deepStrictEqual(actions.filter(({ kind }) => kind === 'refactor.rewrite').map(({ title }) => title), ['Renumber the whole plan']);
    const right = { ...about(), position: { line: 1, character: 0 } };
    await client.change(URI, 2, '一、目标\n二、任务\n三、保障');
    strictEqual((await client.request<EditsResult>('planwright/renumber', right)).problem, 'The numbers are right already.');
  });

  it('mends the whole file when it is asked for that', async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = (only: readonly string[]) => client.request<CodeAction[]>('textDocument/codeAction', { ...about(), range, context: { diagnostics: [], only } });
    for (const only of ['source', 'source.fixAll', 'source.fixAll.planwright']) deepStrictEqual((await ask([only])).map(({ kind, edit }) => [kind, edit !== undefined]), [['source.fixAll.planwright', true]]);
    deepStrictEqual((await ask(['refactor'])).map(({ kind }) => kind), ['refactor.rewrite']);
  });

  it('works out the fix of a whole rule when it is chosen', async () => {
    client.close();
    client = await connect({ capabilities: { textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } } } } });
    await client.open(URI, '一、目标\n三、任务\n五、保障\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...about(), range, context: { diagnostics: [] } });
    const all = actions.find(({ title }) => title.includes('(number-gap)'))!;
    strictEqual(all.edit, undefined);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', all);
    deepStrictEqual(Object.values(edit!.changes ?? {}).flat().map(({ newText }) => newText), ['二', '三']);
  });

  it('answers its own requests: the scheme, the standard sections, one of them in its place', async () => {
    deepStrictEqual(await client.request<SchemeResult>('planwright/scheme', about()), { levels: [{ style: '一、', numbering: 'restart' }, { style: '（一）', numbering: 'restart' }], pinned: false, sections: 6 });
    const choices = await client.request<SectionChoice[]>('planwright/sections', about());
    ok(choices.some(({ id, label }) => id === 'zdsx' && label === 'Guiding principles'));
    const inserted = await client.request<InsertSectionResult>('planwright/insertSection', { ...about(), position: { line: 5, character: 4 }, id: 'zdsx' });
    ok(inserted.snippet.startsWith('\n六、指导思想\n'), inserted.snippet);
    deepStrictEqual(inserted.position, { line: 5, character: 4 });
  });

  it('continues items and formats', async () => {
    await client.change(URI, 2, '一、目标\n（一）甲事。\n（二）乙事。 ');
    const next = await client.request<EditsResult>('planwright/continueItem', { ...about(), position: { line: 2, character: 6 } });
    deepStrictEqual([next.version, next.edits[0]!.newText, next.cursor], [2, '\n（三）', { line: 3, character: 3 }]);
    strictEqual(await client.request('planwright/continueItem', { ...about(), position: { line: 2, character: 4 } }), null);
    const options = { tabSize: 4, insertSpaces: true };
    strictEqual((await client.request<unknown[]>('textDocument/formatting', { ...about(), options })).length, 1);
    deepStrictEqual(await client.request('textDocument/rangeFormatting', { ...about(), options, range: { start: { line: 0, character: 0 }, end: { line: 2, character: 0 } } }), []);
  });

  it('has an empty answer about a document that is not open', async () => {
    const unknown = about('file:///unknown.plan.txt');
    deepStrictEqual(await client.pull(unknown.textDocument.uri), []);
    deepStrictEqual(await client.request('textDocument/documentSymbol', unknown), []);
    strictEqual(await client.request('planwright/scheme', unknown), null);
    strictEqual(await client.request('planwright/insertSection', { ...unknown, position: { line: 0, character: 0 }, id: 'zdsx' }), null);
    await client.notify('textDocument/didClose', about());
    deepStrictEqual(await client.pull(URI), []);
  });

  it('refuses a request that it does not know', async () => {
    await rejects(client.request('planwright/noSuchRequest', {}), { code: -32601 });
    strictEqual((await client.pull(URI)).length, 1);
  });

  it('outlives handlers that throw: an empty answer, a line in the log, and everything else as before', async () => {
    deepStrictEqual(await client.request('textDocument/completion', { ...about(), position: null }), []);
    deepStrictEqual(await client.request('textDocument/codeAction', { ...about(), range: null, context: { diagnostics: [] } }), []);
    strictEqual(await client.request('planwright/insertSection', { ...about(), position: null, id: 'zdsx' }), null);
    deepStrictEqual(await client.request('textDocument/documentSymbol', {}), []);
    strictEqual(client.log.length, 4);
    match(client.log[0]!, /^completion failed: /);
    strictEqual((await client.pull(URI)).length, 1);
  });

  it('outlives a document without a text and edits of documents that are not open', async () => {
    await client.notify('textDocument/didOpen', { textDocument: { uri: 'file:///broken.plan.txt', languageId: 'workplan', version: 1, text: null } });
    await client.change('file:///unknown.plan.txt', 2, '一、');
    await client.notify('textDocument/didClose', about('file:///unknown.plan.txt'));
    await client.notify('planwright/noSuchNotification', {});
    deepStrictEqual(await client.pull('file:///broken.plan.txt'), []);
    strictEqual((await client.pull(URI)).length, 1);
  });

  it('takes torn surrogates and every line end', async () => {
    await client.change(URI, 2, '一、目标\ud83d\r\n三、\udfb7任务\r四、保障');
    deepStrictEqual((await client.pull(URI)).map(({ range }) => range.start), [{ line: 1, character: 0 }]);
  });
});

describe('the language server in a plain editor', () => {
  const plain = { ...FULL, workspace: { configuration: true }, textDocument: { diagnostic: {} } };

  it('gives no snippets to one that cannot expand them', async () => {
    const client = await connect({ capabilities: plain });
    await client.open(URI, 'zdsx');
    const items = await client.request<CompletionItem[]>('textDocument/completion', { ...about(), position: { line: 0, character: 4 } });
    client.close();
    ok(items.length > 0);
    const { insertTextFormat, textEdit } = items.find(({ label }) => label === 'Guiding principles')!;
    ok(insertTextFormat !== InsertTextFormat.Snippet && !textEdit!.newText.includes('${'), textEdit!.newText);
  });

  it('gives plain edits to one that knows no document versions', async () => {
    const client = await connect({ capabilities: plain });
    await client.open(URI, GAP);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', { ...about(), range: { start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }, context: { diagnostics: [] } });
    client.close();
    const { edit } = actions.find((action) => action.edit)!;
    deepStrictEqual(Object.keys(edit!), ['changes']);
  });
});
