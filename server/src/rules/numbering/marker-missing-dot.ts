// marker-missing-dot: 1切实强化… in an ordered run (DOMAIN N13). Once for a run that is written so throughout.

import type { Outline, Section } from '../../outline/outline.js';
import { defineOutlineRule, type Finding, type Fix } from '../rule.js';

/** A bare 1 above 1.1 is how the decimal scheme writes its top level (GB/T 1.1). */
const isDecimalPlan = (outline: Outline): boolean => outline.sections.some((s) => s.marker?.style === '1.1' && s.parent?.marker?.style === '1.');

function* check({ outline }: { readonly outline: Outline }): Iterable<Finding> {
  if (isDecimalPlan(outline)) return;
  const bare = outline.sections.filter((s) => s.marker && s.marker.mark === '' && (s.marker.style === '1.' || s.marker.style === '一、') && !/^[\u2488-\u249b]/u.test(s.marker.text));
  const first = bare[0];
  if (!first) return;
  const all = outline.sections.filter((s) => s.marker?.style === first.marker!.style).length;
  if (bare.length > 1 && bare.length === all) {
    yield {
      span: first.marker!.span,
      message: {
        en: `All ${all} items are numbered without a mark: write “${withMark(first)}” instead of “${first.marker!.text}”.`,
        'zh-cn': `全文 ${all} 个序号后都缺少标点：“${first.marker!.text}”应写作“${withMark(first)}”。`,
      },
      fix: { title: { en: `Insert the mark in all ${all} places`, 'zh-cn': `全文补上序号后的标点（${all} 处）` }, edits: () => bare.map(editOf), safe: true },
    };
    return;
  }
  for (const section of bare) {
    const fix: Fix = { title: { en: `Change to “${withMark(section)}”`, 'zh-cn': `改为“${withMark(section)}”` }, edits: () => [editOf(section)], safe: true };
    yield {
      span: section.marker!.span,
      message: { en: `The mark after “${section.marker!.text}” is missing: write “${withMark(section)}”.`, 'zh-cn': `序号“${section.marker!.text}”后缺少标点：应写作“${withMark(section)}”。` },
      fix,
    };
  }
}

const mark = ({ marker }: Section): string => (marker!.style === '1.' ? '.' : '、');
const withMark = (section: Section): string => section.marker!.text + mark(section);
const editOf = (section: Section) => ({ span: { start: section.marker!.span.end, end: section.marker!.span.end }, text: mark(section) });

export default defineOutlineRule(
  {
    id: 'marker-missing-dot',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'The mark after a numeral is missing.', 'zh-cn': '序号后缺少标点。' },
    source: { en: 'GB/T 15834—2011 B.3.2, B.3.3.', 'zh-cn': 'GB/T 15834—2011 B.3.2、B.3.3。' },
  },
  check,
);
