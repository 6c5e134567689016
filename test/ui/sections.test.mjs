// Sections put in by completion and from the list.
import assert from 'node:assert/strict';
import { FILE, PLAN, workbenchIn } from './workbench.mjs';

describe('a standard section', () => {
  const workbench = workbenchIn({ each: true });
  beforeEach(async () => {
    await workbench().line('实验小学').click();
    await workbench().page.keyboard.press('Control+End');
  });

  it('is chosen from the list of Insert Section and continues the numbering', async () => {
    const { page, run, answer, line, saved, screenshot } = workbench();
    await run('插入章节');
    await page.locator('.quick-input-title', { hasText: '插入章节' }).waitFor();
    await screenshot('insert-section');
    await answer('保障措施');
    await line('四、保障措施').waitFor();
    await screenshot('inserted');

    const text = await saved(FILE);
    assert.ok(text.startsWith(`${PLAN}四、保障措施\n（一）加强组织领导。`), text);
    assert.deepEqual(text.slice(PLAN.length).match(/^（.）/gm), ['（一）', '（二）', '（三）', '（四）', '（五）']);
  });

  it('is found by its pinyin initials while typing', async () => {
    const { page, line, saved, screenshot } = workbench();
    await page.keyboard.type('zdsx');
    await page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: '指导思想' }).waitFor();
    await screenshot('completion');
    await page.keyboard.press('Enter');
    await line('四、指导思想').waitFor();

    assert.ok((await saved(FILE)).startsWith(`${PLAN}四、指导思想\n以习近平新时代中国特色社会主义思想为指导`));
  });
});
