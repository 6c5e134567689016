// Settings and language: asked for per document and once, told of when they are wrong, and never a reason to fail.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import type { SchemeResult } from '../../server/src/protocol.js';
import { connect, FULL, type Client, type ClientOptions } from '../support/client.js';

const [ONE, OTHER] = ['file:///school/one.plan.txt', 'file:///market/other.plan.txt'];
const GAP = '一、目标\n三、任务\n四、保障';

describe('settings', () => {
  let client: Client;
  afterEach(() => client.close());

  async function start(options: ClientOptions): Promise<void> {
    client = await connect(options);
    await client.open(ONE, GAP);
    await client.open(OTHER, GAP);
  }

  const severities = async (uri: string) => (await client.pull(uri)).map(({ severity }) => severity);

  it('hold for the document that they are set for', async () => {
    await start({ settings: (uri) => ({ rules: { 'number-gap': uri === ONE ? 'error' : 'off' } }) });
    deepStrictEqual([await severities(ONE), await severities(OTHER)], [[1], []]);
  });

  it('are asked for once a document, until they change', async () => {
    let severity = 'hint';
    await start({ settings: () => ({ rules: { 'number-gap': severity } }) });
    await client.pull(ONE);
    await client.pull(ONE);
    await client.request('textDocument/documentSymbol', { textDocument: { uri: ONE } });
    deepStrictEqual(client.asked, [ONE]);
    severity = 'error';
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    deepStrictEqual(await severities(ONE), [1]);
    deepStrictEqual(client.asked, [ONE, ONE]);
    ok(client.requested.includes('workspace/diagnostic/refresh'), client.requested.join());
  });

  it('that are wrong are told of once, and the rest of them holds', async () => {
    await start({ settings: () => ({ rules: { 'number-gap': 'fatal', 'no-such-rule': 'off', 'lone-item': 'off' } }) });
    deepStrictEqual([await severities(ONE), await severities(OTHER)], [[2], [2]]);
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.pull(ONE);
    strictEqual(client.messages.length, 2);
    match(client.messages[0]!, /^Planwright: .*number-gap is "fatal"/);
    match(client.messages[1]!, /no-such-rule/);
  });

  it('that cannot be had are the defaults, and are asked for again', async () => {
    let failing = true;
    await start({ settings: () => { if (failing) throw new Error('no settings today'); return { rules: { 'number-gap': 'error' } }; } });
    deepStrictEqual(await severities(ONE), [2]);
    match(client.log.join('\n'), /settings of .*one\.plan\.txt could not be read: .*no settings today/);
    failing = false;
    deepStrictEqual(await severities(ONE), [1]);
  });

  it('are the defaults for a client that has none to give', async () => {
    await start({ capabilities: { ...FULL, workspace: {} }, settings: () => ({ rules: { 'number-gap': 'off' } }) });
    deepStrictEqual([await severities(ONE), client.asked], [[2], []]);
  });

  it('of any form are read', async () => {
    for (const value of [null, undefined, 7, 'x', [], { rules: null, scheme: null, language: null }, { rules: { 'number-gap': { severity: 'warning' } } }]) {
      client?.close();
      await start({ settings: () => value });
      deepStrictEqual(await severities(ONE), [2], JSON.stringify(value));
      deepStrictEqual(client.messages, []);
    }
  });

  it('pin the scheme of the documents that they name', async () => {
    await start({ settings: () => ({ scheme: { 'school/*.plan.txt': [{ style: '一、', numbering: 'continue' }] } }) });
    const scheme = (uri: string) => client.request<SchemeResult>('planwright/scheme', { textDocument: { uri } });
    deepStrictEqual([(await scheme(ONE)).pinned, (await scheme(ONE)).levels], [true, [{ style: '一、', numbering: 'continue' }]]);
    deepStrictEqual([(await scheme(OTHER)).pinned, (await scheme(OTHER)).levels], [false, [{ style: '一、', numbering: 'restart' }]]);
  });

  it('that come late are those of the text that there is by then', async () => {
    let answer: (value: unknown) => void = () => {};
    await start({ settings: () => new Promise((resolve) => { answer = resolve; }) });
    const pulled = client.pull(ONE);
    await client.until(() => client.asked.length === 1);
    await client.change(ONE, 2, '一、目标\n二、任务');
    await client.request('planwright/scheme', { textDocument: { uri: 'file:///unknown' } });
    answer(null);
    deepStrictEqual(await pulled, []);
  });
});

describe('the language', () => {
  const languages: readonly (readonly [what: string, options: ClientOptions, chinese: boolean])[] = [
    ['is Chinese for a client in Chinese', { locale: 'zh-cn' }, true],
    ['is Chinese for other Chinese clients', { locale: 'zh-TW' }, true],
    ['is English for a client in English', { locale: 'en' }, false],
    ['is English for any other', { locale: 'de' }, false],
    ['is English where nothing is told', {}, false],
    ['is the one handed over at start', { locale: 'en', initializationOptions: { locale: 'zh-cn' } }, true],
    ['is the one that is set', { locale: 'en', settings: () => ({ language: 'zh-cn' }) }, true],
    ['is the one that is set, English too', { locale: 'zh-cn', settings: () => ({ language: 'en' }) }, false],
    ['follows the client where it is set to auto', { locale: 'zh-cn', settings: () => ({ language: 'auto' }) }, true],
  ];
  for (const [what, options, chinese] of languages) {
    it(what, async () => {
      const client = await connect(options);
      await client.open(ONE, GAP);
      const [gap] = await client.pull(ONE);
      client.close();
      match(String(gap!.message), chinese ? /缺少/ : /is missing before/);
    });
  }

  it('holds for problems of settings too', async () => {
    const client = await connect({ locale: 'zh-cn', settings: () => ({ rules: 7 }) });
    await client.open(ONE, GAP);
    await client.pull(ONE);
    client.close();
    match(client.messages.join(), /应为/);
  });
});
