// Targets in English plans: figures, dates and vague promises (DOMAIN §2.11). One sentence is one clause.

import type { Span } from '../text/span.js';
import type { Deadline, Due } from './deadline.js';
import type { Quantity } from './quantity.js';
import type { Vague } from './verdict.js';

const WORDS: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, twenty: 20, once: 1, twice: 2 };
const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';

/** Verbs that a plan's items begin with. */
const COMMITS = /^(?:(?:significantly|substantially|further|also)\s+)?(?:build|construct|recruit|hire|train|launch|deliver|complete|achieve|reach|reduce|increase|publish|hold|open|provide|raise|screen|conduct|test|inspect|keep|offer|move|close|begin|start|run|replace|cut|install|finish|prepare|submit|issue|establish|create|develop|implement|expand|extend|upgrade|procure|purchase|award|appoint|maintain|lower|double|halve|release|migrate|configure|confirm|review|report|meet|reports|meets|provides|sign|plant|repair|renovate|reopen|roll out|set up|carry out|freeze|backfill|organi[sz]e|host|audit|eliminate|digiti[sz]e|distribute|ensure|secure|improve|enhance|strengthen|seek|strive|aim|try|help|continue|support)\b/i;
const PROMISES = /\b(?:will|shall|must|is due|are due|is to be|are to be)\b|\b(?:is|are) (?:delivered|executed|run|completed|held|trained|reviewed|published|switched off|opened|installed|triaged)\b|\bgo(?:es)? live\b|\b(?:holds|delivers|answers|sends|closes) /i;
const ROUTINE = /^(?:continue|help|support|strengthen|ensure|promote|encourage)\b/i;

const BOUND = 'at least|no fewer than|no less than|not less than|more than|over|above|at most|no more than|not more than|up to|fewer than|less than|below|under|about|around|approximately|some|nearly';
const NUMBER = String.raw`\$?\d{1,3}(?:,\d{3})+(?:\.\d+)?|\$?\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|once|twice`;
const UNIT = 'percent(?:age points)?|%|per cent|million|billion|thousand|days|hours|weeks|months|adults|people|employees|clinics|workshops|positions|cases|households|jobs|units|schools|beds|sites|staff|visits|km|kilomet(?:er|re)s|tonnes|tons|MW|kWh';
const FIGURE = new RegExp(String.raw`\b(?:(?<bound>${BOUND})\s+)?(?<![\w.,/-])(?<n>${NUMBER})(?:\s+(?<scale>million|billion|thousand))?(?:\s*(?:-|–|to)\s*(?<n2>\d[\d,.]*))?(?:\s*(?<unit>${UNIT}))?(?![\w/]|-\w|,\d|\.\d)`, 'giu');
const ABSOLUTE = /\b(?:all|every|each|zero|no)\s+(?=[a-z]+)(?:\d+\s+)?[a-z]+|\bdoubles?\b|\b100\s*(?:%|percent)/giu;

const YEAR = String.raw`(?<year>20\d\d)`;
const DATES: readonly RegExp[] = [
  new RegExp(String.raw`\b(?:by|before|until|on|due(?: on)?|in|no later than|from)\s+(?:the\s+)?(?:end of\s+|mid-?|early\s+|late\s+)?(?:(?<day>\d{1,2})\s+)?(?<month>${MONTH})(?:\s+(?<day2>\d{1,2})(?!\d))?(?:,?\s+${YEAR})?`, 'giu'),
  new RegExp(String.raw`\b(?<day>\d{1,2})\s+(?:${MONTH})\s+(?:to|-|–)\s+(?:\d{1,2})\s+(?<month>${MONTH})(?:\s+${YEAR})?`, 'giu'),
  new RegExp(String.raw`\b(?:by|before|in|during|for)\s+(?:the\s+)?(?:end of\s+)?(?:Q[1-4](?:\s+${YEAR})?|(?:the\s+)?(?:first|second|third|fourth)\s+quarter(?:\s+of\s+20\d\d)?|FY\s?\d{2,4}|fiscal year\s+20\d\d|year[- ]end|(?:the\s+)?(?:year|end of the year)|20\d\d|EOY)\b`, 'giu'),
  /\bwithin\s+(?:\d+|one|two|three|four|five|six|seven|ten|twelve)\s+(?:working\s+|business\s+|calendar\s+)?(?:days?|weeks?|months?|hours?|years?)\b/giu,
];
const RECURRING = /\b(?:every|each)\s+(?:working\s+|other\s+)?(?<every>day|week|month|quarter|year|term|semester)\b|\b(?<adverb>weekly|monthly|quarterly|annually|yearly|daily)\b|\ba\s+(?<per>day|week|month|year)\b/giu;

const V1 = /\b(?:several|some|a number of|many|various|multiple|a few|numerous)\s+(?=[a-z])/iu;
const V2 = /\b(?:strives? to|seeks? to|aims? to|tr(?:y|ies) to|endeavou?rs? to|as appropriate|as soon as possible|in due course|where possible|where appropriate|when conditions permit|if possible)\b/iu;
const V3 = /\b(?:significantly |substantially |further )?(?:improve|increase|reduce|enhance|raise|lower|cut|boost)s?\b[^.;]{0,60}\b(?:rates?|shares?|numbers?|scores?|time|times|timeliness|overtime|cost|costs|waste|turnover|accuracy|coverage|backlog|emissions|accidents|injuries|absence)\b/iu;
const V5 = /\b(?:regularly|periodically|from time to time|on a regular basis|frequently|leading position)\b/iu;
const COUNTABLE = /^(?:build|construct|recruit|hire|train|open|create|install|purchase|procure|launch)\s+(?:new\s+|additional\s+|more\s+)?(?:[a-z-]+\s+){0,3}(?:schools|clinics|centers|centres|nurses|teachers|physicians|staff|sites|stations|houses|homes|beds|routes|kilometers|partnerships|positions|workers|volunteers)\b/iu;

export const isLatin = (text: string): boolean => !/\p{Script=Han}/u.test(text) && /[A-Za-z]{3}/.test(text);

export interface LatinReading {
  readonly quantities: readonly Quantity[];
  readonly deadlines: readonly Deadline[];
  readonly vague: Vague | undefined;
  /** The sentence commits to something; without that its figures and dates are facts. */
  readonly commits: boolean;
}

/** Positions are relative to the sentence. `isItem`: the sentence is a numbered item, which promises by standing there. */
export function readSentence(text: string, isItem: boolean): LatinReading {
  const deadlines = deadlinesIn(text);
  const quantities = quantitiesIn(blank(text, deadlines));
  const commits = COMMITS.test(text) || PROMISES.test(text) || (isItem && deadlines.length > 0);
  const vague = commits && quantities.length === 0 && deadlines.length === 0 ? vagueIn(text) : undefined;
  return { quantities, deadlines, vague, commits: commits && !(ROUTINE.test(text) && quantities.length === 0 && deadlines.length === 0) };
}

const blank = (text: string, spans: readonly Span[]): string => spans.reduce((out, { start, end }) => out.slice(0, start) + ' '.repeat(end - start) + out.slice(end), text);

function quantitiesIn(text: string): Quantity[] {
  const found: Quantity[] = [];
  const add = (quantity: Quantity) => { if (!found.some((q) => quantity.start < q.end && q.start < quantity.end)) found.push(quantity); };
  for (const match of text.matchAll(FIGURE)) {
    const { bound, n, scale, n2, unit } = match.groups!;
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    // from 98 percent to 99: where it stands now; section 4.2, version 1.3, part one
    if (/\bfrom\s+$/i.test(before) || /(?:section|version|part|phase|page|step|table|no\.?|priority)\s+$/i.test(before) || /^20\d\d$/.test(n!) || (/^one$/i.test(n!) && /^\s+of\b/.test(text.slice(match.index + match[0].length)))) continue;
    const value = number(n!) * (scale ? { thousand: 1e3, million: 1e6, billion: 1e9 }[scale.toLowerCase()]! : 1);
    add({ start: match.index, end: match.index + match[0].length, value, ...(n2 && { upper: number(n2) }), unit: unit ?? (n!.startsWith('$') ? '$' : ''), bound: n2 ? 'range' : boundOf(bound) });
  }
  for (const match of text.matchAll(ABSOLUTE)) add({ start: match.index, end: match.index + match[0].length, value: NaN, unit: '', bound: 'absolute' });
  return found.sort((a, b) => a.start - b.start);
}

const number = (text: string): number => WORDS[text.toLowerCase()] ?? Number(text.replace(/[$,]/g, ''));

function boundOf(bound = ''): Quantity['bound'] {
  if (/at least|no fewer|no less|not less|more than|over|above/i.test(bound)) return 'atLeast';
  if (/at most|no more|not more|up to|fewer|less than|below|under/i.test(bound)) return 'atMost';
  return bound === '' ? 'exact' : 'about';
}

function deadlinesIn(text: string): Deadline[] {
  const found: Deadline[] = [];
  const add = (match: RegExpMatchArray, due: Due, year: number | undefined) => {
    const place = { start: match.index!, end: match.index! + match[0].length };
    if (!found.some((d) => place.start < d.end && d.start < place.end)) found.push({ ...place, due, year, explicit: true });
  };
  for (const pattern of DATES) {
    for (const match of text.matchAll(pattern)) {
      const g = match.groups ?? {};
      const year = g['year'] === undefined ? undefined : Number(g['year']);
      const month = g['month'] === undefined ? undefined : MONTHS.indexOf(g['month'].toLowerCase()) + 1;
      const day = g['day'] ?? g['day2'];
      add(match, month === undefined ? { kind: 'open' } : { kind: 'date', year, month, day: day === undefined || /end of/i.test(match[0]) ? 'end' : Number(day) }, year);
    }
  }
  for (const match of text.matchAll(RECURRING)) add(match, { kind: 'every', every: (match.groups!['every'] ?? match.groups!['per'] ?? match.groups!['adverb'])!.toLowerCase() }, undefined);
  return found.sort((a, b) => a.start - b.start);
}

function vagueIn(text: string): Vague | undefined {
  for (const [tier, pattern] of [['V1', V1], ['V2', V2], ['V3', V3], ['V4', COUNTABLE], ['V5', V5]] as const) {
    const match = pattern.exec(text);
    if (match) return { tier, words: { start: match.index, end: match.index + match[0].trimEnd().length }, slot: tier === 'V2' || tier === 'V5' ? 'date' : 'number' };
  }
  return undefined;
}
