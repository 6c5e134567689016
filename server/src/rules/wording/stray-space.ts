// stray-space: a space inside Chinese text (DOMAIN M19). Once where the whole plan has them, as text out of a PDF does.

import type { PlanText } from '../../plan.js';
import type { Edit } from '../../text/edits.js';
import { remembered } from '../../text/remembered.js';
import type { Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';

/** One or two spaces between Han characters or full-width marks. More are layout; beside Latin letters and figures a space is a style. */
const GAP = /(?<=[\p{Script=Han}，。；：、！？（）《》“”])[ \u00a0\u3000]{1,2}(?=[\p{Script=Han}，。；：、！？（）《》“”])/gu;

/** 姓　名, 组　长： — two characters set as wide as three or four. */
const WIDE_WORD = /(?:^|[^\p{Script=Han}])\p{Script=Han}[ \u00a0\u3000]{1,2}\p{Script=Han}(?:$|[^\p{Script=Han}])/u;
/** What stands before and after a gap between the items of a list of names. */
const NAMES = 4;
/** 第一章　总则, 第1周　班会, 表一　分工: a label at the line's head. */
const LABEL = /^[\s\u3000>*•·-]*(?:[^，。；：、！？,;:!?]{1,4}|(?=.*[\d第])[^，。；：、！？,;:!?]{1,8})$/u;

interface Gap extends Span {
  /** After a stop it may stand for a line end that was lost. */
  readonly afterStop: boolean;
}

const gapsOf = remembered((line: string): readonly Gap[] => {
  // a line without a comma or a stop is a title, a signature or a label
  if (!/[，。；,;]/u.test(line)) return [];
  const quoted = Array.from(line.matchAll(/“[^“”]*”|《[^《》]*》/gu), (m) => ({ start: m.index, end: m.index + m[0].length }));
  return Array.from(line.matchAll(GAP), (m) => ({ start: m.index, end: m.index + m[0].length, afterStop: /[。！？）]/u.test(line[m.index - 1]!) })).filter(({ start, end }) => {
    const [before, after] = [line.slice(0, start), line.slice(end)];
    if (before.trim() === '' || LABEL.test(before) || WIDE_WORD.test(line.slice(Math.max(0, start - 2), end + 2))) return false;
    // a motto of two halves: “小手拉大手 学讲普通话”
    if (quoted.some((q) => q.start < start && end < q.end)) return false;
    const word = /\p{Script=Han}*$/u.exec(before)![0].length;
    const next = /^\p{Script=Han}*/u.exec(after)![0].length;
    if (word > 0 && next > 0 && word <= NAMES && next <= NAMES) return false;
    // 时间：3月 地点：礼堂
    return !/^\p{Script=Han}{2,8}[：:]/u.test(after);
  });
});

/** From this many on, spaces are how the text came, and are said once. */
const HABIT = 10;

/** A heading that is set off from its text by a space alone is no longer than this. */
const LONGEST_HEADING = 24;

interface Gaps {
  readonly certain: readonly Span[];
  readonly all: readonly Span[];
}

function gather({ snapshot, outline }: PlanText): Gaps {
  const certain: Span[] = [];
  const all: Span[] = [];
  const headings = new Map(outline.sections.filter((s) => !s.midline).map((s) => [s.line, s]));
  // where headings stand inside the line, its paragraphs ran together and spaces are what is left of the line ends
  const ranTogether = new Set(outline.sections.filter((s) => s.midline).map((s) => s.line));
  for (const [line, text] of snapshot.lines.entries()) {
    const { kind, textEnd } = outline.layout.facts[line]!;
    if (kind !== 'text' || ranTogether.has(line)) continue;
    const base = snapshot.lineStart(line);
    const heading = headings.get(line);
    const from = heading ? heading.marker?.span.end ?? heading.heading.end : base;
    for (const { start, end, afterStop } of gapsOf(text)) {
      if (base + start <= from || end > textEnd) continue;
      // inside a heading a space may part its halves, and after one it may stand for the stop
      if (heading && (base + end <= heading.heading.end && heading.runIn || base + start - from <= LONGEST_HEADING && !text.slice(from - base, start).includes('。'))) continue;
      const gap = { start: base + start, end: base + end };
      if (!afterStop) certain.push(gap);
      all.push(gap);
    }
  }
  return { certain, all };
}

function* check(parts: readonly Part<Gaps>[]): Iterable<Finding> {
  const placed = (which: keyof Gaps) => parts.flatMap(({ value, at }) => value[which].map(({ start, end }): Edit => ({ span: { start: start + at, end: end + at }, text: '' })));
  const certain = placed('certain');
  const edits = certain.length >= HABIT ? placed('all') : certain;
  if (certain.length >= HABIT) {
    yield {
      span: edits[0]!.span,
      message: { en: `${edits.length} spaces stand inside Chinese text, from here on: take them out.`, 'zh-cn': `正文中有 ${edits.length} 处多余空格（从这里起）：应全部删去。` },
      fix: { title: { en: `Delete all ${edits.length} spaces`, 'zh-cn': `删去全部 ${edits.length} 处空格` }, edits: () => edits, safe: true },
    };
    return;
  }
  for (const edit of edits) {
    yield {
      span: edit.span,
      message: { en: 'A space stands inside Chinese text: delete it.', 'zh-cn': '中文之间有多余空格：应删去。' },
      fix: { title: { en: 'Delete the space', 'zh-cn': '删去空格' }, edits: () => [edit], safe: true },
    };
  }
}

export default defineGatheringRule(
  {
    id: 'stray-space',
    group: 'wording',
    severity: 'info',
    summary: { en: 'A space stands inside Chinese text.', 'zh-cn': '中文之间有多余空格。' },
    source: { en: 'Common practice of typesetting: Chinese is set without spaces.', 'zh-cn': '排版通行做法：汉字之间不空格。' },
  },
  gather,
  check,
);
