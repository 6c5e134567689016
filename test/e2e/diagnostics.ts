// Waits for what the editor is told about a document.
import * as vscode from 'vscode';

/** The document's diagnostics, as soon as they are what the caller waits for: without a condition, as soon as there are any. */
export function diagnosticsOf(
  uri: vscode.Uri,
  until = (diagnostics: vscode.Diagnostic[]): boolean => diagnostics.length > 0,
): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!until(diagnostics)) return;
      listener.dispose();
      resolve(diagnostics);
    };
    const listener = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    look();
  });
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
