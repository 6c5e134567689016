// halfwidth-punctuation: , ; : ! ? ( ) beside Han characters (DOMAIN M3). Once where it is the plan's habit, each where it is an exception.

import type { Plan, PlanText } from '../../plan.js';
import type { Edit } from '../../text/edits.js';
import { GLOSS } from '../../text/reading.js';
import { remembered } from '../../text/remembered.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '(': '（', ')': '）' };

/** A mark with a Han character or a Chinese closing mark before it; between figures (1,000 4:6 12:30) it stays, and so it does in addresses. */
const MARK = /(?:(?<=[\p{Script=Han}》”’」】）)])[ \t]?|(?<=[%\d])(?=[,;:!?][\p{Script=Han}（(《“]))([,;:!?])(?!\/\/|[\w.-]+\.(?:com|cn|net|org))/gu;
const PAIR = /\(([^()（）]*\p{Script=Han}[^()（）]*)\)|(?<=\p{Script=Han})\(([^()（）\n]{1,40})\)(?=[\p{Script=Han}，,。；;、]|$)/gu;
/** The bracket of a marker is accepted in half width: plans that are full-width elsewhere have it. */
const MARKER = /^[\s\u3000]*(?:\(\s*(?:[一二三四五六七八九十百]{1,4}|\d{1,3})\s*\)|\d{1,3}[,:])/u;
const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]/g;
const FULL_WIDTH = /[，；：！？（）]/gu;

/** From this share on, half-width marks are how the plan is written. */
const HABIT = 0.2;
/** One alone is an exception, however short the text. */
const LEAST = 2;

interface LineMarks {
  /** Offsets in the line: of one mark, or of the two brackets that belong together. */
  readonly half: readonly (readonly number[])[];
  readonly full: number;
}

const marksOf = remembered((line: string): LineMarks => {
  const skip = MARKER.exec(line)?.[0].length ?? 0;
  const glosses = new Set(Array.from(line.matchAll(GLOSS), (m) => m.index));
  // a Chinese name in an English line makes no Chinese text of it
  if ((line.match(HAN)?.length ?? 0) < (line.match(LATIN)?.length ?? 0)) return { half: [], full: 0 };
  const half: number[][] = [];
  for (const match of line.matchAll(MARK)) if (match.index >= skip) half.push([match.index + match[0].length - 1]);
  for (const match of line.matchAll(PAIR)) if (match.index >= skip && !glosses.has(match.index)) half.push([match.index, match.index + match[0].length - 1]);
  half.sort((a, b) => a[0]! - b[0]!);
  return { half, full: line.match(FULL_WIDTH)?.length ?? 0 };
});

interface Marks {
  /** Offsets in the chunk: of one mark, or of the two brackets that belong together. */
  readonly half: readonly (readonly number[])[];
  readonly full: number;
}

function gather({ snapshot }: PlanText): Marks {
  const marks = snapshot.lines.map(marksOf);
  return { half: marks.flatMap(({ half }, line) => half.map((offsets) => offsets.map((at) => snapshot.lineStart(line) + at))), full: marks.reduce((sum, { full }) => sum + full, 0) };
}

function* check(parts: readonly Part<Marks>[], { snapshot: { text } }: Plan): Iterable<Finding> {
  const full = parts.reduce((sum, { value }) => sum + value.full, 0);
  const half = parts.reduce((sum, { value }) => sum + value.half.reduce((n, offsets) => n + offsets.length, 0), 0);
  const first = parts.find(({ value }) => value.half.length > 0);
  if (!first) return;
  const editsOf = ({ value, at }: Part<Marks>) => value.half.map((offsets) => offsets.map((offset): Edit => ({ span: { start: at + offset, end: at + offset + 1 }, text: FULL[text[at + offset]!]! })));
  if (half >= LEAST && half > (half + full) * HABIT) {
    const at = first.at + first.value.half[0]![0]!;
    yield {
      span: { start: at, end: at + 1 },
      message: {
        en: `${half} of ${half + full} punctuation marks are half-width: in Chinese text they should be full-width.`,
        'zh-cn': `全文 ${half + full} 处标点中有 ${half} 处是半角：中文正文应统一用全角标点。`,
      },
      fix: { title: { en: `Make all ${half} marks full-width`, 'zh-cn': `把 ${half} 处半角标点统一为全角` }, edits: () => parts.flatMap(editsOf).flat(), safe: true },
    };
    return;
  }
  for (const edits of parts.flatMap(editsOf)) {
    const mark = edits.map(({ span }) => text[span.start]).join('');
    const right = edits.map((edit) => edit.text).join('');
    yield {
      span: edits[0]!.span,
      message: { en: `Half-width “${mark}” in Chinese text: write “${right}”.`, 'zh-cn': `半角标点“${mark}”：应写作全角“${right}”。` },
      fix: { title: { en: `Change to “${right}”`, 'zh-cn': `改为“${right}”` }, edits: () => edits, safe: true },
    };
  }
}

export default defineGatheringRule(
  {
    id: 'halfwidth-punctuation',
    group: 'damage',
    severity: 'hint',
    summary: { en: 'Half-width punctuation stands in Chinese text.', 'zh-cn': '中文正文使用了半角标点。' },
    source: { en: 'GB/T 15834—2011 (marks take the place of a character).', 'zh-cn': 'GB/T 15834—2011（标点占一个字的位置）。' },
  },
  gather,
  check,
);
