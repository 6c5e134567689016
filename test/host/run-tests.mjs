// Runs a test suite inside the extension host of a served VS Code, as runTests of @vscode/test-electron does in a desktop one.
import { closeSync, existsSync, openSync, readSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChrome } from './chrome.mjs';
import { installHost } from './install.mjs';
import { removeProfile, startServer, temporaryProfile } from './server.mjs';

/**
 * Resolves to the exit code: 0 only if the suite's `run()` resolved. The options are those of @vscode/test-electron;
 * of `launchArgs` the folder to open is taken; `host` is the name of one of our hosts.
 */
export async function runTests({ extensionDevelopmentPath, extensionTestsPath, extensionTestsEnv = {}, launchArgs = [], host = 'current', timeout = 300_000 }) {
  const installed = await installHost(host);
  const profile = temporaryProfile();
  const output = path.join(profile, 'output.txt');
  const mark = path.join(profile, 'mark');
  const env = { ...extensionTestsEnv, PLANWRIGHT_SUITE: path.resolve(extensionTestsPath), PLANWRIGHT_OUTPUT: output, PLANWRIGHT_MARK: mark };
  const show = follow(output);
  let server, browser;
  try {
    server = await startServer(installed, profile, { env, testDriver: true });
    browser = await launchChrome();
    const page = await browser.newPage();
    const folder = launchArgs.find((argument) => !argument.startsWith('-'));
    const code = await outcome(page, server, timeout, server.address(folder && path.resolve(folder), [
      ...[extensionDevelopmentPath].flat().map((extension) => ['extensionDevelopmentPath', server.uri(path.resolve(extension))]),
      ['extensionTestsPath', server.uri(path.join(import.meta.dirname, 'inside.cjs'))],
      ['skipWelcome', 'true'],
    ]));
    show();
    if (code === 0 && !existsSync(mark)) throw new Error('The extension host ended before the tests did.');
    return code;
  } finally {
    show.stop();
    await browser?.close();
    await server?.stop();
    removeProfile(profile);
  }
}

// The workbench calls two functions of the page when a test run ends; they are the ones that VS Code's own tests use.
async function outcome(page, server, timeout, address) {
  let timer;
  const over = new Promise((resolve, reject) => {
    page.on('crash', () => reject(new Error('The page with the workbench crashed.')));
    server.exited.then((code) => reject(new Error(`VS Code's server ended (${code}) during the tests.`)));
    timer = setTimeout(() => reject(new Error(`The tests did not end within ${timeout / 1000} s.`)), timeout);
    const expose = async () => {
      await page.exposeFunction('codeAutomationLog', () => {});
      await page.exposeFunction('codeAutomationExit', resolve);
      await page.goto(address);
    };
    expose().catch(reject);
  });
  return over.finally(() => clearTimeout(timer));
}

// Prints what a file gains.
function follow(file) {
  writeFileSync(file, '');
  const descriptor = openSync(file, 'r');
  const chunk = Buffer.alloc(1 << 16);
  const show = () => {
    for (let size; (size = readSync(descriptor, chunk)); ) process.stdout.write(Buffer.from(chunk.subarray(0, size)));
  };
  const timer = setInterval(show, 200);
  show.stop = () => {
    clearInterval(timer);
    show();
    closeSync(descriptor);
  };
  return show;
}
