// Runs programs, npm among them, so that the same line works on Linux, macOS and Windows.
import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));

/** Whether a module, given by its `import.meta`, is the script that Node was started with. */
export const isMain = ({ filename }) => process.argv[1] !== undefined && realpathSync(process.argv[1]) === filename;

/** Runs a program with our own output and resolves to its exit code; a program that cannot start counts as 127. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    options.onStart?.(child);
    child.on('error', (error) => {
      console.error(`${command} could not start: ${error.message}`);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs `node` with a script of ours or of a package. */
export const node = (args, options) => run(process.execPath, args, options);

/** Runs npm and resolves to its exit code. */
export function npm(args, options) {
  const script = npmScript();
  return script ? node([script, ...args], options) : run('npm', args, options);
}

// On Windows npm is a .cmd file, which Node starts only through a shell, and a shell would take paths with spaces apart:
// the script behind it is run instead. `npm run` says where that is.
function npmScript() {
  const beside = path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return [process.env.npm_execpath ?? '', beside].find((file) => path.basename(file) === 'npm-cli.js' && existsSync(file));
}
