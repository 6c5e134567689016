// Which words of a clause are a figure and which are a date, exactly: test/fixtures/targets/spans.tsv.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { rowsOf, sentence } from './sentence.js';

const rows = rowsOf<'text' | 'quantity_spans' | 'deadline_spans'>('spans.tsv');
const spans = (cell: string): string[] => (cell === '' ? [] : cell.split('|'));

describe('spans of figures and dates', () => {
  it('are given for 78 clauses', () => strictEqual(rows.length, 78));

  for (const { text, quantity_spans, deadline_spans } of rows) {
    it(text, () => {
      const { quantities, deadlines } = sentence(text);
      deepStrictEqual({ quantities: quantities.map((q) => q.text), deadlines: deadlines.map((d) => d.text) }, { quantities: spans(quantity_spans), deadlines: spans(deadline_spans) });
    });
  }
});
