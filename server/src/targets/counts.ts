// Declared counts against the lists they speak of. Silent wherever the list cannot be located for sure (DOMAIN §3).

import type { Outline, Section } from '../outline/outline.js';
import { parseChinese } from '../text/numerals.js';
import { remembered } from '../text/remembered.js';
import type { Span } from '../text/span.js';
import { declarationsIn, type Declaration } from './declared.js';

/** What stands where a declaration's list should be: all numbers of members that it can be read as. */
export interface Listed {
  readonly declaration: Declaration;
  /** Every count that some reading of the list gives. */
  readonly counts: readonly number[];
  /** 等 stands at the end: more members may exist than are listed. */
  readonly open: boolean;
  readonly list: Span;
}

/** All declarations of a passage, for comparing them with sections and with each other. */
export const declaredIn = remembered(declarationsIn);

/** Declarations of a passage with their lists in the same passage; remembered by the text. */
export const listedIn = remembered((text: string): readonly Listed[] =>
  declaredIn(text).flatMap((declaration): Listed[] => {
    const listed = before(text, declaration, declaredIn(text)) ?? after(text, declaration) ?? ordinals(text, declaration) ?? ones(text, declaration);
    return listed ? [{ declaration, ...listed }] : [];
  }),
);

type Found = Omit<Listed, 'declaration'>;

/** True where the list contradicts the count under every reading. */
export function contradicts({ declaration: { count }, counts, open }: Listed): boolean {
  return open ? Math.min(...counts) > count : counts.every((n) => n !== count);
}

/** Counters that sum up a list standing before them; 个, 条 and 项 also count things that nobody lists. */
const SUMMING = /^(?:大|种|类|支|级|层|维|重|张)?$/u;
const ABSTRACT = /^(?:方面|环节|层面|层次|重点|关键|维度|学段|领域|标准|安全|阶段|体系|机制|路径|途径|步骤|模式|要素|坚持|聚焦|结合|统一|清单|台账|制度|队伍|平台|抓手|原则|方式|工作组|小组|专班|渠道|功能|目标|任务|举措|工程|行动|计划)/u;

/** P1–P4, P9: the list stands right before the declaration. */
function before(text: string, { start, end, counter, noun, quoted }: Declaration, others: readonly Declaration[]): Found | undefined {
  if (!quoted && !SUMMING.test(counter) && !ABSTRACT.test(text.slice(end - noun.length, end + 4))) return undefined;
  // a quoted name among others (“A”“B”及“十个严禁”) is a member itself, not their sum
  const from = clauseStart(text, start);
  // 市、县两级机构“三定”: the list is the other declaration's
  if (others.some((other) => other.start >= from && other.end <= start)) return undefined;
  if (quoted && (/[”"、和与及]$/u.test(text.slice(0, start)) || /[“"][二两三四五六七八九十]/u.test(text.slice(from, start)))) return undefined;
  let segment = text.slice(from, start).replace(/的$/u, '');
  const open = /等(?:[\p{Script=Han}]{0,4})?$/u.test(segment);
  segment = segment.replace(/等(?:[\p{Script=Han}]{0,4})?$/u, '');
  if (counter === '级') {
    const places = /[国省市区县乡镇村街校组户厅局科]{2,6}$/u.exec(segment)?.[0];
    if (places !== undefined && !segment.includes('、')) return { counts: [places.length], open: false, list: { start: from, end: start } };
  }
  if (/^[育]/u.test(noun) && /[德智体美劳]{2,5}$/u.test(segment)) return { counts: [/[德智体美劳]{2,5}$/u.exec(segment)![0].length], open: false, list: { start: from, end: start } };
  const quotedList = /[“"]([^“”"]{3,60})[”"]$/u.exec(segment);
  if (quotedList && !/[”"](?:[、和与及]|(?=[“"]))/u.test(segment.slice(0, -1))) {
    const members = split(quotedList[1]!);
    if (members.length >= 2) return { counts: [members.length], open, list: { start: from, end: start } };
  }
  // 学校、医院的食品、消防“两项检查”: the list after the last 的 is meant
  const members = splitOutsideQuotes(segment.replace(/^.*[、][^、]*的(?=[^的]*、)/u, ''));
  if (members.length < 2) return undefined;
  return { counts: readings(members), open, list: { start: from, end: start } };
}

/** Left end of the clause: a mark outside quotation marks and brackets. */
function clauseStart(text: string, end: number): number {
  let depth = 0;
  for (let i = end - 1; i >= 0; i--) {
    const c = text[i]!;
    if (/[”’)》]/u.test(c)) depth++;
    else if (/[“‘(《]/u.test(c)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && /[,;。:!?，；：\n]/u.test(c)) return i + 1;
  }
  return 0;
}

/** The separator that stands in it: ， beats ；, and 、 comes last. */
function split(text: string): string[] {
  const separator = /[,，]/u.test(text) ? /[,，]/u : /[;；]/u.test(text) ? /[;；]/u : /、/u;
  return text.split(separator).filter((member) => member.trim() !== '');
}

/** Members between 、 and between quotations that touch (“A”“B”). */
function splitOutsideQuotes(text: string): string[] {
  const members: string[] = [''];
  let depth = 0;
  for (const [i, c] of [...text].entries()) {
    if (/[“‘(《]/u.test(c)) {
      if (depth === 0 && c === '“' && [...text][i - 1] === '”') members.push('');
      depth++;
    } else if (/[”’)》]/u.test(c)) depth = Math.max(0, depth - 1);
    if (c === '、' && depth === 0) members.push('');
    else members[members.length - 1] += c;
  }
  return members.filter((member) => member.trim() !== '');
}

/** 和 before the last member may join two members, or stand inside one. */
function readings(members: readonly string[]): number[] {
  const joined = /[和与及]|以及/u;
  const last = members.at(-1)!.replace(/[“‘《][^”’》]*[”’》]/gu, '“”');
  const counts = new Set([members.length]);
  if (joined.test(last)) counts.add(members.length + 1);
  // a joint inside an earlier member makes the level doubtful
  if (members.slice(0, -1).some((member) => joined.test(member.replace(/[“‘《][^”’》]*[”’》]/gu, '')))) for (const n of [...counts]) counts.add(n + 1).add(n - 1);
  return [...counts];
}

/** P5: the declaration, then 即, 包括, 分别是 or a colon, and the list to the end of the sentence. */
function after(text: string, { end }: Declaration): Found | undefined {
  const cue = /^[\p{Script=Han}”"’]{0,6}?(?:,?即:?|,?(?:分别(?:是|为)|包括|主要是|就是):?|:|：|——)/u.exec(text.slice(end, end + 14));
  if (!cue) return undefined;
  const from = end + cue[0].length;
  const until = text.slice(from).search(/[。;；!?]|$/u) + from;
  const list = text.slice(from, until);
  if (/^一是|^第一|^1[.、]|^\(1\)/u.test(list.trim()) || list.length > 160 || list.trim() === '') return undefined;
  const open = /等(?:[\p{Script=Han}]{0,4})?$/u.test(list);
  const bare = list.replace(/[“‘《(][^”’》)]*[”’》)]/gu, (quoted) => quoted[0] + 'x'.repeat(quoted.length - 2) + quoted.at(-1));
  const [commas, dots] = [/[,，]/u.test(bare), bare.includes('、')];
  if (commas === dots) return undefined;
  const members = commas ? bare.split(/[,，]/u) : splitOutsideQuotes(list.replace(/等$/u, ''));
  return members.length < 2 ? undefined : { counts: readings(members), open, list: { start: from, end: until } };
}

/** P10: 做好三方面工作：一是…；二是…；三是…. */
function ordinals(text: string, { end, count }: Declaration): Found | undefined {
  const rest = text.slice(end);
  const first = /^[^。;；]{0,16}[:：。](?=\s*一是)/u.exec(rest);
  if (!first) return undefined;
  const last = Math.max(...[...rest.matchAll(/(?:^|[。;；:：,，])\s*([二三四五六七八九十]{1,2})是/gu)].map((m) => parseChinese(m[1]!) ?? 0), 1);
  return last < 2 || last > count + 5 ? undefined : { counts: [last], open: false, list: { start: end, end: text.length } };
}

/** P8: “五个一” and then “一个支书”, “一支队伍”, … in quotation marks. */
function ones(text: string, { end, counter, noun, phrase }: Declaration): Found | undefined {
  if (!/个一$/u.test(phrase) && counter + noun !== '个一') return undefined;
  const members = [...text.slice(end).matchAll(/[“"]一[个支条项张本套次堂场座批名份]?[\p{Script=Han}]{1,10}[”"]/gu)];
  return members.length < 2 ? undefined : { counts: [new Set(members.map((m) => m[0])).size], open: false, list: { start: end, end: text.length } };
}

/** P6: “八个突破”, and a run of sections whose titles all hold the word. */
export function sectionsOf(declaration: Declaration, outline: Outline): number | undefined {
  const core = declaration.noun.slice(-2);
  if (core.length < 2 || !(declaration.quoted || declaration.counter === '大')) return undefined;
  let known = answers.get(outline);
  if (!known) answers.set(outline, (known = { groups: [outline.roots, ...outline.sections.map((s) => s.children)].filter((group) => group.length >= 3), counts: new Map() }));
  if (!known.counts.has(core)) {
    const answering = known.groups.filter((group) => group.every((section) => section.title.includes(core)));
    known.counts.set(core, answering.length === 1 ? answering[0]!.length : undefined);
  }
  return known.counts.get(core);
}

/** By the word that a declaration is about: a keystroke that leaves the outline asks the same again. */
const answers = new WeakMap<Outline, { readonly groups: readonly (readonly Section[])[]; readonly counts: Map<string, number | undefined> }>();
