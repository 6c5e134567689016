// One sentence as the engine reads it, for tests of figures and dates: width and script folded, names masked, dates taken out before figures are read.

import { isoDate } from '../../server/src/targets/due.js';
import { deadlinesIn, type Deadline } from '../../server/src/targets/deadline.js';
import { quantitiesIn, type Quantity } from '../../server/src/targets/quantity.js';
import { proseOf, READ } from '../../server/src/targets/sentences.js';
import { readingOf } from '../../server/src/text/reading.js';
import { read } from '../support/project.js';

export interface Sentence {
  readonly text: string;
  readonly quantities: readonly (Quantity & { readonly text: string })[];
  readonly deadlines: readonly (Deadline & { readonly text: string; readonly iso: string | undefined })[];
}

/** Figures and dates of a text with their words, in order; whether they promise anything is not asked. */
export function sentence(source: string, planYear?: number): Sentence {
  const { text } = readingOf(source);
  const { masked, clauses } = proseOf(text);
  const deadlines = deadlinesIn(masked, planYear);
  const hidden = deadlines.reduce((out, { start, end }) => out.slice(0, start) + READ.repeat(end - start) + out.slice(end), masked);
  const quantities = clauses.flatMap((clause) => quantitiesIn(hidden.slice(clause.start, clause.end)).map((q) => ({ ...q, start: q.start + clause.start, end: q.end + clause.start })));
  return {
    text,
    quantities: quantities.map((q) => ({ ...q, text: text.slice(q.start, q.end) })),
    deadlines: deadlines.map((d) => ({ ...d, text: text.slice(d.start, d.end), iso: isoDate(d, planYear) })),
  };
}

/** The rows of a fixture with a header row, each an object by the names in the header; `\n` in a cell stands as it is. */
export function rowsOf<Name extends string>(name: string): Readonly<Record<Name, string>>[] {
  const [header, ...rows] = read('test/fixtures/targets', name).replaceAll('\r\n', '\n').trimEnd().split('\n').map((line) => line.split('\t'));
  return rows.map((row) => Object.fromEntries(header!.map((key, i) => [key, row[i] ?? ''])) as Record<Name, string>);
}

/** In these fixtures `\n` means a line end. */
export const withLineEnds = (cell: string): string => cell.replaceAll('\\n', '\n');
