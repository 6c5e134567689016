// confused-word: 其它, 台帐, 布署, 截止2025年底, 3月5号 — a closed list of words often written wrong (DOMAIN M21).

import type { PlanText } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineRule, type Finding } from '../rule.js';
import { CONFUSED_WORDS } from './confused-words.js';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly right: string;
}

const placesOf = remembered((text: string): readonly Place[] => {
  // the name of a document is written as it is
  const names = Array.from(text.matchAll(/《[^《》]{1,80}》/gu), (m) => ({ start: m.index, end: m.index + m[0].length }));
  return CONFUSED_WORDS.flatMap(({ wrong, right }) => Array.from(text.matchAll(wrong), (m) => ({ start: m.index, end: m.index + m[0].length, right })))
    .filter(({ start }) => !names.some((name) => name.start <= start && start < name.end))
    .sort((a, b) => a.start - b.start);
});

/** The word around a single wrong character, so that the message can be read: 台帐, not 帐. */
const around = (text: string, { start, end }: Place): { readonly before: string; readonly after: string } => {
  if (end - start > 1) return { before: '', after: '' };
  if (/[户目单册簿号款务]/u.test(text[end] ?? '')) return { before: '', after: text[end]! };
  return { before: /(?:\d{1,2}月\d{1,2}|明细|流水|\p{Script=Han})$/u.exec(text.slice(0, start))?.[0] ?? '', after: '' };
};

function* check(plan: PlanText): Iterable<Finding> {
  for (const { start, reading } of paragraphsOf(plan)) {
    for (const place of placesOf(reading.text)) {
      const within = reading.sourceSpan(place.start, place.end);
      const span = { start: start + within.start, end: start + within.end };
      const wrong = plan.snapshot.text.slice(span.start, span.end);
      // 帳戶 is right in traditional script; a word over a line end is left alone
      if (wrong !== reading.text.slice(place.start, place.end)) continue;
      const { before, after } = around(reading.text, place);
      yield {
        span,
        message: { en: `${before}${wrong}${after} should be ${before}${place.right}${after}.`, 'zh-cn': `“${before}${wrong}${after}”应写作“${before}${place.right}${after}”。` },
        fix: { title: { en: `Change to ${before}${place.right}${after}`, 'zh-cn': `改为“${before}${place.right}${after}”` }, edits: () => [{ span, text: place.right }], safe: false },
      };
    }
  }
}

export default defineRule(
  {
    id: 'confused-word',
    group: 'wording',
    severity: 'hint',
    summary: { en: 'A word is written with a character that is often confused (其它, 台帐, 布署).', 'zh-cn': '易混淆的词语（其它、台帐、布署）。' },
    source: { en: '《现代汉语词典》; common practice of proofreading.', 'zh-cn': '《现代汉语词典》；校对通行做法。' },
  },
  check,
);
