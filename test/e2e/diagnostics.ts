// Waits for what the editor is told about a document.
import * as vscode from 'vscode';

/** The document's diagnostics, as soon as they include one of this rule. */
export function diagnosticsWith(rule: string, uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const diagnostics = vscode.languages.getDiagnostics(uri);
      if (!diagnostics.some((diagnostic) => ruleOf(diagnostic) === rule)) return;
      listener.dispose();
      resolve(diagnostics);
    };
    const listener = vscode.languages.onDidChangeDiagnostics((change) => {
      if (change.uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    look();
  });
}

/** The id of the rule that a diagnostic comes from. */
export function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
