// reversed-range: 2020—2017年, 9月—3月 within one year, 20%～15% (DOMAIN §1.9, §1.12).

import type { PlanText } from '../../plan.js';
import { span, type Span } from '../../text/span.js';
import { defineRule, type Finding, type Fix, type Text } from '../rule.js';
import { DASH, endsOf, lacksUnit, missingIn, rangesInText } from './numbers.js';
import { perReading, piecesOf, sentenceAt, sourceOf } from './texts.js';

const TO = String.raw`(?:${DASH}|至|到)`;

/** 2020—2017年, 2020年至2017年, (2026–2024) in English; not a telephone number 2024-1987, a standard GB 2025-2012. */
const YEARS = new RegExp(String.raw`(?<![\w.:/-])(?<a>(?:19|20)\d\d)(?:年?${TO}(?<b>(?:19|20)\d\d)(?<unit>年|学年|财年)|(?<=(?:\(|\b(?:from|for|in|during|period|years?|of)\s)\d{4})\s?[–—-]\s?(?<e>(?:19|20)\d\d)(?![\w-]))`, 'dgu');

/** 9月—3月, 2024年9月1日至2024年3月1日, 9—3月, 3月20日—5日; the year of the second is the first's where it has none. */
const MONTHS = new RegExp(String.raw`(?<![\w.-]|[表图第])(?:(?<y1>(?:19|20)\d\d)年)?(?<m1>\d{1,2})(?:月(?:(?<d1>\d{1,2})[日号]?|份|底|初|末|[上中下]旬)?)?(?<to>${TO})(?:(?<y2>(?:19|20)\d\d)年)?(?<m2>\d{1,2})月(?:(?<d2>\d{1,2})[日号])?(?!龄)`, 'dgu');
const DAYS = new RegExp(String.raw`(?<![\d.])(?<m>\d{1,2})月(?<d1>\d{1,2})[日号]?${TO}(?<d2>\d{1,2})[日号]`, 'gu');

/** Seasons and school years that run over New Year: 采暖季11月—3月 says so itself. */
const OVER_NEW_YEAR = /学[期年]|冬|跨年|采暖|供暖|取暖|供热|雪季|防火|榨季|枯水/u;
/** From what, and down to what: 由20%—15% is a change, not a range. */
const CHANGE = /(?:由|从|自|原|\bfrom)[^,。;]{0,10}$/iu;

interface Place extends Span {
  readonly message: Text;
  /** Replacements in the text, and what they do. */
  readonly edits?: readonly (Span & { readonly text: string })[];
  readonly title?: Text;
}

const swapped: Text = { en: 'Swap the two ends', 'zh-cn': '对调前后两端' };

const places = perReading((text): readonly Place[] => [...yearsIn(text), ...monthsIn(text), ...valuesIn(text)]);

function* yearsIn(text: string): Iterable<Place> {
  for (const match of text.matchAll(YEARS)) {
    const [a, b] = [match.groups!['a']!, match.groups!['b'] ?? match.groups!['e']!];
    if (Number(a) <= Number(b)) continue;
    const unit = match.groups!['unit'] ?? '';
    const at = match.indices!.groups!;
    yield { ...placeOf(match), message: said(`${a}—${b}${unit}`, `${b}—${a}${unit}`), title: swapped, edits: [{ ...span(...at['a']!), text: b }, { ...span(...(at['b'] ?? at['e']!)), text: a }] };
  }
}

function* monthsIn(text: string): Iterable<Place> {
  for (const match of text.matchAll(MONTHS)) {
    const { y1, m1, d1, y2, m2, d2 } = match.groups!;
    const number = (t: string | undefined, or: number) => (t === undefined ? or : Number(t));
    const [first, second] = [Number(m1), Number(m2)];
    if (first < 1 || first > 12 || second < 1 || second > 12 || (y2 !== undefined && y1 === undefined)) continue;
    const year = number(y1, 0);
    const days = d1 !== undefined && d2 !== undefined ? Number(d1) - Number(d2) : 0;
    const order = (year - number(y2, year)) * 372 + (first - second) * 31 + days;
    if (order <= 0 || (y2 === undefined && (OVER_NEW_YEAR.test(sentenceAt(text, match.index)) || CHANGE.test(text.slice(0, match.index))))) continue;
    const written = match[0].trim();
    if (y2 !== undefined || first === second) {
      yield { ...placeOf(match), message: said(written, undefined) };
    } else {
      const [from, at] = match.indices!.groups!['to']!;
      const right = `次年${match[0].slice(at - match.index)}`;
      // 12—3月 needs its 月
      const month = /\d$/.test(text.slice(0, from)) && d1 === undefined ? [{ start: from, end: from, text: '月' }] : [];
      yield {
        ...placeOf(match),
        message: { en: `${written} runs backwards within one year: write …${right} if the next year is meant, or swap the two.`, 'zh-cn': `“${written}”前后颠倒：跨年的应写明“${right}”，否则对调前后两端。` },
        title: { en: `Insert 次年: …${right}`, 'zh-cn': `补上“次年”：…${right}` },
        edits: [...month, { start: at, end: at, text: '次年' }],
      };
    }
  }
  for (const match of text.matchAll(DAYS)) {
    const { d1, d2 } = match.groups!;
    if (Number(d1) > Number(d2) && Number(d1) <= 31) yield { ...placeOf(match), message: said(match[0], undefined) };
  }
}

function* valuesIn(text: string): Iterable<Place> {
  for (const range of rangesInText(text)) {
    const [low, high] = endsOf(range);
    if (range.sign === '至' || low <= high || lacksUnit(range) || range.from.number.length - range.to.number.length > 2) continue;
    if (CHANGE.test(text.slice(0, range.start))) continue;
    const { from, to } = range;
    // 20～15% becomes 15%～20%: what the lower end lacks goes in with it
    const lacks = from.unit === '' && from.scale === '' && (/[%‰]/.test(to.unit) || to.scale !== '');
    const right = [to.number + (lacks ? missingIn(range) : to.scale + from.unit), from.number + (lacks ? to.scale : from.scale) + to.unit] as const;
    const sign = range.sign.replace('~', '～');
    yield {
      ...span(range.start, range.end),
      message: said(`${text.slice(from.start, from.end)}${sign}${text.slice(to.start, to.end)}`, `${right[0]}${sign}${right[1]}`),
      title: swapped,
      edits: [{ ...span(from.start, from.end), text: right[0] }, { ...span(to.start, to.end), text: right[1] }],
    };
  }
}

const placeOf = (match: RegExpMatchArray): Span => span(match.index!, match.index! + match[0].length);

const said = (written: string, right: string | undefined): Text => ({
  en: `The range ${written} runs backwards: ${right === undefined ? 'correct one of its ends' : `write ${right}, or correct one of its ends`}.`,
  'zh-cn': `“${written}”前后颠倒：${right === undefined ? '请核对两端' : `应写作“${right}”，或核对两端`}。`,
});

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const { message, edits, title, ...place } of places(piece.reading)) {
      const fix: Fix | undefined = edits && { title: title!, edits: () => edits.map((edit) => ({ span: sourceOf(piece, edit), text: edit.text })), safe: false };
      yield { span: sourceOf(piece, place), message, ...(fix ? { fix } : {}) };
    }
  }
}

export default defineRule(
  {
    id: 'reversed-range',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'A range of years, months, days or values begins with its greater end.', 'zh-cn': '年份、月份、日期或数值的范围前大后小。' },
    source: { en: 'Common practice of proofreading; GB/T 15835—2011 5.1.3 for how ranges are written.', 'zh-cn': '校对通行做法；范围的写法依GB/T 15835—2011 5.1.3。' },
  },
  check,
);
