// repeated-sentence: one sentence twice in a plan, as pasting leaves it (DOMAIN M6).

import type { Section } from '../../outline/outline.js';
import type { Plan } from '../../plan.js';
import { placeholdersIn } from '../../text/placeholder.js';
import { remembered } from '../../text/remembered.js';
import { span, type Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';

/** Shorter sentences are formulae; Latin ones are longer for the same content. */
const SHORTEST = 12;
const SHORTEST_LATIN = 40;

interface Sentence extends Span {
  readonly text: string;
}

/** （责任单位：…） and 责任单位：… recur by their nature, and so do the notes of a form. */
const ANNOTATION = /^(?:[(（【[]|(?:责任|牵头|配合|主办|协办|承办|完成|主管|分管|联系|参加|参与|时间|地点|对象)[^:，,。]{0,8}:|(?:owner|lead|responsible|due|deadline|contact)\b[^.]{0,20}:)/iu;

/** Up to each stop with its closing quotation mark; what has no stop is no sentence. */
const SENTENCE = /[^。!?]+[。!?]+[”’」』)]*/gu;
const LATIN_SENTENCE = /[^.!?]+(?:\.(?=\S)[^.!?]+)*[.!?]+(?=\s|$)/gu;

const sentencesOf = remembered((text: string): readonly Sentence[] => {
  const latin = !/\p{Script=Han}/u.test(text);
  const sentences: Sentence[] = [];
  for (const { index, 0: whole } of text.matchAll(latin ? LATIN_SENTENCE : SENTENCE)) {
    const sentence = whole.trim();
    const start = index + whole.indexOf(sentence);
    const length = sentence.replace(/[\p{P}\s]/gu, '').length;
    if (length < (latin ? SHORTEST_LATIN : SHORTEST) || ANNOTATION.test(sentence) || placeholdersIn(sentence).length > 0) continue;
    sentences.push({ ...span(start, start + sentence.length), text: sentence });
  }
  return sentences;
});

/** Months and weeks of a calendar have the same things to do; they head sections, lines of their own, or the lines themselves. */
const CALENDAR = /^\s*(?:第?[\d一二三四五六七八九十]{1,3}(?:个?月份?|周|季度|学期|学月)(?:$|[:、\s(])|(?:January|February|March|April|May|June|July|August|September|October|November|December|week \d|Q[1-4])\b)/iu;

function* check({ snapshot, passages }: Plan): Iterable<Finding> {
  const seen = new Map<string, Span>();
  let part = 0;
  let calendar: { readonly section: Section | undefined } | undefined;
  for (const { start, reading, section } of passages) {
    // a file may hold several plans
    if ((section?.part ?? part) !== part) {
      part = section!.part;
      seen.clear();
    }
    if (CALENDAR.test(reading.text)) calendar = { section };
    if ((calendar && calendar.section === section) || (section && CALENDAR.test(section.title))) continue;
    for (const sentence of sentencesOf(reading.text)) {
      const within = reading.sourceSpan(sentence.start, sentence.end);
      const place = { start: start + within.start, end: start + within.end };
      const first = seen.get(sentence.text);
      if (!first) {
        seen.set(sentence.text, place);
        continue;
      }
      const line = snapshot.positionAt(first.start).line + 1;
      yield {
        span: place,
        message: { en: `This sentence stands in line ${line} already: delete it or say something new.`, 'zh-cn': `此句与第 ${line} 行的句子完全相同：应删去，或改写。` },
        related: [{ span: first, message: { en: 'The same sentence', 'zh-cn': '相同的句子' } }],
      };
    }
  }
}

export default defineRule(
  {
    id: 'repeated-sentence',
    group: 'wording',
    severity: 'info',
    summary: { en: 'The same sentence stands in the plan twice.', 'zh-cn': '同一句话在文中出现两次。' },
    source: { en: 'Common practice of proofreading (repeated sentences).', 'zh-cn': '校对通行做法（句子查重）。' },
  },
  check,
);
