// Numerals: what is written can be read again, and nothing else is taken for a numeral.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parseChinese, parseDigits, parseEnclosed, parseRoman, toChinese, toCircled, toRoman } from '../../server/src/text/numerals.js';

describe('numerals', () => {
  describe('in Chinese', () => {
    it('are read as they were written, from 1 to 9999', () => {
      fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (n) => parseChinese(toChinese(n)) === n), { numRuns: 3000 });
    });

    const forms: readonly (readonly [number, string])[] = [
      [1, '一'], [10, '十'], [11, '十一'], [20, '二十'], [21, '二十一'], [99, '九十九'], [100, '一百'], [101, '一百零一'], [110, '一百一十'], [111, '一百一十一'],
      [200, '二百'], [1000, '一千'], [1001, '一千零一'], [1010, '一千零一十'], [1100, '一千一百'], [2025, '二千零二十五'], [9999, '九千九百九十九'],
    ];
    for (const [value, text] of forms) it(`write ${value} as ${text}`, () => strictEqual(toChinese(value), text));

    const readings: readonly (readonly [string, number])[] = [['二〇二五', 2025], ['二零二五', 2025], ['两百', 200], ['兩千', 2000], ['一十', 10], ['百', 100]];
    for (const [text, value] of readings) it(`read ${text} as ${value}`, () => strictEqual(parseChinese(text), value));

    for (const text of ['', 'a', '1', '十十', '一、', '第一', '一二十', '三百二百', '十百', '十四五']) {
      it(`do not read ${JSON.stringify(text)}`, () => strictEqual(parseChinese(text), undefined));
    }

    it('beyond 9999 are written in digits', () => deepStrictEqual([toChinese(10000), toChinese(0)], ['10000', '0']));
  });

  describe('in digits', () => {
    it('are read in either width', () => deepStrictEqual(['7', '１２', '1２3'].map(parseDigits), [7, 12, 123]));
    for (const text of ['一', '1.5', '-1', '1e3', '']) it(`are not read from ${JSON.stringify(text)}`, () => strictEqual(parseDigits(text), NaN));
  });

  describe('in Roman letters', () => {
    it('are read as they were written, from 1 to 399', () => {
      for (let n = 1; n <= 399; n++) strictEqual(parseRoman(toRoman(n)), n, toRoman(n));
    });
    it('are written by subtraction', () => deepStrictEqual([4, 9, 14, 40, 49, 90, 99].map(toRoman), ['IV', 'IX', 'XIV', 'XL', 'XLIX', 'XC', 'XCIX']));
    it('are read from single characters too', () => deepStrictEqual(['Ⅰ', 'Ⅳ', 'Ⅻ'].map(parseRoman), [1, 4, 12]));
    for (const text of ['', 'IIII', 'VX', 'IC', 'iv', 'A', 'XIVI', 'ⅠⅠ']) it(`are not read from ${JSON.stringify(text)}`, () => strictEqual(parseRoman(text), undefined));
  });

  describe('enclosed', () => {
    it('in circles are read as they were written, from 1 to 50', () => {
      for (let n = 1; n <= 50; n++) deepStrictEqual(parseEnclosed(toCircled(n)), { enclosure: 'circled', value: n }, toCircled(n));
    });
    it('are written in brackets where there is no circle', () => deepStrictEqual([toCircled(51), toCircled(0)], ['(51)', '(0)']));
    const readings = [['①', 'circled', 1], ['⑳', 'circled', 20], ['㊿', 'circled', 50], ['⒈', 'dotted', 1], ['⒛', 'dotted', 20], ['⑴', 'bracketed', 1], ['⒇', 'bracketed', 20], ['㈠', 'bracketedChinese', 1], ['㈩', 'bracketedChinese', 10]] as const;
    for (const [text, enclosure, value] of readings) it(`are read from ${text}`, () => deepStrictEqual(parseEnclosed(text), { enclosure, value }));
    for (const text of ['', '1', '一', '⒜', '⓪', '㈪']) it(`are not read from ${JSON.stringify(text)}`, () => strictEqual(parseEnclosed(text), undefined));
  });
});
