// repeated-sentence: one sentence twice in a plan, as pasting leaves it (DOMAIN M6).

import type { Section } from '../../outline/outline.js';
import type { Plan, PlanText } from '../../plan.js';
import { placeholdersIn } from '../../text/placeholder.js';
import { remembered } from '../../text/remembered.js';
import { span, type Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';

/** Shorter sentences are formulae; Latin ones are longer for the same content. */
const SHORTEST = 12;
const SHORTEST_LATIN = 40;

interface Sentence extends Span {
  readonly text: string;
}

/** （责任单位：…） and 责任单位：… recur by their nature, and so do the notes of a form. */
const ANNOTATION = /^(?:[(（【[]|(?:责任|牵头|配合|主办|协办|承办|完成|主管|分管|联系|参加|参与|时间|地点|对象)[^:，,。]{0,8}:|(?:owner|lead|responsible|due|deadline|contact)\b[^.]{0,20}:)/iu;

/** What ends a sentence, with its closing quotation mark; what has no stop is no sentence. */
const STOP = /[。!?]+[”’」』)]*/gu;
const LATIN_STOP = /[.!?]+(?=\s|$)/gu;

const sentencesOf = remembered((text: string): readonly Sentence[] => {
  const latin = !/\p{Script=Han}/u.test(text);
  const sentences: Sentence[] = [];
  let from = 0;
  for (const { index, 0: stop } of text.matchAll(latin ? LATIN_STOP : STOP)) {
    const whole = text.slice(from, index + stop.length);
    const sentence = whole.trim();
    const start = from + whole.indexOf(sentence);
    from = index + stop.length;
    const length = sentence.replace(/[\p{P}\s]/gu, '').length;
    if (length < (latin ? SHORTEST_LATIN : SHORTEST) || ANNOTATION.test(sentence) || placeholdersIn(sentence).length > 0) continue;
    sentences.push({ ...span(start, start + sentence.length), text: sentence });
  }
  return sentences;
});

/** Months and weeks of a calendar have the same things to do; they head sections, lines of their own, or the lines themselves. */
const CALENDAR = /^\s*(?:第?[\d一二三四五六七八九十]{1,3}(?:个?月份?|周|季度|学期|学月)(?:$|[:、\s(])|(?:January|February|March|April|May|June|July|August|September|October|November|December|week \d|Q[1-4])\b)/iu;

interface Placed extends Sentence {
  /** The document in the file that it belongs to: a file may hold several plans. */
  readonly part: number;
}

interface Sentences {
  readonly placed: readonly Placed[];
  /** A hash of each one's text: sentences with different hashes differ. Apart from them, since each keystroke goes over the whole plan. */
  readonly hashes: Uint32Array;
}

const HASHES = 1 << 18;

function hashOf(text: string): number {
  let hash = 0;
  for (let i = 0; i < text.length; i++) hash = (hash * 31 + text.charCodeAt(i)) | 0;
  return (hash >>> 0) % HASHES;
}

function gather({ passages }: PlanText): Sentences {
  const placed: Placed[] = [];
  let calendar: { readonly section: Section | undefined } | undefined;
  for (const { start, reading, section } of passages) {
    if (CALENDAR.test(reading.text)) calendar = { section };
    if ((calendar && calendar.section === section) || (section && CALENDAR.test(section.title))) continue;
    for (const sentence of sentencesOf(reading.text)) {
      const within = reading.sourceSpan(sentence.start, sentence.end);
      placed.push({ ...span(start + within.start, start + within.end), text: sentence.text, part: section?.part ?? 0 });
    }
  }
  return { placed, hashes: Uint32Array.from(placed, ({ text }) => hashOf(text)) };
}

/** How often each hash occurs, up to 2; zero between two runs. */
const occurs = new Uint8Array(HASHES);

/** The sentences whose hash occurs twice, in order; few. */
function candidates(parts: readonly Part<Sentences>[]): (Placed & { readonly at: number })[] {
  for (const { value: { hashes } } of parts) for (const hash of hashes) occurs[hash] = occurs[hash] === 0 ? 1 : 2;
  const found = parts.flatMap(({ value: { placed, hashes }, at }) => (hashes.some((hash) => occurs[hash] === 2) ? placed.filter((_, i) => occurs[hashes[i]!] === 2).map((sentence) => ({ ...sentence, at })) : []));
  for (const { value: { hashes } } of parts) for (const hash of hashes) occurs[hash] = 0;
  return found;
}

function* check(parts: readonly Part<Sentences>[], { snapshot }: Plan): Iterable<Finding> {
  const seen = new Map<string, Span>();
  let current = 0;
  for (const { text, part, start, end, at } of candidates(parts)) {
    if (part !== current) {
      current = part;
      seen.clear();
    }
    const first = seen.get(text);
    if (!first) {
      seen.set(text, span(start + at, end + at));
      continue;
    }
    const line = snapshot.positionAt(first.start).line + 1;
    yield {
      span: span(start + at, end + at),
      message: { en: `This sentence stands in line ${line} already: delete it or say something new.`, 'zh-cn': `此句与第 ${line} 行的句子完全相同：应删去，或改写。` },
      related: [{ span: first, message: { en: 'The same sentence', 'zh-cn': '相同的句子' } }],
    };
  }
}

export default defineGatheringRule(
  {
    id: 'repeated-sentence',
    group: 'wording',
    severity: 'info',
    summary: { en: 'The same sentence stands in the plan twice.', 'zh-cn': '同一句话在文中出现两次。' },
    source: { en: 'Common practice of proofreading (repeated sentences).', 'zh-cn': '校对通行做法（句子查重）。' },
  },
  gather,
  check,
);
