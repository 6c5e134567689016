// A numeral written again with another value, in the form in which it stands: 03 before 04, full-width after full-width, Ⅱ after Ⅰ.

import { parseEnclosed, toChinese, toEnclosed, toRoman } from '../text/numerals.js';

/**
 * The numeral of `value` in the characters of `written`; `roman` says that letters are Roman numerals. Of a decimal only the last number
 * changes. Undefined past the last numeral of a form, such as ⒛ or z.
 */
export function numeralLike(written: string, roman: boolean, value: number): string | undefined {
  const enclosed = parseEnclosed(written);
  if (enclosed) return toEnclosed(value, enclosed.enclosure);
  const digits = /[0-9０-９]+$/u.exec(written);
  if (digits) {
    const plain = String(value).padStart(/^[0０]/u.test(digits[0]) ? digits[0].length : 0, '0');
    return written.slice(0, digits.index) + (/[０-９]/u.test(digits[0]) ? plain.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : plain);
  }
  if (/^[\u2160-\u216b]$/u.test(written)) return value <= 12 ? String.fromCharCode(0x215f + value) : undefined;
  if (/^[A-Za-z]+$/.test(written)) {
    const latin = roman ? toRoman(value) : value <= 26 ? String.fromCharCode(64 + value) : undefined;
    return written === written.toLowerCase() ? latin?.toLowerCase() : latin;
  }
  return toChinese(value);
}

export const isRoman = (style: string): boolean => /^\(?i/i.test(style);
