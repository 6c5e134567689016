// Quick fixes from the keyboard, and one undo that takes each back.
import assert from 'node:assert/strict';
import { FILE, PLAN, workbenchIn } from './workbench.mjs';

describe('a quick fix', () => {
  const workbench = workbenchIn({ each: true });

  it('from the keyboard puts the numbers right, and one undo takes it back', async () => {
    const { page, toProblem, fixes, line, saved, screenshot } = workbench();
    await toProblem();
    const [first] = await fixes();
    await screenshot('quick-fix');
    assert.match(first, /（三）/);

    await page.keyboard.press('Enter');
    await line('（三）落实师德考核').waitFor();
    assert.equal(await saved(FILE), PLAN.replace('（四）', '（三）').replace('（五）', '（四）'));

    await page.keyboard.press('Control+z');
    await line('（四）落实师德考核').waitFor();
    assert.equal(await saved(FILE), PLAN);
  });

  it('for a vague target puts the cursor where the number belongs, and one undo takes it back', async () => {
    const { page, fixes, line, saved, screenshot } = workbench();
    await line('打造').getByText('一批', { exact: true }).click();
    await fixes();
    await page.keyboard.press('Enter');
    await line('打造【数量】个示范社团').waitFor();
    await page.locator('.statusbar-item', { hasText: '4 selected' }).waitFor();
    await screenshot('fill-in');

    await page.keyboard.press('Control+z');
    await line('打造一批示范社团').waitFor();

    await page.keyboard.press('Control+Shift+z');
    await line('打造【数量】个示范社团').waitFor();
    assert.equal(await saved(FILE), PLAN.replace('一批', '【数量】个'));
  });

  it('for a vague target is finished by typing the number', async () => {
    const { page, fixes, line, saved, problems } = workbench();
    await line('打造').getByText('一批', { exact: true }).click();
    await fixes();
    await page.keyboard.press('Enter');
    await line('打造【数量】个示范社团').waitFor();
    await page.keyboard.type('8');

    await line('打造8个示范社团').waitFor();
    await page.locator('.squiggly-warning').nth(2).waitFor({ state: 'hidden' });
    assert.equal(await saved(FILE), PLAN.replace('一批', '8个'));
    assert.doesNotMatch((await problems()).join('\n'), /vague-quantity/);
  });
});
