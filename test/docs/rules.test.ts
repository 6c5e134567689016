// The pages about the rules: there for every rule in both languages, true to the rule, and their examples are run. What is generated is up to date.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docsPath } from '../../server/src/rules/docs.js';
import { RULES } from '../../server/src/rules/registry.js';
import { findingsOf } from '../support/findings.js';
import type { Language, Severity } from '../../server/src/rules/rule.js';

const root = join(__dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');

type FixWord = 'safe' | 'single' | 'none';

interface Update {
  readonly WORDS: Readonly<Record<Language, { readonly severities: Readonly<Record<Severity | 'off', string>>; readonly fixes: Readonly<Record<FixWord, string>> }>>;
  updates(): ReadonlyMap<string, string>;
}

/** Also keeps the compiler from looking for the script's types. */
const script: string = pathToFileURL(join(root, 'scripts/update.mjs')).href;
const loaded = import(script) as Promise<Update>;

const LANGUAGES: readonly Language[] = ['en', 'zh-cn'];

const LABELS = {
  en: { title: (id: string) => `# ${id}: `, severity: 'Severity', fix: 'Quick fix', parts: ['Why', 'Wrong', 'Right', 'When it keeps silent', 'Turning it off'] },
  'zh-cn': { title: () => '# ', severity: '级别', fix: '快速修复', parts: ['为什么', '错误的写法', '正确的写法', '什么情况不提示', '不想要这条提示'] },
} as const;

const examplesOf = (page: string, kind: 'bad' | 'good'): string[] => Array.from(page.matchAll(/^```workplan (bad|good)\n(.*?)^```$/gms)).filter((m) => m[1] === kind).map((m) => m[2]!);

describe('docs/rules', () => {
  it('has a page for each rule in each language, and no other', () => {
    const pages = LANGUAGES.flatMap((language) => [docsPath('README', language), ...RULES.map(({ meta }) => docsPath(meta.id, language))]);
    deepStrictEqual(readdirSync(join(root, 'docs/rules')).sort(), pages.map((page) => page.replace('docs/rules/', '')).sort());
  });

  for (const rule of RULES) {
    const { id, severity, summary } = rule.meta;
    for (const language of LANGUAGES) {
      const file = docsPath(id, language);
      const labels = LABELS[language];
      const fences = (page: string) => page.replace(/^```.*?^```$/gms, '');

      it(`${file} has its parts, and says of the rule what is so`, async () => {
        const { WORDS } = await loaded;
        const page = read(file);
        const [title, , said, , facts] = page.split('\n');
        ok(title!.startsWith(labels.title(id)) && title!.includes(id), title);
        strictEqual(said, summary[language]);
        deepStrictEqual(Array.from(fences(page).matchAll(/^## (.*)$/gm), (m) => m[1]), labels.parts);
        const fixes = examplesOf(page, 'bad').flatMap((text) => findingsOf(rule, text)).map(({ fix }) => fix);
        const fix = fixes.some((f) => f?.safe) ? 'safe' : fixes.some(Boolean) ? 'single' : 'none';
        const colon = language === 'en' ? ': ' : '：';
        ok(facts!.startsWith(`${labels.severity}${colon}**${WORDS[language].severities[severity]}** · ${labels.fix}${colon}**${WORDS[language].fixes[fix]}** · `), facts);
        ok(page.includes(`"planwright.rules": { "${id}": "off" }`));
      });

      it(`${file} gives examples that hold`, () => {
        const page = read(file);
        ok(examplesOf(page, 'bad').length > 0 && examplesOf(page, 'good').length > 0);
        for (const text of examplesOf(page, 'bad')) ok(findingsOf(rule, text).length > 0, `nothing is found in\n${text}`);
        for (const text of examplesOf(page, 'good')) deepStrictEqual(findingsOf(rule, text).map(({ message }) => message[language]), [], text);
      });
    }

    it(`the pages about ${id} name the same clauses`, () => {
      const clauses = (language: Language) => new Set(read(docsPath(id, language)).match(/GB\/T \d+(?:\.\d)?(?:—\d{4})?/g) ?? []);
      deepStrictEqual([...clauses('zh-cn')].sort(), [...clauses('en')].sort());
    });
  }

  it('links to pages that are there', () => {
    for (const name of readdirSync(join(root, 'docs/rules'))) {
      for (const [, target] of read(`docs/rules/${name}`).matchAll(/\]\(([^)#:]+)\)/g)) ok(existsSync(join(root, 'docs/rules', target!)), `${name}: ${target}`);
    }
  });

  it('and the manifest and its texts are as `npm run update` writes them', async () => {
    for (const [file, text] of (await loaded).updates()) strictEqual(read(file), text, `${file} is out of date: run npm run update`);
  });
});
