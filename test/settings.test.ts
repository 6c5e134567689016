// The settings as a client or a file gives them: what they change in a plan, and what is told about a mistake.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { readSettings } from '../server/src/settings.js';
import { isoDate } from '../server/src/targets/due.js';
import { findingsIn, planFrom } from './support/plans.js';

const PLAN = '物流园区工作要点\n一、重点任务\n（一）建好通道。年内开行班列12钩。布设前置仓。年底前提高重箱率。\n（二）改进服务。适当加密班次。9月底前完成验收。\n';

const targetsOf = (value: unknown, text = PLAN) => planFrom(text, readSettings(value).settings.planOptionsOf('file:///d%C3%A9p%C3%B4t/要点.plan.txt')).targets.flatMap(({ targets }) => targets);
const problemsOf = (value: unknown): string[] => readSettings(value).problems.map(({ en }) => en);

describe('settings', () => {
  it('say nothing where nothing is set', () => {
    for (const value of [undefined, null, {}, { rules: null, scheme: 'auto', planYear: null, terms: {} }]) deepStrictEqual(problemsOf(value), []);
  });

  it('give the year to a plan that names none', () => {
    const due = (value: unknown, text?: string) => targetsOf(value, text).flatMap(({ deadlines }) => deadlines).map((d) => isoDate(d, 2031)).at(-1);
    strictEqual(due({ planYear: 2031 }), '2031-09-30');
    const year = (value: unknown, text: string) => planFrom(text, readSettings(value).settings.planOptionsOf('file:///a.plan.txt')).year;
    strictEqual(year({ planYear: 2031 }, PLAN), 2031);
    strictEqual(year(undefined, PLAN), undefined);
    strictEqual(year({ planYear: 2031 }, `2027年${PLAN}`), 2027);
  });

  it('add units, things, verbs and vague words to the lexicon', () => {
    const kinds = (terms: unknown) => targetsOf({ terms }).map(({ kind }) => kind);
    const units = (terms: unknown) => targetsOf({ terms }).flatMap(({ quantities }) => quantities).map(({ unit }) => unit);
    deepStrictEqual(units({}), []);
    deepStrictEqual(units({ units: ['钩'] }), ['钩']);
    ok(!kinds({}).includes('vague'));
    ok(kinds({ verbs: ['布设'], things: ['前置仓'] }).includes('vague'));
    ok(kinds({ vague: ['适当'] }).includes('vague'));
    ok(!kinds({ vague: ['适当'], exempt: ['适当加密班次'] }).includes('vague'));
  });

  it('take terms as they stand, whatever signs they hold, and in traditional characters too', () => {
    deepStrictEqual(problemsOf({ terms: { units: ['(箱)', 'm³', '['] } }), []);
    ok(targetsOf({ terms: { units: ['(箱)', '['] } }).length > 0);
    ok(targetsOf({ terms: { vague: ['適當'] } }).some(({ kind }) => kind === 'vague'));
  });

  it('set severity and budget of a rule', () => {
    const { settings, problems } = readSettings({ rules: { 'missing-value': { severity: 'warning', budget: 1 }, 'lone-item': 'off' } });
    deepStrictEqual(problems, []);
    const text = `2026年工作要点\n一、重点工作\n${['就业率', '入学率', '达标率', '签约率'].map((rate) => `提高${rate}。`).join('\n')}\n二、保障措施\n加强领导。\n`;
    const found = findingsIn(planFrom(text), settings).filter(({ rule }) => rule.id === 'missing-value');
    deepStrictEqual(found.map(({ severity }) => severity), ['warning', 'warning']);
    match(found[1]!.message.en, /3 more/);
  });

  it('pin the numbering of files by pattern', () => {
    const scheme = [{ style: '1.', numbering: 'continue' }];
    const { settings } = readSettings({ scheme: { '2025/*.plan.txt': scheme } });
    deepStrictEqual(settings.planOptionsOf('file:///c%3A/plans/2025/a.plan.txt').scheme, scheme);
    strictEqual(settings.planOptionsOf('file:///plans/2026/a.plan.txt').scheme, undefined);
  });

  it('tell each mistake once and go on with the default', () => {
    const wrong: readonly (readonly [unknown, RegExp])[] = [
      [{ language: 'fr' }, /planwright\.language is "fr"/],
      [{ rules: [] }, /planwright\.rules must be an object/],
      [{ rules: { 'no-such-rule': 'off' } }, /"no-such-rule", which is no rule/],
      [{ rules: { 'lone-item': 'loud' } }, /lone-item is "loud"/],
      [{ scheme: 3 }, /planwright\.scheme must be/],
      [{ scheme: { '*': [{ style: '?' }] } }, /the levels of "\*"/],
      [{ planYear: '2026' }, /planwright\.planYear is "2026"/],
      [{ planYear: 26 }, /planwright\.planYear is 26/],
      [{ terms: ['标箱'] }, /planwright\.terms must be an object/],
      [{ terms: { unit: ['标箱'] } }, /planwright\.terms must be an object/],
      [{ terms: { units: '标箱' } }, /planwright\.terms must be an object/],
    ];
    for (const [value, message] of wrong) {
      const problems = problemsOf(value);
      strictEqual(problems.length, 1, JSON.stringify(value));
      match(problems[0]!, message);
      ok(targetsOf(value).length > 0);
    }
  });
});
