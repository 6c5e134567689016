// A plain-text file that reads like a plan is offered as one.
import assert from 'node:assert/strict';
import { openWorkbench } from '../host/page.mjs';
import { PLAN, workbenchIn } from './workbench.mjs';

describe('a text file that reads like a plan', () => {
  const workbench = workbenchIn({ open: () => openWorkbench({ files: { 'notes.txt': PLAN }, file: 'notes.txt' }) });

  it('is offered to be treated as one, and is one then', async () => {
    const { page, problems, screenshot } = workbench();
    const offer = page.locator('.notification-toast', { hasText: 'This text reads like a work plan' });
    await offer.waitFor();
    assert.equal(await page.locator('[class*=squiggly]').count(), 0);
    await screenshot('offer');
    await offer.getByRole('button', { name: 'Treat as Work Plan' }).click();

    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Work Plan' }).waitFor();
    assert.match((await problems()).join('\n'), /（三）.* is missing/);
  });

  it('has the numbering scheme in the language status', async () => {
    const { page } = workbench();
    await page.locator('#status\\.languageStatus').click();
    await page.locator('.hover-language-status', { hasText: /一、 › （一）[\s\S]*Read off the plan[\s\S]*Pin…/ }).waitFor();
  });
});
