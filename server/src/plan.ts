// A plan as all rules and features see it, computed once for each snapshot.

import { outlineOf, type Outline } from './outline/outline.js';
import type { LevelScheme } from './outline/scheme.js';
import type { TextSnapshot } from './text/snapshot.js';

export interface Plan {
  readonly snapshot: TextSnapshot;
  readonly outline: Outline;
}

const plans = new WeakMap<TextSnapshot, { readonly pinned: string; readonly plan: Plan }>();

/** The plan in a snapshot, under its own numbering scheme or the one that the user has pinned. */
export function planOf(snapshot: TextSnapshot, pinned?: readonly LevelScheme[]): Plan {
  const key = pinned ? JSON.stringify(pinned) : '';
  const known = plans.get(snapshot);
  if (known?.pinned === key) return known.plan;
  const plan = { snapshot, outline: outlineOf(snapshot, pinned) };
  plans.set(snapshot, { pinned: key, plan });
  return plan;
}
