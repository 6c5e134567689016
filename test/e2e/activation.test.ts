// The first file of the run: nothing has opened a plan yet.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf } from './diagnostics.js';
import { extension, loadedBundles, show } from './editor.js';

describe('activation', () => {
  it('by a text file that is no plan leaves the file alone and loads no language client', async () => {
    const { document } = await show('shopping.txt', '买菜清单\n白菜两棵\n豆腐一块\n');
    await extension().activate();

    assert.equal(document.languageId, 'plaintext');
    assert.deepEqual(loadedBundles(), ['client.js']);
  });

  it('needs nothing but a plan that is opened by its name', async () => {
    const [plan] = await vscode.workspace.findFiles('年度工作要点.plan.txt');
    assert.ok(plan, 'the plan is in the workspace');
    const document = await vscode.workspace.openTextDocument(plan);
    await vscode.window.showTextDocument(document);

    const diagnostics = await diagnosticsOf(plan);

    assert.equal(document.languageId, 'workplan');
    assert.deepEqual(diagnostics.map((found) => [ruleOf(found), document.getText(found.range)]), [['number-gap', '（四）']]);
    assert.deepEqual(loadedBundles(), ['client.js', 'language-client.js']);
  });
});
