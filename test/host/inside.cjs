// Runs inside VS Code's extension host, in front of the test suite that PLANWRIGHT_SUITE names.
// What the suite prints goes to a file too, because the console of a served extension host is not ours to read. And the outcome
// leaves a mark: VS Code reports success even when the extension host dies halfway, so success without the mark is none.
const { appendFileSync, writeFileSync } = require('node:fs');
const { format } = require('node:util');

const { PLANWRIGHT_SUITE: suite, PLANWRIGHT_OUTPUT: output, PLANWRIGHT_MARK: mark } = process.env;

for (const method of ['log', 'info', 'warn', 'error']) {
  // Assigning is not enough: the extension host gives these a setter that does nothing.
  Object.defineProperty(console, method, { value: (...values) => appendFileSync(output, `${format(...values)}\n`) });
}

exports.run = async () => {
  await require(suite).run();
  writeFileSync(mark, 'passed');
};
