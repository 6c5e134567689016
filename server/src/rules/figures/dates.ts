// Days as plans write them: 2024年5月1日, 五月一日, 2024-05-01, 1 May 2024; and how long months are.

import type { PlanText } from '../../plan.js';
import { parseChinese } from '../../text/numerals.js';
import { span, type Span } from '../../text/span.js';
import { perReading, type Piece } from './texts.js';

export interface Day extends Span {
  /** Undefined where the date itself names none. */
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
  /** Where the day's numeral stands. */
  readonly numeral: Span;
  readonly form: 'figures' | 'words' | 'numeric' | 'english';
}

export const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const MONTH = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;

const FORMS: readonly (readonly [Day['form'], RegExp])[] = [
  // 2024年4月31日, 4月31号; not 4月31号楼
  ['figures', /(?<![\d.第])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})(?:日|号(?![楼院线文令店]))/dgu],
  // 9月1日至31日, 9月1—31日: the month of the first
  ['figures', /(?<![\d.第])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月\d{1,2}[日号]?\s?(?:[-~—–―−〜∼]{1,2}|至|到)\s?(?<day>\d{1,2})(?:日|号(?![楼院线文令店]))/dgu],
  // 二〇二四年四月三十一日; not 十三月
  ['words', /(?<![一二三四五六七八九十〇零第])(?:(?<year>[一二][〇○零一二三四五六七八九]{3})年)?(?<month>十[一二]?|[一二三四五六七八九])月(?<day>[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])[日号]/dgu],
  // 2024-02-30, 2024/2/30, 2024.2.30; not a code such as GB/T 2024-13-1 or a telephone number
  ['numeric', /(?<![\w./-]|[A-Z] )(?<year>(?:19|20)\d\d)([-/.])(?<month>\d{1,2})\2(?<day>\d{1,2})(?![\w-]|[./]\d)/dgu],
  // 31 April 2024, the 31st of April; not "the 45 May participants"
  ['english', new RegExp(String.raw`(?<![\w.,/-])(?<day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}(?![a-z])(?:,?\s+(?<year>(?:19|20)\d\d)\b)?`, 'dgu')],
  // April 31, 2024; not "by April 40 schools", where no year and no mark follows
  ['english', new RegExp(String.raw`\b${MONTH}\s+(?<day>[0-3]?\d)(?:st|nd|rd|th)?(?:,?\s+(?<year>(?:19|20)\d\d)\b|(?=\s*(?:[,.;:)–—]|$|to\b|until\b)))`, 'dgu')],
];

/** Every day that is named, whether it exists or not. */
export const daysIn = perReading((text): readonly Day[] => {
  const days: Day[] = [];
  for (const [form, pattern] of FORMS) {
    for (const match of text.matchAll(pattern)) {
      const { year, month, day } = match.groups!;
      const number = (t: string) => (form === 'words' ? parseChinese(t.replaceAll('○', '〇')) ?? 0 : Number(t));
      days.push({
        start: match.index,
        end: match.index + match[0].length,
        year: year === undefined ? undefined : number(year),
        month: form === 'english' ? MONTHS.findIndex((name) => name.startsWith(month!.slice(0, 3))) + 1 : number(month!),
        day: number(day!),
        numeral: span(...match.indices!.groups!['day']!),
        form,
      });
    }
  }
  return days;
});

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Of a month from 1 to 12; February has 29 where the year is not known. */
export const daysInMonth = (month: number, year?: number): number => (month === 2 ? (year === undefined || isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);

/** 次年, 去年 before a date without a year: which one, counted from the plan's. */
const RELATIVE: readonly (readonly [RegExp, number])[] = [[/[次翌明来]年$/u, 1], [/[去上]年$/u, -1]];

/**
 * The years that a date can mean: its own; or else those named before it in its paragraph, the plan's, the next where the plan names that
 * (a school year), and the last where the paragraph reviews it. Empty where nothing tells.
 */
export function yearsOf({ year, start }: Day, { reading: { text }, scope }: Piece, plan: PlanText): readonly number[] {
  if (year !== undefined) return [year];
  const relative = RELATIVE.find(([word]) => word.test(text.slice(0, start)));
  if (relative) return plan.year === undefined ? [] : [plan.year + relative[1]];
  const named = Array.from(text.slice(0, start).matchAll(/(?<!\d)(?:19|20)\d\d(?=年|[-~—–]\s?20\d\d)|\b20\d\d\b/gu), (match) => Number(match[0]));
  if (plan.year !== undefined) named.push(plan.year, ...(plan.snapshot.text.includes(String(plan.year + 1)) ? [plan.year + 1] : []), ...(scope === 'review' ? [plan.year - 1] : []));
  return [...new Set(named)];
}
