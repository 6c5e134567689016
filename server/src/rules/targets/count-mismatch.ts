// count-mismatch: “八个突破” and seven are listed (DOMAIN §3). Silent where the list cannot be located for sure.

import type { Section } from '../../outline/outline.js';
import type { Plan, PlanText } from '../../plan.js';
import { contradicts, declaredIn, listedIn, sectionsOf } from '../../targets/counts.js';
import type { Declaration } from '../../targets/declared.js';
import { sourceSpan, type Passage } from '../../targets/passages.js';
import { defineGatheringRule, movedFinding, type Finding, type Part } from '../rule.js';

interface Counts {
  /** Contradicted by a list in the same paragraph. */
  readonly wrong: readonly Finding[];
  /** Without a list beside them: sections may answer. */
  readonly open: readonly { readonly declaration: Declaration; readonly passage: Passage }[];
}

function gather(chunk: PlanText): Counts {
  const wrong: Finding[] = [];
  const open: { declaration: Declaration; passage: Passage }[] = [];
  for (const passage of chunk.passages) {
    const { text } = passage.reading;
    const answered = new Set<number>();
    for (const listed of listedIn(text)) {
      answered.add(listed.declaration.start);
      if (contradicts(listed) && !(listed.list.start === 0 && goesOn(passage, chunk))) wrong.push(finding(passage, listed.declaration, nearest(listed.counts, listed.declaration.count)));
    }
    for (const declaration of declaredIn(text)) if (!answered.has(declaration.start)) open.push({ declaration, passage });
  }
  return { wrong, open };
}

/** The line above breaks off in a sentence: a list at the passage's head may have begun there. */
function goesOn({ start }: Passage, { snapshot, outline }: PlanText): boolean {
  const line = snapshot.positionAt(start).line - 1;
  const above = outline.layout.facts[line];
  return above?.kind === 'text' && !above.stops && !outline.sections.some((section) => section.line === line && !section.runIn);
}

function* check(parts: readonly Part<Counts>[], { structure }: Plan): Iterable<Finding> {
  for (const { value, at } of parts) {
    for (const found of value.wrong) yield movedFinding(found, at);
    for (const { declaration, passage } of value.open) {
      const count = announced(structure.roots, passage, declaration) ?? sectionsOf(declaration, structure);
      if (count !== undefined && count !== declaration.count) yield movedFinding(finding(passage, declaration, count), at);
    }
  }
}

/** P7: 以下十个方面, and the sections that follow under the same heading. */
function announced(roots: readonly Section[], { section }: Passage, { announces, counter, noun, count }: Declaration): number | undefined {
  if (!announces || !/^(?:个方面|方面|个|项|条|点|大)$/u.test(counter) || (counter === '个' && !/^(?:重点|任务|问题|环节)/u.test(noun))) return undefined;
  if (section) return section.children.length >= 2 ? section.children.length : undefined;
  // before the first section: chapters on safeguards and the like may follow those that are meant, so only too few are a fault
  const chapters = roots.filter((root) => root.part === 0).length;
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

export default defineGatheringRule(
  {
    id: 'count-mismatch',
    group: 'targets',
    severity: 'warning',
    summary: { en: 'A declared count (“八个突破”) differs from what is listed.', 'zh-cn': '“几个×”的数目与实际列举的不一致。' },
    source: { en: 'The text itself: the number and the list contradict each other.', 'zh-cn': '依据本文自身：数目与列举相互矛盾。' },
  },
  gather,
  check,
);
