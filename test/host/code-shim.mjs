// Takes the place of desktop VS Code for runTests of @vscode/test-electron, where none can be downloaded: it is started with
// the arguments of the `code` program, runs the tests in a served VS Code and exits as `code` would.
import { fileURLToPath } from 'node:url';
import { runTests } from './run-tests.mjs';

const given = process.argv.slice(2);
const values = (option) => given.filter((argument) => argument.startsWith(`--${option}=`)).map((argument) => file(argument.slice(option.length + 3)));
const file = (place) => (place.startsWith('file:') ? fileURLToPath(place) : place);

const [extensionTestsPath] = values('extensionTestsPath');
try {
  if (!extensionTestsPath) throw new Error('Only extension tests can be run here: --extensionTestsPath is missing.');
  process.exitCode = await runTests({
    extensionDevelopmentPath: values('extensionDevelopmentPath'),
    extensionTestsPath,
    launchArgs: given,
    host: process.env.PLANWRIGHT_HOST,
  });
} catch (error) {
  console.error(error);
  process.exitCode = 2;
}
