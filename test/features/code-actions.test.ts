// Quick fixes: each settles the finding that it is for, and every finding can be explained.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { CodeActionKind, type CodeAction, type Range, type TextDocumentEdit } from 'vscode-languageserver';
import { codeActionsFor } from '../../server/src/features/code-actions.js';
import { diagnosticsOf } from '../../server/src/features/diagnostics.js';
import type { Plan } from '../../server/src/plan.js';
import type { Language } from '../../server/src/rules/rule.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { rangeOf } from '../../server/src/text/snapshot.js';
import { EXAMPLES, read } from '../support/project.js';
import { briefly, findingsIn, planFrom } from '../support/plans.js';

const GAP = '一、目标\n二、任务\n四、保障\n五、附则';
/** A small range in the line of the gap. */
const AT_GAP: Range = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };

function actionsAt(plan: Plan, range: Range, language: Language = 'en'): CodeAction[] {
  const found = findingsIn(plan);
  return codeActionsFor(plan, found, range, diagnosticsOf(plan, found, language), language);
}

const fixes = (actions: readonly CodeAction[]): CodeAction[] => actions.filter(({ edit }) => edit);

function applied({ snapshot }: Plan, { edit }: CodeAction): string {
  const [change, ...others] = edit!.documentChanges as TextDocumentEdit[];
  strictEqual(others.length, 0);
  deepStrictEqual(change!.textDocument, { uri: snapshot.uri, version: snapshot.version });
  return applyEdits(snapshot.text, change!.edits.map((e) => ({ span: { start: snapshot.offsetAt(e.range.start), end: snapshot.offsetAt(e.range.end) }, text: (e as { newText: string }).newText })));
}

describe('code actions', () => {
  it('mend a gap by renumbering from there on', () => {
    const plan = planFrom(GAP);
    const [fix, ...others] = fixes(actionsAt(plan, AT_GAP));
    strictEqual(others.length, 0);
    strictEqual(applied(plan, fix!), '一、目标\n二、任务\n三、保障\n四、附则');
    deepStrictEqual([fix!.kind, fix!.isPreferred], [CodeActionKind.QuickFix, true]);
  });

  it('say which of the editor’s diagnostics they settle', () => {
    const plan = planFrom(GAP);
    for (const action of actionsAt(plan, AT_GAP)) deepStrictEqual(action.diagnostics!.map(({ code }) => code), ['number-gap']);
  });

  it('settle nothing of another tool', () => {
    const plan = planFrom(GAP);
    const other = { range: AT_GAP, message: 'spelling', source: 'cspell', code: 'number-gap' };
    for (const action of codeActionsFor(plan, findingsIn(plan), AT_GAP, [other], 'en')) deepStrictEqual(action.diagnostics, []);
  });

  it('are none where there is no finding', () => deepStrictEqual(actionsAt(planFrom(GAP), { start: { line: 0, character: 0 }, end: { line: 1, character: 4 } }), []));

  it('explain a finding that has no fix', () => {
    const plan = planFrom('一、目标\n（一）小学\n二、任务');
    const [explain, ...others] = actionsAt(plan, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } });
    strictEqual(others.length, 0);
    deepStrictEqual(explain!.command, { title: 'Explain Rule', command: 'planwright.explainRule', arguments: ['lone-item'] });
  });

  it('are in the language of the reader', () => {
    const titles = (language: Language) => actionsAt(planFrom(GAP), AT_GAP, language).map(({ title }) => title);
    ok(titles('zh-cn').every((title) => /\p{Script=Han}/u.test(title) && !/[a-z]{3} [a-z]/.test(title)), titles('zh-cn').join(' | '));
    deepStrictEqual(titles('en'), ['Renumber from here: 三、 …', 'Explain number-gap']);
  });

  for (const name of EXAMPLES) {
    it(`in ${name} settle their findings and bring no new ones`, () => {
      const plan = planFrom(read('examples', name));
      const found = findingsIn(plan);
      for (const finding of found) {
        const range = rangeOf(plan.snapshot, finding.span);
        const own = actionsAt(plan, range).filter(({ diagnostics }) => diagnostics!.some(({ code, range: at }) => code === finding.rule.id && at.start.line === range.start.line && at.start.character === range.start.character));
        ok(own.some(({ command }) => command?.command === 'planwright.explainRule'), `${finding.rule.id} can be explained`);
        strictEqual(fixes(own).length, finding.fix ? 1 : 0);
        for (const fix of fixes(own)) {
          const before = briefly(plan, found).map((brief) => brief.split(' ')[0]!);
          const mended = planFrom(applied(plan, fix));
          const after = briefly(mended, findingsIn(mended)).map((brief) => brief.split(' ')[0]!);
          const count = (list: readonly string[], rule: string) => list.filter((id) => id === rule).length;
          strictEqual(count(after, finding.rule.id), count(before, finding.rule.id) - 1, `${fix.title} settles ${finding.rule.id}`);
          for (const rule of new Set(after)) ok(count(after, rule) <= count(before, rule), `${fix.title} brings a new ${rule}`);
        }
      }
    });
  }
});
