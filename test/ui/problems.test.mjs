// What a plan shows when it is opened: findings, outline, breadcrumbs, sticky scroll.
import assert from 'node:assert/strict';
import { openWorkbench } from '../host/page.mjs';
import { workbenchIn } from './workbench.mjs';

describe('a plan opened in VS Code', () => {
  const workbench = workbenchIn();

  it('has its problems in the Problems panel, in Chinese', async () => {
    const { problems, screenshot } = workbench();
    const found = (await problems()).join('\n');
    await screenshot('problems');
    assert.match(found, /（四）[\s\S]*number-gap/);
    assert.match(found, /一批.*数量[\s\S]*vague-quantity/);
    assert.match(found, /XX[\s\S]*unfilled-placeholder/);
  });

  it('has its sections in the Outline, items below their chapter', async () => {
    const { outline, screenshot } = workbench();
    const rows = (await outline()).map((row) => row.replace(/\s+/g, ' ').trim());
    await screenshot('outline');
    const chapter = rows.findIndex((row) => row.includes('加强教师队伍建设'));
    assert.match(rows[chapter + 1] ?? '', /开展校本研修/, rows.join('\n'));
    assert.match(rows[chapter + 1], /（一）/);
  });

  it('says above the text in which section the cursor is', async () => {
    const { page, line } = workbench();
    await line('规范教学常规').click();
    const crumb = (text) => page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: text });
    await crumb('提高课堂教学质量').waitFor();
    await crumb('规范教学常规').waitFor();
  });
});

describe('a long plan scrolled down', () => {
  const workbench = workbenchIn({ open: () => openWorkbench({ folder: 'examples', file: 'health-standard.plan.txt', language: 'zh-cn' }) });

  it('keeps the heading of the chapter at hand in view', async () => {
    const { page, line, screenshot } = workbench();
    await line('云溪市卫生健康委员会').click();
    await page.keyboard.press('Control+End');
    await page.locator('.sticky-widget .sticky-line-content', { hasText: /^\s*[一二三四五]、/ }).waitFor();
    await screenshot('sticky-scroll');
  });
});
