// Insert Section…: what can be chosen, where it goes, and that the plan's numbers are right afterwards.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { insertionFor, sectionChoices } from '../../server/src/features/insert-section.js';
import { STANDARD_SECTIONS } from '../../server/src/features/standard-sections.js';
import type { Plan } from '../../server/src/plan.js';
import { EXAMPLES, read } from '../support/project.js';
import { briefly, findingsIn, planFrom } from '../support/plans.js';

/** The snippet as it reads with every default left as it is. */
const plain = (snippet: string): string => snippet.replace(/\$\{\d+\|([^,|}]*)[^}]*\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1').replace(/\$(?:\d+|\{\d+\})/g, '').replace(/\\([$}\\])/g, '$1');

/** The text after a section went in from the place where the cursor stood. */
function inserted(plan: Plan, line: number, character: number, id: string): string {
  const { snippet, position } = insertionFor(plan, { line, character }, id)!;
  const at = plan.snapshot.offsetAt(position);
  return plan.snapshot.text.slice(0, at) + plain(snippet) + plan.snapshot.text.slice(at);
}

const PLAN = '一、目标\n建成5所。\n\n二、任务\n（一）小学\n（二）中学\n\n三、保障\n正文。';

const NUMBERS = /^(?:number-|level-inverted$|mixed-markers$)/;
/** All but plans whose headings stand inside lines or lack their marks, and those in English: the standard sections are Chinese. */
const SOUND = EXAMPLES.filter((name) => !/^(?:employment-library-paste|energy-missingdots|tourism-oneline|flawed-.*|.*-en)\.plan\./.test(name));

describe('inserting a section', () => {
  it('offers every standard section once, named in the language of the reader', () => {
    for (const language of ['en', 'zh-cn'] as const) {
      const choices = sectionChoices(language);
      deepStrictEqual(choices.map(({ id }) => id), STANDARD_SECTIONS.map(({ id }) => id));
      strictEqual(new Set(choices.map(({ label }) => label)).size, choices.length);
    }
    strictEqual(sectionChoices('en').find(({ id }) => id === 'zdsx')!.label, 'Guiding principles');
    strictEqual(sectionChoices('zh-cn').find(({ id }) => id === 'zdsx')!.label, '指导思想');
    ok(sectionChoices('en').find(({ id }) => id === 'zdsx')!.description.includes('指导思想'));
  });

  it('from inside a chapter goes after that chapter', () => {
    ok(inserted(planFrom(PLAN), 4, 2, 'zdsx').startsWith('一、目标\n建成5所。\n\n二、任务\n（一）小学\n（二）中学\n三、指导思想\n'));
  });

  it('on a blank line goes there', () => {
    ok(inserted(planFrom(PLAN), 2, 0, 'zdsx').startsWith('一、目标\n建成5所。\n二、指导思想\n'));
  });

  it('before the first chapter goes after the line of the cursor, numbered from one', () => {
    ok(inserted(planFrom(`2025年工作计划\n前言。\n${PLAN}`), 1, 1, 'zdsx').startsWith('2025年工作计划\n前言。\n一、指导思想\n'));
  });

  it('at the end continues the numbers', () => ok(inserted(planFrom(PLAN), 8, 3, 'zdsx').startsWith(`${PLAN}\n四、指导思想\n`)));

  it('of a block goes to the cursor', () => {
    const { position } = insertionFor(planFrom(PLAN), { line: 1, character: 3 }, 'ysesss')!;
    deepStrictEqual(position, { line: 1, character: 3 });
  });

  it('in an empty document begins it', () => ok(inserted(planFrom(''), 0, 0, 'zyrw').startsWith('一、主要任务\n（一）')));

  it('past the end goes to the end', () => ok(inserted(planFrom('一、目标'), 99, 5, 'zdsx').startsWith('一、目标\n二、指导思想')));

  it('goes on counting in the level below where the plan does', () => {
    const text = inserted(planFrom('一、甲\n1.子\n2.丑\n二、乙\n3.寅\n4.卯\n三、丙\n5.辰\n6.巳'), 8, 3, 'zyrw');
    ok(/\n四、主要任务\n7\./.test(text), text);
  });

  it('begins anew in the level below where the plan does', () => {
    const text = inserted(planFrom('一、甲\n1.子\n2.丑\n二、乙\n1.寅\n2.卯'), 5, 3, 'zyrw');
    ok(/\n三、主要任务\n1\./.test(text), text);
  });

  it('of an unknown name is refused', () => strictEqual(insertionFor(planFrom(PLAN), { line: 0, character: 0 }, 'no-such-section'), null));

  for (const name of SOUND) {
    it(`at the end of ${name} leaves its numbers right and adds a section of the outermost level`, () => {
      const plan = planFrom(read('examples', name));
      const last = plan.snapshot.lines.length - 1;
      const top = plan.outline.sections.filter(({ level, marker }) => level === 1 && marker).length;
      for (const { id, kind } of STANDARD_SECTIONS) {
        if (kind !== 'section') continue;
        const after = planFrom(inserted(plan, last, plan.snapshot.lines[last]!.length, id));
        deepStrictEqual(briefly(after, findingsIn(after).filter(({ rule }) => NUMBERS.test(rule.id))), [], id);
        if (top > 0) ok(after.outline.sections.filter(({ level, marker }) => level === 1 && marker).length > top, `${id} is no section of level 1`);
      }
    });
  }
});
