// Diagnostics as editors get them: where they stand, what they lead to, and that there are never more than can be shown.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic as LspDiagnostic } from 'vscode-languageserver';
import { diagnosticsOf, MOST_SHOWN } from '../../server/src/features/diagnostics.js';
import type { Diagnostic } from '../../server/src/rules/lint.js';
import { findingsIn, planFrom } from '../support/plans.js';

const diagnosticsIn = (text: string, language: 'en' | 'zh-cn' = 'en') => diagnosticsOf(planFrom(text), findingsIn(planFrom(text)), language);

const messageOf = ({ message }: LspDiagnostic): string => (typeof message === 'string' ? message : message.value);

describe('diagnostics', () => {
  it('stand on the marker, say what is wrong and lead to the rule’s page', () => {
    const [gap, ...others] = diagnosticsIn('　　一、目标\r\n　　三、任务\r\n　　四、保障');
    strictEqual(others.length, 0);
    deepStrictEqual([gap!.range, gap!.code, gap!.source, gap!.severity], [{ start: { line: 1, character: 2 }, end: { line: 1, character: 4 } }, 'number-gap', 'planwright', DiagnosticSeverity.Warning]);
    ok(gap!.codeDescription!.href.endsWith('/docs/rules/number-gap.md'), gap!.codeDescription!.href);
    deepStrictEqual(gap!.relatedInformation!.map(({ location }) => location), [{ uri: 'file:///plan.plan.txt', range: { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } } }]);
  });

  it('are in the language of the reader, and so is the page', () => {
    const [gap] = diagnosticsIn('一、目标\n三、任务\n四、保障', 'zh-cn');
    match(messageOf(gap!), /缺少/);
    ok(gap!.codeDescription!.href.endsWith('/docs/rules/number-gap.zh-cn.md'), gap!.codeDescription!.href);
  });

  it('fade what is no part of the plan', () => {
    const [furniture] = diagnosticsIn('当前位置：首页 > 信息公开\n一、目标\n二、任务');
    deepStrictEqual([furniture!.code, furniture!.tags], ['web-boilerplate', [DiagnosticTag.Unnecessary]]);
  });

  describe('of a very bad plan', () => {
    const plan = planFrom(Array.from({ length: MOST_SHOWN + 500 }, () => '第一、落实责任。').join('\n'));
    const found = findingsIn(plan);
    const all = (count: number, language: 'en' | 'zh-cn' = 'en') => diagnosticsOf(plan, found.slice(0, count) as Diagnostic[], language);

    it('are a thousand, the last of which says how many more there are', () => {
      const shown = all(found.length);
      strictEqual(shown.length, MOST_SHOWN);
      const rest = found.length - (MOST_SHOWN - 1);
      match(messageOf(shown.at(-1)!), new RegExp(`^${rest} more findings`));
      match(messageOf(all(found.length, 'zh-cn').at(-1)!), new RegExp(`另有 ${rest} 条`));
    });

    it('are all shown when they are a thousand exactly', () => {
      strictEqual(all(MOST_SHOWN).length, MOST_SHOWN);
      ok(all(MOST_SHOWN).every(({ code }) => code === 'ordinal-punctuation'));
    });
  });
});
