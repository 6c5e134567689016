// `npm run update`: writes what follows from the rules and from the list of plan files — the tables of docs/rules, the setting
// `planwright.rules` with its texts, and the language's file patterns — and leaves the rest of those files as it stands.
// A test compares `updates()` with the files.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isMain, root } from './run.mjs';

const require = createRequire(import.meta.url);

const WORDS = {
  en: {
    index: 'docs/rules/README.md', page: '', nls: 'package.nls.json',
    columns: ['Rule', 'What it reports', 'About', 'Severity', 'Quick fix'],
    groups: { numbering: 'numbering', targets: 'targets', figures: 'figures', wording: 'wording', damage: 'pasted text' },
    severities: { off: 'off', hint: 'hint', info: 'info', warning: 'warning', error: 'error' },
    fixes: { safe: 'safe', single: 'one by one', none: 'none' },
    setting: 'The severity of each rule, or `off`. [All rules](https://github.com/planwright/planwright/blob/main/docs/rules/README.md)',
    more: 'More',
  },
  'zh-cn': {
    index: 'docs/rules/README.zh-cn.md', page: '.zh-cn', nls: 'package.nls.zh-cn.json',
    columns: ['规则', '检查什么', '类别', '级别', '快速修复'],
    groups: { numbering: '序号', targets: '目标', figures: '数字', wording: '文字', damage: '粘贴残留' },
    severities: { off: '关闭', hint: '提示', info: '信息', warning: '警告', error: '错误' },
    fixes: { safe: '安全', single: '逐条', none: '无' },
    setting: '各条规则的级别，`off` 为关闭。[全部规则](https://github.com/planwright/planwright/blob/main/docs/rules/README.zh-cn.md)',
    more: '说明',
  },
};

/** The words of the pages about severities and fixes, for the test that compares them. */
export const { severities: SEVERITIES, fixes: FIXES } = byWord(WORDS);

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
  const fixes = examplesOf(markdown).filter(({ kind }) => kind === 'bad')
    .flatMap(({ text }) => [...rule.check(planOf(createSnapshot('file:///example.plan.txt', 'workplan', 1, text)))].map(({ fix }) => fix));
  return fixes.some((fix) => fix?.safe) ? 'safe' : fixes.some(Boolean) ? 'single' : 'none';
}

function byWord(words) {
  const pick = (key) => Object.fromEntries(Object.entries(words).map(([language, of]) => [language, of[key]]));
  return { severities: pick('severities'), fixes: pick('fixes') };
}

function tableOf(rules, language, { columns, page, groups, severities, fixes }) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  const rows = rules.map((rule) => {
    const { id, group, severity, summary } = rule.meta;
    const file = `${id}${page}.md`;
    return row([`[${id}](${file})`, summary[language], groups[group], severities[severity], fixes[fixOf(rule, read(`docs/rules/${file}`))]]);
  });
  return [row(columns), row(columns.map(() => '---')), ...rows].join('\n');
}

const [START, END] = ['<!-- rules:start -->', '<!-- rules:end -->'];

function between(text, inner) {
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`an index of docs/rules lacks ${START} or ${END}`);
  return `${text.slice(0, start + START.length)}\n${inner}\n${text.slice(end)}`;
}

function nlsOf({ nls, setting, more }, rules, language) {
  const { docsUrl } = load('rules/docs.js');
  const old = existsSync(path.join(root, nls)) ? JSON.parse(read(nls)) : {};
  const kept = Object.fromEntries(Object.entries(old).filter(([key]) => !key.startsWith('rules.')));
  const texts = rules.map(({ meta: { id, summary } }) => [`rules.${id}`, `${summary[language]} [${more}](${docsUrl(id, language)})`]);
  return `${JSON.stringify({ rules: setting, ...kept, ...Object.fromEntries(texts) }, null, 2)}\n`;
}

function manifestOf(rules) {
  const { PLAN_EXTENSIONS, FILENAME_PATTERNS } = load('plan-files.js');
  let text = read('package.json');
  const contributes = JSON.parse(text).contributes ?? {};
  const properties = Object.fromEntries(rules.map(({ meta: { id, severity } }) => [
    id, { enum: ['off', 'hint', 'info', 'warning', 'error'], default: severity, markdownDescription: `%rules.${id}%` },
  ]));
  // the configuration is one page of settings or a list of them
  const pages = [contributes.configuration ?? {}].flat();
  const page = Math.max(0, pages.findIndex((p) => p.properties?.['planwright.rules']));
  const where = ['contributes', 'configuration', ...(Array.isArray(contributes.configuration) ? [page] : []), 'properties', 'planwright.rules'];
  if (!contributes.configuration) text = withValue(text, ['contributes', 'configuration', 'title'], 'Planwright');
  const setting = pages[page].properties?.['planwright.rules'] ?? { markdownDescription: '%rules%', default: {} };
  text = withValue(text, where, { ...setting, type: 'object', properties, additionalProperties: false });
  const language = contributes.languages?.[0];
  if (!language) text = withValue(text, ['contributes', 'languages'], [{ id: 'workplan', extensions: PLAN_EXTENSIONS, filenamePatterns: FILENAME_PATTERNS }]);
  else for (const [key, value] of [['extensions', PLAN_EXTENSIONS], ['filenamePatterns', FILENAME_PATTERNS]]) text = withValue(text, ['contributes', 'languages', 0, key], value);
  return text;
}

/** JSON text with the value at `keys` replaced or added; the rest stays as it was written. */
export function withValue(text, keys, value) {
  let at = skip(text, 0);
  for (const [depth, key] of keys.entries()) {
    const members = membersOf(text, at);
    const member = typeof key === 'number' ? members[key] : members.find((m) => m.key === key);
    if (!member) {
      const added = keys.slice(depth + 1).reduceRight((inner, name) => ({ [name]: inner }), value);
      const indent = '  '.repeat(depth + 1);
      const piece = `${JSON.stringify(key)}: ${format(added, indent)}`;
      const last = members.at(-1);
      if (last) return `${text.slice(0, last.end)},\n${indent}${piece}${text.slice(last.end)}`;
      return `${text.slice(0, at + 1)}\n${indent}${piece}\n${indent.slice(2)}${text.slice(skip(text, at + 1))}`;
    }
    if (depth === keys.length - 1) {
      const old = JSON.parse(text.slice(member.start, member.end));
      return isDeepStrictEqual(old, JSON.parse(JSON.stringify(value))) ? text : text.slice(0, member.start) + format(value, '  '.repeat(depth + 1)) + text.slice(member.end);
    }
    at = member.start;
  }
  return text;
}

const skip = (text, at) => at + /^\s*/.exec(text.slice(at))[0].length;

/** The members of the object or array that begins at `at`: their keys (of an object) and where their values stand. */
function membersOf(text, at) {
  const members = [];
  const isObject = text[at] === '{';
  at = skip(text, at + 1);
  while (text[at] !== '}' && text[at] !== ']') {
    let key;
    if (isObject) {
      const end = endOf(text, at);
      key = JSON.parse(text.slice(at, end));
      at = skip(text, skip(text, end) + 1);
    }
    const end = endOf(text, at);
    members.push({ key, start: at, end });
    at = skip(text, end);
    if (text[at] === ',') at = skip(text, at + 1);
  }
  return members;
}

/** The end of the JSON value that begins at `at`. */
function endOf(text, at) {
  let depth = 0;
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}]|[^\s",:[\]{}]+/gy;
  for (token.lastIndex = at; ; token.lastIndex = skipMarks(text, token.lastIndex)) {
    const [found] = token.exec(text);
    if (/^[[{]$/.test(found)) depth++;
    else if (/^[\]}]$/.test(found)) depth--;
    if (depth === 0) return token.lastIndex;
  }
}

const skipMarks = (text, at) => at + /^[\s,:]*/.exec(text.slice(at))[0].length;

/** JSON with what is short on one line. */
function format(value, indent) {
  const inline = (v) => (Array.isArray(v) ? `[${v.map(inline).join(', ')}]` : typeof v === 'object' && v !== null ? (Object.keys(v).length === 0 ? '{}' : `{ ${Object.entries(v).map(([k, x]) => `${JSON.stringify(k)}: ${inline(x)}`).join(', ')} }`) : JSON.stringify(v));
  const short = inline(value);
  if (short.length <= 180 || typeof value !== 'object') return short;
  const inner = `${indent}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((v) => format(v, inner))]
    : ['{', '}', Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${format(v, inner)}`)];
  return `${open}\n${items.map((item) => inner + item).join(',\n')}\n${indent}${close}`;
}

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
