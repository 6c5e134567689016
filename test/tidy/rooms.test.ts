// Who may import whom: the rooms of the server stand in a row, and a file imports from its own room or from rooms before it.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, posix } from 'node:path';
import { filesBelow, read, ROOT } from '../support/project.js';

/** In order; rooms on one line stand beside each other and do not know each other. */
const ROWS: readonly (readonly string[])[] = [
  ['protocol', 'plan-files'], ['text'], ['outline'], ['targets'], ['plan'], ['rules'], ['settings'], ['features', 'exchange'], ['connection'], ['hosts'],
];
const ROW: ReadonlyMap<string, number> = new Map(ROWS.flatMap((rooms, row) => rooms.map((room) => [room, row] as const)));

/** `server/src/text/span.ts` is of the room text, `server/src/plan.ts` of the room plan, all of `server/hosts` of hosts. */
const roomOf = (path: string): string | undefined => (path.startsWith('server/hosts/') ? 'hosts' : /^server\/src\/([^/]+?)(?:\.ts)?(?:\/|$)/.exec(path)?.[1]);

/** What a file imports, types included: files of the project as their paths, anything else as it is written. */
function importsOf(path: string): string[] {
  return Array.from(read(path).matchAll(/^\s*(?:import|export)\b[^;]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'|\b(?:import|require)\(\s*'([^']+)'\s*\)/gm), ([, from, bare, dynamic]) => {
    const name = (from ?? bare ?? dynamic)!;
    if (!name.startsWith('.')) return name;
    const target = posix.join(posix.dirname(path), name);
    // a bundled file may leave the ending out
    const source = [target.replace(/\.js$/, '.ts'), `${target}.ts`, `${target}/index.ts`, target].find((file) => existsSync(join(ROOT, file)));
    ok(source, `${path} imports ${name}, which is not there`);
    return source;
  });
}

const server = [...filesBelow('server/src', /\.ts$/), ...filesBelow('server/hosts', /\.ts$/)];
const client = filesBelow('client', /\.ts$/);

describe('rooms', () => {
  it('are all in the row', () => {
    deepStrictEqual([...new Set(server.map(roomOf))].filter((room) => room === undefined || !ROW.has(room)), []);
  });

  it('import only from themselves and from rooms before them', () => {
    const wrong = server.flatMap((path) => importsOf(path).filter((target) => target.startsWith('server/')).filter((target) => {
      const [own, other] = [roomOf(path)!, roomOf(target)!];
      return own !== other && ROW.get(other)! >= ROW.get(own)!;
    }).map((target) => `${path} imports ${target}`));
    deepStrictEqual(wrong, []);
  });

  it('leave the client alone', () => {
    deepStrictEqual(server.flatMap((path) => importsOf(path).filter((target) => /^client\/|^vscode$|^vscode-languageclient/.test(target)).map((target) => `${path} imports ${target}`)), []);
  });

  it('that are the engine know nothing of Node', () => {
    const engine = server.filter((path) => path.startsWith('server/src/'));
    const wrong = engine.flatMap((path) => importsOf(path).filter((name) => name.startsWith('node:') || builtinModules.includes(name.split('/')[0]!) || /^vscode-languageserver(?:-protocol)?\/node/.test(name)).map((name) => `${path} imports ${name}`));
    deepStrictEqual(wrong, []);
  });

  it('share the protocol, which imports nothing', () => deepStrictEqual(importsOf('server/src/protocol.ts'), []));

  it('are closed to the client but for the protocol', () => {
    const imports = client.flatMap((path) => importsOf(path).filter((target) => target.startsWith('server/')).map((target) => [path, target] as const));
    deepStrictEqual(imports.filter(([, target]) => target !== 'server/src/protocol.ts').map(([path, target]) => `${path} imports ${target}`), []);
    ok(imports.length > 0, 'the client imports the protocol');
  });
});
