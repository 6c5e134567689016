// Quick fixes: each settles the finding that it is for, and every finding can be explained.

import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { CodeActionKind, type CodeAction, type Range, type TextDocumentEdit } from 'vscode-languageserver';
import { codeActionsFor } from '../../server/src/features/code-actions.js';
import { diagnosticsOf } from '../../server/src/features/diagnostics.js';
import { fixAllActions, isWanted, ruleActions, FIX_ALL, type Fixing } from '../../server/src/features/fix-all.js';
import type { Plan } from '../../server/src/plan.js';
import type { Diagnostic } from '../../server/src/rules/lint.js';
import { type Language } from '../../server/src/rules/rule.js';
import { applyEdits } from '../../server/src/text/edits.js';
import { rangeOf } from '../../server/src/text/snapshot.js';
import { EXAMPLES, read } from '../support/project.js';
import { findingsIn, planFrom } from '../support/plans.js';

const GAP = '一、目标\n二、任务\n四、保障\n五、附则';
/** A small range in the line of the gap. */
const AT_GAP: Range = { start: { line: 2, character: 1 }, end: { line: 2, character: 1 } };

/** Findings without a budget, so that settling one does not bring up another that was only counted. */
const allIn = (plan: Plan): Diagnostic[] => findingsIn(plan, { optionsOf: () => ({ budget: Infinity }) });

function actionsAt(plan: Plan, range: Range, language: Language = 'en'): CodeAction[] {
  const found = allIn(plan);
  return codeActionsFor(plan, found, range, diagnosticsOf(plan, found, language), { explainsRules: true, snippets: false, versions: true }, language);
}

const fixes = (actions: readonly CodeAction[]): CodeAction[] => actions.filter(({ edit }) => edit);

function applied({ snapshot }: Plan, { edit }: CodeAction): string {
  const [change, ...others] = edit!.documentChanges as TextDocumentEdit[];
  strictEqual(others.length, 0);
  deepStrictEqual(change!.textDocument, { uri: snapshot.uri, version: snapshot.version });
  return applyEdits(snapshot.text, change!.edits.map((e) => ({ span: { start: snapshot.offsetAt(e.range.start), end: snapshot.offsetAt(e.range.end) }, text: (e as { newText: string }).newText })));
}

/** How many findings each rule has. */
function rulesOf(found: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of found) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  return counts;
}

const VAGUE: ReadonlySet<string> = new Set(['vague-quantity', 'soft-commitment', 'missing-value', 'missing-quantity', 'soft-frequency']);

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
    for (const action of codeActionsFor(plan, allIn(plan), AT_GAP, [other], { explainsRules: true, snippets: false, versions: true }, 'en')) deepStrictEqual(action.diagnostics, []);
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
    match(titles('en').join(' | '), /^Renumber from here: .*三、.* \| Explain number-gap$/);
  });

  it('offer a prompt as a tab stop to an editor that has them, as text to another', () => {
    const plan = planFrom('一、目标\n新建一批学校。\n二、任务\n正文。');
    const found = findingsIn(plan).filter(({ fix }) => fix?.edits().some(({ text }) => text.includes('【')));
    ok(found.length > 0, 'a fix has a prompt');
    const edits = (snippets: boolean) => codeActionsFor(plan, found, rangeOf(plan.snapshot, found[0]!.span), [], { explainsRules: true, snippets, versions: true }, 'zh-cn').flatMap(({ edit }) => (edit ? (edit.documentChanges![0] as TextDocumentEdit).edits : []));
    ok(edits(true).some((edit) => 'snippet' in edit && /\$\{1:【[^】]+】\}/.test(edit.snippet.value)), JSON.stringify(edits(true)));
    ok(edits(false).every((edit) => 'newText' in edit && !edit.newText.includes('$')), JSON.stringify(edits(false)));
  });

  describe('on the whole file', () => {
    const text = '一、目标\n三、任务\n（一）小学\n（三）中学\n五、保障\n（一）人员,经费\n（四）人员\n';
    const plan = planFrom(text);
    const found = allIn(plan);
    const client = { explainsRules: true, snippets: true, versions: true };
    const fixing: Fixing = { planOptions: {}, lintOptions: { severityOf: (rule) => rule.severity, onFailure: (rule, error) => { throw new Error(`rule ${rule.id} threw`, { cause: error }); } } };
    const gap: Range = { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } };

    it('mend all that is safe in one edit', () => {
      const [action, ...others] = fixAllActions(plan, found, fixing, client, 'en');
      strictEqual(others.length, 0);
      strictEqual(action!.kind, FIX_ALL);
      strictEqual(applied(plan, action!), '一、目标\n二、任务\n（一）小学\n（二）中学\n三、保障\n（一）人员，经费\n（二）人员\n');
      const clean = planFrom('一、目标\n二、任务\n');
      deepStrictEqual(fixAllActions(clean, allIn(clean), fixing, client, 'en'), []);
    });

    it('mend one rule from one of its findings', () => {
      const [action, ...others] = ruleActions(plan, found, gap, [], fixing, client, 'zh-cn');
      strictEqual(others.length, 0);
      deepStrictEqual([action!.title, action!.kind], ['修复全文此类问题（number-gap）', CodeActionKind.QuickFix]);
      match(applied(plan, action!), /二、任务[^]*（二）中学[^]*三、保障[^]*人员,经费/);
      deepStrictEqual(ruleActions(planFrom(GAP), allIn(planFrom(GAP)), AT_GAP, [], fixing, client, 'en'), [], 'a lone finding has its own fix');
    });

    it('are worked out when chosen, where the editor asks then', () => {
      const [action] = ruleActions(plan, found, gap, [], fixing, { ...client, resolves: true }, 'en');
      deepStrictEqual([action!.edit, action!.data], [undefined, { uri: plan.snapshot.uri, rule: 'number-gap' }]);
    });

    it('come when they are asked for', () => {
      for (const only of [['source'], ['source.fixAll'], [FIX_ALL], ['quickfix', 'source']]) ok(isWanted(FIX_ALL, only), only.join());
      for (const only of [undefined, [], ['quickfix'], ['source.fixAll.eslint'], ['source.fix']]) ok(!isWanted(FIX_ALL, only), String(only));
    });
  });

  for (const name of EXAMPLES) {
    it(`in ${name} settle their findings and bring no new ones`, () => {
      const plan = planFrom(read('examples', name));
      const found = allIn(plan);
      const before = rulesOf(found);
      for (const finding of found) {
        const range = rangeOf(plan.snapshot, finding.span);
        const own = codeActionsFor(plan, [finding], range, [], { explainsRules: true, snippets: false, versions: true }, 'en');
        ok(own.some(({ command }) => command?.command === 'planwright.explainRule'), `${finding.rule.id} can be explained`);
        strictEqual(fixes(own).length, finding.fix ? 1 : 0);
        for (const fix of fixes(own)) {
          const after = rulesOf(allIn(planFrom(applied(plan, fix))));
          const where = `line ${range.start.line + 1}: ${fix.title}`;
          strictEqual(after.get(finding.rule.id) ?? 0, before.get(finding.rule.id)! - 1, `${where} settles one ${finding.rule.id}`);
          // a prompt that is put in has to be filled in; of a sentence's vague clauses only the strongest was reported
          for (const [rule, count] of after) ok(rule === 'unfilled-placeholder' || (VAGUE.has(finding.rule.id) && VAGUE.has(rule)) || count <= (before.get(rule) ?? 0), `${where} brings a new ${rule}`);
        }
      }
    });
  }
});
