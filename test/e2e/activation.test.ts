import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf } from './diagnostics.js';

describe('activation', () => {
  it('needs nothing but a plan that is opened by its name', async () => {
    const [plan] = await vscode.workspace.findFiles('年度工作要点.plan.txt');
    assert.ok(plan, 'the plan is in the workspace');
    const document = await vscode.workspace.openTextDocument(plan);
    await vscode.window.showTextDocument(document);

    const diagnostics = await diagnosticsOf(plan);

    assert.deepEqual(diagnostics.map((found) => [ruleOf(found), document.getText(found.range)]), [['number-gap', '（四）']]);
  });
});
