// mixed-markers: siblings under one heading in two styles (DOMAIN N7), or a level that departs from the scheme the user has pinned.

import type { Outline } from '../../outline/outline.js';
import { isOrdered, rankOf } from '../../outline/style.js';
import { defineOutlineRule, type Finding } from '../rule.js';

function* check({ outline }: { readonly outline: Outline }): Iterable<Finding> {
  if (outline.pinned) yield* departures(outline);
  for (const siblings of [outline.roots, ...outline.sections.map((s) => s.children)]) {
    for (const [i, section] of siblings.entries()) {
      const before = siblings[i - 1];
      const [a, b] = [before?.marker, section.marker];
      if (!a || !b || a.style === b.style || before!.part !== section.part) continue;
      // a lower style before a higher one is level-inverted's finding
      if (isOrdered(a.style) && isOrdered(b.style) && rankOf(a.style) > rankOf(b.style)) continue;
      yield {
        span: b.span,
        message: { en: `Sections of one level are marked in two styles, ${a.style} and ${b.style}: use one.`, 'zh-cn': `同一层次混用“${a.style}”和“${b.style}”两种序号：请统一。` },
        related: [{ span: a.span, message: { en: `The section before has ${a.text}.`, 'zh-cn': `前一条用的是“${a.text}”。` } }],
      };
      break;
    }
  }
}

/** Sections in another style than the pinned scheme has for their level: one finding a level. */
function* departures({ sections, scheme }: Outline): Iterable<Finding> {
  const said = new Set<number>();
  for (const { level, marker } of sections) {
    const pinned = scheme.levels[level - 1]?.style;
    if (!marker || pinned === undefined || marker.style === pinned || said.has(level)) continue;
    said.add(level);
    yield {
      span: marker.span,
      message: { en: `Level ${level} is marked ${marker.style} here, and the scheme of this file has ${pinned}.`, 'zh-cn': `第 ${level} 级此处用“${marker.style}”，与本文件固定的编号方式“${pinned}”不一致。` },
    };
  }
}

export default defineOutlineRule(
  {
    id: 'mixed-markers',
    group: 'numbering',
    severity: 'info',
    summary: { en: 'Sections of one level are marked in two styles.', 'zh-cn': '同一层次混用两种序号。' },
    source: { en: 'GB/T 15834—2011 B.3; GB/T 15835—2011 4.3 (the same kind in the same form).', 'zh-cn': 'GB/T 15834—2011 B.3；GB/T 15835—2011 4.3（同类别同形式）。' },
  },
  check,
);
