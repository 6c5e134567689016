// Stands in for @vscode/spdlog, the native logger that VS Code writes its log files and output channels with: the same calls,
// in JavaScript, so that an installation without a compiler still shows what an extension logs.
const { appendFile, mkdir } = require('node:fs/promises');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];

class Logger {
  #file;
  #level = 0;
  #plain = false;
  #written;

  constructor(file) {
    this.#file = file;
    this.#written = mkdir(dirname(file), { recursive: true });
    for (const [level, name] of levels.entries()) this[name] = (message) => this.#write(level, name, message);
  }

  // One write after the other: lines keep their order.
  #write(level, name, message) {
    if (level < this.#level) return;
    const line = this.#plain ? message : `${new Date().toISOString()} [${name}] ${message}\n`;
    this.#written = this.#written.then(() => appendFile(this.#file, line)).catch(() => {});
  }

  getLevel() { return this.#level; }
  setLevel(level) { this.#level = level; }
  clearFormatters() { this.#plain = true; }
  setPattern() {}
  flush() {}
  drop() {}
}

const create = async (_name, file) => new Logger(file);

// Written out one by one, so that VS Code, which imports this as an ES module, sees the names.
exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
