// Two places of a plan that name one thing and say different things of it.

import type { Span } from '../../text/span.js';
import type { Part } from '../rule.js';

interface Statement {
  /** The same for places that should agree. */
  readonly key: string;
  readonly span: Span;
}

/** Each statement that differs from the first of its key, and that first one; spans are the plan's. */
export function* disagreements<T extends Statement>(parts: readonly Part<readonly T[]>[], differ: (a: T, b: T) => boolean): Iterable<{ readonly here: T; readonly before: T }> {
  const first = new Map<string, T>();
  for (const { value, at } of parts) {
    for (const statement of value) {
      const here = { ...statement, span: { start: statement.span.start + at, end: statement.span.end + at } };
      const before = first.get(here.key);
      if (!before) first.set(here.key, here);
      else if (differ(here, before)) yield { here, before };
    }
  }
}
