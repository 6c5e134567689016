// Whatever a person reads exists in English and in Chinese, and each is written in its own language.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { docsUrl, HOMEPAGE } from '../../server/src/rules/docs.js';
import { RULES } from '../../server/src/rules/registry.js';
import type { Text } from '../../server/src/rules/rule.js';
import { EXAMPLES, filesBelow, read } from '../support/project.js';
import { findingsIn, planFrom } from '../support/plans.js';

/** What is wrong with a text; nothing where both languages are there and differ. */
function flaw({ en, 'zh-cn': zh }: Text): string | undefined {
  if (!/[A-Za-z]{2}/.test(en)) return `no English: ${en}`;
  if (!/\p{Script=Han}/u.test(zh)) return `no Chinese: ${zh}`;
  if (/undefined|NaN|\[object/.test(en + zh)) return `a value is missing: ${en} ${zh}`;
  return en.trim() === en && zh.trim() === zh && en !== zh ? undefined : `${en} / ${zh}`;
}

/** The flaws of many texts, each said once. */
function flaws(texts: readonly (readonly [string, Text])[]): string[] {
  ok(texts.length > 0);
  return [...new Set(texts.flatMap(([rule, text]) => (flaw(text) ? [`${rule}: ${flaw(text)}`] : [])))];
}

/** The plans of the rules' own tests, without the marks of what is to be found in them. */
const fixtures = filesBelow('test/fixtures/rules', /\.plan\.(?:txt|md)$/).map((path) => read(path).replace(/<\|([^|>]*)\|[\w-]+>/g, '$1'));
const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, unknown>>;
const strings = (name: string): Readonly<Record<string, string>> => JSON.parse(read(name)) as Record<string, string>;

describe('languages', function () {
  this.timeout(30_000);

  it('of rules: what each is for, and where it comes from', () => {
    deepStrictEqual(flaws(RULES.map(({ meta }) => [meta.id, meta.summary])), []);
    // a source may be the number of a standard and no more
    deepStrictEqual(RULES.filter(({ meta: { source } }) => source.en.trim() === '' || source['zh-cn'].trim() === '').map(({ meta }) => meta.id), []);
  });

  it('of findings: messages, fixes and what explains them', () => {
    const found = [...EXAMPLES.map((name) => read('examples', name)), ...fixtures].flatMap((text) => findingsIn(planFrom(text), { severityOf: (rule) => (rule.severity === 'off' ? 'info' : rule.severity) }));
    deepStrictEqual(flaws(found.flatMap(({ rule, message, fix, related = [] }) => [[rule.id, message], ...(fix ? [[rule.id, fix.title] as const] : []), ...related.map((r) => [rule.id, r.message] as const)] as const)), []);
    const silent = RULES.map(({ meta }) => meta.id).filter((id) => !found.some(({ rule }) => rule.id === id));
    deepStrictEqual(silent, [], 'every rule finds something, so that its messages are seen here');
  });

  it('of the manifest have the same keys, and all that it refers to', () => {
    const [en, zh] = [strings('package.nls.json'), strings('package.nls.zh-cn.json')];
    deepStrictEqual(Object.keys(zh).sort(), Object.keys(en).sort());
    const used = Array.from(read('package.json').matchAll(/"%([^%"]+)%"/g), ([, key]) => key!);
    deepStrictEqual([...new Set(used)].filter((key) => !(key in en)), []);
    deepStrictEqual(Object.keys(en).filter((key) => !used.includes(key)), []);
    for (const key of Object.keys(en)) ok(en[key]!.trim() !== '' && zh[key]!.trim() !== '', key);
  });

  it('lead to pages of the project’s own home', () => {
    strictEqual(HOMEPAGE, manifest['homepage']);
    ok(docsUrl('number-gap', 'en').startsWith(HOMEPAGE));
  });
});
