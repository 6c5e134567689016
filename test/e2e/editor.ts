// What the tests do in the editor and wait for: always an event, never a while.
import * as path from 'node:path';
import * as vscode from 'vscode';

/** The extension under test. */
export const extension = (): vscode.Extension<unknown> => vscode.extensions.getExtension('planwright.planwright')!;

/** A file of the workspace with this content, written but not opened. */
export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? Buffer.from(content) : content);
  return uri;
}

/** A file of the workspace with this content, in the active editor. */
export async function show(name: string, content: string | Uint8Array): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(await write(name, content)), { preview: false });
}

/** Resolves when the condition holds; it is looked at now and at each event. */
export function until<Event>(event: vscode.Event<Event>, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!holds()) return;
      listener.dispose();
      resolve();
    };
    const listener = event(look);
    look();
  });
}

/** Sets `planwright.<name>` in the workspace; undefined takes it out. */
export const configure = (name: string, value: unknown): Thenable<void> =>
  vscode.workspace.getConfiguration('planwright').update(name, value, vscode.ConfigurationTarget.Workspace);

/** Where a piece of text first stands in a document. */
export function rangeOf(document: vscode.TextDocument, text: string): vscode.Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`${text} is not in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** Puts `after` where `before` stands, as typing would. */
export async function replace(editor: vscode.TextEditor, before: string, after: string): Promise<void> {
  await editor.edit((edit) => edit.replace(rangeOf(editor.document, before), after));
}

/** The modules of dist/ that this extension host has loaded. */
export const loadedBundles = (): string[] =>
  Object.keys(require.cache).filter((file) => path.dirname(file) === path.join(extension().extensionPath, 'dist')).map((file) => path.basename(file)).sort();
