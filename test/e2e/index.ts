// The test run inside VS Code's extension host: collects the test files beside it and leaves the counts where it is told to.
import { readdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';

export async function run(): Promise<void> {
  // Mocha is an ES module and this is none.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ timeout: 30_000, forbidOnly: true, forbidPending: true });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  await new Promise<void>((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const { PLANWRIGHT_COUNTS: counts } = process.env;
      if (counts) writeFileSync(counts, JSON.stringify(runner.stats));
      if (failures) reject(new Error(`${failures} tests failed`));
      else resolve();
    });
  });
}
