// unbalanced-pair: a bracket, a quotation mark or a 书名号 without its other half in the paragraph (DOMAIN M2).

import type { Plan } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineRule, type Finding, type Fix, type Text } from '../rule.js';

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '【': '】', '〔': '〕', '「': '」', '『': '』' };
const OPENING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]));
/** Plans write round brackets in full width; the reading has them in half width. */
const WRITTEN: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const QUOTES = '“”‘’「」『』';

interface Stray {
  readonly at: number;
  readonly mark: string;
  /** What should stand there instead, where the mark looks the wrong way or is a straight one. */
  readonly instead?: string;
}

/** 1) a) 一）: the bracket of a list item, whose other half nobody writes. */
const ITEM = /(?:^|[\s,。;:、“])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$/u;
/** Several in one paragraph; the first may follow a word, 包括1)学校;2)家庭. */
const SEVERAL_ITEMS = /(?<![\d(])(?:1\)[^]*[\s,。;:、]2|a\)[^]*[\s,。;:、]b)\)/u;
const FIRST_ITEM = /(?<![\w(])[1a]$/u;

/** A quotation no longer than this with two marks that look the same way has one of them turned. */
const LONGEST_TURNED = 40;

const straysOf = remembered((text: string): readonly Stray[] => {
  const open: Stray[] = [];
  const strays: Stray[] = [];
  const items = SEVERAL_ITEMS.test(text);
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (isApostrophe(text, at) && !(mark === '’' && open.some((o) => o.mark === '‘'))) continue;
    if (CLOSING[mark]) {
      open.push({ at, mark });
    } else if (OPENING[mark]) {
      const before = open.findLastIndex((o) => o.mark === OPENING[mark]);
      const head = mark === ')' ? text.slice(Math.max(0, at - 6), at) : '';
      if (head !== '' && (((before < 0 || items) && ITEM.test(head)) || (items && FIRST_ITEM.test(head)))) continue;
      if (before >= 0) open.splice(before, 1);
      else strays.push({ at, mark });
    } else if (mark === '"' && open.at(-1)?.mark === '“') {
      open.pop();
      strays.push({ at, mark, instead: '”' });
    }
  }
  return turned([...strays, ...open].sort((a, b) => a.at - b.at), text);
});

const isApostrophe = (text: string, at: number): boolean => (text[at] === '’' && /[A-Za-z\d]/.test(text[at - 1] ?? '')) || (text[at] === '‘' && /[\dA-Za-z]/.test(text[at - 1] ?? text[at + 1] ?? ''));

/** “A“ and ”A”: the second mark, or the first, is turned. */
function turned(strays: readonly Stray[], text: string): readonly Stray[] {
  const found: Stray[] = [];
  for (let i = 0; i < strays.length; i++) {
    const [first, second] = [strays[i]!, strays[i + 1]];
    const between = second && text.slice(first.at + 1, second.at);
    if (second && first.mark === second.mark && '“”'.includes(first.mark) && between !== '' && between!.length <= LONGEST_TURNED && !/[。!?;]/.test(between!)) {
      found.push(first.mark === '“' ? { ...second, instead: '”' } : { ...first, instead: '“' });
      i++;
    } else {
      found.push(first);
    }
  }
  return found;
}

/** How many paragraphs a quotation may run over. */
const LONGEST_QUOTATION = 8;

function* check(plan: Plan): Iterable<Finding> {
  const paragraphs = paragraphsOf(plan).map(({ kind, start, reading }) => ({ start, reading, cut: kind === 'text' && !/[。!?;][”’)]*$/u.test(reading.text), left: straysOf(reading.text) }));
  paragraphs.forEach(({ left, cut }, i) => {
    const last = left.at(-1);
    if (!last || last.instead || !CLOSING[last.mark]) return;
    // a quotation may run over paragraphs, each of which begins with its opening mark; a line cut short may end inside a bracket
    const quote = QUOTES.includes(last.mark);
    if (!quote && !cut) return;
    for (let next = i + 1; next <= i + (quote ? LONGEST_QUOTATION : 1) && next < paragraphs.length; next++) {
      const first = paragraphs[next]!.left[0];
      const closes = first?.mark === CLOSING[last.mark];
      if (closes || (quote && paragraphs[next]!.reading.text.startsWith(last.mark))) {
        paragraphs[i]!.left = left.slice(0, -1);
        if (closes) paragraphs[next]!.left = paragraphs[next]!.left.slice(1);
        return;
      }
      if (first) return;
    }
  });
  for (const { start, reading, left } of paragraphs) {
    for (const { at, mark, instead } of left) {
      const { start: from, end } = reading.sourceSpan(at, at + 1);
      yield { span: { start: start + from, end: start + end }, ...said(mark, instead, start + from) };
    }
  }
}

function said(mark: string, instead: string | undefined, at: number): { readonly message: Text; readonly fix?: Fix } {
  const shown = WRITTEN[mark] ?? mark;
  if (instead) {
    const other = instead === '”' ? '“' : '”';
    return {
      message: { en: `${shown} is the wrong mark beside ${other}: write ${instead}.`, 'zh-cn': `${shown} 与 ${other} 不能配对：应改为 ${instead}。` },
      fix: { title: { en: `Change to ${instead}`, 'zh-cn': `改为 ${instead}` }, edits: () => [{ span: { start: at, end: at + 1 }, text: instead }], safe: false },
    };
  }
  const missing = CLOSING[mark] ?? OPENING[mark]!;
  const half = WRITTEN[missing] ?? missing;
  return CLOSING[mark]
    ? { message: { en: `${shown} is opened here and not closed: add ${half}, or delete it.`, 'zh-cn': `${shown} 缺少后一半 ${half}：请补上，或删去多余的 ${shown}。` } }
    : { message: { en: `${shown} closes nothing: add ${half} before it, or delete it.`, 'zh-cn': `${shown} 缺少前一半 ${half}：请补上，或删去多余的 ${shown}。` } };
}

export default defineRule(
  {
    id: 'unbalanced-pair',
    group: 'wording',
    severity: 'warning',
    summary: { en: 'A bracket, a quotation mark or a 书名号 stands without its other half.', 'zh-cn': '引号、括号或书名号不配对。' },
    source: { en: 'GB/T 15834—2011 4.8, 4.9, 4.15: these marks come in pairs.', 'zh-cn': 'GB/T 15834—2011 4.8、4.9、4.15：引号、括号、书名号成对使用。' },
  },
  check,
);
