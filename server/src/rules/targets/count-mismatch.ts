// count-mismatch: “八个突破” and seven are listed (DOMAIN §3). Silent where the list cannot be located for sure.

import type { Plan } from '../../plan.js';
import { contradicts, declaredIn, listedIn, sectionsOf } from '../../targets/counts.js';
import type { Declaration } from '../../targets/declared.js';
import type { Passage } from '../../targets/passages.js';
import { sourceSpan } from '../../targets/register.js';
import { defineRule, type Finding } from '../rule.js';

function* check(plan: Plan): Iterable<Finding> {
  const groups = [plan.outline.roots, ...plan.outline.sections.map((s) => s.children)].filter((group) => group.length >= 3);
  for (const passage of plan.passages) {
    const { text } = passage.reading;
    const answered = new Set<Declaration>();
    for (const listed of listedIn(text)) {
      answered.add(listed.declaration);
      if (contradicts(listed)) yield finding(passage, listed.declaration, nearest(listed.counts, listed.declaration.count));
    }
    for (const declaration of declaredIn(text)) {
      if ([...answered].some((a) => a.start === declaration.start)) continue;
      const count = announced(plan, passage, declaration) ?? sectionsOf(declaration, groups);
      if (count !== undefined && count !== declaration.count) yield finding(passage, declaration, count);
    }
  }
}

/** P7: 以下十个方面, and the sections that follow under the same heading. */
function announced(plan: Plan, passage: Passage, { announces, counter, noun, count }: Declaration): number | undefined {
  if (!announces || !/^(?:个方面|方面|个|项|条|点|大)$/u.test(counter) || (counter === '个' && !/^(?:重点|任务|问题|环节)/u.test(noun))) return undefined;
  if (passage.section) {
    const following = passage.section.children.filter((child) => child.heading.start > passage.start);
    return following.length >= 2 ? following.length : undefined;
  }
  // before the first section: chapters on safeguards and the like may follow those that are meant, so only too few are a fault
  const chapters = plan.outline.roots.filter((root) => root.part === 0).length;
  return chapters >= 2 && chapters < count ? chapters : undefined;
}

const nearest = (counts: readonly number[], declared: number): number => [...counts].sort((a, b) => Math.abs(a - declared) - Math.abs(b - declared))[0]!;

function finding(passage: Passage, declaration: Declaration, listed: number): Finding {
  const { phrase, count } = declaration;
  return {
    span: sourceSpan(passage, declaration),
    message: {
      en: `“${phrase}” says ${count}, and ${listed} are listed: put the number or the list right.`,
      'zh-cn': `“${phrase}”说的是 ${count} 项，实际列出 ${listed} 项：请核对数目或补全内容。`,
    },
  };
}

export default defineRule(
  {
    id: 'count-mismatch',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'A declared count (“八个突破”) differs from what is listed.', 'zh-cn': '“几个×”的数目与实际列举的不一致。' },
    source: { en: 'The text itself: the number and the list contradict each other.', 'zh-cn': '依据本文自身：数目与列举相互矛盾。' },
  },
  check,
);
