// Explain Rule: the rule's page, which the extension carries, in the user's language and without the network.

import * as vscode from 'vscode';

/** Without a rule, those with a finding at the cursor come first, then all to choose from. */
export async function explainRule(context: vscode.ExtensionContext, rule: string | undefined): Promise<void> {
  const chosen = rule ?? (await choose(context));
  if (chosen === undefined) return;
  const language = vscode.env.language.toLowerCase().startsWith('zh') ? '.zh-cn' : '';
  const page = vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${chosen}${language}.md`);
  try {
    await vscode.workspace.fs.stat(page);
  } catch {
    void vscode.window.showErrorMessage(vscode.l10n.t('There is no page about {0}.', chosen));
    return;
  }
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

async function choose(context: vscode.ExtensionContext): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const here = editor
    ? vscode.languages.getDiagnostics(editor.document.uri).filter((d) => d.source === 'planwright' && d.range.intersection(editor.selection)).map((d) => (typeof d.code === 'object' ? d.code.value : d.code))
    : [];
  const only = new Set(here);
  if (only.size === 1) return String([...only][0]);
  const manifest = context.extension.packageJSON as { contributes: { configuration: { properties: Record<string, { properties?: Record<string, { markdownDescription?: string }> }> } } };
  const rules = Object.entries(manifest.contributes.configuration.properties['planwright.rules']?.properties ?? {});
  const items = rules.map(([label, { markdownDescription }]) => ({ label, detail: markdownDescription ?? '' })).sort((a, b) => Number(only.has(b.label)) - Number(only.has(a.label)));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Explain Rule'), matchOnDetail: true }))?.label;
}
