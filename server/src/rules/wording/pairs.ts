// Brackets, quotation marks and 书名号 in a paragraph that lack their other half.

import { remembered } from '../../text/remembered.js';

export const CLOSING: Readonly<Record<string, string>> = { '(': ')', '《': '》', '〈': '〉', '“': '”', '‘': '’', '【': '】', '〔': '〕', '「': '」', '『': '』' };
export const OPENING: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(CLOSING).map(([open, close]) => [close, open]));

/** A mark without its other half. */
export interface Stray {
  readonly at: number;
  readonly mark: string;
  /** What should stand there instead, where the mark looks the wrong way or is a straight one. */
  readonly instead?: string;
  /** Set for the bracket of 二） at the paragraph's head, which is right only where the plan has a list of such. */
  readonly item?: 'chinese' | 'digits';
}

/** 1) a) 一）: the bracket of a list item, whose other half nobody writes. */
const ITEM = /(?:^|[\s,。;:、“])(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[一二三四五六七八九十]{1,3})$/u;
/** Several in one paragraph; the first may follow a word, 包括1)学校;2)家庭. */
const SEVERAL_ITEMS = /(?<![\d(])(?:1\)[^]*[\s,。;:、]2|a\)[^]*[\s,。;:、]b)\)/u;
const FIRST_ITEM = /(?<![\w(])[1a]$/u;

/** What stands between two marks that look the same way, no longer than this and without a comma, was to stand in a pair. */
const LONGEST_TURNED = 40;

/** On a paragraph's reading, whose round brackets are half-width. In order. */
export const straysOf = remembered((text: string): readonly Stray[] => {
  // a stack for each mark, so that a page of brackets is read in linear time
  const open: Readonly<Record<string, Stray[]>> = Object.fromEntries(Object.keys(CLOSING).map((mark) => [mark, []]));
  const innermost = (): Stray | undefined => Object.values(open).reduce<Stray | undefined>((last, stack) => (stack.length > 0 && stack.at(-1)!.at > (last?.at ?? -1) ? stack.at(-1) : last), undefined);
  const strays: Stray[] = [];
  const items = SEVERAL_ITEMS.test(text);
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (isApostrophe(text, at) && !(mark === '’' && open['‘']!.length > 0)) continue;
    if (CLOSING[mark]) {
      open[mark]!.push({ at, mark });
    } else if (OPENING[mark]) {
      const opened = open[OPENING[mark]]!;
      const head = mark === ')' ? text.slice(Math.max(0, at - 6), at) : '';
      if (head !== '' && (((opened.length === 0 || items) && ITEM.test(head)) || (items && FIRST_ITEM.test(head)))) {
        const numeral = head.length === at && at <= 3 ? head : '';
        if (/^(?:\d+|[一二三四五六七八九十]+)$/u.test(numeral)) strays.push({ at, mark, item: /\d/.test(numeral) ? 'digits' : 'chinese' });
        continue;
      }
      if (!opened.pop()) strays.push({ at, mark });
    } else if (mark === '"' && innermost()?.mark === '“') {
      open['“']!.pop();
      strays.push({ at, mark, instead: '”' });
    }
  }
  return turned([...strays, ...Object.values(open).flat()].sort((a, b) => a.at - b.at), text);
});

/** company’s, teachers’, ’25 */
const isApostrophe = (text: string, at: number): boolean => {
  const [before, after] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  return '‘’'.includes(text[at]!) && (/[A-Za-z\d]/.test(before) || (/[\s(]/.test(before) && (/\d/.test(after) || (text[at] === '’' && /[A-Za-z]/.test(after)))));
};

/** “A“, 〔2025〔 and ”A”: the second mark, or the first, is turned. */
function turned(strays: readonly Stray[], text: string): readonly Stray[] {
  const found: Stray[] = [];
  for (let i = 0; i < strays.length; i++) {
    const [first, second] = [strays[i]!, strays[i + 1]];
    if (second && !first.item && first.mark === second.mark && isShort(text.slice(first.at + 1, second.at))) {
      const closing = CLOSING[first.mark];
      found.push(closing ? { ...second, instead: closing } : { ...first, instead: OPENING[first.mark]! });
      i++;
    } else {
      found.push(first);
    }
  }
  return found;
}

const isShort = (between: string): boolean => between !== '' && between.length <= LONGEST_TURNED && !/[。!?;,]/.test(between);
