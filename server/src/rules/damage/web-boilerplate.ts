// web-boilerplate: furniture of a web page or a document library around the plan (DOMAIN M13). One finding for each block of lines.

import type { PlanText } from '../../plan.js';
import { announcesKeywords, isKeywords } from '../../outline/furniture.js';
import { factsOf } from '../../outline/line.js';
import { foldUnits } from '../../text/reading.js';
import { remembered } from '../../text/remembered.js';
import type { TextSnapshot } from '../../text/snapshot.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';

const LONGEST_KEYWORDS = 300;

type Line = 'furniture' | 'announces' | 'keywords' | 'blank' | 'plan';

const lineOf = remembered((line: string): Line => {
  if (line.trim() === '') return 'blank';
  const furniture = factsOf(line).kind === 'furniture';
  if (!furniture && line.length > LONGEST_KEYWORDS) return 'plan';
  const reading = foldUnits(line).trim();
  if (furniture) return announcesKeywords(reading) ? 'announces' : 'furniture';
  return isKeywords(reading) ? 'keywords' : 'plan';
});

function* check({ snapshot }: PlanText): Iterable<Finding> {
  const { lines } = snapshot;
  for (let line = 0; line < lines.length; line++) {
    if (!begins(lineOf(lines[line]!))) continue;
    let end = line;
    for (let next = line + 1, after = lineOf(lines[line]!); next < lines.length; next++) {
      const kind = lineOf(lines[next]!);
      if (kind === 'blank') continue;
      if (!begins(kind) && !(kind === 'keywords' && after === 'announces')) break;
      end = next;
      after = kind;
    }
    const count = lines.slice(line, end + 1).filter((l) => l.trim() !== '').length;
    const from = snapshot.lineStart(line) + (lines[line]!.length - lines[line]!.trimStart().length);
    const to = snapshot.lineStart(end) + lines[end]!.trimEnd().length;
    const [first, last] = [line, end];
    yield {
      span: { start: from, end: to },
      unnecessary: true,
      message: {
        en: count === 1 ? 'This line came from a web page and is no part of the plan: delete it.' : `These ${count} lines came from a web page and are no part of the plan: delete them.`,
        'zh-cn': count === 1 ? '这一行是网页残留，不属于正文：应删去。' : `这 ${count} 行是网页残留，不属于正文：应删去。`,
      },
      fix: {
        title: { en: count === 1 ? 'Delete the line' : `Delete the ${count} lines`, 'zh-cn': '删去网页残留' },
        edits: () => [{ span: wholeLines(snapshot, first, last), text: '' }],
        safe: false,
      },
    };
    line = end;
  }
}

/** With the line end behind them, or else the one before. */
function wholeLines(snapshot: TextSnapshot, first: number, last: number): Span {
  const { lines } = snapshot;
  if (last + 1 < lines.length) return { start: snapshot.lineStart(first), end: snapshot.lineStart(last + 1) };
  return { start: first > 0 ? snapshot.lineStart(first - 1) + lines[first - 1]!.length : 0, end: snapshot.text.length };
}

const begins = (kind: Line): boolean => kind === 'furniture' || kind === 'announces';

export default defineRule(
  {
    id: 'web-boilerplate',
    group: 'damage',
    severity: 'warning',
    summary: { en: 'Lines of a web page or a document library stand in the plan.', 'zh-cn': '正文夹有网页、文库的残留内容。' },
    source: { en: 'Damage of pasted text.', 'zh-cn': '粘贴残留。' },
  },
  check,
);
