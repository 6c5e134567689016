// enumeration-gap: 一是 … 二是 … 四是, 第一 … 第三 inside running text (DOMAIN §1.7).

import type { PlanText } from '../../plan.js';
import { parseChinese, toChinese } from '../../text/numerals.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding } from '../rule.js';

/** At a clause's head: 一是, 二要, 第三，. Not 统一是, 第一季度, 之一是. */
const ORDINAL = /(?<=^|[。；;：:，,！!？?]|[\s\u3000])(第)?([一二三四五六七八九十]{1,3})(是(?!否)|要(?!求|素|点|件)|[，,、](?![一二三四五六七八九十第]))/gu;

interface Occurrence {
  readonly kind: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const occurrences = remembered((line: string): readonly Occurrence[] => {
  const found: Occurrence[] = [];
  for (const match of line.matchAll(ORDINAL)) {
    const value = parseChinese(match[2]!);
    const mark = /[，,、]/u.test(match[3]!);
    // a bare 一、 is a marker or a pair of numerals, not an ordinal of this kind
    if (value === undefined || (mark && !match[1]) || (!mark && match[1])) continue;
    found.push({ kind: mark ? '第' : match[3]!, value, start: match.index, end: match.index + match[0].length - (mark ? 1 : 0) });
  }
  return found;
});

const name = (kind: string, value: number): string => (kind === '第' ? `第${toChinese(value)}` : toChinese(value) + kind);

function* check({ snapshot, outline }: PlanText): Iterable<Finding> {
  const heads = new Set(outline.sections.map((s) => s.line));
  const last = new Map<string, number>();
  for (const [line, text] of snapshot.lines.entries()) {
    if (heads.has(line)) last.clear();
    for (const { kind, value, start, end } of occurrences(text)) {
      const before = last.get(kind);
      last.set(kind, value);
      if (value === 1 || before === undefined || value === before + 1) continue;
      const base = snapshot.lineStart(line);
      yield {
        span: { start: base + start, end: base + end },
        message: {
          en: `${name(kind, value)} follows ${name(kind, before)}: write ${name(kind, before + 1)}, or add what is missing.`,
          'zh-cn': `“${name(kind, before)}”之后是“${name(kind, value)}”：应为“${name(kind, before + 1)}”，或补上遗漏的内容。`,
        },
      };
    }
  }
}

export default defineRule(
  {
    id: 'enumeration-gap',
    group: 'wording',
    severity: 'warning',
    summary: { en: '一是, 二是, 三是 or 第一, 第二 in the text are not consecutive.', 'zh-cn': '正文中的“一是、二是、三是”或“第一、第二”不连续。' },
    source: { en: 'Usual practice of proofreading.', 'zh-cn': '校对通行做法。' },
  },
  check,
);
