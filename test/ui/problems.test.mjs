import assert from 'node:assert/strict';
import { openWorkbench } from '../host/page.mjs';
import { FILE, PLAN } from './plan.mjs';

describe('a plan opened in VS Code', () => {
  let workbench;
  before(async () => {
    workbench = await openWorkbench({ files: { [FILE]: PLAN }, file: FILE, language: 'zh-cn' });
    await workbench.page.locator('.squiggly-warning').first().waitFor();
  });
  after(() => workbench?.close());

  it('has its problems in the Problems panel, in Chinese', async () => {
    const problems = (await workbench.problems()).join('\n');
    await workbench.screenshot('problems');
    assert.match(problems, /“（四）”.*[\s\S]*number-gap/);
    assert.match(problems, /“一批”没有说明数量.*[\s\S]*vague-quantity/);
    assert.match(problems, /unfilled-placeholder/);
  });

  it('has its sections in the Outline, chapter above item', async () => {
    const outline = await workbench.outline();
    await workbench.screenshot('outline');
    const titles = outline.map((row) => row.replace(/\s+/g, ' ').trim());
    const chapter = titles.findIndex((row) => row.includes('加强教师队伍建设'));
    const item = titles.findIndex((row) => row.includes('开展校本研修'));
    assert.ok(chapter >= 0 && item === chapter + 1, titles.join('\n'));
    assert.match(titles[item], /（一）/);
  });

  it('says above the text in which section the cursor is', async () => {
    await workbench.line('规范教学常规').click();
    const crumb = (text) => workbench.page.locator('.breadcrumbs-control .monaco-breadcrumb-item', { hasText: text });
    await crumb('提高课堂教学质量').waitFor();
    await crumb('规范教学常规').waitFor();
  });
});

describe('a long plan scrolled down', () => {
  let workbench;
  before(async () => {
    workbench = await openWorkbench({ folder: 'examples', file: 'health-standard.plan.txt', language: 'zh-cn' });
  });
  after(() => workbench?.close());

  it('keeps the headings of the section at hand in view', async () => {
    const { page, line, screenshot } = workbench;
    await line('强化监测预警').hover();
    await page.mouse.wheel(0, 800);
    const sticky = page.locator('.sticky-widget .sticky-line-content');
    await sticky.filter({ hasText: '二、健全公共卫生体系' }).waitFor();
    await sticky.filter({ hasText: '（一）提升疾病预防控制能力' }).waitFor();
    await screenshot('sticky-scroll');
  });
});
