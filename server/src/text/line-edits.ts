// From one text to another by edits as small as they can be told line by line.

import type { Edit } from './edits.js';

/** How many lines ahead the two texts are looked for to meet again. */
const AHEAD = 60;

/** Edits that make `after` out of `before`, each inside one line where lines pair up. */
export function lineEdits(before: string, after: string): Edit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const edits: Edit[] = [];
  let [i, k, at] = [0, 0, 0];
  while (i < old.length || k < now.length) {
    if (i < old.length && old[i] === now[k]) {
      at += old[i]!.length;
      i++, k++;
      continue;
    }
    const [left, right] = meeting(old, now, i, k);
    const pairs = left === right ? Array.from({ length: left }, (_, n) => [old[i + n]!, now[k + n]!] as const) : [[old.slice(i, i + left).join(''), now.slice(k, k + right).join('')] as const];
    for (const [from, to] of pairs) {
      edits.push(trimmed(from, to, at));
      at += from.length;
    }
    i += left;
    k += right;
  }
  return edits;
}

/** Lines with their ends. */
const linesOf = (text: string): string[] => text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];

/** How many lines of each text to pass by until they are the same again; what is left of both where they are not. */
function meeting(old: readonly string[], now: readonly string[], i: number, k: number): readonly [number, number] {
  for (let sum = 1; sum <= 2 * AHEAD; sum++) {
    // equal steps first: most changes are inside lines
    for (let away = sum % 2; away <= sum; away += 2) {
      for (const left of away === 0 ? [sum / 2] : [(sum - away) / 2, (sum + away) / 2]) {
        const line = old[i + left];
        if (line !== undefined && line === now[k + sum - left] && line.trim() !== '') return [left, sum - left];
      }
    }
  }
  return old.length - i === now.length - k ? [old.length - i, now.length - k] : i + 1 < old.length && k + 1 < now.length ? [1, 1] : [old.length - i, now.length - k];
}

/** The change of `from` into `to` without what they share at both ends; a surrogate pair is not cut. */
function trimmed(from: string, to: string, at: number): Edit {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  if (head > 0 && isHigh(from, head - 1)) head--;
  let tail = 0;
  while (tail < shorter - head && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++;
  if (tail > 0 && isLow(from, from.length - tail)) tail--;
  // nor is a line end, which an editor counts as one place
  if (tail > 0 && from.endsWith('\r\n') && tail === 1) tail = 0;
  return { span: { start: at + head, end: at + from.length - tail }, text: to.slice(head, to.length - tail) };
}

const isHigh = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xd800;
const isLow = (text: string, at: number): boolean => (text.charCodeAt(at) & 0xfc00) === 0xdc00;
