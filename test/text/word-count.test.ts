// The count of characters and words, beside what a word processor gives for the same text.

import { strictEqual } from 'node:assert/strict';
import { wordCount } from '../../server/src/text/word-count.js';

describe('the word count', () => {
  const cases: readonly (readonly [string, number])[] = [
    ['', 0],
    [' \t\u3000\n', 0],
    ['加强领导', 4],
    ['加强领导。', 5],
    ['完成95%以上', 5],
    ['到2025年底，新建5所。', 10],
    ['推进 AI 应用', 5],
    ['“双减”——《办法》……', 12],
    ['（一）开展“1+X”试点', 10],
    ['Train 640 employees.', 3],
    ['國發〔2024〕5號', 7],
    ['𠮷林', 2],
  ];
  for (const [text, count] of cases) it(`of ${JSON.stringify(text)} is ${count}`, () => strictEqual(wordCount(text), count));

  it('is the sum over lines', () => strictEqual(wordCount('第一行\n第二行 2025'), wordCount('第一行') + wordCount('第二行 2025')));
});
