// What a rule is, what it finds, and how a finding is mended.

import type { Plan } from '../plan.js';
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

export const DEFAULT_OPTIONS: RuleOptions = { budget: 5 };

export interface Rule {
  readonly meta: RuleMeta;
  check(plan: Plan, options: RuleOptions): Iterable<Finding>;
}

export const defineRule = (meta: RuleMeta, check: Rule['check']): Rule => ({ meta, check });
