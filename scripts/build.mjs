// Bundles dist/: the extension's client, the language server and the command line. `--minify` for the package.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';

const minify = process.argv.includes('--minify');

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { client: 'client/src/extension.ts', 'language-client': 'client/src/language-client.ts', server: 'server/hosts/server.ts', cli: 'server/hosts/cli.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // loaded when needed: the language client with the first plan, the server by `planwright lsp`
  external: ['vscode', './server.js', './language-client.js'],
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
});
