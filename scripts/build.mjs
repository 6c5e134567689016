// Bundles dist/: the extension's client, the language server and the command line. `--minify` for the package.
import { build } from 'esbuild';
import { rmSync } from 'node:fs';

const minify = process.argv.includes('--minify');

rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: { client: 'client/src/extension.ts', server: 'server/hosts/server.ts', cli: 'server/hosts/cli.ts' },
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // the command line loads the server beside it only for `planwright lsp`
  external: ['vscode', './server.js'],
  minify,
  sourcemap: minify ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
});
