// Semantic tokens: figures, dates, owners, hedges and placeholders where the engine has read them, beyond what a grammar can tell.

import { SemanticTokensBuilder, type SemanticTokens } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import { sourceSpan } from '../targets/passages.js';
import { placeholdersIn } from '../text/placeholder.js';
import type { Span } from '../text/span.js';

/** In the order of the legend; package.json maps each to scopes that themes colour. */
export const TOKEN_TYPES = ['quantity', 'deadline', 'owner', 'hedge', 'placeholder'] as const;

type TokenType = (typeof TOKEN_TYPES)[number];

/** Tokens of the whole plan, or of those passages that touch `within` (offsets in the source). */
export function semanticTokensOf(plan: Plan, within?: Span): SemanticTokens {
  const tokens: { span: Span; type: TokenType }[] = [];
  for (const { passage, targets } of plan.targets) {
    if (within && (passage.start > within.end || passage.start + passage.reading.sourceAt(passage.reading.text.length) < within.start)) continue;
    const add = (type: TokenType, spans: readonly Span[]) => { for (const span of spans) tokens.push({ span: sourceSpan(passage, span), type }); };
    for (const target of targets) {
      add('quantity', target.quantities.filter((q) => q.bound !== 'placeholder'));
      add('deadline', target.deadlines);
      add('owner', target.owners);
      add('hedge', target.kind === 'vague' ? [target.vague!.words] : target.hedges);
    }
  }
  plan.snapshot.lines.forEach((line, i) => {
    const start = plan.snapshot.lineStart(i);
    if (within && (start > within.end || start + line.length < within.start)) return;
    for (const { start: from, end } of placeholdersIn(line)) tokens.push({ span: { start: start + from, end: start + end }, type: 'placeholder' });
  });
  return encode(plan, tokens);
}

/** Tokens may not overlap nor cross a line end: the earlier and longer wins, and what crosses a line end is cut there. */
function encode({ snapshot }: Plan, tokens: { span: Span; type: TokenType }[]): SemanticTokens {
  tokens.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const builder = new SemanticTokensBuilder();
  let last = 0;
  for (const { span, type } of tokens) {
    if (span.start < last || span.end <= span.start) continue;
    last = span.end;
    const [from, to] = [snapshot.positionAt(span.start), snapshot.positionAt(span.end)];
    for (let line = from.line; line <= to.line; line++) {
      const start = line === from.line ? from.character : 0;
      const end = line === to.line ? to.character : snapshot.lines[line]!.length;
      if (end > start) builder.push(line, start, end - start, TOKEN_TYPES.indexOf(type), 0);
    }
  }
  return builder.build();
}
