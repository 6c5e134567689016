// Owners: who answers for a task. Forms: DOMAIN §2.5.

import type { Span } from '../text/span.js';

export interface Owner extends Span {
  readonly role: 'lead' | 'support';
}

/** A bracket that names owners or a date for the item before it. */
export interface Annotation extends Span {
  readonly owners: readonly Owner[];
}

const BRACKET = /[(【〔\[](?:[^()【】〔〕\[\]]|\([^()]*\)|【[^【】]*】){2,300}[)】〕\]]/gu;
/** 责任单位：… as a sentence of its own. */
const SENTENCE = /(?:^|(?<=[。;；.]\s?))\s*(?:责任(?:单位|科室|部门|人)|牵头(?:单位|部门)|配合单位|完成时限|Owner|Lead|Responsible)\s*[:：][^。;；\n]{2,120}/giu;
const LABEL = /(?<lead>(?:主要)?责任(?:单位|科室|股室|处室|部门|领导|人|主体)?|牵头(?:责任)?(?:单位|部门|科室|处室|领导|人)?|主办(?:单位|科室)?|分管领导|承办(?:单位|科室)|负责(?:单位|部门|人)|Owner|Lead|Responsible)|(?<support>配合(?:单位|部门|科室|处室)?|协办(?:单位|部门)?|协同(?:配合)?(?:单位|部门)?|参与(?:单位|部门)|Support(?:ed by)?)|(?<date>完成(?:时限|时间|期限)|时限|时间(?:节点|安排)?|Due)/giu;
const NAME = /(?:[^、,，;；:：()\s和与及]|\([^()]*\))+(?:\s[A-Z][^、,，;；:：()\s]*)*/gu;
const WITHOUT_LABEL = /(?<names>[^,;()【】]{2,80}?)(?<how>牵头(?:负责)?|负责(?:牵头)?|配合|按职责(?:分工)?负责|分别负责|具体负责)(?=[,;)】]|$)/gu;
/** 由A牵头, B配合 in the sentence itself. */
const INLINE = /(?:由|请)(?<lead>[\p{Script=Han}、]{2,30}?)(?:牵头|负责)(?!制|人)/gu;
/** 校长负责制, 项目负责人 are no owners. */
const NOT_OWNER = /负责制|负责人(?!:)/u;

/** Brackets in a passage's text (half-width marks) that hold owners or dates, in order. Positions in that text. */
export function annotationsIn(text: string): Annotation[] {
  const found: Annotation[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const inner = match[0].slice(1, -1);
    const base = match.index + 1;
    const labels = [...inner.matchAll(LABEL)].filter((m) => /^\s*[:：]/.test(inner.slice(m.index + m[0].length)));
    const owners = labels.length > 0 ? labelled(inner, labels, base) : unlabelled(inner, base);
    if (owners.length > 0 || labels.length > 0) found.push({ start: match.index, end: match.index + match[0].length, owners });
  }
  const brackets = [...found];
  let next = 0;
  for (const match of text.matchAll(SENTENCE)) {
    while (next < brackets.length && brackets[next]!.end <= match.index) next++;
    if (next < brackets.length && brackets[next]!.start < match.index + match[0].length) continue;
    const inner = match[0].replace(/\.\s*$/, '');
    const labels = [...inner.matchAll(LABEL)].filter((m) => /^\s*[:：]/.test(inner.slice(m.index + m[0].length)));
    if (labels.length > 0) found.push({ start: match.index, end: match.index + match[0].length, owners: labelled(inner, labels, match.index) });
  }
  return found.sort((a, b) => a.start - b.start);
}

function labelled(inner: string, labels: readonly RegExpMatchArray[], base: number): Owner[] {
  return labels.flatMap((label, i): Owner[] => {
    if (label.groups!['date'] !== undefined) return [];
    const from = label.index! + label[0].length;
    const rest = inner.slice(from, labels[i + 1]?.index ?? inner.length);
    const value = rest.split(/[;；]/)[0]!.replace(/,\s*$/, '');
    return namesIn(value, base + from, label.groups!['support'] === undefined ? 'lead' : 'support');
  });
}

function unlabelled(inner: string, base: number): Owner[] {
  if (NOT_OWNER.test(inner)) return [];
  return [...inner.matchAll(WITHOUT_LABEL)].flatMap((match) => namesIn(match.groups!['names']!, base + match.index, match.groups!['how'] === '配合' ? 'support' : 'lead'));
}

function namesIn(value: string, base: number, role: Owner['role']): Owner[] {
  return [...value.matchAll(NAME)].flatMap((m) => {
    // 由市住建局牵头, 市教育局等
    const lead = /^[由请]/u.test(m[0]) ? 1 : 0;
    const name = m[0].slice(lead).replace(/等(?:单位|部门)?$/u, '');
    return name.length >= 2 && !/^(?:以下|有关|各)$/u.test(name) ? [{ start: base + m.index + lead, end: base + m.index + lead + name.length, role }] : [];
  });
}

export function inlineOwnersIn(masked: string): Owner[] {
  return [...masked.matchAll(INLINE)].map((match) => {
    const start = match.index + 1;
    return { start, end: start + match.groups!['lead']!.length, role: 'lead' as const };
  });
}
