// A deadline as a day: the ISO date to write into a register, where one can be told (DOMAIN §2.4).

import type { Deadline } from './deadline.js';

/** `2023-05-31`; undefined for what recurs, what has no day (秋季), and what lacks a year that the plan does not give either. */
export function isoDate({ due }: Deadline, planYear: number | undefined): string | undefined {
  if (due.kind !== 'date') return undefined;
  const year = due.year ?? planYear;
  if (year === undefined || due.month < 1 || due.month > 12) return undefined;
  const day = due.day === 'end' ? lastDay(year, due.month) : due.day;
  return `${year}-${String(due.month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The last day of a month, 1-based; 29 for February of a leap year. */
export const lastDay = (year: number, month: number): number =>
  month === 2 ? ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
