// Lines that carry numbers but are no part of the outline: contents, attachment lists, and the numbers of documents in a compilation.

import type { Layout } from './layout.js';
import type { LineFacts } from './line.js';
import { rankOf } from './style.js';

export interface Exclusions {
  /** Lines without any marker of the outline. */
  readonly lines: ReadonlySet<number>;
  /** Lines after which another document begins if the numbering starts over: annex heads and further titles. */
  readonly boundaries: ReadonlySet<number>;
}

export function notOutline({ facts, lines: texts }: Layout): Exclusions {
  const lines = new Set<number>();
  const boundaries = new Set<number>();
  for (let line = 0; line < facts.length; line++) {
    const f = facts[line]!;
    switch (f.kind) {
      case 'entry':
      case 'page':
        lines.add(line);
        break;
      case 'contents':
        for (const end = contentsEnd(facts, line); line < end; line++) lines.add(line);
        line--;
        break;
      case 'annex': {
        lines.add(line);
        const end = annexListEnd(facts, line, /[:：]/u.test(texts[line]!));
        if (end === line + 1) boundaries.add(line);
        for (line++; line < end; line++) lines.add(line);
        line--;
        break;
      }
      case 'title':
        if (!f.head) boundaries.add(line);
        else if (isDocumentNumber(facts, line)) {
          lines.add(line);
          boundaries.add(line);
        }
        break;
    }
  }
  return { lines, boundaries };
}

const textOf = (f: LineFacts): boolean => f.kind !== 'blank' && f.kind !== 'page';

/** The line after a table of contents: where its first entry stands again, or where running text begins. */
function contentsEnd(facts: readonly LineFacts[], contents: number): number {
  let first = contents + 1;
  while (first < facts.length && !textOf(facts[first]!)) first++;
  const entry = facts[first];
  if (!entry) return facts.length;
  let end = first;
  for (; end < facts.length; end++) {
    const f = facts[end]!;
    if (!textOf(f)) continue;
    if (end > first && entry.head && f.head && f.kind !== 'entry' && f.head.style === entry.head.style && f.head.ordinal === entry.head.ordinal) break;
    if (f.kind === 'title' || f.width > 100 || (f.kind === 'text' && f.stops)) break;
  }
  return Math.max(end, contents + 1);
}

/** The line after an attachment list (`附件：1.…` and the numbered names below); the next line where there is no list. */
function annexListEnd(facts: readonly LineFacts[], annex: number, colon: boolean): number {
  let expected = facts[annex]!.inner[0]?.ordinal ?? 0;
  let end = annex + 1;
  for (let line = annex + 1; line < facts.length; line++) {
    const f = facts[line]!;
    if (!textOf(f)) continue;
    if (f.kind === 'annex' && expected === 0) {
      end = line + 1;
      continue;
    }
    const head = f.head;
    const next = colon && head && (head.style === '1.' || head.style === '（1）') && (head.ordinal === expected + 1 || (expected === 0 && head.ordinal === 2));
    if (!next || f.stops || f.width > 100) break;
    expected = head.ordinal;
    end = line + 1;
  }
  return end;
}

/** `3. 某某局2025年工作计划` and then 一、: the number belongs to the compilation. */
function isDocumentNumber(facts: readonly LineFacts[], line: number): boolean {
  const { head } = facts[line]!;
  for (let later = line + 1; later < facts.length; later++) {
    const next = facts[later]!.head;
    if (!next || next.evidence !== 'strong') continue;
    return next.ordinal === 1 && (rankOf(next.style) < rankOf(head!.style) || (next.style === head!.style && head!.ordinal !== 1));
  }
  return false;
}
