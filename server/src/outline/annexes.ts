// The attachments of a plan: what its list 附件：1.… names, and the heads of the attachments themselves.

import { parseChinese, parseDigits } from '../text/numerals.js';
import { foldUnits } from '../text/reading.js';
import { span } from '../text/span.js';
import type { TextSnapshot } from '../text/snapshot.js';
import type { Outline } from './outline.js';
import type { AnnexWord } from './reference-forms.js';
import type { Annex } from './references.js';

export interface NamedAnnex extends Annex {
  readonly word: AnnexWord;
  /** The attachment itself begins there; otherwise an entry of the list. */
  readonly head: boolean;
}

const HEAD = /^(附 ?(?:件|表|录)|annex|appendix|attachment)\s*([0-9]{1,2}|[一二三四五六七八九十]{1,2})?\s*(:?)/iu;

/** Who follows a reference wants the attachment itself, so heads count before entries of lists. In document order. */
export function annexesOf(snapshot: TextSnapshot, { layout, outside }: Outline): readonly NamedAnnex[] {
  const found: NamedAnnex[] = [];
  for (let line = 0; line < layout.facts.length; line++) {
    const facts = layout.facts[line]!;
    if (facts.kind !== 'annex') continue;
    const at = snapshot.lineStart(line);
    const text = foldUnits(layout.lines[line]!).slice(facts.textStart, facts.textEnd);
    const match = HEAD.exec(text);
    if (!match) continue;
    const word = match[1]!.replace(/\s/gu, '').toLowerCase() as AnnexWord;
    const whole = span(at + facts.textStart, at + facts.textEnd);
    const ordinal = match[2] === undefined ? undefined : parseChinese(match[2]) ?? parseDigits(match[2]);
    if (ordinal !== undefined) {
      found.push({ ordinal, span: whole, word, head: match[3] === '' });
      continue;
    }
    const own = /^\s*([0-9]{1,2})[.、]/u.exec(text.slice(match[0].length));
    const listed: NamedAnnex[] = own ? [{ ordinal: Number(own[1]), span: whole, word, head: false }] : [];
    for (let next = line + 1; next < layout.facts.length && match[3] !== ''; next++) {
      const { kind, head, textStart, textEnd } = layout.facts[next]!;
      if (kind === 'blank' || kind === 'page') continue;
      if (!outside.has(next) || !head || kind === 'annex') break;
      const from = snapshot.lineStart(next);
      listed.push({ ordinal: head.ordinal, span: span(from + textStart, from + textEnd), word, head: false });
    }
    found.push(...(listed.length > 0 ? listed : [{ ordinal: undefined, span: whole, word, head: true }]));
  }
  return found;
}
