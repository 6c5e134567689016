// Serves VS Code on 127.0.0.1 from an installed host, with a profile of its own.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../../scripts/run.mjs';

/** What every VS Code of ours is set to: it asks nobody anything and stays out of the way. */
const quiet = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** A new profile in a folder with a short name: VS Code's sockets lie in it, and their paths may not exceed 107 bytes. */
export const temporaryProfile = () => mkdtempSync(path.join(os.tmpdir(), 'plan-'));

/** Removes a temporary profile; the server that used it may still be closing files. */
export const removeProfile = (profile) => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/** Installs a .vsix into a profile. */
export async function installExtension(host, profile, vsix) {
  if (!existsSync(vsix)) throw new Error(`${vsix} is not there: npm run package makes it.`);
  const code = await run(host.node, [...serverArguments(host, profile), '--install-extension', vsix, '--force'], {
    env: environment(profile),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (code) throw new Error(`${vsix} could not be installed in ${host.title}.`);
}

/**
 * Starts the server and resolves when it listens, to
 * - `address(folder, payload)`: the page to open; the payload is what the workbench is asked to do, as pairs of strings;
 * - `uri(file)`: how that page names a file of this machine;
 * - `exited`: resolves to the exit code; `stop()` ends the server.
 */
export async function startServer(host, profile, { port = 0, language = 'en', settings = {}, env = {}, testDriver = false } = {}) {
  writeJson(path.join(profile, 'data', 'User', 'settings.json'), { ...quiet, ...settings });
  if (language !== 'en') addLanguage(profile, language);
  const token = randomBytes(16).toString('hex');
  const server = spawn(host.node, [...serverArguments(host, profile), '--host', '127.0.0.1', '--port', String(port),
    '--connection-token', token, '--locale', language, '--disable-telemetry', '--disable-workspace-trust',
    // Without this, VS Code does not run the tests that a page's address asks for, and does not say so.
    ...(testDriver ? ['--enable-smoke-test-driver'] : [])], {
    env: { ...environment(profile), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32', // a process group of its own, so that its children can be ended with it
  });
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const stop = stopper(server, exited);
  try {
    const authority = await listening(server, exited);
    const uri = (file) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;
    const address = (folder, payload = []) => {
      const place = folder ? { folder: decodeURIComponent(pathToFileURL(folder).pathname) } : { ew: 'true' };
      return `http://${authority}/?${new URLSearchParams({ tkn: token, ...place, payload: JSON.stringify(payload) })}`;
    };
    return { address, uri, exited, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// VS Code's own server program takes VS Code's own options; nothing of code-server around it is used.
function serverArguments(host, profile) {
  return [host.server, '--accept-server-license-terms', '--server-data-dir', path.join(profile, 'server'),
    '--user-data-dir', path.join(profile, 'data'), '--extensions-dir', path.join(profile, 'extensions')];
}

// VS Code speaks a language only when a language pack is installed. An empty one makes it say so to extensions and show theirs
// in that language; its own texts stay English.
function addLanguage(profile, language) {
  const texts = path.join(profile, 'data', 'no-texts.json');
  writeJson(texts, { contents: {} });
  const extensions = [{ extensionIdentifier: { id: `planwright.${language}` }, version: '1.0.0' }];
  writeJson(path.join(profile, 'data', 'languagepacks.json'), {
    [language]: { hash: 'empty', label: language, extensions, translations: { vscode: texts } },
  });
}

function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value, undefined, 2));
}

// Sockets stay within the profile, and the marketplace is never asked.
const environment = (profile) => ({ ...process.env, XDG_RUNTIME_DIR: profile, EXTENSIONS_GALLERY: '{"serviceUrl":""}' });

function listening(server, exited) {
  return new Promise((resolve, reject) => {
    let log = '';
    const read = (data) => {
      if (log.length < 100_000) log += data;
      const port = /Web UI available at http:\/\/[^\s/]*:(\d+)/.exec(log)?.[1];
      if (port) resolve(`127.0.0.1:${port}`);
    };
    for (const stream of [server.stdout, server.stderr]) stream.on('data', read);
    server.once('error', reject);
    exited.then((code) => reject(new Error(`VS Code's server ended (${code}) before it listened.\n${log}`)));
  });
}

// However this process ends, the server ends with it.
function stopper(server, exited) {
  const kill = (signal) => {
    if (server.exitCode !== null || server.signalCode !== null || !server.pid) return;
    if (process.platform === 'win32') server.kill(signal);
    else process.kill(-server.pid, signal);
  };
  const atExit = () => kill('SIGKILL');
  const signals = { SIGHUP: () => process.exit(129), SIGINT: () => process.exit(130), SIGTERM: () => process.exit(143) };
  process.once('exit', atExit);
  for (const [signal, leave] of Object.entries(signals)) process.once(signal, leave);
  return async () => {
    kill('SIGTERM');
    const patience = setTimeout(() => kill('SIGKILL'), 5000);
    if (server.pid) await exited;
    clearTimeout(patience);
    process.off('exit', atExit);
    for (const [signal, leave] of Object.entries(signals)) process.off(signal, leave);
  };
}
