// level-inverted: a higher style stands inside or after a lower one, 1. around （一） (DOMAIN N4).

import type { Section } from '../../outline/outline.js';
import { isOrdered, rankOf } from '../../outline/style.js';
import { defineOutlineRule, type Finding } from '../rule.js';

/** The section whose style is lower although it stands above or, in the same run, before this one. */
function inverter(section: Section): Section | undefined {
  const style = section.marker?.style;
  if (!style || !isOrdered(style)) return undefined;
  const lower = (other: Section | undefined) => other?.marker !== undefined && isOrdered(other.marker.style) && rankOf(other.marker.style) > rankOf(style);
  if (lower(section.parent)) return section.parent;
  const siblings = section.parent?.children ?? [];
  const before = siblings[siblings.indexOf(section) - 1];
  return lower(before) ? before : undefined;
}

function* check({ outline }: { readonly outline: { readonly sections: readonly Section[] } }): Iterable<Finding> {
  // one finding for each pair of styles: what a plan does throughout is said once
  const said = new Set<string>();
  for (const section of outline.sections) {
    const other = inverter(section);
    if (!other) continue;
    const pair = `${other.marker!.style} ${section.marker!.style}`;
    if (said.has(pair)) continue;
    said.add(pair);
    const [high, low] = [section.marker!.style, other.marker!.style];
    yield {
      span: section.marker!.span,
      message: {
        en: `${high} stands under ${low}, but ranks above it: the order is 一、（一）1.（1）. Exchange the two levels.`,
        'zh-cn': `“${high}”低于“${low}”使用，层次颠倒：应依次使用一、（一）1.（1），请对调这两级序号。`,
      },
      related: [{ span: other.marker!.span, message: { en: `The ${low} above it.`, 'zh-cn': `其上的“${low}”在这里。` } }],
    };
  }
}

export default defineOutlineRule(
  {
    id: 'level-inverted',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'A higher level stands inside a lower one.', 'zh-cn': '序号层次颠倒，高一级序号出现在低一级之下。' },
    source: { en: 'GB/T 15834—2011 B.3.8: after a lower level the numbering should not go back up inside it.', 'zh-cn': 'GB/T 15834—2011 B.3.8：使用层次较低的序次语之后不宜反过来再使用层次更高的序次语。' },
  },
  check,
);
