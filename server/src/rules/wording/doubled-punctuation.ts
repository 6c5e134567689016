// doubled-punctuation: ，， 。。 、， ；。 and a paragraph that begins with a mark (DOMAIN M4).

import type { PlanText } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineRule, type Finding, type Fix } from '../rule.js';

/** On the reading, whose marks are half-width. ！！ and ？！ are strong feeling, …… and —— one mark. */
const RUN = /[,、。;:!?]{2,}|(?<=\p{Script=Han})\.[,。;]|。\.(?![\d.])/gu;
const CHINESE = /[\p{Script=Han}、。”’》〉）)】〕」』%\d]/u;

/** The mark that stays where several different ones stand together: the one that closes more. */
const STRONGEST = ['!', '?', '。', ';', ':', ',', '、', '.'];

interface Run {
  readonly start: number;
  readonly end: number;
  /** Where the mark that should stay stands; undefined for an ellipsis typed as stops. */
  readonly keep: number | undefined;
}

const runsOf = remembered((text: string): readonly Run[] => {
  const runs: Run[] = [];
  for (const { index, 0: marks } of text.matchAll(RUN)) {
    const end = index + marks.length;
    if (/^[!?]+$/.test(marks) || (marks.endsWith('::') && /[A-Za-z]/.test(text[end] ?? ''))) continue;
    // in Latin text and between figures such marks have other uses
    if (!/[、。]/.test(marks) && !/\p{Script=Han}/u.test((text[index - 1] ?? '') + (text[end] ?? ''))) continue;
    if (index > 0 && !CHINESE.test(text[index - 1]!)) continue;
    const ellipsis = marks.length >= 3 && new Set(marks).size === 1;
    runs.push({ start: index, end, keep: ellipsis ? undefined : index + marks.indexOf(STRONGEST.find((mark) => marks.includes(mark))!) });
  }
  return runs;
});

/** A mark that may not stand at a paragraph's head. */
const HEAD = /^[,、。;](?=\p{Script=Han})/u;

function* check(plan: PlanText): Iterable<Finding> {
  const { text } = plan.snapshot;
  const { facts } = plan.outline.layout;
  let stopped = true;
  for (const { kind, start, lastLine, reading } of paragraphsOf(plan)) {
    if (stopped && kind === 'text' && HEAD.test(reading.text)) {
      const span = { start: start + reading.sourceAt(0), end: start + reading.sourceAt(0) + 1 };
      const mark = text.slice(span.start, span.end);
      yield {
        span,
        message: { en: `The paragraph begins with ${mark}: delete it.`, 'zh-cn': `段首出现“${mark}”：应删去。` },
        fix: { title: { en: `Delete ${mark}`, 'zh-cn': `删去“${mark}”` }, edits: () => [{ span, text: '' }], safe: false },
      };
    }
    stopped = facts[lastLine]!.stops;
    for (const { start: from, end, keep } of runsOf(reading.text)) {
      const within = reading.sourceSpan(from, end);
      const span = { start: start + within.start, end: start + within.end };
      const marks = text.slice(span.start, span.end).replace(/\s+/gu, '');
      const right = keep === undefined ? '……' : text[start + reading.sourceAt(keep)]!;
      const fix: Fix = { title: { en: `Change to ${right}`, 'zh-cn': `改为“${right}”` }, edits: () => [{ span, text: right }], safe: false };
      yield { span, message: { en: `${marks} is more than one mark: write ${right}.`, 'zh-cn': `标点“${marks}”重复：应写作“${right}”。` }, fix };
    }
  }
}

export default defineRule(
  {
    id: 'doubled-punctuation',
    group: 'wording',
    severity: 'warning',
    summary: { en: 'Two punctuation marks stand where one belongs (，， 、， 。。).', 'zh-cn': '标点重复（，，、，。。）。' },
    source: { en: 'GB/T 15834—2011 5.1: marks stand one at a place; common practice of proofreading.', 'zh-cn': 'GB/T 15834—2011 5.1；校对通行做法。' },
  },
  check,
);
