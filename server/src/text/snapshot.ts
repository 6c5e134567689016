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
  /** How it came out of an earlier version, until `settle` is called; undefined for a new text. */
  readonly change: Change | undefined;
  /** Lets go of the earlier version: whatever could be taken over from it has been. */
  settle(): void;
}

/** Lines at the beginning and at the end that are the same as in an earlier version. */
export interface Change {
  readonly base: TextSnapshot;
  readonly head: number;
  readonly tail: number;
}

/** The library's document belongs to one snapshot and is changed only while the next one is made from its text. */
class Snapshot implements TextSnapshot {
  readonly text: string;
  #change: Change | undefined;
  constructor(private readonly document: TextDocument, readonly lines: readonly string[], change?: Change) {
    this.text = document.getText();
    this.#change = change;
  }
  get change(): Change | undefined { return this.#change; }
  settle(): void { this.#change = undefined; }
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
  // a CR beside the change may join or part a line end; such rare edits split the whole text
  if (!only || !('range' in only) || before.text.includes('\r') || only.text.includes('\r')) return new Snapshot(document, splitLines(document.getText()));
  return edited(before, document, only.range as Range);
}

/** Lines outside one changed range are the very strings of the version before: their hashes are known and nothing is read again. */
function edited(before: TextSnapshot, after: TextDocument, range: Range): TextSnapshot {
  const last = before.lines.length - 1;
  const head = Math.min(range.start.line, range.end.line, last);
  const tail = last - Math.min(Math.max(range.start.line, range.end.line), last);
  const text = after.getText();
  const end = tail === 0 ? text.length : after.offsetAt({ line: after.lineCount - tail, character: 0 }) - 1;
  const lines = [...before.lines.slice(0, head), ...text.slice(after.offsetAt({ line: head, character: 0 }), end).split('\n'), ...before.lines.slice(before.lines.length - tail)];
  // versions that nobody has looked at are skipped, so that no chain of them is kept alive
  const { change } = before;
  return new Snapshot(after, lines, change ? { base: change.base, head: Math.min(head, change.head), tail: Math.min(tail, change.tail) } : { base: before, head, tail });
}

const splitLines = (text: string): string[] => text.split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');

export const rangeOf = (snapshot: TextSnapshot, { start, end }: Span): Range => ({ start: snapshot.positionAt(start), end: snapshot.positionAt(end) });
