// How many vague targets are said: one a sentence, the strongest; of the rules with a budget the first few one by one, the rest in one finding.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import type { Diagnostic } from '../../server/src/rules/lint.js';
import { registerOf } from '../../server/src/features/register.js';
import { findingsIn, planFrom } from '../support/plans.js';

const items = (...texts: readonly string[]): string => `某县2025年工作要点\n\n一、主要任务\n${texts.map((text, i) => `${i + 1}.${text}。\n`).join('')}`;
const SCHOOLS = ['新建幼儿园', '改建小学', '扩建初中', '新建高中', '改造医院', '建设养老院', '建设图书馆', '建设文化馆'];
const RATES = ['提高就业率', '提高参保率', '降低失业率', '提高入园率', '降低辍学率', '提高签约率', '提高升学率'];

const of = (rule: string, text: string, budget?: number): Diagnostic[] =>
  findingsIn(planFrom(text), budget === undefined ? {} : { optionsOf: () => ({ budget }) }).filter((found) => found.rule.id === rule);
const said = (found: readonly Diagnostic[]): string[] => found.map(({ message }) => message['zh-cn']);

describe('the budget of vague targets', () => {
  it('shows five of a rule, and counts the rest at the sixth place', () => {
    const text = items(...SCHOOLS);
    const found = of('missing-quantity', text);
    strictEqual(found.length, 6);
    deepStrictEqual(said(found).slice(0, 5), SCHOOLS.slice(0, 5).map((school) => `“${school}”没有数量，也没有完成时限：写明多少所，或何时完成。`));
    strictEqual(said(found)[5], '从这里起还有 3 处任务没有数量和时限；可用“目标清单”（planwright targets）查看全部。');
    strictEqual(text.slice(found[5]!.span.start, found[5]!.span.end), SCHOOLS[5]);
    strictEqual(found[5]!.fix, undefined);
  });

  it('says the last one in full where it is the only one left over', () => {
    const found = of('missing-quantity', items(...SCHOOLS.slice(0, 6)));
    deepStrictEqual(said(found).map((message) => message.slice(0, 7)), SCHOOLS.slice(0, 6).map((school) => `“${school}”没有数量`.slice(0, 7)));
  });

  it('is one for each rule', () => {
    const text = items(...SCHOOLS, ...RATES);
    strictEqual(of('missing-quantity', text).length, 6);
    const values = of('missing-value', text);
    strictEqual(values.length, 6);
    strictEqual(said(values)[5], '从这里起还有 2 处指标没有目标值；可用“目标清单”（planwright targets）查看全部。');
  });

  it('is what the user sets', () => {
    strictEqual(of('missing-quantity', items(...SCHOOLS), 10).length, 8);
    strictEqual(of('missing-quantity', items(...SCHOOLS), 2).length, 3);
    deepStrictEqual(said(of('missing-quantity', items(...SCHOOLS), 0)), ['从这里起还有 8 处任务没有数量和时限；可用“目标清单”（planwright targets）查看全部。']);
  });

  it('does not bind the rules without one, nor the register', () => {
    const text = items(...Array.from({ length: 9 }, (_, i) => `培育一批${'甲乙丙丁戊己庚辛壬'[i]!}类企业`), ...SCHOOLS);
    strictEqual(of('vague-quantity', text).length, 9);
    strictEqual(registerOf(planFrom(text)).filter(({ kind }) => kind === 'vague').length, 17);
  });
});

describe('vague targets of one sentence', () => {
  const rules = (sentence: string): string[] => findingsIn(planFrom(items(`抓好落实。${sentence}`, '抓好督查。每月调度1次'))).map(({ rule }) => rule.id).filter((id) => /^(?:vague-|soft-|missing-(?:value|quantity))/.test(id));

  it('are said once, by the strongest', () => {
    deepStrictEqual(rules('新建幼儿园，培育一批企业，力争项目落地'), ['vague-quantity']);
    deepStrictEqual(rules('新建幼儿园，提高入园率，力争项目落地'), ['soft-commitment']);
    deepStrictEqual(rules('新建幼儿园，提高入园率'), ['missing-value']);
    deepStrictEqual(rules('新建幼儿园，改建小学'), ['missing-quantity']);
    deepStrictEqual(rules('培育一批企业，引进一批人才'), ['vague-quantity']);
  });

  it('are said each where a semicolon or a full stop parts them', () => {
    deepStrictEqual(rules('新建幼儿园；培育一批企业。提高入园率'), ['missing-quantity', 'vague-quantity', 'missing-value']);
  });
});
