// doubled-word: 进一步进一步, 的的 — a word typed twice (DOMAIN M5).

import type { PlanText } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineRule, type Finding } from '../rule.js';
import { BEGIN_ALIKE, REDUPLICATED, SINGLE } from './doubled-words.js';

const WORD = /(\p{Script=Han}{2,10})\1/gu;
const CHARACTER = new RegExp(`([${Object.keys(SINGLE).join('')}])\\1`, 'gu');
const LATIN = /\b(the|a|an|of|to|in|on|for|and|or|by|with|at|from|is|are|be|will|this|it) \1\b/giu;

/** 一步一步, 一项一项: one by one. */
const ONE_BY_ONE = /^[一每逐层]\p{Script=Han}$/u;
/** 部门的用户的用户名: the second word begins another one. */
const JOINED = /^[的和与及]|[的和与及]$/u;

interface Place {
  readonly start: number;
  readonly end: number;
  readonly word: string;
}

const placesOf = remembered((text: string): readonly Place[] => {
  const places: Place[] = [];
  for (const { index, 0: both, 1: word } of text.matchAll(WORD)) {
    if (isRepeat(text, index, both.length, word!)) places.push({ start: index, end: index + both.length, word: word! });
  }
  for (const { index, 1: character } of text.matchAll(CHARACTER)) {
    const { after = '', before = '' } = SINGLE[character!]!;
    if (after.includes(text[index - 1] ?? ' ') || before.includes(text[index + 2] ?? ' ')) continue;
    // 和和气气, 是是非非
    if (text[index + 2] !== undefined && text[index + 2] === text[index + 3]) continue;
    if (text[index - 1] === character || text[index + 2] === character) continue;
    places.push({ start: index, end: index + 2, word: character! });
  }
  for (const { index, 0: both, 1: word } of text.matchAll(LATIN)) if (word !== 'A' && both.endsWith(word!.toLowerCase())) places.push({ start: index, end: index + both.length, word: word! });
  return places;
});

function isRepeat(text: string, index: number, length: number, word: string): boolean {
  // 层层层层; the same character all along is a sound or a measure
  if (new Set(word).size === 1) return false;
  if (ONE_BY_ONE.test(word) || REDUPLICATED.includes(word) || JOINED.test(word)) return false;
  const second = text.slice(index + word.length);
  if (BEGIN_ALIKE.some((longer) => longer.length > word.length && longer.startsWith(word) && second.startsWith(longer))) return false;
  // a name or a motto that is nothing else: “叮当叮当”
  return !(/[“‘《「]/.test(text[index - 1] ?? '') && /[”’》」]/.test(text[index + length] ?? ''));
}

function* check(plan: PlanText): Iterable<Finding> {
  for (const { start, reading } of paragraphsOf(plan)) {
    for (const { start: from, end, word } of placesOf(reading.text)) {
      const both = reading.sourceSpan(from, end);
      const extra = reading.sourceSpan(from + word.length, end);
      const span = { start: start + extra.start, end: start + extra.end };
      const first = plan.snapshot.text.slice(start + both.start, span.start);
      // set apart by a space they are two entries of a list
      if (/[ \t\u3000]$/u.test(first) && !/[\r\n]/.test(first)) continue;
      const shown = plan.snapshot.text.slice(span.start, span.end).trim();
      yield {
        span: { start: start + both.start, end: start + both.end },
        message: { en: `${shown} stands twice: delete one.`, 'zh-cn': `“${shown}”重复：应删去一个。` },
        fix: { title: { en: `Delete the second ${shown}`, 'zh-cn': `删去重复的“${shown}”` }, edits: () => [{ span, text: '' }], safe: false },
      };
    }
  }
}

export default defineRule(
  {
    id: 'doubled-word',
    group: 'wording',
    severity: 'warning',
    summary: { en: 'A word stands twice (进一步进一步, 的的).', 'zh-cn': '词语重复（进一步进一步、的的）。' },
    source: { en: 'Common practice of proofreading (extra words).', 'zh-cn': '校对通行做法（多字）。' },
  },
  check,
);
