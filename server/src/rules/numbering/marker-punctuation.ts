// marker-punctuation: the wrong mark after a numeral, 1、 or （一）、 or 一. (DOMAIN N8, §1.4). Once for a style that the plan always writes so.

import type { Marker, Section } from '../../outline/outline.js';
import type { MarkerStyle } from '../../outline/style.js';
import { defineOutlineRule, type Finding, type Fix } from '../rule.js';

/** The mark that each style takes after its numeral or bracket; a style without an entry is free. */
const MARKS: Partial<Record<MarkerStyle, string>> = {
  '一、': '、', 'A.': '.', 'a.': '.', 'I.': '.', 'i.': '.', '（一）': '', '1.': '.', '（1）': '', '①': '', '第一章': '', '第一节': '', '第一条': '', '第一部分': '', '1.1': '', '1.1.1': '', '1.1.1.1': '',
};

/** Marks that stand for the right one: the full-width dot of printed documents, a half-width 顿号. */
const ACCEPTED: Partial<Record<MarkerStyle, RegExp>> = { '1.': /^[.．﹒]$/, 'A.': /^[.．)]$/, 'a.': /^[.．]$/, 'I.': /^[.．)]$/, '一、': /^[、﹑]$/, '1.1': /^[.．]?$/, '1.1.1': /^[.．]?$/, '1.1.1.1': /^[.．]?$/ };

/** The mark that should stand there, where another one does; undefined for a right or missing mark (marker-missing-dot). */
function rightMark({ style, mark, text }: Marker): string | undefined {
  const right = MARKS[style];
  if (right === undefined || mark === right || (mark === '' && right !== '') || ACCEPTED[style]?.test(mark) || /^[\u2488-\u249b]/u.test(text)) return undefined;
  // 第一部分：… is how titles of parts are commonly set off
  return style === '第一部分' && /[：:]/.test(mark) ? undefined : right;
}

const written = (marker: Marker, mark: string): string => marker.text.slice(0, marker.text.length - marker.mark.length).trimEnd() + mark;

function* check({ outline }: { readonly outline: { readonly sections: readonly Section[] } }): Iterable<Finding> {
  const byStyle = new Map<MarkerStyle, { wrong: Marker[]; all: number }>();
  for (const { marker } of outline.sections) {
    if (!marker || marker.mark === '' && MARKS[marker.style] !== '') continue;
    let entry = byStyle.get(marker.style);
    if (!entry) byStyle.set(marker.style, (entry = { wrong: [], all: 0 }));
    entry.all++;
    if (rightMark(marker) !== undefined) entry.wrong.push(marker);
  }
  for (const { wrong, all } of byStyle.values()) {
    const first = wrong[0];
    if (!first) continue;
    if (wrong.length === all && all > 1) {
      const right = written(first, rightMark(first)!);
      yield {
        span: first.span,
        message: {
          en: `All ${all} markers of this style are written like “${first.text}”: the right form is “${right}”.`,
          'zh-cn': `全文 ${all} 处这一级序号都写作“${first.text}”：应统一写作“${right}”。`,
        },
        fix: { title: { en: `Put the mark right in all ${all} places`, 'zh-cn': `全文统一为“${right}”（${all} 处）` }, edits: () => wrong.flatMap(editsOf), safe: true },
      };
    } else {
      for (const marker of wrong) {
        const right = written(marker, rightMark(marker)!);
        const fix: Fix = { title: { en: `Change to “${right}”`, 'zh-cn': `改为“${right}”` }, edits: () => editsOf(marker), safe: true };
        yield { span: marker.span, message: { en: `“${marker.text}” has the wrong mark: write “${right}”.`, 'zh-cn': `序号“${marker.text}”的标点有误：应写作“${right}”。` }, fix };
      }
    }
  }
}

/** The space before a wrong mark (1 、) goes with it. */
const editsOf = (marker: Marker) => [{ span: { start: marker.span.start + marker.text.slice(0, marker.text.length - marker.mark.length).trimEnd().length, end: marker.span.end }, text: rightMark(marker)! }];

export default defineOutlineRule(
  {
    id: 'marker-punctuation',
    group: 'numbering',
    severity: 'info',
    summary: { en: 'The mark after a numeral is not the one its style takes.', 'zh-cn': '序号后的标点不规范。' },
    source: {
      en: 'GB/T 15834—2011 B.3.2–B.3.6: 顿号 after 一, a dot after 1, nothing after brackets and circled figures.',
      'zh-cn': 'GB/T 15834—2011 B.3.2—B.3.6：汉字数字后用顿号，阿拉伯数字后用下脚点，带括号和带圈的不加标点。',
    },
  },
  check,
);
