// Runs the tests that need a real VS Code, on the current version and on the oldest that we support: test/e2e inside its
// extension host, and test/ui on its workbench, with the packaged extension.
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { isMain, npm, root } from '../../scripts/run.mjs';
import { home, hosts } from './install.mjs';
import { packaged } from './page.mjs';
import { removeProfile, temporaryProfile } from './server.mjs';
import { conclude, mocha, suite } from './tally.mjs';

/** The results of all suites on a real VS Code; packages the extension on the way. */
export async function runInVSCode() {
  const desktop = await desktopAvailable();
  return [
    desktop
      ? await suite('extension host of desktop VS Code', (env) => inExtensionHost(env))
      : await suite(`extension host of ${hosts.current.title}`, (env) => inExtensionHost(env, 'current')),
    // Always a served one: Mocha wants a newer Node than desktop VS Code 1.97 has.
    await suite(`extension host of ${hosts.floor.title}`, (env) => inExtensionHost(env, 'floor')),
    ...(await workbenches()),
  ];
}

async function workbenches() {
  if (await npm(['run', 'package'], { stdio: ['ignore', 'inherit', 'inherit'] }) || !existsSync(packaged)) {
    console.error('The extension could not be packaged.');
    return [{ title: 'package', passed: 0, failed: 1 }];
  }
  const results = [];
  for (const [host, { title }] of Object.entries(hosts)) {
    results.push(await mocha(`workbench of ${title}`, ['--timeout', '120000', 'test/ui/**/*.test.mjs'], { PLANWRIGHT_HOST: host }));
  }
  return results;
}

// In a copy of the workspace: a test may change its files.
async function inExtensionHost(env, host) {
  const profile = temporaryProfile();
  const workspace = path.join(profile, 'workspace');
  cpSync(path.join(root, 'test', 'e2e', 'workspace'), workspace, { recursive: true });
  try {
    return await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath: path.join(root, 'out', 'test', 'e2e', 'index.js'),
      extensionTestsEnv: { ...env, PLANWRIGHT_HOST: host },
      cachePath: path.join(home, 'desktop'),
      // Node plays the part of VS Code, with the shim as its script.
      ...(host && { vscodeExecutablePath: process.execPath }),
      launchArgs: [...(host ? [path.join(import.meta.dirname, 'code-shim.mjs')] : []), workspace, '--disable-extensions',
        `--user-data-dir=${path.join(profile, 'data')}`, `--extensions-dir=${path.join(profile, 'extensions')}`],
    });
  } finally {
    removeProfile(profile);
  }
}

// Desktop VS Code needs a screen and the download site; PLANWRIGHT_SERVED=1 does without it all the same.
async function desktopAvailable() {
  const { DISPLAY, WAYLAND_DISPLAY, PLANWRIGHT_SERVED } = process.env;
  if (PLANWRIGHT_SERVED || (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY)) return false;
  const site = 'https://update.code.visualstudio.com/api/releases/stable';
  return fetch(site, { signal: AbortSignal.timeout(5000) }).then((response) => response.ok, () => false);
}

if (isMain(import.meta)) conclude(await runInVSCode());
