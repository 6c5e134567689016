// The two snippet files: complete in both languages, findable by every kind of prefix, and sound as snippets.

import { strictEqual, deepStrictEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Section {
  readonly id: string;
  readonly kind: string;
  readonly name: { readonly zh: string; readonly en: string };
  readonly prefixes: readonly string[];
  readonly description: { readonly zh: string; readonly en: string };
  readonly body: readonly string[];
}

interface Inline {
  readonly prefix: readonly string[];
  readonly body: string;
  readonly description: string;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(join(__dirname, '../../../snippets', name), 'utf8')) as T;

const sections = read<readonly Section[]>('sections.json');
const inlines = Object.entries(read<Readonly<Record<string, Inline>>>('plan.json'));

/** Both files as one list: what an entry is called, its prefixes, and its text without marker tokens. */
const entries = [
  ...sections.map(({ id, prefixes, body }) => ({ name: id, prefixes, text: body.join('\n').replace(/\{\{marker:\d\}\}/g, '') })),
  ...inlines.map(([name, { prefix, body }]) => ({ name, prefixes: prefix, text: body })),
];

interface TabStop {
  readonly number: number;
  readonly form: 'default' | 'choice' | 'repeat';
  readonly text: string;
}

/** The tab stops of a snippet in order; throws where the syntax is broken. Nested defaults and variables are none of ours. */
function tabStops(text: string): TabStop[] {
  const found: TabStop[] = [];
  let at = 0;
  for (let open = text.indexOf('${'); open >= 0; open = text.indexOf('${', at)) {
    const close = text.indexOf('}', open);
    const match = /^(\d+)(?::([^${}]+)|\|([^${}|]+)\|)?$/.exec(text.slice(open + 2, close));
    if (close < 0 || !match) throw new Error(`broken tab stop: ${text.slice(open, open + 30)}`);
    const [, number, byDefault, choice] = match;
    found.push({ number: Number(number), form: byDefault !== undefined ? 'default' : choice !== undefined ? 'choice' : 'repeat', text: byDefault ?? choice ?? '' });
    at = close + 1;
  }
  const rest = text.replace(/\$\{[^}]*\}/g, '');
  if (/[${}]/.test(rest)) throw new Error(`stray mark of snippet syntax: ${/.{0,10}[${}].{0,10}/.exec(rest)![0]}`);
  return found;
}

const HAN_ONLY = /^\p{Script=Han}+$/u;

describe('snippets', () => {
  it('have unique ids and names', () => {
    const names = entries.map(({ name }) => name);
    deepStrictEqual(names.filter((name, i) => names.indexOf(name) !== i), []);
    const titles = [...sections.map(({ name }) => name.zh), ...inlines.map(([name]) => name.split(' ')[0]!)];
    deepStrictEqual(titles.filter((title, i) => titles.indexOf(title) !== i), []);
  });

  it('share no prefix: what the server offers, the static file does not', () => {
    const owner = new Map<string, string>();
    for (const { name, prefixes } of entries) {
      for (const prefix of prefixes) {
        ok(!owner.has(prefix), `${prefix}: both ${owner.get(prefix)} and ${name}`);
        owner.set(prefix, name);
      }
    }
  });

  for (const { name, prefixes } of entries) {
    it(`${name} is found by initials, pinyin, Chinese and English`, () => {
      const chinese = prefixes.filter((p) => HAN_ONLY.test(p));
      const latin = prefixes.filter((p) => /^[a-z]+$/.test(p));
      ok(prefixes.some((p) => /^(?:wp|en)-[a-z-]+$/.test(p)), 'an English prefix');
      // Initials have one letter for each character; the full pinyin holds them in order.
      const holds = (full: string, initials: string) => [...initials].reduce((from, c) => (from < 0 ? from : full.indexOf(c, from) + 1 || -1), 0) >= 0;
      const initials = latin.find((p) => chinese.some((c) => [...c].length === p.length));
      ok(initials, 'initials as long as the Chinese prefix');
      ok(latin.some((p) => p.length > initials.length && p[0] === initials[0] && holds(p, initials)), 'full pinyin');
    });
  }

  for (const { name, text } of entries) {
    it(`${name} is a sound snippet whose every blank is a bracketed prompt`, () => {
      const stops = tabStops(text);
      ok(stops.length > 0);
      const first = stops.filter(({ form }) => form !== 'repeat');
      deepStrictEqual(first.map(({ number }) => number), first.map((_, i) => i + 1), 'numbered in the order they stand, each defined once');
      for (const [i, stop] of stops.entries()) {
        if (stop.form === 'default') ok(/^【[^【】：:]+】$/u.test(stop.text), `${stop.text} is no prompt`);
        if (stop.form === 'choice') ok(stop.text.split(',').length > 1 && stop.text.split(',').every((c) => c !== ''), stop.text);
        if (stop.form === 'repeat') ok(stops.slice(0, i).some((s) => s.number === stop.number && s.form !== 'repeat'), `$${stop.number} before its default`);
      }
      strictEqual(text.replace(/\$\{[^}]*\}/g, '').match(/[【】]/u), null, 'a prompt outside a tab stop');
    });
  }

  for (const { id, kind, name, description, body } of sections) {
    it(`${id} is told in both languages and numbered as its kind asks`, () => {
      ok(HAN_ONLY.test(name.zh.replace(/[（）\sA-Za-z]/gu, '')) && /^[\x20-\x7e]+$/.test(name.en), 'name');
      ok(/\p{Script=Han}/u.test(description.zh) && /^[\x20-\x7e]+$/.test(description.en), 'description');
      const levels = body.flatMap((line) => {
        const tokens = line.match(/\{\{marker:\d\}\}/g) ?? [];
        ok(tokens.length === 0 || (tokens.length === 1 && /^\{\{marker:[1-3]\}\}\S/.test(line)), line);
        return tokens.map((token) => Number(/\d/.exec(token)![0]));
      });
      for (const [i, level] of levels.entries()) ok(level <= (levels[i - 1] ?? 0) + 1, 'a level is skipped');
      if (kind === 'section') strictEqual(levels.filter((level) => level === 1).length, 1);
      if (kind === 'section') ok(body[0]!.startsWith('{{marker:1}}'));
      if (kind === 'block') deepStrictEqual(levels, []);
      if (kind === 'plan') ok(!body[0]!.includes('{{marker'), 'the title has no number');
      ok(['section', 'block', 'plan'].includes(kind));
      // 有一必有二: no item without a sibling.
      for (const deep of [2, 3]) {
        for (const group of levels.join('').split(new RegExp(`[1-${deep - 1}]`))) ok(group.split(String(deep)).length !== 2, `a lone item at level ${deep}`);
      }
      deepStrictEqual(body.filter((line, i) => /\s$/u.test(line) || (line === '' && body[i - 1] === '')), []);
    });
  }

  it('are punctuated as Chinese where they are Chinese', () => {
    for (const { name, text } of entries) {
      const prose = text.replace(/\$\{\d+\|[^}]*\}/g, '').replace(/\$\{\d+:?([^}]*)\}/g, '$1');
      strictEqual(/\p{Script=Han}[,;:!?()]|[,;:!?()]\p{Script=Han}/u.exec(prose)?.[0], undefined, name);
    }
  });

  it('never state a figure or a year of their own', () => {
    for (const { name, text } of entries) {
      const prose = text.replace(/\$\{[^}]*\}/g, '').replace(/^\|.*$/gm, '').replace(/^(?:附件：|　+)\d\. /gm, '').replace('0.0 to 1.0', '');
      strictEqual(/\d/.exec(prose)?.[0], undefined, name);
    }
  });

  it('cover the standard sections and plans', () => {
    const names = new Set(sections.flatMap(({ name, prefixes }) => [name.zh, ...prefixes]));
    const wanted = '指导思想 总体要求 基本原则 工作目标 主要任务 重点任务 实施步骤 时间安排 保障措施 组织领导 领导小组 存在问题 责任分工 任务分解 附件说明 署名日期 一是二是三是 引言公式 党建 安全工作 培训 会议方案 工作要点 工作计划 实施方案 工作意见 三年行动计划 总结暨计划 学校计划 个人计划 企业计划 项目计划 印发通知 en-awp en-action en-project en-okr';
    deepStrictEqual(wanted.split(' ').filter((name) => !names.has(name)), []);
  });
});
