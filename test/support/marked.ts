// Text in which the expected findings are marked: `<|四、|number-gap>` is the finding `四、` of number-gap, `<||some-rule>` an empty one.
// Marks may hold others: `<|<|2、|marker-punctuation>|number-order>`.

export interface Mark {
  /** Offsets in the text without its marks. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

export interface Marked {
  readonly text: string;
  /** In document order, the shorter first where two begin at one place. */
  readonly marks: readonly Mark[];
}

const TOKEN = /<\||\|([a-z][a-z0-9-]*)>/gu;

/** Throws on a mark that is opened and not closed, or closed and not opened. */
export function readMarked(source: string): Marked {
  let text = '';
  let at = 0;
  const open: number[] = [];
  const marks: Mark[] = [];
  const line = (offset: number) => source.slice(0, offset).split('\n').length;
  for (const token of source.matchAll(TOKEN)) {
    text += source.slice(at, token.index);
    at = token.index + token[0].length;
    const rule = token[1];
    if (rule === undefined) {
      open.push(text.length);
      continue;
    }
    const start = open.pop();
    if (start === undefined) throw new Error(`line ${line(token.index)}: ${token[0]} closes no mark`);
    marks.push({ start, end: text.length, rule });
  }
  if (open.length > 0) throw new Error(`${open.length} of the marks <|…|rule> are not closed`);
  return { text: text + source.slice(at), marks: inOrder(marks) };
}

const inOrder = (marks: readonly Mark[]): Mark[] => [...marks].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1));

/**
 * What is found and what is marked, one a line; undefined where they agree. `-` is marked and not found, `+` is found and not marked,
 * each with the line that it stands in. A finding may carry what it says.
 */
export function differenceOf(text: string, marks: readonly Mark[], found: readonly (Mark & { readonly message?: string })[]): string | undefined {
  const key = (mark: Mark) => `${mark.start} ${mark.end} ${mark.rule}`;
  const missing = without(marks, found, key).map((mark) => ({ ...mark, sign: '-', message: '' }));
  const extra = without(found, marks, key).map((mark) => ({ ...mark, sign: '+', message: mark.message ?? '' }));
  const all = [...missing, ...extra].sort((a, b) => a.start - b.start || a.end - b.end);
  if (all.length === 0) return undefined;
  return all.map(({ sign, start, end, rule, message }) => {
    const before = text.slice(0, start).split('\n');
    const piece = text.slice(start, end);
    const shown = piece.length > 40 ? `${piece.slice(0, 30)}…${piece.slice(-8)}` : piece;
    const line = text.split('\n')[before.length - 1]!.trim();
    return `${sign} ${before.length}:${before.at(-1)!.length + 1} ${JSON.stringify(shown)} ${rule}${message && `: ${message}`}\n      ${line.length > 80 ? `${line.slice(0, 80)}…` : line}`;
  }).join('\n');
}

/** The members of `a` that `b` lacks; each of `b` stands for one of `a`. */
function without<T extends Mark, U extends Mark>(a: readonly T[], b: readonly U[], key: (mark: Mark) => string): T[] {
  const left = b.map(key);
  return a.filter((mark) => {
    const at = left.indexOf(key(mark));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
