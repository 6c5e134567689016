// Folding: each section that spans lines, from its heading's line to its last.

import type { FoldingRange } from 'vscode-languageserver';
import type { Outline } from '../outline/outline.js';
import type { Plan } from '../plan.js';

const folds = new WeakMap<Outline, FoldingRange[]>();

export function foldingOf(plan: Plan): FoldingRange[] {
  // lines hold while the plan keeps its structure
  let known = folds.get(plan.structure);
  if (!known) folds.set(plan.structure, (known = foldsIn(plan)));
  return known;
}

function foldsIn({ snapshot, outline }: Plan): FoldingRange[] {
  const shared = new Set(outline.sections.filter((section) => section.midline).map((section) => section.line));
  return outline.sections.flatMap(({ line, span }) => {
    const last = snapshot.positionAt(span.end).line;
    // a line that holds the next heading too belongs to that one's fold
    const endLine = shared.has(last) && last > line ? last - 1 : last;
    return endLine > line ? [{ startLine: line, endLine }] : [];
  });
}
