// Whether an automatic change leaves a plan's words alone: no Chinese character is lost, no bracket left without its other half.

/** Markers are renumbered and 三、五天 becomes 三五天, so a run of numerals counts as one, whatever its value. */
const NUMERALS = /[〇零一二三四五六七八九十百千](?:、?[〇零一二三四五六七八九十百千])*/gu;

export const keepsText = (before: string, after: string): boolean => before === after || (isWithin(hanOf(before), hanOf(after)) && unpaired(after) <= unpaired(before));

const hanOf = (text: string): string => text.replace(NUMERALS, '一').replace(/[^\p{Script=Han}]/gu, '');

/** All characters of `part`, in this order, are in `whole`. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (let i = 0; i < whole.length && at < part.length; i++) if (whole[i] === part[at]) at++;
  return at === part.length;
}

const OPENING: ReadonlyMap<string, string> = new Map([['（', '）'], ['(', '）'], ['【', '】'], ['[', '】'], ['《', '》'], ['“', '”']]);
const CLOSING: ReadonlyMap<string, string> = new Map([['）', '）'], [')', '）'], ['】', '】'], [']', '】'], ['》', '》'], ['”', '”']]);

/** How many marks of a pair are without the other; half-width brackets count as full-width. A marker's lone bracket (1）) is so before and after. */
function unpaired(text: string): number {
  const open = new Map<string, number>();
  let alone = 0;
  for (const c of text) {
    const [opens, closes] = [OPENING.get(c), CLOSING.get(c)];
    if (opens) open.set(opens, (open.get(opens) ?? 0) + 1);
    else if (closes) {
      const count = open.get(closes) ?? 0;
      if (count > 0) open.set(closes, count - 1);
      else alone++;
    }
  }
  for (const count of open.values()) alone += count;
  return alone;
}
