// page-fragment: pages of a document viewer pasted with their numbers, cutting sentences (DOMAIN M15, N14). Said once.

import type { Plan } from '../../plan.js';
import type { Edit } from '../../text/edits.js';
import { defineOutlineRule, type Finding } from '../rule.js';

function* check({ snapshot, outline }: Plan): Iterable<Finding> {
  const { fragments, facts } = outline.layout;
  const first = fragments[0];
  if (first === undefined) return;
  const number = (line: number) => {
    const base = snapshot.lineStart(line);
    const head = facts[line]!.head!;
    return { start: base + head.start, end: base + head.end };
  };
  yield {
    span: number(first),
    message: {
      en: `The text is cut into ${fragments.length} pages, numbered from here, in the middle of sentences: take the numbers and line ends out.`,
      'zh-cn': `正文被分页序号切成 ${fragments.length} 段（从这里起），句子中断：应删去分页序号并把各段接起来。`,
    },
    fix: {
      title: { en: `Join the ${fragments.length} page fragments`, 'zh-cn': `合并 ${fragments.length} 段分页残片` },
      edits: () => fragments.map((line, i): Edit => {
        const { start, end } = number(line);
        const before = fragments[i - 1];
        return { span: { start: before === undefined ? start : snapshot.lineStart(before) + facts[before]!.textEnd, end }, text: '' };
      }),
      safe: false,
    },
  };
}

export default defineOutlineRule(
  {
    id: 'page-fragment',
    group: 'damage',
    severity: 'warning',
    summary: { en: 'Page numbers of a document viewer cut the text.', 'zh-cn': '文库分页序号把正文切断。' },
    source: { en: 'Damage of pasted text.', 'zh-cn': '粘贴残留。' },
  },
  check,
);
