// Every source file opens with a sentence on what it is for.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { filesBelow, read } from '../support/project.js';

const FOLDERS = ['server', 'client', 'scripts', 'test/host', 'test/support', 'test/text', 'test/outline', 'test/features', 'test/connection', 'test/hosts', 'test/tidy'];

/** The comment at a file's head, its marks taken off; empty where there is none. */
function opening(text: string): string {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  if (lines[0]!.startsWith('#!')) lines.shift();
  if (lines[0]!.startsWith('/*')) return /^\/\*+\s*([\s\S]*?)\s*\*\//.exec(lines.join('\n'))?.[1]!.replace(/^\s*\* ?/gm, '') ?? '';
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return lines.slice(0, end).map((line) => line.replace(/^\/\/ ?/, '')).join(' ').trim();
}

/** Some words, and the first sentence is ended. */
const isSentence = (comment: string): boolean => comment.split(/\s+/).length >= 3 && /[.:)](?:\s|$)/.test(comment);

describe('source files', () => {
  for (const folder of FOLDERS) {
    it(`of ${folder} say at their head what they are for`, () => {
      const files = filesBelow(folder, /\.(?:ts|mts|cts|js|mjs|cjs)$/);
      ok(files.length > 0);
      deepStrictEqual(files.filter((path) => !isSentence(opening(read(path)))), []);
    });
  }
});
