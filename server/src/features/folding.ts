// Folding: each section that spans lines, from its heading's line to its last.

import type { FoldingRange } from 'vscode-languageserver';
import type { Plan } from '../plan.js';

export function foldingOf({ snapshot, outline }: Plan): FoldingRange[] {
  return outline.sections.flatMap(({ line, span }) => {
    const endLine = snapshot.positionAt(span.end).line;
    return endLine > line ? [{ startLine: line, endLine }] : [];
  });
}
