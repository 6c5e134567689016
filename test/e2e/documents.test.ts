// Which documents are plans to the extension, and plans as other programs write them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, ruleOf } from './diagnostics.js';
import { configure, show } from './editor.js';

const GAP = '2026年工作计划\n\n一、队伍\n全年研修12次。\n二、质量\n新建社团28个。\n四、安全\n每季度排查1次。\n五、保障\n安排经费20万元。\n';

describe('a text file that reads like a plan', () => {
  afterEach(() => configure('plainTextPlans', undefined));

  it('stays plain text until it is treated as a work plan', async () => {
    const { document } = await show('notes.txt', GAP);
    assert.equal(document.languageId, 'plaintext');
    // a plan that is checked meanwhile shows that the server had its chance
    await diagnosticsOf(await opened('对照一.plan.txt', GAP));
    assert.deepEqual(vscode.languages.getDiagnostics(document.uri), []);

    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('planwright.treatAsWorkPlan');

    assert.deepEqual((await diagnosticsOf(document.uri)).map(ruleOf), ['number-gap']);
  });

  it('is a plan at once where the settings say always', async () => {
    await configure('plainTextPlans', 'always');
    const { document } = await show('draft.txt', GAP);

    assert.deepEqual((await diagnosticsOf(document.uri)).map(ruleOf), ['number-gap']);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'workplan');
  });

  it('stays plain text where the settings say never', async () => {
    await configure('plainTextPlans', 'never');
    const { document } = await show('memo.txt', GAP);
    await diagnosticsOf(await opened('对照二.plan.txt', GAP));

    assert.equal(document.languageId, 'plaintext');
  });
});

describe('a plan', () => {
  it('in GB 18030 is read ungarbled', async () => {
    const { document } = await show('国标工作计划.txt', gb18030(GAP));

    assert.equal(document.languageId, 'workplan');
    assert.equal(document.getText(), GAP);
    assert.deepEqual((await diagnosticsOf(document.uri)).map((found) => document.getText(found.range)), ['四、']);
  });

  it('with CRLF line ends has its findings in the same places and keeps its line ends', async () => {
    const { document } = await show('换行.plan.txt', GAP.replaceAll('\n', '\r\n'));
    assert.equal(document.eol, vscode.EndOfLine.CRLF);

    const [gap] = await diagnosticsOf(document.uri);
    assert.equal(document.getText(gap!.range), '四、');
    const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, gap!.range, vscode.CodeActionKind.QuickFix.value);
    await vscode.workspace.applyEdit(fix!.edit!);

    assert.equal(document.getText(), GAP.replace('四、', '三、').replace('五、', '四、').replaceAll('\n', '\r\n'));
  });

  it('on the read-only side of a diff gets nothing', async () => {
    // where VS Code's own extension serves git:, another name does as well
    const scheme = vscode.workspace.fs.isWritableFileSystem('git') === undefined ? 'git' : 'pr';
    const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, { provideTextDocumentContent: () => GAP });
    try {
      const old = await vscode.workspace.openTextDocument(vscode.Uri.parse(`${scheme}:/旧.plan.txt`));
      assert.equal(old.languageId, 'workplan');
      assert.equal(old.getText(), GAP);
      await vscode.window.showTextDocument(old);
      await diagnosticsOf(await opened('对照三.plan.txt', GAP));

      assert.deepEqual(vscode.languages.getDiagnostics(old.uri), []);
      assert.deepEqual((await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', old.uri)) ?? [], []);
    } finally {
      provider.dispose();
    }
  });
});

async function opened(name: string, content: string): Promise<vscode.Uri> {
  return (await show(name, content)).document.uri;
}

// The encoding backwards: what each pair of bytes means.
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((character) => (character < '\x80' ? [character.charCodeAt(0)] : bytes.get(character)!)));
}
