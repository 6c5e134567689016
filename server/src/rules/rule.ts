// What a rule is, what it finds, and how a finding is mended.

import type { Plan, PlanText } from '../plan.js';
import type { Edit } from '../text/edits.js';
import type { Span } from '../text/span.js';

export type Language = 'en' | 'zh-cn';

/** Everything that a user reads exists in both languages, beside the code that says it. */
export type Text = Readonly<Record<Language, string>>;

export type Severity = 'error' | 'warning' | 'info' | 'hint';

export type RuleGroup = 'numbering' | 'targets' | 'figures' | 'wording' | 'damage';

export interface RuleMeta {
  /** Also the file's name, the docs page's, the fixture folder's and the key in `planwright.rules`. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly severity: Severity | 'off';
  /** One sentence: what the rule reports. */
  readonly summary: Text;
  /** Where the rule comes from: a standard's clause, or common practice. */
  readonly source: Text;
  /** How many findings are shown one by one unless the user says otherwise; undefined where all are. */
  readonly budget?: number;
}

export interface Fix {
  readonly title: Text;
  /** Computed only when somebody asks for it: a fix may touch hundreds of places, and most are never applied. */
  edits(): readonly Edit[];
  /** It changes only markers, widths, spaces, range and list marks, so that "fix all" may apply it. */
  readonly safe: boolean;
}

export interface Finding {
  readonly span: Span;
  readonly message: Text;
  readonly fix?: Fix;
  /** Other places that explain the finding. */
  readonly related?: readonly { readonly span: Span; readonly message: Text }[];
  /** The text is not part of the plan; editors show it faded. */
  readonly unnecessary?: boolean;
}

/** What a user may set for a rule beside its severity. */
export interface RuleOptions {
  /** How many findings of a budgeted rule are shown one by one in a plan; the rest are counted. */
  readonly budget: number;
}

export const optionsByDefault = ({ budget = Infinity }: RuleMeta): RuleOptions => ({ budget });

interface Described {
  readonly meta: RuleMeta;
}

/**
 * Looks at a section and its text and no further: runs on a chunk of the plan, whose positions are its own. Most rules are of this kind,
 * since a keystroke then costs the chunk that it changed.
 */
export interface LocalRule extends Described {
  readonly scope: 'local';
  check(chunk: PlanText): Iterable<Finding>;
}

/** Looks at the outline (markers, levels, titles) and not at the text: its findings stay while the outline does. */
export interface OutlineRule extends Described {
  readonly scope: 'outline';
  check(plan: Plan): Iterable<Finding>;
}

/** What one chunk gave. Positions in it are the chunk's; `at` is where the chunk begins in the plan. */
export interface Part<Gathered> {
  readonly value: Gathered;
  readonly at: number;
}

/** Needs the whole plan, but only a little of each chunk: `gather` is remembered with the chunk. */
export interface GatheringRule<Gathered> extends Described {
  readonly scope: 'gathering';
  gather(chunk: PlanText): Gathered;
  check(parts: readonly Part<Gathered>[], plan: Plan, options: RuleOptions): Iterable<Finding>;
}

export type Rule = LocalRule | OutlineRule | GatheringRule<never>;

export const defineRule = (meta: RuleMeta, check: LocalRule['check']): Rule => ({ meta, scope: 'local', check });

export const defineOutlineRule = (meta: RuleMeta, check: OutlineRule['check']): Rule => ({ meta, scope: 'outline', check });

export const defineGatheringRule = <Gathered>(meta: RuleMeta, gather: (chunk: PlanText) => Gathered, check: GatheringRule<Gathered>['check']): Rule =>
  ({ meta, scope: 'gathering', gather, check }) as GatheringRule<Gathered> as unknown as GatheringRule<never>;

/** Findings that were gathered chunk by chunk, where they stand in the plan. */
export function* movedFindings(parts: readonly Part<readonly Finding[]>[]): Iterable<Finding> {
  for (const { value, at } of parts) for (const finding of value) yield movedFinding(finding, at);
}

/** A finding at another place: of a chunk in its plan. */
export function movedFinding(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  const { fix, related } = finding;
  return {
    ...finding,
    span: move(finding.span),
    ...(fix && { fix: { ...fix, edits: () => fix.edits().map((edit) => ({ ...edit, span: move(edit.span) })) } }),
    ...(related && { related: related.map((r) => ({ ...r, span: move(r.span) })) }),
  };
}
