// The commands of the palette and the status item, by hand in the workbench.
import assert from 'node:assert/strict';
import { workbenchIn } from './workbench.mjs';

describe('with a plan open', () => {
  const workbench = workbenchIn();

  it('Fold to Level 1 leaves the chapters', async () => {
    const { run, line, screenshot } = workbench();
    await run('折叠到第 1 级');
    await line('开展校本研修').waitFor({ state: 'hidden' });
    await screenshot('fold-to-level-1');
    for (const chapter of ['一、加强教师队伍建设', '二、提高课堂教学质量', '三、守牢校园安全底线']) await line(chapter).waitFor();

    await run('全部展开');
    await line('开展校本研修').waitFor();
  });

  it('the language status tells the numbering scheme', async () => {
    const { page, screenshot } = workbench();
    await page.locator('#status\\.languageStatus').click();
    const status = page.locator('.hover-language-status', { hasText: '一、 › （一）' });
    await status.waitFor();
    await screenshot('scheme-status');
    assert.match(await status.innerText(), /由全文判断 · 11 个标题 · （一）逐章重编\s+固定…/);
  });

  it('Explain Rule opens the page on the problem at the cursor, without the network', async () => {
    const { page, line, toProblem, run, screenshot } = workbench();
    await line('实验小学').click();
    await toProblem();
    await run('规则说明');
    await page.locator('.tab.active', { hasText: 'number-gap' }).waitFor();
    const rule = page.frameLocator('iframe.webview').frameLocator('#active-frame');
    await rule.locator('h1', { hasText: '缺号' }).waitFor();
    await screenshot('explain-rule');
  });
});
