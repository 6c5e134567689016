// The year that a plan is for: in its title, or in its first statement of a year (DOMAIN M7).

import type { Layout } from '../outline/layout.js';
import { foldUnits, readingOf } from '../text/reading.js';
import { remembered } from '../text/remembered.js';

const TITLE_YEAR = /(20\d{2})(?:年度?|\s*[-—–~～至]\s*20\d{2}年?|\b)/u;
const STATEMENTS = [
  /(20\d{2})年,?(?:是|全[市县区省校镇乡院局系]|.{0,14}工作的?(?:总体要求|总体思路|指导思想|目标)|.{0,10}(?:计划|要点|安排))/u,
  /(?:制定|印发)[^。]{0,30}(20\d{2})年/u,
  /(?:fiscal year|FY|year)\s*(20\d{2})/iu,
];

const RUN_ON = /^[^。,;]{4,50}?(?:计划|规划|方案|要点|意见|安排|思路)(?:\([^()]{4,20}\))?(?=\s)/u;

/** How many lines from the top may hold the title or the statement. */
const LINES = 40;

const yearIn = remembered((line: string): { readonly title: number | undefined; readonly statement: number | undefined } => {
  const text = readingOf(foldUnits(line.slice(0, 400))).text.replace(/二[〇○零0]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/gu, (_, a: string, b: string) => `20${digit(a)}${digit(b)}年`);
  const statement = STATEMENTS.map((pattern) => pattern.exec(text)?.[1]).find((year) => year !== undefined);
  return { title: toYear(TITLE_YEAR.exec(text)?.[1]), statement: toYear(statement) };
});

const digit = (c: string): number => ('〇○零'.includes(c) ? 0 : '一二三四五六七八九'.indexOf(c) + 1);
const toYear = (text: string | undefined): number | undefined => (text === undefined ? undefined : Number(text));

/** Undefined where the plan does not say. For a range of years, its first. */
export function planYearOf(layout: Layout): number | undefined {
  let statement: number | undefined;
  let afterTitle = false;
  for (let line = 0, seen = 0; line < layout.lines.length && seen < LINES; line++) {
    const { kind } = layout.facts[line]!;
    if (kind === 'blank' || kind === 'furniture' || kind === 'page') continue;
    seen++;
    const years = yearIn(layout.lines[line]!);
    if (kind === 'title' && years.title !== undefined) return years.title;
    // the years of a title stand on a line of their own
    if (afterTitle && /^\s*[(（].{4,16}[)）]\s*$/u.test(layout.lines[line]!) && years.title !== undefined) return years.title;
    afterTitle = kind === 'title';
    // a title with text run on behind it
    const run = seen === 1 ? RUN_ON.exec(foldUnits(layout.lines[line]!.slice(0, 90)))?.[0] : undefined;
    const year = run === undefined ? undefined : toYear(TITLE_YEAR.exec(run)?.[1]);
    if (year !== undefined) return year;
    statement ??= years.statement;
  }
  return statement;
}

/** The year that the title itself names. */
export function titleYearOf(layout: Layout): number | undefined {
  const year = planYearOf(layout);
  const named = layout.facts.slice(0, LINES).some(({ kind }, line) => kind === 'title' && foldUnits(layout.lines[line]!).includes(String(year)));
  return named ? year : undefined;
}
