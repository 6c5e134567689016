// Memory for pure functions: nothing is read twice while it is in use, and what is not is forgotten.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { remembered } from '../../server/src/text/remembered.js';

/** A remembered function that keeps a list of what it really read. */
function counting() {
  const reads: string[] = [];
  const read = remembered((text: string) => { reads.push(text); return { text }; });
  return { reads, read };
}

/** Texts that differ, each of 100,000 units: a hundred of them are more than is kept. */
const LONG = 'x'.repeat(100_000);
const long = (i: number): string => `${i} ${LONG}`;

describe('remembered', () => {
  it('reads a text once and gives the same answer again', () => {
    const { reads, read } = counting();
    strictEqual(read('一、目标'), read(['一、', '目标'].join('')));
    deepStrictEqual(reads, ['一、目标']);
  });

  it('keeps apart what differs, and the empty text too', () => {
    const { reads, read } = counting();
    deepStrictEqual(['', ' ', ''].map((text) => read(text).text), ['', ' ', '']);
    deepStrictEqual(reads, ['', ' ']);
  });

  it('takes torn surrogates as they are', () => {
    const { read } = counting();
    deepStrictEqual([read('\ud83d').text, read('\ude00').text, read('\ud83d\ude00').text], ['\ud83d', '\ude00', '\ud83d\ude00']);
  });

  it('forgets what has long not been asked for', () => {
    const { reads, read } = counting();
    read('old');
    for (let i = 0; i < 100; i++) read(long(i));
    read('old');
    strictEqual(reads.filter((text) => text === 'old').length, 2);
  });

  it('never forgets what is asked for again and again', () => {
    const { reads, read } = counting();
    for (let i = 0; i < 100; i++) {
      read('kept');
      read(long(i));
    }
    strictEqual(reads.filter((text) => text === 'kept').length, 1);
  });

  it('goes by a key where one is given', () => {
    const reads: object[] = [];
    const read = remembered((line: { readonly text: string }) => { reads.push(line); return line.text.length; }, ({ text }) => text);
    deepStrictEqual([read({ text: '一、' }), read({ text: '一、' }), read({ text: '一' })], [2, 2, 1]);
    strictEqual(reads.length, 2);
  });

  it('does not remember a failure', () => {
    let failing = true;
    const read = remembered((text: string) => { if (failing) throw new Error('once'); return text.length; });
    try { read('四个字符'); } catch { failing = false; }
    strictEqual(read('四个字符'), 4);
  });
});
