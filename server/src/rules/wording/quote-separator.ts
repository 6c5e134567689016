// quote-separator: “A”、“B” and 《A》、《B》 usually take no 、 between them (DOMAIN §1.8). Once where the whole plan writes so.

import type { PlanText } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { span, type Span } from '../../text/span.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineGatheringRule, type Finding, type Fix, type Part } from '../rule.js';

/** Two or more in a row; with a note in brackets after one of them the 、 is right (GB/T 15834 4.5.3.5). */
const LISTS = [/“[^“”]{1,60}”(?:\([^()]{1,40}\))?(?:、“[^“”]{1,60}”(?:\([^()]{1,40}\))?)+/gu, /《[^《》]{1,80}》(?:\([^()]{1,40}\))?(?:、《[^《》]{1,80}》(?:\([^()]{1,40}\))?)+/gu];
const BARE = /(?:”“|》《)/gu;

interface Lists {
  readonly lists: readonly { readonly start: number; readonly end: number; readonly marks: readonly number[] }[];
  /** Pairs that stand side by side as they should. */
  readonly bare: number;
}

const listsOf = remembered((text: string): Lists => {
  const lists: { start: number; end: number; marks: number[] }[] = [];
  for (const pattern of LISTS) {
    for (const { index, 0: list } of text.matchAll(pattern)) {
      const end = index + list.length;
      // among items without marks the 、 stays
      if (/[”》]\(/u.test(list) || text[index - 1] === '、' || text[end] === '、') continue;
      lists.push({ start: index, end, marks: Array.from(list.matchAll(/(?<=[”》])、(?=[“《])/gu), (m) => index + m.index) });
    }
  }
  return { lists: lists.sort((a, b) => a.start - b.start), bare: text.match(BARE)?.length ?? 0 };
});

/** From this many lists on, what the plan does throughout is said once. */
const HABIT = 5;

interface Found {
  readonly lists: readonly { readonly span: Span; readonly marks: readonly number[] }[];
  readonly bare: number;
}

function gather(chunk: PlanText): Found {
  const lists: { span: Span; marks: number[] }[] = [];
  let bare = 0;
  for (const { start, reading } of paragraphsOf(chunk)) {
    const here = listsOf(reading.text);
    bare += here.bare;
    for (const list of here.lists) {
      const { start: from, end } = reading.sourceSpan(list.start, list.end);
      lists.push({ span: span(start + from, start + end), marks: list.marks.map((at) => start + reading.sourceAt(at)) });
    }
  }
  return { lists, bare };
}

function* check(parts: readonly Part<Found>[]): Iterable<Finding> {
  const found = parts.flatMap(({ value, at }) => value.lists.map((list) => ({ span: span(list.span.start + at, list.span.end + at), marks: list.marks.map((mark) => mark + at) })));
  const bare = parts.reduce((sum, { value }) => sum + value.bare, 0);
  const fix = (marks: readonly number[]): Fix => ({ title: { en: 'Delete 、 between the marks', 'zh-cn': '删去其间的顿号' }, edits: () => marks.map((at) => ({ span: span(at, at + 1), text: '' })), safe: true });
  if (found.length >= HABIT && found.length > bare) {
    yield {
      span: found[0]!.span,
      message: {
        en: `${found.length} lists of items in quotation marks or 《》 have 、 between them, from here on: it is usually left out.`,
        'zh-cn': `全文 ${found.length} 处并列的引号或书名号之间用了顿号（从这里起）：通常不用顿号。`,
      },
      fix: fix(found.flatMap(({ marks }) => marks)),
    };
    return;
  }
  for (const { span: place, marks } of found) {
    yield { span: place, message: { en: 'Items in quotation marks or 《》 usually take no 、 between them: leave it out.', 'zh-cn': '并列的引号或书名号之间通常不用顿号：应删去。' }, fix: fix(marks) };
  }
}

export default defineGatheringRule(
  {
    id: 'quote-separator',
    group: 'wording',
    severity: 'info',
    summary: { en: 'Items in quotation marks or 《》 are separated by 、.', 'zh-cn': '并列的引号、书名号之间用了顿号。' },
    source: { en: 'GB/T 15834—2011 4.5.3.5: usually no 、 there, unless a note follows one of them.', 'zh-cn': 'GB/T 15834—2011 4.5.3.5：标有引号或书名号的并列成分之间通常不用顿号，其后有括注等成分时宜用顿号。' },
  },
  gather,
  check,
);
