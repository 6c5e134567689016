// Takes the pictures of the README: `node test/ui/pictures.mjs`, after `npm run package`. They come smaller where pngquant is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';
import { openWorkbench } from '../host/page.mjs';

const FILE = '临江中学2025年春季学期工作计划.txt';

const workbench = await openWorkbench({
  files: { [FILE]: readFileSync(path.join(root, 'examples', 'flawed-school.plan.txt')) },
  file: FILE,
  language: 'zh-cn',
  viewport: { width: 1160, height: 720 },
  scale: 2,
  settings: {
    'editor.fontSize': 15,
    'editor.minimap.enabled': false,
    'editor.renderLineHighlight': 'none',
    'window.commandCenter': false,
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
  },
});
try {
  const { page, line, outline, problems, run } = workbench;
  await page.locator('[class*=squiggly]').nth(3).waitFor();

  await outline();
  await page.locator('.pane-header', { hasText: 'plans' }).click();
  await problems();
  await line('临江中学').click();
  await lowerPanel(27);
  await page.mouse.move(700, 20);
  await take('editor');

  await run('View: Toggle Panel Visibility');
  await line('临江中学').click();
  await page.keyboard.press('Control+End');
  await page.mouse.move(1000, 650);
  await run('插入章节');
  await page.locator('.quick-input-title', { hasText: '插入章节' }).waitFor();
  await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
  await take('insert-section');
} finally {
  await workbench.close();
}

// Drags the border between the editor and the panel below it.
async function lowerPanel(by) {
  const { x, y, width } = await workbench.page.locator('.monaco-sash.horizontal:not(.disabled)').first().boundingBox();
  await workbench.page.mouse.move(x + width / 2, y + 2);
  await workbench.page.mouse.down();
  await workbench.page.mouse.move(x + width / 2, y + 2 + by, { steps: 5 });
  await workbench.page.mouse.up();
}

async function take(name) {
  const picture = path.join(root, 'images', `${name}.png`);
  await workbench.page.screenshot({ path: picture, animations: 'disabled' });
  spawnSync('pngquant', ['--force', '--skip-if-larger', '--ext', '.png', '--quality', '70-95', '--speed', '1', '--strip', picture]);
  console.log(picture);
}
