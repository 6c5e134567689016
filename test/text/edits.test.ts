// Applying edits: all positions are those before any of them, and what overlaps is refused.

import { strictEqual, throws } from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, type Edit } from '../../server/src/text/edits.js';
import { span } from '../../server/src/text/span.js';

const edit = (start: number, end: number, text: string): Edit => ({ span: span(start, end), text });

/** A text cut into pieces, some of which are to be replaced: the edits, and what must come out. */
const cutText = fc.array(fc.record({ kept: fc.string({ maxLength: 5 }), old: fc.string({ minLength: 1, maxLength: 5 }), put: fc.string({ maxLength: 5 }) }), { maxLength: 8 }).map((pieces) => {
  let before = '';
  let after = '';
  const edits: Edit[] = [];
  for (const { kept, old, put } of pieces) {
    before += kept;
    after += kept + put;
    edits.push(edit(before.length, before.length + old.length, put));
    before += old;
  }
  return { before, after, edits };
});

describe('edits', () => {
  it('replace exactly their spans, in whatever order they are given', () => {
    fc.assert(fc.property(cutText, fc.infiniteStream(fc.nat()), ({ before, after, edits }, keys) => {
      const shuffled = edits.map((e) => [keys.next().value, e] as const).sort((a, b) => a[0] - b[0]).map(([, e]) => e);
      strictEqual(applyEdits(before, shuffled), after);
    }));
  });

  it('insert at one place in the order they are given', () => strictEqual(applyEdits('ab', [edit(1, 1, 'x'), edit(1, 1, 'y')]), 'axyb'));

  it('insert before what is replaced at the same place', () => strictEqual(applyEdits('abc', [edit(1, 2, 'B'), edit(1, 1, '-')]), 'a-Bc'));

  it('may touch and may reach both ends', () => strictEqual(applyEdits('abcd', [edit(0, 2, '1'), edit(2, 4, '2'), edit(4, 4, '3')]), '123'));

  it('leave the text alone where there are none', () => strictEqual(applyEdits('一、', []), '一、'));

  it('are refused where they overlap, lie outside or run backwards', () => {
    for (const bad of [[edit(0, 2, ''), edit(1, 3, '')], [edit(3, 5, '')], [edit(2, 1, '')], [edit(-1, 1, '')]]) throws(() => applyEdits('abcd', bad), RangeError);
  });
});
