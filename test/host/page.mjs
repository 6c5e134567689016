// Opens VS Code's workbench with our packaged extension in a browser page, for tests of what a person sees.
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';
import { launchChrome } from './chrome.mjs';
import { installHost } from './install.mjs';
import { installExtension, removeProfile, startServer, temporaryProfile } from './server.mjs';

/** The extension as `npm run package` makes it. */
export const packaged = path.join(root, 'planwright.vsix');

/**
 * Opens a copy of a folder in a clean profile with the packaged extension and nothing else, and in it `file`, if any.
 * With `language: 'zh-cn'` extensions speak Chinese; the texts of VS Code itself stay English.
 * - `page` is the page of Playwright, `folder` the copy, `profile` the folder of the profile;
 * - `open(file)` opens a file of the folder, `run(title)` runs a command by its title in the palette, `answer(text)` chooses
 *   an item of the list that a command shows;
 * - `problems()` shows the Problems panel, `outline()` the Outline view: both give their rows once there are any;
 * - `screenshot(name)` leaves out/screenshots/<name>.png and gives its path; `close()` ends it all.
 */
export async function openWorkbench({ folder, file, vsix = packaged, host = 'current', settings = {}, language = 'en', viewport = { width: 1280, height: 800 } }) {
  const installed = await installHost(host);
  const profile = temporaryProfile();
  const copy = path.join(profile, path.basename(folder));
  cpSync(folder, copy, { recursive: true });
  let server, browser;
  const close = async () => {
    await browser?.close();
    await server?.stop();
    removeProfile(profile);
  };
  try {
    if (vsix) await installExtension(installed, profile, vsix);
    server = await startServer(installed, profile, { language, settings });
    browser = await launchChrome();
    const page = await browser.newPage({ viewport });
    page.setDefaultTimeout(30_000);
    const payload = [['skipWelcome', 'true'], ...(file ? [['openFile', server.uri(path.join(copy, file))]] : [])];
    await page.goto(server.address(copy, payload));
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
    if (file) await tab(page, file).waitFor();
    return { page, folder: copy, profile, close, ...gestures(page) };
  } catch (error) {
    await close();
    throw error;
  }
}

const tab = (page, file) => page.locator('.tab', { hasText: path.basename(file) });

// The ways of a person at the keyboard.
function gestures(page) {
  const input = page.locator('.quick-input-widget input[type="text"]');
  const answer = async (text) => {
    await input.fill(text);
    await page.locator('.quick-input-list .monaco-list-row.focused').first().waitFor();
    await page.keyboard.press('Enter');
    // Taken: the box is gone, or asks the next thing.
    while (await input.isVisible() && await input.inputValue() === text) await page.waitForTimeout(20);
  };
  const pick = async (text) => {
    await page.keyboard.press('F1');
    await answer(text);
  };
  const rows = async (list) => {
    const row = page.locator(list).locator('.monaco-list-row');
    await row.first().waitFor();
    return row.allInnerTexts();
  };
  return {
    async open(file) {
      await pick(file);
      await tab(page, file).waitFor();
    },
    run: (title) => pick(`>${title}`),
    answer,
    async problems() {
      await pick('>Problems: Focus on Problems View');
      return rows('.markers-panel');
    },
    async outline() {
      await pick('>Explorer: Focus on Outline View');
      return rows('.outline-pane');
    },
    async screenshot(name) {
      const picture = path.join(root, 'out', 'screenshots', `${name}.png`);
      mkdirSync(path.dirname(picture), { recursive: true });
      await page.screenshot({ path: picture });
      return picture;
    },
  };
}
