// One client for every server, whether it is asked for diagnostics or sends them. It knows no server's name.
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

/** A server that says nothing for so long has failed. */
const PATIENCE = 60_000;

export const now = () => performance.now();
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function within(promise, what) {
  let timer;
  const late = new Promise((_, reject) => { timer = setTimeout(() => reject(new Error(`no ${what} within ${PATIENCE / 1000} s`)), PATIENCE); });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Settings that slow every start of Node, which machines of users do not have. */
const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...ENVIRONMENT } = process.env;

/** A server at work on one document. */
export class Session {
  #process;
  #connection;
  #capabilities;
  #registered = new Set();
  #awaited = new Set();
  #failed;
  #lines;
  #version = 0;
  #caret;
  #added = false;

  /** `folder`: an empty workspace, where the document will be. */
  constructor(server, folder) {
    this.server = server;
    this.folder = folder;
  }

  /** Resolves to the milliseconds from the start of the process to its reply to `initialize`. */
  async start() {
    mkdirSync(this.folder, { recursive: true });
    const { command: [program, ...args], settings = {}, client, pull, initializationOptions = {} } = this.server;
    const began = now();
    const child = this.#process = spawn(program, args, { cwd: this.folder, env: ENVIRONMENT, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.on('error', () => {});
    const ended = new Promise((_, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    });
    ended.catch(() => {});
    this.#failed = ended;
    const connection = this.#connection = createMessageConnection(new StreamMessageReader(child.stdout.pipe(protocolOnly())), new StreamMessageWriter(child.stdin));
    connection.onError(() => {});
    connection.onNotification('textDocument/publishDiagnostics', (published) => this.#published(published));
    connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section ? section.split('.').reduce((value, key) => value?.[key], settings) ?? null : settings)));
    connection.onRequest('workspace/workspaceFolders', () => [this.#workspace]);
    connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { method } of registrations) this.#registered.add(method);
      return null;
    });
    client?.(connection, this);
    connection.onRequest(() => null);
    connection.listen();
    const { capabilities } = await this.#ask('initialize', {
      processId: process.pid, rootUri: this.#workspace.uri, workspaceFolders: [this.#workspace], initializationOptions,
      capabilities: {
        general: { positionEncodings: ['utf-16'] },
        window: { workDoneProgress: true },
        workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
        textDocument: {
          synchronization: { dynamicRegistration: true },
          publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          foldingRange: { lineFoldingOnly: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
          ...(pull && { diagnostic: { dynamicRegistration: true } }),
        },
      },
    });
    const took = now() - began;
    this.#capabilities = capabilities;
    this.#tell('initialized', {});
    if (this.server.settings) this.#tell('workspace/didChangeConfiguration', { settings });
    return took;
  }

  get uri() { return pathToFileURL(path.join(this.folder, `plan.plan.${this.server.format}`)).href; }
  get text() { return this.#lines.join('\n'); }
  get #workspace() { return { uri: pathToFileURL(this.folder).href, name: 'bench' }; }

  /** Opens a text and resolves to the milliseconds to its diagnostics, and how many there are. */
  async open(text) {
    this.#lines = text.split('\n');
    this.#version = 1;
    writeFileSync(path.join(this.folder, `plan.plan.${this.server.format}`), text);
    // in the middle of a paragraph in the middle of the document
    let line = Math.floor(this.#lines.length / 2);
    while (line < this.#lines.length - 1 && this.#lines[line].length < 30) line++;
    this.#caret = { line, character: Math.floor(this.#lines[line].length / 2) };
    const began = now();
    const shown = this.#expectDiagnostics();
    this.#tell('textDocument/didOpen', { textDocument: { uri: this.uri, languageId: this.server.languageId, version: 1, text } });
    if (this.server.pull) while (!this.#capabilities.diagnosticProvider && !this.#registered.has('textDocument/diagnostic') && now() - began < PATIENCE) await sleep(1);
    const count = await (shown ?? this.#pull());
    return { took: now() - began, count };
  }

  /** One edit, `character` or `line`; resolves to the milliseconds until what is asked for of the text after it is here. */
  async edit(kind, wanted) {
    const change = kind === 'line' ? this.#toggleHeading() : this.#type();
    const contentChanges = this.#syncsWhole ? [{ text: this.text }] : [change];
    this.#version++;
    const shown = this.#expectDiagnostics();
    const began = now();
    this.#tell('textDocument/didChange', { textDocument: { uri: this.uri, version: this.#version }, contentChanges });
    let count;
    if (wanted === 'diagnostics') count = await (shown ?? this.#pull());
    else await this.#ask(`textDocument/${wanted}`, { textDocument: { uri: this.uri } });
    const took = now() - began;
    // a server that sends diagnostics sends them in any case: they must not reach into the next edit
    await shown;
    return { took, count };
  }

  offers(request) { return Boolean(this.#capabilities[`${request}Provider`]) || this.#registered.has(`textDocument/${request}`); }

  get #syncsWhole() { return (this.#capabilities.textDocumentSync?.change ?? this.#capabilities.textDocumentSync) === 1; }

  #type() {
    const { line } = this.#caret;
    const character = this.#caret.character++;
    const before = this.#lines[line];
    this.#lines[line] = `${before.slice(0, character)}的${before.slice(character)}`;
    return { range: { start: { line, character }, end: { line, character } }, text: '的' };
  }

  /** A heading before the caret's line comes and goes. */
  #toggleHeading() {
    const { line } = this.#caret;
    const start = { line, character: 0 };
    this.#added = !this.#added;
    if (this.#added) {
      this.#lines.splice(line, 0, this.server.heading.trimEnd());
      return { range: { start, end: start }, text: this.server.heading };
    }
    this.#lines.splice(line, 1);
    return { range: { start, end: { line: line + 1, character: 0 } }, text: '' };
  }

  /** A server that can no longer be told has ended, and that is noticed elsewhere. */
  #tell(method, params) { this.#connection.sendNotification(method, params).catch(() => {}); }

  #ask(method, params) { return within(Promise.race([this.#connection.sendRequest(method, params), this.#failed]), method); }

  async #pull() {
    const report = await this.#ask('textDocument/diagnostic', { textDocument: { uri: this.uri } });
    return report?.items?.length ?? 0;
  }

  /** The number of diagnostics that a server will send for the present version; undefined for a server that is asked. */
  #expectDiagnostics() {
    if (this.server.pull) return undefined;
    const waiting = { version: this.#version, left: this.server.publishes ?? 1 };
    const sent = new Promise((resolve) => { waiting.resolve = resolve; });
    this.#awaited.add(waiting);
    const shown = within(Promise.race([sent, this.#failed]), 'diagnostics').finally(() => this.#awaited.delete(waiting));
    shown.catch(() => {});
    return shown;
  }

  #published({ uri, version, diagnostics }) {
    if (uri !== this.uri) return;
    for (const waiting of this.#awaited) if ((version ?? Infinity) >= waiting.version && --waiting.left === 0) waiting.resolve(diagnostics.length);
  }

  /** CPU time of all threads so far, in ms; NaN where the system does not tell. */
  cpu() {
    try {
      const tasks = `/proc/${this.#process.pid}/task`;
      return readdirSync(tasks).reduce((sum, task) => sum + Number(readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ')[0]), 0) / 1e6;
    } catch {
      return NaN;
    }
  }

  /** Resident memory in MB; NaN where the system does not tell. */
  memory() {
    try {
      return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#process.pid}/status`, 'utf8'))[1]) / 1024;
    } catch {
      return NaN;
    }
  }

  async stop() {
    const ended = this.#failed.catch(() => {});
    try {
      await Promise.race([this.#connection.sendRequest('shutdown'), ended, sleep(2000)]);
      await this.#connection.sendNotification('exit');
    } catch {
      // it has ended already
    }
    await Promise.race([ended, sleep(2000)]);
    this.#process.kill('SIGKILL');
    await ended;
    this.#connection.dispose();
  }
}

/** Lets through what comes from the first header on: some servers greet on stdout first. */
function protocolOnly() {
  let begun = false;
  return new Transform({
    transform(chunk, _encoding, done) {
      const at = begun ? 0 : chunk.indexOf('Content-Length');
      begun ||= at >= 0;
      done(null, begun ? chunk.subarray(at) : undefined);
    },
  });
}
