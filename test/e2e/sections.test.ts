// Standard sections: found by what is typed, and put in with the numeral that their place asks for.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { InsertSectionRequest, SectionsRequest, type InsertSectionResult, type SectionChoice } from '../../server/src/protocol.js';
import { extension, show } from './editor.js';

const PLAN = `2026年工作计划

一、加强队伍
全年研修12次。

二、提高质量
新建社团28个。

三、守牢底线
每季度排查1次。

`;
const LAST = PLAN.split('\n').length - 1;

const nameOf = ({ label }: vscode.CompletionItem): string => (typeof label === 'string' ? label : label.label);

describe('a standard section', () => {
  for (const typed of ['zdsx', '指导', 'guiding']) {
    it(`is offered where ${typed} is typed on a line of its own`, async () => {
      const { document } = await show(`补全-${typed}.plan.txt`, PLAN + typed);
      const at = new vscode.Position(LAST, typed.length);

      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, at);

      const item = items.find((candidate) => nameOf(candidate) === 'Guiding principles');
      assert.ok(item, 'the section is in the list');
      assert.equal(item.filterText?.slice(0, typed.length), typed);
      assert.ok(item.insertText instanceof vscode.SnippetString);
      assert.match(item.insertText.value, /^四、指导思想\n/);
      assert.ok(item.range instanceof vscode.Range && item.range.isEqual(new vscode.Range(LAST, 0, LAST, typed.length)));
    });
  }

  it('is not offered inside a sentence', async () => {
    const { document } = await show('补全-句中.plan.txt', `${PLAN}坚持以人为本zd`);

    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', document.uri, document.positionAt(Infinity));

    assert.deepEqual(items.map(nameOf).filter((name) => name === 'Guiding principles'), []);
  });

  it('goes in after chapter 三 as chapter 四, from wherever the cursor is in it', async () => {
    const editor = await show('插入.plan.txt', PLAN);
    const { request } = require(path.join(extension().extensionPath, 'dist', 'language-client.js')) as typeof import('../../client/src/language-client.js');
    const textDocument = { uri: editor.document.uri.toString() };

    const choices = await request<SectionChoice[]>(SectionsRequest, { textDocument });
    const { id } = choices!.find(({ description }) => description.includes('保障措施'))!;
    const result = await request<InsertSectionResult>(InsertSectionRequest, { textDocument, position: { line: 9, character: 3 }, id });
    await editor.insertSnippet(new vscode.SnippetString(result!.snippet), new vscode.Position(result!.position.line, result!.position.character));

    assert.match(editor.document.getText(), /三、守牢底线\n每季度排查1次。\n四、保障措施\n（一）加强组织领导。.*\n（二）/);
  });
});
