// What one line says by itself: its width, how it ends, the markers at its head and inside it, and whether it is a line of a plan at all.

import { remembered } from '../text/remembered.js';
import { readingOf } from '../text/reading.js';
import { isFurniture, LONGEST_FURNITURE } from './furniture.js';
import { readHead, readInner, type MarkerReading } from './marker.js';

export type LineKind =
  | 'blank'
  /** a page number or page header between the lines of a page: `— 3 —`, `# Page 3:` */
  | 'page'
  /** 目录 */
  | 'contents'
  /** an entry of a table of contents: title, leaders, page number */
  | 'entry'
  /** 附件：… : the list of attachments, or the head of one */
  | 'annex'
  /** a row of a table: cells between tabs or bars */
  | 'row'
  /** left over from a web page or a document library */
  | 'furniture'
  /** the title of a plan: a short line that ends in the name of a genre */
  | 'title'
  | 'text';

export interface LineFacts {
  readonly kind: LineKind;
  /** The text without indent and trailing space: UTF-16 offsets in the line. */
  readonly textStart: number;
  readonly textEnd: number;
  /** Display width of the text in half-width columns: Han and full-width marks count two. */
  readonly width: number;
  readonly indent: number;
  /** The last character closes a sentence: 。！？；： or a closing mark after one. */
  readonly stops: boolean;
  /** The last character ends a sentence: 。！？ or a closing mark after one. A colon or a semicolon does not. */
  readonly ends: boolean;
  /** Number of `#` before the text. */
  readonly depth: number;
  readonly head: MarkerReading | undefined;
  /** Markers inside the line; read for lines long enough to hold a heading and its text. */
  readonly inner: readonly MarkerReading[];
}

const PAGE = /^(?:[-—–－·•\s\u3000]*(?:\d{1,4})[-—–－·•\s\u3000]*|#{0,3}\s*page\s*\d+(?:\s*(?:of|\/)\s*\d+)?\s*[:：]?|第\s*\d+\s*页(?:\s*[，,/、]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+|p\.?\s*\d+)$/iu;
const CONTENTS = /^#{0,3}\s*(?:目\s*[录錄次]|(?:table of )?contents)\s*[:：]?$/iu;
const ENTRY = /(?:\.{3,}|…{1,}|·{3,}|．{3,}|_{4,}|-{4,}|\t+| {4,})\s*[(（]?\d{1,4}[)）]?$/u;
const ANNEX = /^(?:附\s*件|附\s*表|附\s*录|appendix|annex)\s*(?:[\d一二三四五六七八九十A-Z]{1,2})?\s*(?:[:：]|$|[\s\u3000.．、]|(?=[\p{Script=Han}]{4,40}$))/iu;
const ROW = /^[^\t]*\t[^\t]+\t|^\|.*\|$/u;
const GENRE = /(?:计划|规划|方案|要点|意见|安排|打算|设想|思路|总结|预案|办法|细则|通知|报告|work plan|action plan|implementation plan|project plan|annual plan|strategic plan|plan,? (?:for )?(?:fiscal year |FY ?)?20\d{2}(?:[-–/]\d{2,4})?)(?:[(（][^()（）]{1,24}[)）])?$/iu;

const STOP = /[。！？；：!?;:…][”’」』）)》\]】]*$/u;
const ENDS = /[。！？!?…][”’」』）)》\]】]*$/u;
const ENGLISH_STOP = /[.][”’"')\]]*$/u;

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6“”‘’—…·]/g;

/** A heading and some text need this many units; shorter lines hold no glued heading. */
const INNER_FROM = 12;

/** The facts of a line (without its end), remembered by its text. */
export const factsOf = remembered((line: string): LineFacts => {
  const head = readHead(line);
  let textEnd = line.length;
  while (textEnd > 0 && /[\s\u3000]/u.test(line[textEnd - 1]!)) textEnd--;
  const textStart = Math.min(head.textStart, textEnd);
  const text = line.slice(textStart, textEnd);
  const indent = line.length - line.trimStart().length;
  const reading = text.length <= LONGEST_FURNITURE * 3 ? readingOf(line).text.trim() : '';
  const short = reading.length <= 120 ? (textStart === 0 && textEnd === line.length ? reading : readingOf(text).text.trim()) : '';
  const width = text.length + (text.match(WIDE)?.length ?? 0);
  return {
    kind: reading !== '' && isFurniture(reading) ? 'furniture' : kindOf(line, text, short, head),
    textStart,
    textEnd,
    width,
    indent,
    stops: STOP.test(line.slice(0, textEnd).slice(-8)) || ENGLISH_STOP.test(line.slice(0, textEnd).slice(-4)),
    ends: ENDS.test(line.slice(0, textEnd).slice(-8)) || ENGLISH_STOP.test(line.slice(0, textEnd).slice(-4)),
    depth: head.depth,
    head: head.marker,
    inner: text.length >= INNER_FROM ? readInner(line, head.marker?.end ?? textStart) : [],
  };
});

function kindOf(line: string, text: string, short: string, head: { readonly marker: MarkerReading | undefined; readonly depth: number }): LineKind {
  if (ROW.test(text)) return 'row';
  if (text === '') return head.depth > 0 || line.trim() === '' ? 'blank' : 'page';
  if (short === '') return 'text';
  if (PAGE.test(short) || PAGE.test(line.trim())) return 'page';
  if (CONTENTS.test(short)) return 'contents';
  if (ANNEX.test(short) && !/[。；]/u.test(short)) return 'annex';
  if (ENTRY.test(text)) return 'entry';
  return isTitle(short, head.marker, text) ? 'title' : 'text';
}

/** A short line without a stop that ends in a genre: 某某局2025年工作要点, with or without a document's number before it. */
function isTitle(short: string, marker: MarkerReading | undefined, text: string): boolean {
  const title = marker ? readingOf(text).text.slice(marker.titleStart - marker.start).trim() : short;
  return title.length <= 45 && title.length >= 4 && GENRE.test(title) && !/[。；:：!?]/u.test(title.replace(/^(?:第?[一二三四五六七八九十\d]+篇|篇[一二三四五六七八九十\d]+)[:：]/u, ''));
}

/** Whether two lines mean the same to an outline: kind, markers and their places, and how they end. Not what their titles say. */
export function sameStructure(a: string, b: string): boolean {
  const [x, y] = [factsOf(a), factsOf(b)];
  return x.kind === y.kind && x.kind !== 'title' && x.depth === y.depth && x.textStart === y.textStart && x.stops === y.stops && sameMarker(x.head, y.head) && x.inner.length === y.inner.length
    && x.inner.every((inner, i) => inner.style === y.inner[i]!.style && inner.ordinal === y.inner[i]!.ordinal && inner.evidence === y.inner[i]!.evidence);
}

function sameMarker(a: MarkerReading | undefined, b: MarkerReading | undefined): boolean {
  return a === undefined || b === undefined ? a === b
    : a.style === b.style && a.ordinal === b.ordinal && a.start === b.start && a.end === b.end && a.titleStart === b.titleStart && a.mark === b.mark && a.evidence === b.evidence && a.path.join() === b.path.join();
}
