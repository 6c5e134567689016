// One immutable version of a document: its text, its lines, and the way between offsets and positions.

import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Span } from './span.js';

/** An edit makes another snapshot, so a snapshot can be the key of whatever is computed from it. */
export interface TextSnapshot {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
  /** The lines without their ends; line ends are LF, CRLF and lone CR, as in LSP. */
  readonly lines: readonly string[];
  /** Offset of the first UTF-16 unit of a line, 0-based; of the text's end for a line past the last. */
  lineStart(line: number): number;
  /** Offset to an LSP position (0-based line and UTF-16 column); offsets outside the text are brought inside. */
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

/** The library's document belongs to one snapshot and is changed only while the next one is made from its text. */
class Snapshot implements TextSnapshot {
  readonly text: string;
  constructor(private readonly document: TextDocument, readonly lines: readonly string[]) {
    this.text = document.getText();
  }
  get uri(): string { return this.document.uri; }
  get languageId(): string { return this.document.languageId; }
  get version(): number { return this.document.version; }
  lineStart(line: number): number { return this.document.offsetAt({ line, character: 0 }); }
  positionAt(offset: number): Position { return this.document.positionAt(offset); }
  offsetAt(position: Position): number { return this.document.offsetAt(position); }
}

export function createSnapshot(uri: string, languageId: string, version: number, text: string): TextSnapshot {
  return new Snapshot(TextDocument.create(uri, languageId, version, text), splitLines(text));
}

/** The snapshot after the changes, which apply one after the other as in `textDocument/didChange`. */
export function updateSnapshot(before: TextSnapshot, changes: readonly TextDocumentContentChangeEvent[], version: number): TextSnapshot {
  const document = TextDocument.update(TextDocument.create(before.uri, before.languageId, before.version, before.text), [...changes], version);
  const only = changes.length === 1 ? changes[0] : undefined;
  return new Snapshot(document, only && 'range' in only ? changedLines(before, document, only.range as Range, only.text) : splitLines(document.getText()));
}

/** Lines outside one changed range are the very strings of the version before: their hashes are known and nothing is read again. */
function changedLines(before: TextSnapshot, after: TextDocument, range: Range, inserted: string): readonly string[] {
  // a CR beside the change may join or part a line end; such rare edits split the whole text
  if (before.text.includes('\r') || inserted.includes('\r')) return splitLines(after.getText());
  const last = before.lines.length - 1;
  const first = Math.min(range.start.line, range.end.line, last);
  const until = Math.min(Math.max(range.start.line, range.end.line), last);
  const text = after.getText();
  const tail = before.lines.length - until - 1;
  const end = tail === 0 ? text.length : after.offsetAt({ line: after.lineCount - tail, character: 0 }) - 1;
  return [...before.lines.slice(0, first), ...text.slice(after.offsetAt({ line: first, character: 0 }), end).split('\n'), ...before.lines.slice(until + 1)];
}

const splitLines = (text: string): string[] => text.split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');

export const rangeOf = (snapshot: TextSnapshot, { start, end }: Span): Range => ({ start: snapshot.positionAt(start), end: snapshot.positionAt(end) });
