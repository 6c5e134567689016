// pinyin-gloss: 區(qū)文 — pinyin in brackets after characters, as some sites add to copied text (DOMAIN M14). Said once.

import type { PlanText } from '../../plan.js';
import { GLOSS } from '../../text/reading.js';
import type { Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';

/** A note on the reading of a rare character is no damage; a gloss on every tenth character is. */
const LEAST = 5;
const PER_THOUSAND = 5;

interface Glosses {
  readonly places: readonly Span[];
  readonly units: number;
}

const gather = ({ snapshot: { text } }: PlanText): Glosses => ({ places: Array.from(text.matchAll(GLOSS), (m) => ({ start: m.index, end: m.index + m[0].length })), units: text.length });

function* check(parts: readonly Part<Glosses>[]): Iterable<Finding> {
  const count = parts.reduce((sum, { value }) => sum + value.places.length, 0);
  const units = parts.reduce((sum, { value }) => sum + value.units, 0);
  if (count < LEAST || count * 1000 < units * PER_THOUSAND) return;
  const placed = ({ value, at }: Part<Glosses>) => value.places.map(({ start, end }) => ({ start: start + at, end: end + at }));
  yield {
    span: placed(parts.find(({ value }) => value.places.length > 0)!)[0]!,
    message: {
      en: `${count} pinyin glosses stand in the text, from here on: take them out.`,
      'zh-cn': `正文夹有 ${count} 处拼音注音（从这里起）：应全部删去。`,
    },
    fix: {
      title: { en: `Delete all ${count} pinyin glosses`, 'zh-cn': `删去全部 ${count} 处拼音注音` },
      edits: () => parts.flatMap(placed).map((span) => ({ span, text: '' })),
      safe: false,
    },
  };
}

export default defineGatheringRule(
  {
    id: 'pinyin-gloss',
    group: 'damage',
    severity: 'warning',
    summary: { en: 'Pinyin glosses stand in brackets after the characters.', 'zh-cn': '正文夹有拼音注音。' },
    source: { en: 'Damage of pasted text.', 'zh-cn': '粘贴残留。' },
  },
  gather,
  check,
);
