// `npm run update`: writes what follows from the rules and from the list of plan files — the tables of docs/rules, the setting
// `planwright.rules` with its texts, and the language's file patterns — and leaves the rest of those files as it stands.
// A test compares `updates()` with the files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isMain, root } from './run.mjs';

const require = createRequire(import.meta.url);

/** What the tables and the pages say about a rule, in each language. */
export const WORDS = {
  en: {
    index: 'docs/rules/README.md', page: '', nls: 'package.nls.json',
    columns: ['Rule', 'What it reports', 'About', 'Severity', 'Quick fix'],
    groups: { numbering: 'numbering', targets: 'targets', figures: 'figures', wording: 'wording', damage: 'pasted text' },
    severities: { off: 'off', hint: 'hint', info: 'info', warning: 'warning', error: 'error' },
    fixes: { safe: 'safe', single: 'one by one', none: 'none' },
  },
  'zh-cn': {
    index: 'docs/rules/README.zh-cn.md', page: '.zh-cn', nls: 'package.nls.zh-cn.json',
    columns: ['规则', '检查什么', '类别', '级别', '快速修复'],
    groups: { numbering: '序号', targets: '目标', figures: '数字', wording: '文字', damage: '粘贴残留' },
    severities: { off: '关闭', hint: '提示', info: '信息', warning: '警告', error: '错误' },
    fixes: { safe: '安全', single: '逐条', none: '无' },
  },
};

/** Every generated file: path in the project → its text as it should be. */
export function updates() {
  const { RULES } = load('rules/registry.js');
  const files = new Map();
  for (const [language, words] of Object.entries(WORDS)) {
    files.set(words.index, between(read(words.index), tableOf(RULES, language, words)));
    files.set(words.nls, nlsOf(words, RULES, language));
  }
  files.set('package.json', manifestOf(RULES));
  return files;
}

/** The fenced examples of a page: `bad` or `good`, and the text. */
export const examplesOf = (markdown) => Array.from(markdown.matchAll(/^```workplan (bad|good)\n(.*?)^```$/gms), ([, kind, text]) => ({ kind, text }));

/** `safe`, `single` or `none`: the quick fix that the rule gives in its page's bad examples. */
export function fixOf(rule, markdown) {
  const { planOf } = load('plan.js');
  const { createSnapshot } = load('text/snapshot.js');
  const { lint } = load('rules/lint.js');
  const fixes = examplesOf(markdown).filter(({ kind }) => kind === 'bad')
    .flatMap(({ text }) => lint(planOf(createSnapshot('file:///example.plan.txt', 'workplan', 1, text)), { severityOf: () => 'info', onFailure: (_, error) => { throw error; } }, [rule]).map(({ fix }) => fix));
  return fixes.some((fix) => fix?.safe) ? 'safe' : fixes.some(Boolean) ? 'single' : 'none';
}

function tableOf(rules, language, { columns, page, groups, severities, fixes }) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rows = rules.map((rule) => {
    const { id, group, severity, summary } = rule.meta;
    const file = `${id}${page}.md`;
    return row([`[${id}](${file})`, summary[language], groups[group], severities[severity], fixes[fixOf(rule, pageOf(file))]]);
  });
  return [row(columns), row(columns.map(() => '---')), ...rows].join('\n');
}

// a page that is missing is the test's to tell
const pageOf = (file) => (existsSync(path.join(root, 'docs/rules', file)) ? read(`docs/rules/${file}`) : '');

const [START, END] = ['<!-- rules:start -->', '<!-- rules:end -->'];

function between(text, inner) {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`an index of docs/rules lacks ${START} or ${END}`);
  return `${text.slice(0, start + START.length)}\n${inner}\n${text.slice(end)}`;
}

function nlsOf({ nls }, rules, language) {
  const old = existsSync(path.join(root, nls)) ? JSON.parse(read(nls)) : {};
  const kept = Object.entries(old).filter(([key]) => !key.startsWith('rules.'));
  const texts = rules.map(({ meta: { id, summary } }) => [`rules.${id}`, summary[language]]);
  return json(Object.fromEntries([...kept, ...texts]));
}

function manifestOf(rules) {
  const { PLAN_EXTENSIONS, FILENAME_PATTERNS } = load('plan-files.js');
  const manifest = JSON.parse(read('package.json'));
  const contributes = (manifest.contributes ??= {});
  const [language] = (contributes.languages ??= [{ id: 'workplan' }]);
  language.extensions = PLAN_EXTENSIONS;
  language.filenamePatterns = FILENAME_PATTERNS;
  // the configuration is one page of settings or a list of them
  const pages = [(contributes.configuration ??= { title: 'Planwright' })].flat();
  const page = pages.find(({ properties }) => properties?.['planwright.rules']) ?? pages[0];
  const setting = ((page.properties ??= {})['planwright.rules'] ??= { default: {}, markdownDescription: '%config.rules%' });
  setting.type = 'object';
  setting.additionalProperties = false;
  setting.properties = Object.fromEntries(rules.map(({ meta }) => [meta.id, schemaOf(meta)]));
  return json(manifest);
}

/** A severity; for a rule with a budget, or an object with both. */
function schemaOf({ id, severity, budget }) {
  const severities = { enum: ['off', 'hint', 'info', 'warning', 'error'], default: severity };
  const described = { default: severity, markdownDescription: `%rules.${id}%` };
  if (budget === undefined) return { ...severities, ...described };
  const properties = { severity: severities, budget: { type: 'integer', minimum: 0, default: budget, description: '%config.rules.budget%' } };
  return { ...described, oneOf: [severities, { type: 'object', additionalProperties: false, properties }] };
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

// git may have changed the line ends
function read(file) {
  return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
}

function load(module) {
  return require(path.join(root, 'out/server/src', module));
}

if (isMain(import.meta)) {
  for (const [file, text] of updates()) {
    if (existsSync(path.join(root, file)) && read(file) === text) continue;
    writeFileSync(path.join(root, file), text);
    console.log(`updated ${file}`);
  }
}
