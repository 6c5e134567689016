// weekday-mismatch: 2024年5月1日（星期四）, a Wednesday (DOMAIN §1.12).

import type { PlanText } from '../../plan.js';
import { span, type Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { daysIn, daysInMonth, yearsOf, type Day } from './dates.js';
import { piecesOf, sourceOf } from './texts.js';

const CHINESE = '日一二三四五六';
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** （星期四）, （周四上午）, 星期四, 周四 before a mark; not 周一至周五, 周日常规, 周年. */
const AFTER = /^\s?(?:\((?:星期|周|礼拜)([一二三四五六日天])(?=[)上下中晚早,])|[,是为]?(?:星期|礼拜)([一二三四五六日天])(?!\s?[-~—–至到、和及])|周([一二三四五六日])(?=[上下中晚早]午|[,。;:)\s]|$|晚上))/u;
const AFTER_ENGLISH = /^\s?(?:\(\s?|,\s)((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Sun|Mon|Tue|Wed|Thu|Fri|Sat)\b/u;
const BEFORE_ENGLISH = /\b((?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|Sun|Mon|Tue|Wed|Thu|Fri|Sat),?\s+(?:the\s+)?$/u;

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    const { text } = piece.reading;
    for (const day of daysIn(piece.reading)) {
      const said = weekdayBeside(day, text);
      const years = said ? yearsOf(day, piece, plan).filter((year) => day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= daysInMonth(day.month, year)) : [];
      const weekdays = years.map((year) => new Date(Date.UTC(year, day.month - 1, day.day)).getUTCDay());
      if (!said || weekdays.length === 0 || weekdays.includes(said.weekday)) continue;
      const [year, right] = [years[0]!, weekdays[0]!];
      const date = day.form === 'english' ? text.slice(day.start, day.end).trim() : `${year}年${day.month}月${day.day}日`;
      const name = day.form === 'english' ? (said.end - said.start > 3 ? ENGLISH[right]! : ENGLISH[right]!.slice(0, 3)) : CHINESE[right]!;
      const at = sourceOf(piece, said);
      const end = Math.max(day.end, said.end);
      yield {
        span: sourceOf(piece, span(Math.min(day.start, said.start), text[end] === ')' ? end + 1 : end)),
        message: {
          en: `${date}${day.form === 'english' && day.year === undefined ? ` ${year}` : ''} is a ${ENGLISH[right]!}, not a ${ENGLISH[said.weekday]!}: correct the weekday or the date.`,
          'zh-cn': `${date}是星期${CHINESE[right]!}，不是星期${CHINESE[said.weekday]!}：请改正星期或日期。`,
        },
        ...(years.length === 1 ? { fix: { title: { en: `Change the weekday to ${ENGLISH[right]!}`, 'zh-cn': `改为星期${CHINESE[right]!}` }, edits: () => [{ span: at, text: name }], safe: false } } : {}),
      };
    }
  }
}

/** The weekday's own characters: 四 of 星期四, Thu, Thursday. */
function weekdayBeside(day: Day, text: string): (Span & { readonly weekday: number }) | undefined {
  const english = day.form === 'english';
  const after = (english ? AFTER_ENGLISH : AFTER).exec(text.slice(day.end));
  if (after) {
    const word = after.slice(1).find((group) => group !== undefined)!;
    const start = day.end + after[0].lastIndexOf(word);
    return { start, end: start + word.length, weekday: english ? numberOf(word) : CHINESE.indexOf(word.replace('天', '日')) };
  }
  const before = english ? BEFORE_ENGLISH.exec(text.slice(0, day.start)) : null;
  return before ? { start: before.index, end: before.index + before[1]!.length, weekday: numberOf(before[1]!) } : undefined;
}

const numberOf = (word: string): number => ENGLISH.findIndex((name) => name.startsWith(word.slice(0, 3)));

export default defineRule(
  {
    id: 'weekday-mismatch',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'A date and the weekday given with it do not agree.', 'zh-cn': '日期与所注的星期不符。' },
    source: { en: 'The Gregorian calendar.', 'zh-cn': '公历。' },
  },
  check,
);
