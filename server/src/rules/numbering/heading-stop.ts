// heading-stop: a heading on a line of its own that ends in 。 while its siblings do not (DOMAIN §1.6).

import type { Section } from '../../outline/outline.js';
import type { Plan } from '../../plan.js';
import { defineOutlineRule, type Finding } from '../rule.js';

function* check(plan: Plan): Iterable<Finding> {
  const { outline } = plan;
  const { text } = plan.snapshot;
  const { facts, continues } = outline.layout;
  const lineAfter = new Map(outline.sections.map((section, k) => [section, outline.sections[k + 1]?.line ?? facts.length]));
  const hasText = (section: Section) => {
    const below = facts.slice(section.line + 1, lineAfter.get(section));
    const annex = below.findIndex(({ kind }) => kind === 'annex');
    return below.slice(0, annex < 0 ? below.length : annex).some(({ kind }, k) => kind === 'text' && !continues[section.line + 1 + k]);
  };
  // a heading alone on its line with something under it; an item that is one sentence and nothing more may end in 。
  const standsAlone = (section: Section) => section.marker !== undefined && !section.runIn && (section.children.length > 0 || hasText(section));
  for (const group of [outline.roots, ...outline.sections.map((s) => s.children)]) {
    const headings = group.filter(standsAlone);
    const stopped = headings.filter((s) => text[s.heading.end] === '。');
    if (stopped.length === 0 || stopped.length * 2 >= headings.length) continue;
    for (const section of stopped) {
      const end = section.heading.end;
      yield {
        span: { start: end, end: end + 1 },
        message: {
          en: 'This heading ends in a full stop and its siblings do not: leave it out.',
          'zh-cn': '独立成行的标题末尾多了句号，与同级标题不一致：请删去。',
        },
        fix: { title: { en: 'Delete the full stop', 'zh-cn': '删去句号' }, edits: () => [{ span: { start: end, end: end + 1 }, text: '' }], safe: false },
      };
    }
  }
}

export default defineOutlineRule(
  {
    id: 'heading-stop',
    group: 'numbering',
    severity: 'hint',
    summary: { en: 'A heading on its own line ends in a full stop, unlike its siblings.', 'zh-cn': '独立成行的标题末尾有句号，与同级标题不一致。' },
    source: { en: 'GB/T 15834—2011 B.4 (titles usually take no final mark); drafting convention for headings.', 'zh-cn': 'GB/T 15834—2011 B.4（标题末尾通常不用标点）；标题写作通行做法。' },
  },
  check,
);
