// Numerals as plans write them: 一 … 九千九百九十九, full-width digits, Roman numerals, circled and bracketed figures.

const DIGITS = '〇一二三四五六七八九';
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((c, i) => [c, i] as const).concat([['零', 0], ['两', 2], ['兩', 2]]));

const WITH_UNITS = /^(?:([一二两兩三四五六七八九])?千零?)?(?:([一二两兩三四五六七八九])?百零?)?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u;
const DIGITS_ONLY = /^[〇零一二三四五六七八九]+$/u;

/** The value of a Chinese numeral up to 9999 (`二十一`, `一百零三`, `二〇二五`); undefined for anything else. */
export function parseChinese(text: string): number | undefined {
  if (text === '') return undefined;
  if (text === '两' || text === '兩') return 2;
  if (DIGITS_ONLY.test(text)) return Number([...text].map((c) => VALUES.get(c)).join(''));
  const match = WITH_UNITS.exec(text);
  if (!match) return undefined;
  const [, thousands, hundreds, tens, ones] = match;
  const times = (unit: string, size: number, digit: string | undefined) => (text.includes(unit) ? (digit === undefined ? 1 : VALUES.get(digit)!) * size : 0);
  return times('千', 1000, thousands) + times('百', 100, hundreds) + times('十', 10, tens) + (ones === undefined ? 0 : VALUES.get(ones)!);
}

/** A value from 1 to 9999 in Chinese numerals, as headings write it: 10 is 十, 21 is 二十一, 103 is 一百零三. */
export function toChinese(value: number): string {
  if (value < 1 || value > 9999) return String(value);
  let out = '';
  let rest = value;
  for (const [unit, size] of [['千', 1000], ['百', 100], ['十', 10], ['', 1]] as const) {
    const digit = Math.floor(rest / size);
    rest %= size;
    if (digit > 0) out += DIGITS[digit] + unit;
    else if (out !== '' && rest > 0 && !out.endsWith('零')) out += '零';
  }
  out = out.replace(/〇/g, '零');
  return value >= 10 && value < 20 ? out.slice(1) : out;
}

/** The value of ASCII or full-width digits; NaN for anything else. */
export const parseDigits = (text: string): number =>
  !/^[0-9０-９]+$/u.test(text) ? NaN : Number(text.replace(/[０-９]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)));

const ROMAN: readonly (readonly [string, number])[] = [['C', 100], ['XC', 90], ['L', 50], ['XL', 40], ['X', 10], ['IX', 9], ['V', 5], ['IV', 4], ['I', 1]];

export function toRoman(value: number): string {
  let rest = value;
  let out = '';
  for (const [letters, size] of ROMAN) for (; rest >= size; rest -= size) out += letters;
  return out;
}

/** The value of a well-formed Roman numeral in upper case up to 399, the characters Ⅰ…Ⅻ included; undefined for anything else. */
export function parseRoman(text: string): number | undefined {
  const code = text.charCodeAt(0);
  if (text.length === 1 && code >= 0x2160 && code <= 0x216b) return code - 0x215f;
  let value = 0;
  let rest = text;
  for (const [letters, size] of ROMAN) for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += size;
  return rest === '' && value > 0 && toRoman(value) === text ? value : undefined;
}

/** Runs of characters that each stand for a whole marker: first code point, last code point, value of the first. */
const ENCLOSED = {
  circled: [[0x2460, 0x2473, 1], [0x3251, 0x325f, 21], [0x32b1, 0x32bf, 36]],
  dotted: [[0x2488, 0x249b, 1]],
  bracketed: [[0x2474, 0x2487, 1]],
  bracketedChinese: [[0x3220, 0x3229, 1]],
} as const;

export type Enclosure = keyof typeof ENCLOSED;

/** What ①, ⒈, ⑴ or ㈠ stands for; undefined for any other character. */
export function parseEnclosed(char: string): { readonly enclosure: Enclosure; readonly value: number } | undefined {
  const code = char.charCodeAt(0);
  for (const enclosure of Object.keys(ENCLOSED) as Enclosure[]) {
    for (const [first, last, value] of ENCLOSED[enclosure]) if (code >= first && code <= last) return { enclosure, value: value + code - first };
  }
  return undefined;
}

/** The character that encloses a value as `enclosure` does; undefined where there is none. */
export function toEnclosed(value: number, enclosure: Enclosure): string | undefined {
  for (const [first, last, start] of ENCLOSED[enclosure]) if (value >= start && value <= start + last - first) return String.fromCharCode(first + value - start);
  return undefined;
}

/** ① to ㊿; a bracketed figure beyond. */
export const toCircled = (value: number): string => toEnclosed(value, 'circled') ?? `(${value})`;
