// Runs the built programs as users do: the command line and the language server, in processes of their own.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { initialize, type Client, type ClientOptions } from './client.js';
import { ROOT } from './project.js';

const CLI = join(ROOT, 'dist/cli.js');
export const SERVER = join(ROOT, 'dist/server.js');

/** Builds the programs where they are missing. `npm test` has built them just before. */
export function build(): void {
  if (existsSync(CLI) && existsSync(SERVER)) return;
  const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the programs could not be built: ${stderr}`);
}

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** How long any input may take, in milliseconds, on a machine with much else to do. */
export const PATIENCE = 60_000;

/** Runs `planwright` with these arguments; in English unless they or the environment say otherwise. Throws where it does not end in time. */
export function planwright(args: readonly string[], { input = '', cwd = ROOT, env = {} }: RunOptions = {}): Run {
  build();
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], {
    cwd, input, encoding: 'utf8', timeout: PATIENCE, maxBuffer: 1 << 28, env: { ...process.env, LC_ALL: 'en_US.UTF-8', ...env },
  });
  if (error || signal) throw new Error(`planwright ${args.join(' ')} ended by ${signal ?? error!.message}`);
  return { status, stdout, stderr };
}

/** A folder of its own below the system's temporary one, with these files in it. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'planwright-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

export interface ServerProcess {
  readonly client: Client;
  /** Exit code of the server, once it has ended. */
  readonly exited: Promise<number | null>;
  /** What the server has written on standard error so far. */
  readonly errors: () => string;
}

/** A client of the built language server, started with `args` of Node and spoken to over standard input and output. */
export async function startServerProcess(args: readonly string[] = [SERVER, '--stdio'], options: ClientOptions = {}): Promise<ServerProcess> {
  build();
  const child = spawn(process.execPath, args, { stdio: 'pipe' });
  let errors = '';
  child.stderr.on('data', (chunk) => { errors += String(chunk); });
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const client = await initialize(connection, options, () => child.kill('SIGKILL'));
  return { client, exited, errors: () => errors };
}

/** `planwright lsp`, as a list of arguments for startServerProcess. */
export const LSP_COMMAND: readonly string[] = [CLI, 'lsp'];
