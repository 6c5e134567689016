// unbalanced-pair: a bracket, a quotation mark or a 书名号 without its other half in the paragraph (DOMAIN M2).

import type { Plan, PlanText } from '../../plan.js';
import type { Reading } from '../../text/reading.js';
import { paragraphsOf } from '../paragraphs.js';
import { defineGatheringRule, type Finding, type Fix, type Part, type Text } from '../rule.js';
import { CLOSING, OPENING, straysOf } from './pairs.js';

/** Plans write round brackets in full width; the reading has them in half width. */
const WRITTEN: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const QUOTES = '“”‘’「」『』';

/** How many paragraphs a quotation may run over. */
const LONGEST_QUOTATION = 8;

/** A paragraph with more of them is told of once. */
const MOST = 12;

interface Paragraph {
  readonly start: number;
  readonly reading: Reading;
  /** It ends inside a sentence. */
  readonly cut: boolean;
  left: ReturnType<typeof straysOf>;
}

const gather = (chunk: PlanText): readonly Paragraph[] => paragraphsOf(chunk).map(({ kind, start, reading }) => ({ start, reading, cut: kind === 'text' && !/[。!?;][”’)]*$/u.test(reading.text), left: straysOf(reading.text) }));

function* check(parts: readonly Part<readonly Paragraph[]>[], plan: Plan): Iterable<Finding> {
  if (!parts.some(({ value }) => value.some(({ left }) => left.length > 0))) return;
  const paragraphs = parts.flatMap(({ value, at }) => value.map((paragraph): Paragraph => ({ ...paragraph, start: paragraph.start + at })));
  paragraphs.forEach(({ left, cut }, i) => {
    const last = left.at(-1);
    if (!last || last.instead || !CLOSING[last.mark]) return;
    // a quotation may run over paragraphs, each of which begins with its opening mark; a line cut short may end inside a bracket
    const quote = QUOTES.includes(last.mark);
    if (!quote && !cut) return;
    const following = paragraphs[i + 1];
    if (quote && following?.reading.text.startsWith(last.mark) && (following.left[0]?.at === 0 || following.reading.text.endsWith(CLOSING[last.mark]!))) {
      paragraphs[i]!.left = left.slice(0, -1);
      return;
    }
    for (let next = i + 1; next <= i + (quote ? LONGEST_QUOTATION : 1) && next < paragraphs.length; next++) {
      const first = paragraphs[next]!.left[0];
      if (!first) continue;
      if (first.mark === CLOSING[last.mark] && !first.item) {
        paragraphs[i]!.left = left.slice(0, -1);
        paragraphs[next]!.left = paragraphs[next]!.left.slice(1);
      }
      return;
    }
  });
  const items = paragraphs.flatMap(({ left }) => left.flatMap(({ item }) => item ?? []));
  const isLost = (item: 'chinese' | 'digits') => items.filter((other) => other === item).length === 1 && plan.structure.sections.some(({ marker }) => marker?.style === (item === 'chinese' ? '（一）' : '（1）'));
  for (const { start, reading, left } of paragraphs) {
    const strays = left.filter(({ item }) => !item || isLost(item));
    for (const { at, mark, instead } of strays.slice(0, strays.length > MOST ? 1 : MOST)) {
      const { start: from, end } = reading.sourceSpan(at, at + 1);
      yield { span: { start: start + from, end: start + end }, ...(strays.length > MOST ? { message: tooMany(strays.length) } : said(mark, instead, start + from)) };
    }
  }
}

const tooMany = (count: number): Text => ({
  en: `${count} brackets and quotation marks of this paragraph lack their other half, from here on: look for the first that is wrong.`,
  'zh-cn': `从这里起，本段有 ${count} 处括号、引号不配对：请从第一处查起。`,
});

function said(mark: string, instead: string | undefined, at: number): { readonly message: Text; readonly fix?: Fix } {
  const shown = WRITTEN[mark] ?? mark;
  if (instead) {
    const right = WRITTEN[instead] ?? instead;
    const other = CLOSING[instead] ?? OPENING[instead]!;
    return {
      message: { en: `${shown} makes no pair with ${WRITTEN[other] ?? other}: write ${right}.`, 'zh-cn': `${shown} 与 ${WRITTEN[other] ?? other} 不能配对：应改为 ${right}。` },
      fix: { title: { en: `Change to ${right}`, 'zh-cn': `改为 ${right}` }, edits: () => [{ span: { start: at, end: at + 1 }, text: right }], safe: false },
    };
  }
  const missing = CLOSING[mark] ?? OPENING[mark]!;
  const half = WRITTEN[missing] ?? missing;
  return CLOSING[mark]
    ? { message: { en: `${shown} is opened here and not closed: add ${half}, or delete it.`, 'zh-cn': `${shown} 缺少后一半 ${half}：请补上，或删去多余的 ${shown}。` } }
    : { message: { en: `${shown} closes nothing: add ${half} before it, or delete it.`, 'zh-cn': `${shown} 缺少前一半 ${half}：请补上，或删去多余的 ${shown}。` } };
}

export default defineGatheringRule(
  {
    id: 'unbalanced-pair',
    group: 'wording',
    severity: 'warning',
    summary: { en: 'A bracket, a quotation mark or a 书名号 stands without its other half.', 'zh-cn': '引号、括号或书名号不配对。' },
    source: { en: 'GB/T 15834—2011 4.8, 4.9, 4.15: these marks come in pairs.', 'zh-cn': 'GB/T 15834—2011 4.8、4.9、4.15：引号、括号、书名号成对使用。' },
  },
  gather,
  check,
);
