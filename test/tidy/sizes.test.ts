// Files stay small enough to be read at one sitting.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { filesBelow, read } from '../support/project.js';

const MOST = 300;

describe('source files', () => {
  it(`have no more than ${MOST} lines`, () => {
    const files = ['server', 'client', 'scripts', 'test'].flatMap((folder) => filesBelow(folder, /\.(?:ts|mjs|cjs|lua)$/)).filter((path) => !path.startsWith('test/fixtures/'));
    ok(files.length > 50);
    const sizes = files.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
    deepStrictEqual(sizes.filter(({ lines }) => lines > MOST), []);
  });
});
