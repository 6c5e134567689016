// Findings come and go with the text and the settings.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf } from './diagnostics.js';
import { configure, rangeOf, replace, show } from './editor.js';

const rules = (diagnostics: readonly vscode.Diagnostic[]): unknown[] => diagnostics.map(ruleOf).sort();
const has = (rule: string) => (diagnostics: readonly vscode.Diagnostic[]): boolean => diagnostics.some((found) => ruleOf(found) === rule);
const lacks = (rule: string) => (diagnostics: readonly vscode.Diagnostic[]): boolean => !has(rule)(diagnostics);

describe('a finding', () => {
  it('goes when its quick fix is applied', async () => {
    const { document } = await show('修复.plan.txt', '2026年工作计划\n\n一、队伍\n全年研修12次。\n二、质量\n新建社团28个。\n四、安全\n排查4次。\n五、保障\n安排经费20万元。\n');
    const [gap] = await diagnosticsOf(document.uri, has('number-gap'));

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, gap!.range, vscode.CodeActionKind.QuickFix.value);
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join(', '));
    assert.ok(await vscode.workspace.applyEdit(fix.edit));

    assert.deepEqual(rules(await diagnosticsOf(document.uri, lacks('number-gap'))), []);
    assert.match(document.getText(), /二、质量\n.*\n三、安全\n.*\n四、保障/);
  });

  it('goes when a figure takes the place of a vague word', async () => {
    const editor = await show('模糊.plan.txt', '2026年工作计划\n\n一、质量\n打造一批示范学校。\n');
    const [vague] = await diagnosticsOf(editor.document.uri);
    assert.deepEqual([ruleOf(vague!), editor.document.getText(vague!.range)], ['vague-quantity', '一批']);

    await replace(editor, '一批', '5所');

    assert.deepEqual(await diagnosticsOf(editor.document.uri, lacks('vague-quantity')), []);
  });

  it('goes when a figure takes the place of XX', async () => {
    const editor = await show('待填.plan.txt', '2026年工作计划\n\n一、质量\n新建学校XX所。\n');
    const [placeholder] = await diagnosticsOf(editor.document.uri);
    assert.equal(ruleOf(placeholder!), 'unfilled-placeholder');

    await replace(editor, 'XX', '9');

    assert.deepEqual(await diagnosticsOf(editor.document.uri, lacks('unfilled-placeholder')), []);
  });

  describe('under a setting', () => {
    afterEach(async () => {
      await configure('rules', undefined);
      await configure('scheme', undefined);
    });

    it('goes when its rule is switched off, and comes back with it', async () => {
      const { document: { uri } } = await show('设置.plan.txt', '2026年工作计划\n\n一、质量\n打造一批示范学校。\n');
      await diagnosticsOf(uri, has('vague-quantity'));

      await configure('rules', { 'vague-quantity': 'off' });
      assert.deepEqual(await diagnosticsOf(uri, lacks('vague-quantity')), []);

      await configure('rules', { 'vague-quantity': 'error' });
      const [vague] = await diagnosticsOf(uri, has('vague-quantity'));
      assert.equal(vague!.severity, vscode.DiagnosticSeverity.Error);
    });

    it('comes where a pinned numbering scheme is departed from', async () => {
      const { document } = await show('固定.plan.txt', '2026年工作计划\n\n一、队伍\n1.研修12次。\n2.听课20节。\n二、质量\n3.新建社团28个。\n4.举办比赛3场。\n');
      await configure('scheme', { '固定.plan.txt': [{ style: '一、' }, { style: '1.', numbering: 'restart' }] });

      const found = await diagnosticsOf(document.uri);

      assert.deepEqual(found.map((diagnostic) => [ruleOf(diagnostic), document.getText(diagnostic.range)]), [['number-start', '3.']]);
    });
  });
});

describe('a target', () => {
  const PLAN = '2026年工作计划\n\n一、质量\n9月底前新建、改扩建学校9所。（责任单位：教务处）\n培育一批骨干。录取率达到XX%。\n';

  it('shows its figure, its due date and its owner under the mouse', async () => {
    const { document } = await show('悬停.plan.txt', PLAN);

    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, rangeOf(document, '9所').start);

    const text = hovers.flatMap(({ contents }) => contents).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
    assert.match(text, /Figure: 9所 → 9 所/);
    assert.match(text, /Due: 9月底前 → 2026-09-30/);
    assert.match(text, /Lead: 教务处/);
  });

  it('has its figures, dates, owners, vague words and blanks coloured', async () => {
    const { document } = await show('着色.plan.txt', PLAN);
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);

    let [line, start] = [0, 0];
    const tokens = Array.from({ length: data.length / 5 }, (_, i) => {
      const [down, right, length, type] = data.slice(i * 5) as unknown as [number, number, number, number];
      [line, start] = [line + down, down > 0 ? right : start + right];
      return `${legend.tokenTypes[type]} ${document.lineAt(line).text.slice(start, start + length)}`;
    });
    assert.deepEqual(tokens, ['deadline 9月底前', 'quantity 9所', 'owner 教务处', 'hedge 一批', 'placeholder XX']);
  });
});
