// The built server in another editor: Neovim's own client gets diagnostics and symbols from it, before and after edits.

import { deepStrictEqual, match, strictEqual } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build, SERVER, temporaryFolder } from '../support/programs.js';
import { ROOT } from '../support/project.js';

const present = spawnSync('nvim', ['--version']).status === 0;

interface Report {
  readonly told: boolean;
  readonly diagnostics: readonly { readonly code: string; readonly line: number; readonly column: number; readonly message: string }[];
  readonly symbols: readonly string[];
  readonly cleared: boolean;
  readonly again: boolean;
  readonly after: Report['diagnostics'];
}

// A machine of ours must have Neovim; on any other the test is left out, because a pending test counts as a failed one.
if (!present && !process.env['CI']) console.log('    Neovim is not on the PATH: the test with it is left out.');
else {
  describe('the server in Neovim', function () {
    this.timeout(60_000);

    it('gives diagnostics and symbols, and follows edits', () => {
      strictEqual(present, true, 'Neovim is not on the PATH');
      build();
      const folder = temporaryFolder({ 'a.plan.txt': '一、目标\n二、任务\n四、保障\n四、附则\n' });
      try {
        const { stdout, stderr, status } = spawnSync('nvim', ['--headless', '-u', 'NONE', '-i', 'NONE', '-n', 'a.plan.txt', '-S', join(ROOT, 'test/hosts/neovim.lua')], {
          cwd: folder.path, encoding: 'utf8', timeout: 50_000, env: { ...process.env, PLANWRIGHT_NODE: process.execPath, PLANWRIGHT_SERVER: SERVER, XDG_STATE_HOME: folder.path, XDG_CACHE_HOME: folder.path },
        });
        strictEqual(status, 0, stdout + stderr);
        const { told, diagnostics, symbols, cleared, again, after } = JSON.parse(stdout.trim().split('\n').at(-1)!) as Report;
        deepStrictEqual([told, diagnostics.map(({ code, line, column }) => [code, line, column])], [true, [['number-order', 2, 0]]]);
        match(diagnostics[0]!.message, /三、/);
        deepStrictEqual(symbols, ['目标', '任务', '保障', '附则']);
        strictEqual(cleared, true);
        deepStrictEqual([again, after.map(({ code, line }) => [code, line])], [true, [['number-gap', 4]]]);
      } finally {
        folder.remove();
      }
    });
  });
}
