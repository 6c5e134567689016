// A plan as all rules and features see it. It is read in chunks of whole sections, each remembered by its text, so that a keystroke
// costs the chunk that it changed; an edit that leaves every marker as it was keeps the outline too.

import { chunkRanges, chunkText, reread, textOf, type ChunkRange } from './outline/chunks.js';
import { sameStructure } from './outline/line.js';
import { outlineOf, type Outline } from './outline/outline.js';
import type { LevelScheme } from './outline/scheme.js';
import { LEXICON, type Lexicon } from './targets/lexicon/lexicon.js';
import { passagesOf, type Passage } from './targets/passages.js';
import { planYearOf, titleYearOf } from './targets/plan-year.js';
import { targetsIn, type Target } from './targets/target.js';
import type { TextSnapshot } from './text/snapshot.js';

export interface PassageTargets {
  readonly passage: Passage;
  /** Positions are in the passage's reading. */
  readonly targets: readonly Target[];
}

/** What the text says: of a whole plan, or of a chunk of one with positions of its own. */
export interface PlanText {
  readonly snapshot: TextSnapshot;
  readonly outline: Outline;
  /** The running text, paragraph by paragraph. */
  readonly passages: readonly Passage[];
  /** What each passage promises; only passages that promise something or could. */
  readonly targets: readonly PassageTargets[];
  /** The year that the plan is for; undefined where it does not say. */
  readonly year: number | undefined;
  /** The year in the plan's title; only a title says for sure. */
  readonly titleYear: number | undefined;
}

/** What the user lays down about a plan; the rest is read off it. */
export interface PlanOptions {
  /** The numbering of each level, where it is not to be inferred. */
  readonly scheme?: readonly LevelScheme[] | undefined;
  /** The year of a plan that names none. */
  readonly year?: number | undefined;
  readonly lexicon?: Lexicon | undefined;
}

/** What the promises of a plan are read with. */
interface Context {
  readonly year: number | undefined;
  readonly titleYear: number | undefined;
  readonly lexicon: Lexicon;
}

/** Some whole sections of a plan, as a text of their own. */
export class Chunk implements PlanText {
  #passages: readonly Passage[] | undefined;
  #targets: readonly PassageTargets[] | undefined;
  /** What rules have found in it, by rule; for `lint.ts`. */
  readonly found = new Map<unknown, unknown>();

  constructor(readonly snapshot: TextSnapshot, readonly outline: Outline, readonly context: Context) {}

  get year(): number | undefined {
    return this.context.year;
  }

  get titleYear(): number | undefined {
    return this.context.titleYear;
  }

  get passages(): readonly Passage[] {
    return (this.#passages ??= passagesOf(this.snapshot, this.outline));
  }

  get targets(): readonly PassageTargets[] {
    return (this.#targets ??= this.passages.flatMap((passage) => {
      const targets = targetsIn({ text: passage.reading.text, scope: passage.scope, planYear: this.year, isItem: passage.isItem, lexicon: this.context.lexicon });
      return targets.length > 0 ? [{ passage, targets }] : [];
    }));
  }
}

export interface PlacedChunk {
  readonly chunk: Chunk;
  /** Offset of its first unit in the plan. */
  readonly start: number;
}

export class Plan implements PlanText {
  #outline: Outline | undefined;
  #chunks: readonly PlacedChunk[] | undefined;
  #passages: readonly Passage[] | undefined;
  #targets: readonly PassageTargets[] | undefined;
  /** What rules on the outline have found; plans with the same structure share it. For `lint.ts`. */
  readonly structural: Map<unknown, unknown>;

  /**
   * `structure` is the outline of this text, or of an earlier one that differs in nothing but positions. `chunks` are the chunks and the
   * lines that they begin at.
   */
  constructor(
    readonly snapshot: TextSnapshot, readonly structure: Outline, readonly ranges: readonly ChunkRange[], readonly texts: readonly Chunk[],
    readonly context: Context, readonly options: PlanOptions, shared?: Map<unknown, unknown>,
  ) {
    if (!shared) this.#outline = structure;
    this.structural = shared ?? new Map();
  }

  get year(): number | undefined {
    return this.context.year;
  }

  get titleYear(): number | undefined {
    return this.context.titleYear;
  }

  get outline(): Outline {
    return (this.#outline ??= outlineOf(this.snapshot, this.options.scheme));
  }

  get chunks(): readonly PlacedChunk[] {
    return (this.#chunks ??= this.texts.map((chunk, i) => ({ chunk, start: this.snapshot.lineStart(this.ranges[i]!.firstLine) })));
  }

  get passages(): readonly Passage[] {
    return (this.#passages ??= this.chunks.flatMap(({ chunk, start }) => chunk.passages.map((passage) => ({ ...passage, start: passage.start + start }))));
  }

  get targets(): readonly PassageTargets[] {
    return (this.#targets ??= this.chunks.flatMap(({ chunk, start }) => chunk.targets.map(({ passage, targets }) => ({ passage: { ...passage, start: passage.start + start }, targets }))));
  }
}

const plans = new WeakMap<TextSnapshot, { readonly key: string; readonly plan: Plan }>();

/** The plan in a snapshot. */
export function planOf(snapshot: TextSnapshot, options: PlanOptions = {}): Plan {
  const { scheme, year, lexicon = LEXICON } = options;
  const key = `${scheme ? JSON.stringify(scheme) : ''} ${year ?? ''} ${lexicon.key}`;
  const known = plans.get(snapshot);
  if (known?.key === key) return known.plan;
  const base = snapshot.change && plans.get(snapshot.change.base);
  const plan = (base?.key === key ? edited(base.plan, snapshot, options) : undefined) ?? fresh(snapshot, options);
  plans.set(snapshot, { key, plan });
  snapshot.settle();
  return plan;
}

function fresh(snapshot: TextSnapshot, options: PlanOptions): Plan {
  const outline = outlineOf(snapshot, options.scheme);
  const context = contextOf(outline, options);
  const ranges = chunkRanges(outline);
  return new Plan(snapshot, outline, ranges, ranges.map((range) => chunkOf(snapshot, outline, range, context)), context, options);
}

const contextOf = ({ layout }: Outline, { year, lexicon = LEXICON }: PlanOptions): Context => ({ year: planYearOf(layout) ?? year, titleYear: titleYearOf(layout), lexicon });

const chunks = new WeakMap<Outline, Map<string, Chunk>>();

/** One chunk for each text and context. */
function chunkOf(snapshot: TextSnapshot, outline: Outline, range: ChunkRange, context: Context): Chunk {
  const text = chunkText({ snapshot, outline, range });
  let known = chunks.get(text.outline);
  if (!known) chunks.set(text.outline, (known = new Map()));
  const key = `${context.year} ${context.titleYear} ${context.lexicon.key}`;
  let chunk = known.get(key);
  if (!chunk) known.set(key, (chunk = new Chunk(text.snapshot, text.outline, context)));
  return chunk;
}

/** After an edit that changes no marker, no kind of line and no title: only the chunks with changed lines are new. Undefined otherwise. */
function edited(before: Plan, snapshot: TextSnapshot, options: PlanOptions): Plan | undefined {
  const { head, tail, base } = snapshot.change!;
  const { structure } = before;
  const end = snapshot.lines.length - tail;
  if (base.lines.length !== snapshot.lines.length || structure.layout.wrap !== undefined || structure.layout.fragments.length > 0) return undefined;
  for (let line = head; line < end; line++) if (!sameStructure(base.lines[line]!, snapshot.lines[line]!)) return undefined;
  // headings that stand inside a changed line may have moved with it
  if (structure.sections.some((section) => section.midline && section.line >= head && section.line < end)) return undefined;
  const changed = before.ranges.map((range) => range.endLine > head && range.firstLine < end);
  // a changed chunk is cut out of an outline of its own lines, put in the plan's place
  const texts = before.texts.map((chunk, i) => (changed[i] ? recut(chunk, before.ranges[i]!, snapshot) : chunk));
  if (texts.includes(undefined)) return undefined;
  const plan = new Plan(snapshot, structure, before.ranges, texts as Chunk[], before.context, options, before.structural);
  return head < YEAR_LINES && contextOf({ ...structure, layout: { ...structure.layout, lines: snapshot.lines } }, options).year !== before.year ? undefined : plan;
}

/** The year is read off lines at the top. */
const YEAR_LINES = 80;

/** The chunk with its new text; undefined where a title has changed. */
function recut(chunk: Chunk, range: ChunkRange, snapshot: TextSnapshot): Chunk | undefined {
  const moved = reread(chunk, textOf(snapshot, range));
  return moved && new Chunk(moved.snapshot, moved.outline, chunk.context);
}
