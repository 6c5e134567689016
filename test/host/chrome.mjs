// Finds a Chrome to show VS Code's workbench in, and installs one from the npm registry where the machine has none.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { node } from '../../scripts/run.mjs';
import { home, install, once } from './install.mjs';

/** Starts a headless Chrome that reaches nothing but this machine. */
export async function launchChrome() {
  const { executablePath, env = {} } = findChrome() ?? (await installChrome());
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
      '--disable-sync', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
    handleSIGINT: false,
  });
}

/** The Chrome, Chromium or Edge of this machine, the environment variable CHROMIUM first. */
export function findChrome() {
  const { CHROMIUM, PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  if (CHROMIUM) return { executablePath: CHROMIUM };
  const places = {
    win32: [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA].flatMap((folder) => [
      path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
    darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  }[process.platform] ?? ['chromium', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
    PATH.split(path.delimiter).map((folder) => path.join(folder, name)));
  const executablePath = places.find((file) => existsSync(file));
  return executablePath && { executablePath };
}

/**
 * Installs @sparticuz/chromium: a headless Chromium for Linux that carries even the system libraries it needs. It unpacks
 * those only where it believes to be on AWS, and everything into the folder for temporary files: both are set for the moment.
 */
export async function installChrome() {
  if (`${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new Error('No Chrome, Chromium or Edge was found: install one, or set CHROMIUM to its path.');
  }
  const folder = path.join(home, 'chromium');
  await once(folder, '@sparticuz/chromium 153.0.0', async () => {
    await install(folder, '@sparticuz/chromium@153.0.0', 'Chromium');
    const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
    const env = { ...process.env, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: folder };
    if (await node(['--input-type=module', '--eval', unpack], { cwd: folder, env })) throw new Error('Chromium could not be unpacked.');
  });
  return { executablePath: path.join(folder, 'chromium'), env: { LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib') } };
}
