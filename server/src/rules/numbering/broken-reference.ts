// broken-reference: 见第六部分 in a plan of five (DOMAIN N15, M22).

import { choicesOf, isNumbered, resolved, writtenReferences, type AnnexReference, type ReferenceStep, type WrittenReferences } from '../../outline/references.js';
import type { Plan, PlanText } from '../../plan.js';
import { toChinese } from '../../text/numerals.js';
import type { Span } from '../../text/span.js';
import { defineGatheringRule, type Finding, type Fix, type Part } from '../rule.js';

const gather = ({ snapshot, outline }: PlanText): WrittenReferences => writtenReferences(snapshot, outline);

function* check(parts: readonly Part<WrittenReferences>[], { snapshot, structure }: Plan): Iterable<Finding> {
  if (!parts.some(({ value }) => value.mentions.length > 0)) return;
  for (const reference of resolved(parts, structure)) {
    const written = (span: Span): string => snapshot.text.slice(span.start, span.end).replace(/\s+/gu, ' ');
    if (reference.kind === 'annex') {
      if (reference.annex || !isNumbered(reference)) continue;
      const text = written(reference.span);
      const numeral = /[0-9０-９一二三四五六七八九十]+$/u.exec(snapshot.text.slice(reference.span.start, reference.span.end));
      yield {
        span: reference.span,
        message: { en: `The plan has no ${text}: correct the number, or add the attachment.`, 'zh-cn': `文中没有“${text}”：请核对编号，或补上该附件。` },
        ...fixOf(snapshot.text, reference, numeral ? { start: reference.span.start + numeral.index, end: reference.span.end } : undefined),
      };
      continue;
    }
    const step = reference.steps.find(({ section }) => !section);
    if (!step || !isNumbered(step)) continue;
    const text = written(step.span);
    yield {
      span: step.span,
      message: { en: `“${text}” leads nowhere: the plan has no such section.`, 'zh-cn': `“${text}”在文中没有对应的部分：请核对序号。` },
      ...fixOf(snapshot.text, step, step.numeral),
    };
  }
}

/** The nearest number that exists, the lower of two. */
function fixOf(text: string, of: ReferenceStep | AnnexReference, numeral: Span | undefined): { fix?: Fix } {
  const { ordinal } = of;
  if (ordinal === undefined || !numeral) return {};
  const nearest = [...choicesOf(of)].sort((a, b) => Math.abs(a - ordinal) - Math.abs(b - ordinal) || a - b)[0];
  const old = text.slice(numeral.start, numeral.end);
  if (nearest === undefined || nearest === ordinal || old.includes('.')) return {};
  const next = /[0-9０-９]/u.test(old) ? String(nearest) : toChinese(nearest);
  return { fix: { title: { en: `Change the number to ${next}`, 'zh-cn': `改为“${next}”` }, edits: () => [{ span: numeral, text: next }], safe: false } };
}

export default defineGatheringRule(
  {
    id: 'broken-reference',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'A reference leads to a section or an attachment that the plan does not have.', 'zh-cn': '文中提到的部分或附件并不存在。' },
    source: { en: 'The text itself: the reference and the numbering contradict each other.', 'zh-cn': '依据本文自身：引用与序号相互矛盾。' },
  },
  gather,
  check,
);
