// Opens VS Code's workbench with our packaged extension in a browser page, for tests of what a person sees.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';
import { launchChrome } from './chrome.mjs';
import { installHost } from './install.mjs';
import { installExtension, removeProfile, startServer, temporaryProfile } from './server.mjs';

/** The extension as `npm run package` makes it. */
export const packaged = path.join(root, 'planwright.vsix');

/**
 * Opens a folder in a clean profile with the packaged extension and nothing else, and in it `file`, if any. The folder is a copy
 * of `folder`, or an empty one, with `files` added: names and their texts.
 * With `language: 'zh-cn'` extensions speak Chinese; the texts of VS Code itself stay English.
 * - `page` is the page of Playwright, `folder` the copy, `profile` the folder of the profile;
 * - `open(file)` opens a file of the folder, `run(title)` runs a command by its title in the palette, `answer(text)` chooses
 *   an item of the list that a command shows;
 * - `line(text)` is the line of the editor that holds a text, `toProblem()` puts the cursor on the first problem after it, `fixes()` opens
 *   the list of quick fixes there and gives it, `saved(file)` saves what was changed and gives the file's text;
 * - `problems()` shows the Problems panel, `outline()` the Outline view: both give their rows once there are any;
 * - `screenshot(name)` leaves out/screenshots/<host>/<name>.png and gives its path; `close()` ends it all.
 */
export async function openWorkbench({ folder, files = {}, file, vsix = packaged, host = process.env.PLANWRIGHT_HOST ?? 'current', settings = {}, language = 'en', viewport = { width: 1280, height: 800 }, scale = 1 }) {
  const installed = await installHost(host);
  const profile = temporaryProfile();
  const copy = path.join(profile, folder ? path.basename(folder) : 'plans');
  if (folder) cpSync(folder, copy, { recursive: true });
  else mkdirSync(copy);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(copy, name), text);
  let server, browser;
  const close = async () => {
    await browser?.close();
    await server?.stop();
    removeProfile(profile);
  };
  try {
    if (vsix) await installExtension(installed, profile, vsix);
    server = await startServer(installed, profile, { language, settings: { 'files.autoSave': 'off', 'workbench.reduceMotion': 'on', ...settings } });
    browser = await launchChrome();
    const page = await browser.newPage({ viewport, deviceScaleFactor: scale });
    page.setDefaultTimeout(30_000);
    const payload = [['skipWelcome', 'true'], ...(file ? [['openFile', server.uri(path.join(copy, file))]] : [])];
    await page.goto(server.address(copy, payload));
    await page.locator('.monaco-workbench .statusbar-item').first().waitFor({ timeout: 60_000 });
    if (file) await tab(page, file).waitFor();
    return { page, folder: copy, profile, close, ...gestures(page, copy, host) };
  } catch (error) {
    await close();
    throw error;
  }
}

const tab = (page, file) => page.locator('.tab', { hasText: path.basename(file) });

// The ways of a person at the keyboard.
function gestures(page, folder, host) {
  const input = page.locator('.quick-input-widget input[type="text"]');
  const answer = async (text) => {
    await input.fill(text);
    // The row of what was asked for: the list is filtered a moment after the box is filled.
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: text.replace(/^>/, '') }).first().waitFor();
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
    line: (text) => page.locator('.monaco-editor .view-line', { hasText: text }),
    async toProblem() {
      await page.keyboard.press('F8');
      const widget = page.locator('.marker-widget');
      await widget.waitFor();
      await page.keyboard.press('Escape');
      await widget.waitFor({ state: 'hidden' });
    },
    async fixes() {
      // The light bulb says that there are some; asked for while it is still coming, the list would close again.
      await page.locator('.lightBulbWidget:visible, [class*="gutter-lightbulb"]').first().waitFor();
      const list = page.locator('.action-widget .monaco-list-row.action');
      // fresh findings that arrive at this moment close the list: a person would press the keys again
      await page.keyboard.press('Control+.');
      if (!(await list.first().waitFor({ timeout: 5000 }).then(() => true, () => false))) await page.keyboard.press('Control+.');
      await list.first().waitFor();
      return list.allInnerTexts();
    },
    async saved(file) {
      await page.locator('.tab.active.dirty').waitFor();
      await page.keyboard.press('Control+s');
      await page.locator('.tab.active:not(.dirty)').waitFor();
      return readFileSync(path.join(folder, file), 'utf8');
    },
    async problems() {
      await pick('>Problems: Focus on Problems View');
      return rows('.markers-panel');
    },
    async outline() {
      await pick('>Explorer: Focus on Outline View');
      return rows('.outline-pane');
    },
    async screenshot(name) {
      const picture = path.join(root, 'out', 'screenshots', host, `${name}.png`);
      mkdirSync(path.dirname(picture), { recursive: true });
      await page.screenshot({ path: picture, animations: 'disabled' });
      return picture;
    },
  };
}
