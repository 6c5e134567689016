// `npm start`: opens a real VS Code with the extension and the example plans. It is the machine's own VS Code where there is one,
// in a profile of its own; else, and with --web, VS Code from the npm registry, served to the browser on this machine only.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { npm, root, run } from './run.mjs';
import { setup } from './setup.mjs';

const windows = process.platform === 'win32';
const examples = path.join(root, 'examples');
const plan = path.join(examples, 'flawed-school.plan.txt');

await setup();
if (await npm(['run', 'package'], { stdio: ['ignore', 'inherit', 'inherit'] })) throw new Error('The extension could not be built.');
const { installHost } = await import('../test/host/install.mjs');
const { packaged } = await import('../test/host/page.mjs');
const { installExtension, removeProfile, startServer, temporaryProfile } = await import('../test/host/server.mjs');

const profile = temporaryProfile();
const desktop = process.argv.includes('--web') ? undefined : ['code', 'code-insiders', 'codium'].find(answers);
if (desktop) await openDesktop(desktop);
else await serve();

async function openDesktop(code) {
  const own = ['--user-data-dir', path.join(profile, 'data'), '--extensions-dir', path.join(profile, 'extensions')];
  console.log(`Opening ${code}; it goes on until its window is closed.`);
  process.exitCode = await call(code, [...own, '--install-extension', packaged]) ||
    await call(code, [...own, '--new-window', '--wait', '--disable-workspace-trust', examples, plan]);
  removeProfile(profile);
}

async function serve() {
  const host = await installHost('current');
  await installExtension(host, profile, packaged);
  const chinese = Intl.DateTimeFormat().resolvedOptions().locale.startsWith('zh');
  const server = await startServer(host, profile, { port: process.env.PORT ?? 0, language: chinese ? 'zh-cn' : 'en' });
  process.on('exit', () => removeProfile(profile));
  const address = server.address(examples, [['openFile', server.uri(plan)]]);
  console.log(`\n${host.title} with Planwright is at\n\n  ${address}\n\nCtrl+C stops it.`);
  if (process.stdout.isTTY) openBrowser(address);
  process.exitCode = await server.exited;
}

function openBrowser(address) {
  const [program, ...options] = { darwin: ['open'], win32: ['rundll32', 'url.dll,FileProtocolHandler'] }[process.platform] ?? ['xdg-open'];
  spawn(program, [...options, address], { stdio: 'ignore', detached: true }).on('error', () => {}).unref();
}

// On Windows these are .cmd files, which only a shell starts; it wants one line, with quotes around paths.
function call(program, args) {
  return windows ? run([program, ...args.map((arg) => `"${arg}"`)].join(' '), [], { shell: true }) : run(program, args);
}

function answers(program) {
  return spawnSync(`${program} --version`, { shell: true, stdio: 'ignore' }).status === 0;
}
