// A plan as all rules and features see it, computed once for each snapshot; what only some of them need, when the first asks.

import { outlineOf, type Outline } from './outline/outline.js';
import type { LevelScheme } from './outline/scheme.js';
import { passagesOf, type Passage } from './targets/passages.js';
import { planYearOf } from './targets/plan-year.js';
import { targetsIn, type Target } from './targets/target.js';
import type { TextSnapshot } from './text/snapshot.js';

export interface PassageTargets {
  readonly passage: Passage;
  /** Positions are in the passage's reading. */
  readonly targets: readonly Target[];
}

export class Plan {
  #passages: readonly Passage[] | undefined;
  #targets: readonly PassageTargets[] | undefined;
  #year: { readonly value: number | undefined } | undefined;

  constructor(readonly snapshot: TextSnapshot, readonly outline: Outline) {}

  /** The running text, paragraph by paragraph. */
  get passages(): readonly Passage[] {
    return (this.#passages ??= passagesOf(this.snapshot, this.outline));
  }

  /** What each passage promises; only passages that promise something or could. */
  get targets(): readonly PassageTargets[] {
    return (this.#targets ??= this.passages.flatMap((passage) => {
      const targets = targetsIn({ text: passage.reading.text, scope: passage.scope, planYear: this.year, isItem: passage.isItem });
      return targets.length > 0 ? [{ passage, targets }] : [];
    }));
  }

  /** The year that the plan is for; undefined where it does not say. */
  get year(): number | undefined {
    return (this.#year ??= { value: planYearOf(this.outline) }).value;
  }
}

const plans = new WeakMap<TextSnapshot, { readonly pinned: string; readonly plan: Plan }>();

/** The plan in a snapshot, under its own numbering scheme or the one that the user has pinned. */
export function planOf(snapshot: TextSnapshot, pinned?: readonly LevelScheme[]): Plan {
  const key = pinned ? JSON.stringify(pinned) : '';
  const known = plans.get(snapshot);
  if (known?.pinned === key) return known.plan;
  const plan = new Plan(snapshot, outlineOf(snapshot, pinned));
  plans.set(snapshot, { pinned: key, plan });
  return plan;
}
