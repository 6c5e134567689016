// What is measured: our server, the floor, and language servers of others that check text of this kind, each of a pinned version.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { npm, root } from '../../scripts/run.mjs';

const HEADING = '十、新增加的一级标题\n';

/** Ours and the floor, bundled alike. A copy of ours, so that a build during the run changes nothing. */
async function ownServers(folder, profile) {
  const ours = path.join(folder, 'planwright.cjs');
  const floor = path.join(folder, 'floor.cjs');
  mkdirSync(folder, { recursive: true });
  copyFileSync(path.join(root, 'dist', 'server.js'), ours);
  await build({ entryPoints: [path.join(import.meta.dirname, 'floor-server.mjs')], outfile: floor, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning' });
  return [
    { name: 'floor', command: [process.execPath, floor, '--stdio'], format: 'txt', languageId: 'workplan', heading: HEADING },
    { name: 'planwright', command: [process.execPath, ...(profile ? ['--cpu-prof', `--cpu-prof-dir=${profile}`] : []), ours, '--stdio'], format: 'txt', languageId: 'workplan', heading: HEADING, pull: true },
  ];
}

const RUMDL = `@rumdl/cli-${process.platform}-${process.arch}`;
const RUMDL_SETTINGS = ['MD013', 'MD024']; // line length and repeated headings: thousands of findings that no Chinese plan would want

const PEERS = [
  {
    // Markdown, in Rust
    name: 'rumdl', packages: { [RUMDL]: '0.2.77' }, format: 'md', languageId: 'markdown', heading: `## ${HEADING}`, pull: true,
    command: (installed) => [path.join(installed, RUMDL, process.platform === 'win32' ? 'rumdl.exe' : 'rumdl'), 'server', '--no-config'],
    settings: { rumdl: { disable: RUMDL_SETTINGS } }, initializationOptions: { disable: RUMDL_SETTINGS, disableRules: RUMDL_SETTINGS },
  },
  {
    // Chinese copywriting, in Rust. It says something on stdout before it speaks the protocol, and publishes an empty list before each real one.
    name: 'autocorrect', packages: { 'autocorrect-node': '2.14.0' }, format: 'txt', languageId: 'plaintext', heading: HEADING, publishes: 2,
    command: (installed) => [process.execPath, path.join(installed, 'autocorrect-node', 'cli.js'), 'server'],
  },
  {
    // VS Code's own for Markdown; its client parses
    name: 'vscode-markdown', packages: { 'vscode-markdown-languageserver': '0.5.0', 'markdown-it': '14.1.0' }, format: 'md', languageId: 'markdown', heading: `## ${HEADING}`, pull: true,
    command: (installed) => [process.execPath, path.join(installed, 'vscode-markdown-languageserver', 'dist', 'node', 'workerMain.js'), '--stdio'],
    client: markdownClient,
    initializationOptions: { markdownFileExtensions: ['md'], i10lLocation: null },
    settings: {
      markdown: {
        server: { log: 'off' }, preferredMdPathExtensionStyle: 'auto', occurrencesHighlight: { enabled: false }, updateLinksOnPaste: { enabled: true },
        suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
        validate: {
          enabled: true, referenceLinks: { enabled: 'warning' }, fragmentLinks: { enabled: 'warning' }, fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
          ignoredLinks: [], unusedLinkDefinitions: { enabled: 'hint' }, duplicateLinkDefinitions: { enabled: 'warning' },
        },
      },
    },
  },
];

/** Every server that can run here; of the others it prints why they cannot. `profile`: a folder for CPU profiles of ours. */
export async function servers(folder, profile) {
  const found = await ownServers(folder, profile);
  for (const peer of PEERS) {
    const installed = path.join(folder, peer.name, 'node_modules');
    const failure = await install(path.join(folder, peer.name), peer.packages);
    if (failure) console.log(`${peer.name} is left out: ${failure}`);
    else found.push({ ...peer, command: peer.command(installed), installed });
  }
  return found;
}

/** Installs packages into a folder of their own unless they are there; returns why that failed, or nothing. */
async function install(folder, packages) {
  const present = Object.entries(packages).every(([name, version]) => {
    const manifest = path.join(folder, 'node_modules', name, 'package.json');
    return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === version;
  });
  if (present) return undefined;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: packages }));
  const code = await npm(['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
  if (code === 0) return undefined;
  rmSync(folder, { recursive: true, force: true });
  return `npm could not install ${Object.entries(packages).map((entry) => entry.join('@')).join(' ')}`;
}

/** What VS Code's Markdown extension does for its server: it parses with markdown-it and answers for the file system. */
function markdownClient(connection, session) {
  const MarkdownIt = createRequire(path.join(session.server.installed, 'x.js'))('markdown-it');
  const parser = new MarkdownIt({ html: true });
  const plain = (token) => ({ type: token.type, markup: token.markup, content: token.content, map: token.map, children: token.children?.map(plain) ?? null });
  const read = (uri) => (uri === session.uri ? session.text : readFileSync(fileURLToPath(uri), 'utf8'));
  connection.onRequest('markdown/parse', ({ uri, text }) => parser.parse(text ?? read(uri), {}).map(plain));
  connection.onRequest('markdown/fs/readFile', ({ uri }) => [...Buffer.from(read(uri))]);
  connection.onRequest('markdown/fs/stat', ({ uri }) => (existsSync(fileURLToPath(uri)) ? { isDirectory: false } : undefined));
  connection.onRequest('markdown/fs/readDirectory', () => []);
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => (session.uri ? [session.uri] : []));
}
