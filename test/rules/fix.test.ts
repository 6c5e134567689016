// "Fix all" settles: a second run finds nothing to do, no word is lost, and pairs stay pairs.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { fixAll } from '../../server/src/rules/fix.js';
import { keepsText } from '../../server/src/rules/keeps-text.js';
import type { LintOptions } from '../../server/src/rules/lint.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { lineEdits } from '../../server/src/text/line-edits.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';
import { EXAMPLES, filesBelow, read } from '../support/project.js';

const OPTIONS: LintOptions = { severityOf: (rule) => (rule.severity === 'off' ? 'info' : rule.severity), onFailure: (rule, error) => { throw new Error(`rule ${rule.id} threw`, { cause: error }); } };
const fix = (text: string, only?: readonly string[]) => fixAll(createSnapshot('file:///a.plan.txt', 'workplan', 1, text), {}, OPTIONS, only && new Set(only));

const FLAWED = [
  '一、目标\n三、任务\n三、保障\n七、附则\n',
  '一、目标\r\n新建5所学校,扩建3所(其中小学2所)。二、任务。建成《校园》、《校舍》。\r\n四、保障\r\n',
  '2025年工作计划\n一、目标\n1、小学\n3、中学\n二、任务\n1.新建\n1.扩建\n四、保障\n（一）经费\n（三）人员\n',
  '一、目标\n培训5-10名教师，投入3~5万元，三、五天内完成。\n二 任务\n首先、建校。其次、招生。\n三、保障',
  '(一）目标\n（三)任务\n', '', '\n\n', '一、', '（（（', '一、二、三、四、六、七、\n九、',
];
const fixtures = filesBelow('test/fixtures/rules', /\.plan\.(?:txt|md)$/).map((path) => [path, read(path).replace(/<\|([^|>]*)\|[\w-]+>/g, '$1')] as const);
const TEXTS: readonly (readonly [string, string])[] = [...EXAMPLES.map((name) => [name, read('examples', name)] as const), ...fixtures, ...FLAWED.map((text) => [JSON.stringify(text), text] as const)];

describe('fix all', function () {
  this.timeout(120_000);

  it('settles, keeps what is written, and can be told in lines', () => {
    const wrong: string[] = [];
    for (const [name, text] of TEXTS) {
      const { text: once, snapshot, applied } = fix(text);
      strictEqual(snapshot.text, once);
      if ((applied === 0) !== (once === text)) wrong.push(`${name}: ${applied} applied`);
      if (fix(once).text !== once) wrong.push(`${name}: goes on changing`);
      if (!keepsText(text, once)) wrong.push(`${name}: loses text`);
      if (text.includes('\r\n') && /[^\r]\n/.test(once)) wrong.push(`${name}: another line end`);
      if (applyEdits(text, lineEdits(text, once)) !== once) wrong.push(`${name}: edits by lines`);
    }
    deepStrictEqual(wrong, []);
  });

  it('mends what one fix uncovers for another', () => strictEqual(fix('一、目标\n三、任务\n六、保障\n').text, '一、目标\n二、任务\n三、保障\n'));

  it('keeps to the rules that are named, also to one that is off', () => {
    const text = '一、目标\n新建5所学校,扩建3所，共8所。\n三、保障\n';
    strictEqual(fix(text, ['number-gap']).text, text.replace('三', '二'));
    ok(!fix(text).text.includes(','));
    strictEqual(fixAll(createSnapshot('file:///a.txt', 'workplan', 1, text), {}, { ...OPTIONS, severityOf: () => 'off' }, new Set(['number-gap'])).text, text.replace('三', '二'));
  });

  it('would not lose a word or half of a pair', () => {
    ok(keepsText('三、建校(5所)', '二、建校（5所）'));
    ok(keepsText('三、五天', '三五天'));
    ok(!keepsText('建校', '校'));
    ok(!keepsText('建校', '校建'));
    ok(!keepsText('（建校）', '（建校'));
  });

  it('tells a change in the smallest edits', () => {
    deepStrictEqual(lineEdits('一、甲\n三、乙\n丙\n', '一、甲\n二、乙\n丙\n'), [{ span: { start: 4, end: 5 }, text: '二' }]);
    deepStrictEqual(lineEdits('甲。二、乙\n丙\n', '甲。\n二、乙\n丙\n').map(({ span: { start, end }, text }) => [start, end, text]), [[2, 2, '\n']]);
    deepStrictEqual(lineEdits('𠀀a', '𠀁a'), [{ span: { start: 0, end: 2 }, text: '𠀁' }]);
    deepStrictEqual(lineEdits('甲', '甲'), []);
  });
});
