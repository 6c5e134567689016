// impossible-date: 4月31日, 13月, 25时, 29 February of a common year (DOMAIN §1.12).

import type { PlanText } from '../../plan.js';
import { toChinese } from '../../text/numerals.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Finding, type Text } from '../rule.js';
import { daysIn, daysInMonth, MONTHS, yearsOf, type Day } from './dates.js';
import { perReading, piecesOf, sourceOf, type Piece } from './texts.js';

/** 13月, 2025年0月; not 第13月 and 工期18月 (a count of months), nor 13个月. */
const MONTH = /(?<![\d.第])(?:(?<=\d{4}年)|(?<=^|[,。;:、(|\s至到—~-]))(\d{1,2})月(?!龄|租|薪)/gu;

/** 25时, 24时30分, 上午9:75 behind a day or a part of it; not 4:60 (a ratio), 36小时, 2天48时. */
const CLOCK = /(?<=(?:[日号午晚晨夜]|[每当]天)\s?)(\d{1,2})(?:[时:](\d{2})(?!\d)分?|时)/gu;

interface Place extends Span {
  readonly message: Text;
}

const places = perReading((text): readonly Place[] => [...monthsIn(text), ...clocksIn(text)]);

function* monthsIn(text: string): Iterable<Place> {
  for (const match of text.matchAll(MONTH)) {
    const month = Number(match[1]);
    if (month >= 1 && month <= 12) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      message: { en: `There is no month ${month}: write a month from 1 to 12.`, 'zh-cn': `没有${month}月：月份应在1月至12月之间。` },
    };
  }
}

function* clocksIn(text: string): Iterable<Place> {
  for (const match of text.matchAll(CLOCK)) {
    const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)];
    if (hour < 24 && minute < 60 || hour === 24 && minute === 0) continue;
    yield {
      start: match.index,
      end: match.index + match[0].length,
      message: { en: `There is no such time as ${match[0]}: write a time from 0:00 to 24:00.`, 'zh-cn': `没有${match[0]}这个时刻：应在0时至24时之间。` },
    };
  }
}

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const place of places(piece.reading)) yield { span: sourceOf(piece, place), message: place.message };
    for (const day of daysIn(piece.reading)) {
      const finding = findingOf(day, piece, plan);
      if (finding) yield finding;
    }
  }
}

function findingOf(day: Day, piece: Piece, plan: PlanText): Finding | undefined {
  const { month } = day;
  if (month < 1 || month > 12) {
    // 2024年13月5日 is reported for its month
    return day.form === 'numeric' && day.day <= 31 ? { span: sourceOf(piece, day), message: { en: `There is no month ${month}: write a month from 1 to 12.`, 'zh-cn': `没有${month}月：月份应在1月至12月之间。` } } : undefined;
  }
  const years = month === 2 && day.day === 29 ? yearsOf(day, piece, plan) : [day.year];
  const length = years.length === 0 ? 29 : Math.max(...years.map((year) => daysInMonth(month, year)));
  if (day.day >= 1 && day.day <= length) return undefined;
  const name = MONTHS[month - 1]!;
  const last = day.form === 'words' ? toChinese(length) : String(length);
  const place = sourceOf(piece, day);
  const written = plan.snapshot.text.slice(place.start, place.end).trim();
  const common = month === 2 && day.day === 29;
  const at = sourceOf(piece, day.numeral);
  return {
    span: place,
    message: {
      en: `${written} does not exist: ${name}${common ? ` ${years[0]}` : ''} has ${length} days; write the day that is meant.`,
      'zh-cn': `“${written}”不存在：${common ? `${years[0]}年2月` : `${month}月`}只有${length}天，请改为正确的日期。`,
    },
    ...(day.day > length && day.day <= 31 ? { fix: { title: { en: `Change the day to ${last}, the end of ${name}`, 'zh-cn': `改为月末${last}日` }, edits: () => [{ span: at, text: last }], safe: false } } : {}),
  };
}

export default defineRule(
  {
    id: 'impossible-date',
    group: 'figures',
    severity: 'error',
    summary: { en: 'A date or a time does not exist (31 April, month 13, 25:00).', 'zh-cn': '日期或时刻不存在（4月31日、13月、25时）。' },
    source: { en: 'The Gregorian calendar; GB/T 15835—2011 5.1.4 for the order of year, month and day.', 'zh-cn': '公历；年月日的写法依GB/T 15835—2011 5.1.4。' },
  },
  check,
);
