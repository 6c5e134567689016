// The texts that are measured: our own example plans one after the other, cut to size, and the same as Markdown for Markdown servers.
// Deterministic: the same examples make the same bytes.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';

export const SIZES = { '10 KB': 1e4, '100 KB': 1e5, '1 MB': 1e6 };

/** Plans whose lines are paragraphs, as most are written, the flawed among them so that every size has findings. */
const PLANS = [
  'flawed-school', 'health-standard', 'agriculture-fourlevels', 'flawed-market', 'hospital-four-levels', 'digitalgov-chapters',
  'school-calendar', 'flawed-emergency', 'tax-continuous', 'scitech-continuous', 'factory-articles', 'township-compilation',
];

/** Writes the corpora into `folder` and returns the text of each size for each format. */
export function buildCorpora(folder) {
  const plans = PLANS.map((name) => readFileSync(path.join(root, 'examples', `${name}.plan.txt`), 'utf8').replace(/\r\n?/g, '\n').trimEnd());
  const seeds = { txt: plans, md: plans.map(toMarkdown) };
  mkdirSync(folder, { recursive: true });
  const corpora = {};
  for (const [size, bytes] of Object.entries(SIZES)) {
    corpora[size] = {};
    for (const [format, texts] of Object.entries(seeds)) {
      corpora[size][format] = cut(texts.join('\n\n').split('\n'), bytes);
      writeFileSync(path.join(folder, `${size.replace(' ', '')}.${format}`), corpora[size][format]);
    }
  }
  return corpora;
}

/** Whole lines, from the first again after the last, as many as fit into so many bytes of UTF-8. */
function cut(lines, bytes) {
  const sizes = lines.map((line) => Buffer.byteLength(line) + 1);
  const kept = [];
  for (let i = 0, left = bytes; left >= sizes[i]; i = (i + 1) % lines.length) {
    kept.push(lines[i]);
    left -= sizes[i];
  }
  return `${kept.join('\n')}\n`;
}

const LEVELS = [/^第[一二三四五六七八九十]+[章篇]/, /^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+条)/, /^[（(][一二三四五六七八九十]+[）)]/, /^\d{1,2}[.．、](?!\d)/, /^[（(]\d{1,2}[）)]/];

/** Numbered headings become Markdown headings up to their first 。, and every line a paragraph. */
function toMarkdown(plan) {
  const [title, ...lines] = plan.split('\n').map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '')).filter((line) => line !== '');
  const blocks = lines.flatMap((line) => {
    const level = LEVELS.findIndex((pattern) => pattern.test(line));
    if (level < 0) return [line];
    const [heading, ...text] = line.split('。');
    return [`${'#'.repeat(level + 2)} ${heading}`, text.join('。')].filter((block) => block !== '');
  });
  return [`# ${title}`, ...blocks].join('\n\n');
}
