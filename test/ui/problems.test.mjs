import assert from 'node:assert/strict';
import path from 'node:path';
import { openWorkbench } from '../host/page.mjs';

describe('a plan opened in VS Code', () => {
  let workbench;
  before(async () => {
    const folder = path.join(import.meta.dirname, '..', 'e2e', 'workspace');
    workbench = await openWorkbench({ folder, file: '年度工作要点.plan.txt' });
  });
  after(() => workbench?.close());

  it('shows the missing number in the text and in the Problems panel', async () => {
    await workbench.page.locator('.squiggly-warning').first().waitFor();
    const problems = await workbench.problems();
    await workbench.screenshot('problems');
    assert.ok(problems.some((problem) => problem.includes('number-gap')), problems.join('\n'));
  });
});
