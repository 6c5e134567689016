// pinyin-gloss: 區(qū)文 — pinyin in brackets after characters, as some sites add to copied text (DOMAIN M14). Said once.

import type { Plan } from '../../plan.js';
import { GLOSS } from '../../text/reading.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding } from '../rule.js';

/** A note on the reading of a rare character is no damage; a gloss on every tenth character is. */
const LEAST = 5;
const PER_THOUSAND = 5;

const glosses = remembered((line: string) => Array.from(line.matchAll(GLOSS), (m) => ({ start: m.index, end: m.index + m[0].length })));

function* check({ snapshot }: Plan): Iterable<Finding> {
  const { lines, text } = snapshot;
  let count = 0;
  let first: { start: number; end: number } | undefined;
  for (const [line, content] of lines.entries()) {
    const found = glosses(content);
    if (found.length === 0) continue;
    count += found.length;
    first ??= { start: snapshot.lineStart(line) + found[0]!.start, end: snapshot.lineStart(line) + found[0]!.end };
  }
  if (!first || count < LEAST || count * 1000 < text.length * PER_THOUSAND) return;
  yield {
    span: first,
    message: {
      en: `${count} pinyin glosses stand in the text, from here on: take them out.`,
      'zh-cn': `正文夹有 ${count} 处拼音注音（从这里起）：应全部删去。`,
    },
    fix: {
      title: { en: `Delete all ${count} pinyin glosses`, 'zh-cn': `删去全部 ${count} 处拼音注音` },
      edits: () => lines.flatMap((content, line) => glosses(content).map(({ start, end }) => ({ span: { start: snapshot.lineStart(line) + start, end: snapshot.lineStart(line) + end }, text: '' }))),
      safe: false,
    },
  };
}

export default defineRule(
  {
    id: 'pinyin-gloss',
    group: 'damage',
    severity: 'warning',
    summary: { en: 'Pinyin glosses stand in brackets after the characters.', 'zh-cn': '正文夹有拼音注音。' },
    source: { en: 'Damage of pasted text.', 'zh-cn': '粘贴残留。' },
  },
  check,
);
