// marker-midline: a heading glued into a paragraph (DOMAIN N12). Once where most of the outline has run together.

import type { Section } from '../../outline/outline.js';
import type { Plan } from '../../plan.js';
import { defineOutlineRule, type Finding } from '../rule.js';

function* check({ snapshot, outline }: Plan): Iterable<Finding> {
  const glued = outline.sections.filter((s) => s.midline);
  const first = glued[0];
  if (!first) return;
  const lineEnd = snapshot.text.includes('\r\n') ? '\r\n' : '\n';
  // the new line is indented as headings of that style are elsewhere in the plan
  const indentOf = (section: Section) => {
    const model = outline.sections.find((s) => !s.midline && s.marker?.style === section.marker!.style);
    return model ? /^[ \t\u3000]*/.exec(snapshot.lines[model.line]!)![0] : '';
  };
  const split = (sections: readonly Section[]) => sections.map((s) => ({ span: { start: s.heading.start, end: s.heading.start }, text: lineEnd + indentOf(s) }));
  if (glued.length > 2 && glued.length * 2 > outline.sections.length) {
    yield {
      span: first.marker!.span,
      message: {
        en: `${glued.length} headings stand inside paragraphs, from “${first.marker!.text}” on: begin a new line before each.`,
        'zh-cn': `有 ${glued.length} 个标题连在段落里（从“${first.marker!.text}”起）：应各自另起一行。`,
      },
      // among page fragments the numbers of pages would be taken for items: they go first
      ...(outline.layout.fragments.length === 0 && { fix: { title: { en: `Begin a new line before all ${glued.length} headings`, 'zh-cn': `把 ${glued.length} 个标题各自另起一行` }, edits: () => split(glued), safe: true } }),
    };
    return;
  }
  for (const section of glued) {
    yield {
      span: section.marker!.span,
      message: { en: `The heading “${section.marker!.text}” stands inside a paragraph: begin a new line before it.`, 'zh-cn': `标题“${section.marker!.text}”连在段落里：应另起一行。` },
      fix: { title: { en: `Begin a new line before “${section.marker!.text}”`, 'zh-cn': `在“${section.marker!.text}”前另起一行` }, edits: () => split([section]), safe: true },
    };
  }
}

export default defineOutlineRule(
  {
    id: 'marker-midline',
    group: 'numbering',
    severity: 'warning',
    summary: { en: 'A heading is glued into a paragraph.', 'zh-cn': '标题没有另起一行，连在了段落里。' },
    source: { en: 'Our own: the run of numbers shows a heading where a pasted text lost its line end.', 'zh-cn': '本工具的判断：序号相连说明此处原有换行，多为粘贴时丢失。' },
  },
  check,
);
