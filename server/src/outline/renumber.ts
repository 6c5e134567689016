// Edits that put a plan's numerals right under its own scheme, and the references with them.

import type { Edit } from '../text/edits.js';
import type { TextSnapshot } from '../text/snapshot.js';
import { isRoman, numeralLike } from './numeral-form.js';
import { runStyle, type Marker, type Outline, type Section } from './outline.js';
import { referencesOf, type Reference } from './references.js';
import { writeMarker } from './style.js';

/** What a section's marker should be. */
export interface Numbered {
  readonly ordinal: number;
  /** All numbers of a decimal marker; empty for other styles. */
  readonly path: readonly number[];
}

/**
 * The numerals of all sections, or only of the run of siblings of `within`, under the plan's scheme. Where a run begins anew is as the
 * plan has it: at a new parent or a further document, or where it goes back to one.
 */
export function renumberEdits(snapshot: TextSnapshot, outline: Outline, within?: Section): Edit[] {
  const right = numbersOf(outline);
  const wanted = within ? new Set(runOf(outline, within)) : undefined;
  const changed = new Map<Section, Numbered>();
  for (const [section, numbered] of right) {
    // a decimal below a chapter that moves goes with it
    if (wanted && !wanted.has(section) && !(section.marker!.path.length > 0 && ancestors(section).some((above) => wanted.has(above)))) continue;
    if (!sameNumber(section.marker!, numbered)) changed.set(section, numbered);
  }
  return [...Array.from(changed, ([section, numbered]) => ({ span: section.marker!.numeral, text: renumbered(section.marker!, numbered) })), ...referenceEdits(snapshot, outline, referencesOf(snapshot, outline), changed)];
}

/** The right number of every numbered section. */
function numbersOf(outline: Outline): ReadonlyMap<Section, Numbered> {
  const numbered = new Map<Section, Numbered>();
  const last = new Map<string, { section: Section; ordinal: number }>();
  for (const section of outline.sections) {
    const style = runStyle(section);
    if (!style) continue;
    const before = last.get(style);
    const anew = before === undefined || before.section.part !== section.part || (opensAnew(outline, section) ?? (before.section.parent !== section.parent && !continues(outline, style)));
    const ordinal = anew ? 1 : before.ordinal + 1;
    last.set(style, { section, ordinal });
    numbered.set(section, { ordinal, path: pathOf(section, ordinal, numbered) });
  }
  return numbered;
}

/** True where the plan begins a list anew on purpose: its numeral is one, and the scheme found no fault in that. */
function opensAnew(outline: Outline, section: Section): true | undefined {
  return section.marker!.ordinal === 1 && !faulty(outline).has(section) ? true : undefined;
}

const faults = new WeakMap<Outline, ReadonlySet<Section>>();

function faulty(outline: Outline): ReadonlySet<Section> {
  let known = faults.get(outline);
  if (!known) faults.set(outline, (known = new Set(outline.faults.map(({ section }) => section))));
  return known;
}

const continues = ({ scheme }: Outline, style: string): boolean => scheme.levels.find((level) => level.style === style)?.numbering === 'continue';

/** 2.3 takes its first numbers from the section above. */
function pathOf({ marker, parent }: Section, ordinal: number, numbered: ReadonlyMap<Section, Numbered>): readonly number[] {
  const { path } = marker!;
  if (path.length === 0) return [];
  const above = parent && numbered.get(parent);
  const before = parent?.marker && above && path.length >= 2 && lastOf(parent.marker) === path[path.length - 2] ? [...path.slice(0, -2), ...(above.path.length > 0 ? above.path.slice(-1) : [above.ordinal])] : path.slice(0, -1);
  const full = above && above.path.length === path.length - 1 ? [...above.path] : before;
  return [...full, ordinal];
}

const lastOf = ({ path, ordinal }: Marker): number => path.at(-1) ?? ordinal;

const sameNumber = ({ ordinal, path }: Marker, right: Numbered): boolean => ordinal === right.ordinal && path.join('.') === right.path.join('.');

function ancestors(section: Section): Section[] {
  const above: Section[] = [];
  for (let at = section.parent; at; at = at.parent) above.push(at);
  return above;
}

/** The sections that are counted together with this one. */
function runOf(outline: Outline, section: Section): Section[] {
  const style = runStyle(section);
  return outline.sections.filter((other) => runStyle(other) === style && other.part === section.part && (other.parent === section.parent || (style !== undefined && continues(outline, style))));
}

/** Each reference names its section by the new number. A number that two sections bear is left as it is: nobody can tell which is meant. */
export function referenceEdits({ text }: TextSnapshot, { roots }: Outline, references: readonly Reference[], changed: ReadonlyMap<Section, Numbered>): Edit[] {
  const isOnly = (section: Section): boolean => (section.parent?.children ?? roots).filter((other) => other.part === section.part && runStyle(other) === runStyle(section) && other.marker!.ordinal === section.marker!.ordinal).length === 1;
  const edits: Edit[] = [];
  for (const reference of references) {
    if (reference.kind !== 'section') continue;
    for (const { section, numeral } of reference.steps) {
      const right = section && changed.get(section);
      if (!right || !isOnly(section)) continue;
      const written = text.slice(numeral.start, numeral.end);
      const rewritten = right.path.length > 0 && written.includes('.') ? right.path.join('.') : numeralLike(written, false, right.ordinal) ?? String(right.ordinal);
      if (rewritten !== written) edits.push({ span: numeral, text: rewritten });
    }
  }
  return edits;
}

/** A marker's numeral with another number, in the form that stands there, so that brackets, widths and marks stay. */
export function renumbered({ text, numeral, span, style }: Marker, { ordinal, path }: Numbered): string {
  if (path.length > 0) return path.join('.');
  // past the last numeral of its form: the marker without its brackets and mark
  return numeralLike(text.slice(numeral.start - span.start, numeral.end - span.start), isRoman(style), ordinal) ?? writeMarker(style, ordinal).replace(/^[(（]|[)）.、]$/g, '');
}
