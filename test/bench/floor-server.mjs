// The floor: the smallest language server that does the work at all, on the same library as ours. Every change reads the whole text
// again: one pattern a line for headings, one for empty words. What a server of any use costs can be told as a multiple of this.
import { createConnection, ProposedFeatures, SymbolKind, TextDocuments, TextDocumentSyncKind } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const HEADING = /^[\s\u3000]*(?:([一二三四五六七八九十]+)、|[（(]([一二三四五六七八九十]+)[）)]|(\d{1,3})[.．、](?!\d))/;
const EMPTY = /进一步|切实|大力|着力|扎实|全面|深入|积极|不断|有效|加强|推进/g;
const MOST = 100;

function read(text) {
  const headings = [];
  const findings = [];
  const lines = text.split('\n');
  lines.forEach((content, line) => {
    const heading = HEADING.exec(content);
    if (heading) headings.push({ line, level: heading.slice(1).findIndex((numeral) => numeral !== undefined), name: content.slice(0, 60), length: content.length });
    if (findings.length === MOST) return;
    for (const word of content.matchAll(EMPTY)) if (findings.length < MOST) findings.push({ line, start: word.index, word: word[0] });
  });
  return { headings, findings, lines: lines.length };
}

const range = (line, start, endLine, end) => ({ start: { line, character: start }, end: { line: endLine, character: end } });

const diagnostics = ({ findings }) => findings.map(({ line, start, word }) => ({
  range: range(line, start, line, start + word.length), severity: 3, code: 'empty-word', source: 'floor', message: `用语空泛：${word}`,
}));

/** Each heading with the line of the last one that belongs to it, and its depth among the open ones. */
function nest({ headings, lines }, visit) {
  const open = [];
  const close = (end) => visit(open.pop(), open.at(-1), end);
  for (const heading of headings) {
    while (open.length > 0 && open.at(-1).heading.level >= heading.level) close(heading.line - 1);
    open.push({ heading, children: [] });
  }
  while (open.length > 0) close(lines - 1);
}

function symbols(plan) {
  const roots = [];
  nest(plan, ({ heading, children }, parent, end) => {
    const own = range(heading.line, 0, heading.line, heading.length);
    (parent?.children ?? roots).push({ name: heading.name, kind: SymbolKind.String, range: range(heading.line, 0, Math.max(end, heading.line), heading.length), selectionRange: own, children });
  });
  return roots;
}

function folds(plan) {
  const found = [];
  nest(plan, ({ heading }, _parent, end) => { if (end > heading.line) found.push({ startLine: heading.line, endLine: end }); });
  return found;
}

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
const plans = new Map();
connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental, documentSymbolProvider: true, foldingRangeProvider: true } }));
documents.onDidChangeContent(({ document }) => {
  const plan = read(document.getText());
  plans.set(document.uri, plan);
  void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics: diagnostics(plan) });
});
connection.onDocumentSymbol(({ textDocument }) => symbols(plans.get(textDocument.uri)));
connection.onFoldingRanges(({ textDocument }) => folds(plans.get(textDocument.uri)));
documents.listen(connection);
connection.listen();
