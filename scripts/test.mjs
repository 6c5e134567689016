// `npm test`: every test that there is, from a fresh checkout on. What it needs and cannot get it names, and fails.
import { setup } from './setup.mjs';
import { npm } from './run.mjs';

await setup();
// Only now: these use installed packages.
const { conclude, mocha } = await import('../test/host/tally.mjs');

if (await npm(['run', 'build'])) {
  conclude([{ title: 'build', passed: 0, failed: 1 }]);
} else {
  const { runInVSCode } = await import('../test/host/run.mjs');
  conclude([
    await mocha('unit and protocol', ['out/test/**/*.test.js', '--ignore', 'out/test/e2e/**']),
    ...(await runInVSCode()),
  ]);
}
