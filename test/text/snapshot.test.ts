// Snapshots: an edit makes a new one that equals a fresh snapshot of the new text, and leaves the old one as it was.

import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot, rangeOf, updateSnapshot, type TextSnapshot } from '../../server/src/text/snapshot.js';

const fresh = (text: string, version = 1): TextSnapshot => createSnapshot('file:///a.plan.txt', 'workplan', version, text);

/** Line ends of all three kinds, Han, and surrogate pairs, whole and torn. */
const text = fc.array(fc.constantFrom('\n', '\r\n', '\r', '\n\n', '一、', '目标', '。', ' ', 'a', '\ud83d\ude00', '𠮷', '\ud842', '\udfb7'), { maxLength: 14 }).map((parts) => parts.join(''));

/** Positions anywhere, also past a line's end and on the line after the last; the two may stand in either order. */
const position = fc.record({ line: fc.nat(20), character: fc.nat(8) });
const change = fc.oneof({ arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }), weight: 9 }, { arbitrary: fc.record({ text }), weight: 1 });

interface Change {
  readonly range?: { readonly start: { line: number; character: number }; readonly end: { line: number; character: number } };
  readonly text: string;
}

/** Where the lines of a text begin, and where each ends before its line end. */
function linesOf(content: string): [start: number, end: number][] {
  const found: [number, number][] = [];
  let start = 0;
  for (const end of content.matchAll(/\r\n|\r|\n/g)) {
    found.push([start, end.index]);
    start = end.index + end[0].length;
  }
  return [...found, [start, content.length]];
}

/** The change with its lines brought to the text's own, or the one after the last, which clients use for "to the end". */
function fitted(content: string, { range, text: inserted }: Change): Change {
  if (!range) return { text: inserted };
  const count = linesOf(content).length + 1;
  const fit = ({ line, character }: { line: number; character: number }) => ({ line: line % count, character });
  return { range: { start: fit(range.start), end: fit(range.end) }, text: inserted };
}

/** What LSP says that a change does, worked out on the plain text. */
function applied(content: string, { range, text: inserted }: Change): string {
  if (!range) return inserted;
  const lines = linesOf(content);
  const offset = ({ line, character }: { line: number; character: number }) => {
    const found = lines[line];
    return found ? Math.min(found[0] + character, found[1]) : content.length;
  };
  const [from, to] = [offset(range.start), offset(range.end)].sort((a, b) => a - b) as [number, number];
  return content.slice(0, from) + inserted + content.slice(to);
}

function sameAsFresh(snapshot: TextSnapshot, expected: string): void {
  const other = fresh(expected, snapshot.version);
  strictEqual(snapshot.text, expected);
  deepStrictEqual(snapshot.lines, other.lines);
  for (let line = 0; line <= other.lines.length + 1; line++) strictEqual(snapshot.lineStart(line), other.lineStart(line), `start of line ${line}`);
  for (let offset = 0; offset <= expected.length; offset++) deepStrictEqual(snapshot.positionAt(offset), other.positionAt(offset), `position of ${offset}`);
}

describe('snapshots', () => {
  it('split lines at LF, CRLF and lone CR, as LSP does', () => {
    const snapshot = fresh('一\r\n二\r三\n\n四');
    deepStrictEqual(snapshot.lines, ['一', '二', '三', '', '四']);
    deepStrictEqual([0, 1, 2, 3, 4, 5, 99].map((line) => snapshot.lineStart(line)), [0, 3, 5, 7, 8, 9, 9]);
  });

  it('have their lines where lineStart says', () => {
    fc.assert(fc.property(text, (content) => {
      const snapshot = fresh(content);
      snapshot.lines.forEach((line, i) => strictEqual(content.slice(snapshot.lineStart(i), snapshot.lineStart(i) + line.length), line));
    }));
  });

  it('lead offsets inside a line to positions and back', () => {
    const snapshot = fresh('一、目标\r\n😀建成\r三');
    for (const offset of [0, 1, 4, 6, 7, 8, 10, 11, 12]) strictEqual(snapshot.offsetAt(snapshot.positionAt(offset)), offset);
    deepStrictEqual(rangeOf(snapshot, { start: 6, end: 8 }), { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } });
  });

  it('bring what lies outside the text inside', () => {
    const snapshot = fresh('一\n二');
    deepStrictEqual([snapshot.positionAt(-5), snapshot.positionAt(99)], [{ line: 0, character: 0 }, { line: 1, character: 1 }]);
    deepStrictEqual([snapshot.offsetAt({ line: 9, character: 0 }), snapshot.offsetAt({ line: 0, character: 9 })], [3, 1]);
  });

  it('after an edit equal a fresh snapshot of the new text', () => {
    fc.assert(fc.property(text, fc.array(change, { minLength: 1, maxLength: 8 }), (content, changes) => {
      let snapshot = fresh(content);
      let expected = content;
      changes.forEach((any, i) => {
        const one = fitted(expected, any);
        expected = applied(expected, one);
        snapshot = updateSnapshot(snapshot, [one], i + 2);
        sameAsFresh(snapshot, expected);
        strictEqual(snapshot.version, i + 2);
      });
    }), { numRuns: 1500 });
  });

  it('take several changes one after the other', () => {
    fc.assert(fc.property(text, fc.array(change, { maxLength: 5 }), (content, changes) => {
      let expected = content;
      const fit = changes.map((any) => {
        const one = fitted(expected, any);
        expected = applied(expected, one);
        return one;
      });
      sameAsFresh(updateSnapshot(fresh(content), fit, 2), expected);
    }), { numRuns: 500 });
  });

  it('stay as they were when another is made from them', () => {
    fc.assert(fc.property(text, change, (content, any) => {
      const before = fresh(content);
      updateSnapshot(before, [fitted(content, any)], 2);
      strictEqual(before.version, 1);
      sameAsFresh(before, content);
    }));
  });

  it('keep the document that they are of', () => {
    const { uri, languageId, version } = updateSnapshot(fresh('一'), [{ text: '二' }], 7);
    deepStrictEqual({ uri, languageId, version }, { uri: 'file:///a.plan.txt', languageId: 'workplan', version: 7 });
  });
});
