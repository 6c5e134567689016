// References to the plan's own sections and attachments: which words are one, and where it leads.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { choicesOf, referencesOf, type Reference } from '../../server/src/outline/references.js';
import { planFrom } from '../support/plans.js';

const PLAN = (sentence: string, end = '附件：1.任务表\n2.项目单\n') => `某局2025年工作计划

一、目标
正文。
二、任务
（一）管网
更换管道86公里。
（二）泵站
新增泵站4座。
三、保障
${sentence}
${end}`;

const CHAPTERS = (sentence: string) => `某厂2025年安全计划

第一章 总则
第一条 为落实责任，制定本计划。
第二条 本计划适用于全厂。
第二章 措施
第一节 教育
第三条 全年培训12次。
第二节 检查
第四条 每月检查1次。
${sentence}
第五条 全年演练3次。
`;

function described(text: string): string[] {
  const { snapshot, outline } = planFrom(text);
  const where = (reference: Reference): string => reference.kind === 'annex' ? String(reference.annex?.ordinal ?? (reference.annex ? 'the one' : '?')) : reference.steps.map(({ section }) => section?.title.slice(0, 2) ?? '?').join('/');
  return referencesOf(snapshot, outline).map((reference) => `${snapshot.text.slice(reference.span.start, reference.span.end)} → ${where(reference)}`);
}

const REFERENCES: readonly (readonly [string, readonly string[]])[] = [
  ['经费按照第二部分的要求安排。', ['第二部分 → 任务']],
  ['第二部分第（二）项任务由建设科负责。', ['第二部分第（二） → 任务/泵站']],
  ['第二部分（一）明确的管道，6月底前更换。', ['第二部分（一） → 任务/管网']],
  ['前述（二）所列泵站由甲方出资。', ['（二） → 泵站']],
  ['上述（一）（二）项任务纳入考核。', ['（一） → 管网', '（二） → 泵站']],
  ['详见二、（一）。', ['二、（一） → 任务/管网']],
  ['具体见“二、任务”。', ['二、任务 → 任务']],
  ['见第一部分、第二部分。', ['第一部分 → 目标', '第二部分 → 任务']],
  ['除本计划第三部分外，均按月调度。', ['第三部分 → 保障']],
  ['推進工作，按照第二部份第(二)項任務落實。', ['第二部份第(二) → 任务/泵站']],
  ['清单见附件2，分工见附件一。', ['附件2 → 2', '附件一 → 1']],
  ['见本计划第六部分，表见附件5。', ['第六部分 → ?', '附件5 → ?']],
  ['按照第二部分第（四）项的要求执行。', ['第二部分第（四） → 任务/?']],
];

const NONE: readonly string[] = [
  '按第三部分析取数据。',
  '《行动方案》第三部分要求落实。',
  '按照《条例》第五条、第六条执行。',
  '依据《安全法》有关要求，按照第二部分执行。',
  '按国发〔2023〕5号第三部分执行。',
  '依据省方案第二部分要求推进。',
  '问卷分三题，第一部分为导读，第二部分为讨论。',
  '全书五章，第三章讲治水。',
  '建成第五条生产线。',
  '安排在第二节课上。',
  '按照（一）党政主导、（二）社会参与的原则推进。',
  '按照“一、二、三”模式推进。',
  '评出一等奖（三）名。',
  '打印附件2份。',
  '执行《通知》附件2的标准。',
];

describe('references', () => {
  for (const [sentence, expected] of REFERENCES) it(`are in ${sentence}`, () => deepStrictEqual(described(PLAN(sentence)), expected));
  for (const sentence of NONE) it(`are not in ${sentence}`, () => deepStrictEqual(described(PLAN(sentence)), []));

  it('lead to chapters and articles, and no heading refers to itself', () => {
    deepStrictEqual(described(CHAPTERS('检查按照第二章第一节的安排进行，第四条所列检查每月通报，符合第一条规定。')), ['第二章第一节 → 措施/教育', '第四条 → 每月', '第一条 → 为落']);
  });

  it('of English plans lead to sections and annexes', () => {
    const text = 'Work Plan 2025\n\n1. Goals\nSee Section 2.1 and Annex 2.\n2. Tasks\n2.1 Staff\nHire six nurses.\n2.2 Rooms\nSection 4 of the Health Act applies. Open two rooms, as in Section 1.\n\nAnnex 1\nBudget\n\nAnnex 2\nRota\n';
    deepStrictEqual(described(text), ['Section 2.1 → St', 'Annex 2 → 2', 'Section 1 → Go']);
  });

  it('go on over a line end in wrapped text', () => {
    const line = '各处室要按月调度工作进度，及时解决推进中的困难问题，确保';
    const text = `某局2025年工作计划\n\n一、目标\n${Array.from({ length: 8 }, () => line).join('\n')}任务完成。\n二、任务\n各处室要按月调度工作进度，及时解决推进中的困难，按照第\n一部分的要求落实。\n`;
    deepStrictEqual(described(text), ['第\n一部分 → 目标']);
  });

  it('know among what a step was looked for', () => {
    const { snapshot, outline } = planFrom(PLAN('按照第二部分第（四）项的要求执行。'));
    const [reference] = referencesOf(snapshot, outline);
    deepStrictEqual(reference?.kind === 'section' ? reference.steps.map((step) => [...choicesOf(step)]) : [], [[1, 2, 3], [1, 2]]);
    strictEqual(referencesOf(snapshot, outline)[0], reference);
  });

  it('have steps and numerals of their own', () => {
    const { snapshot, outline } = planFrom(PLAN('按照第二部分第（一）项的要求执行。'));
    const [reference] = referencesOf(snapshot, outline);
    const cut = ({ start, end }: { readonly start: number; readonly end: number }) => snapshot.text.slice(start, end);
    deepStrictEqual(reference?.kind === 'section' ? reference.steps.map(({ span, numeral }) => [cut(span), cut(numeral)]) : [], [['第二部分', '二'], ['第（一）', '一']]);
  });
});
