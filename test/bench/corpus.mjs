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
  const formats = { txt: (plan) => plan, md: toMarkdown };
  mkdirSync(folder, { recursive: true });
  const corpora = {};
  for (const [size, bytes] of Object.entries(SIZES)) {
    corpora[size] = {};
    for (const [format, write] of Object.entries(formats)) {
      corpora[size][format] = compile(plans, bytes, write);
      writeFileSync(path.join(folder, `${size.replace(' ', '')}.${format}`), corpora[size][format]);
    }
  }
  return corpora;
}

/** Plan after plan, round after round, as many whole lines as fit into so many bytes of UTF-8. */
function compile(plans, bytes, write) {
  const kept = [];
  for (let round = 0, left = bytes; ; round++) {
    for (const plan of plans) {
      for (const line of `${write(vary(plan, round))}\n`.split('\n')) {
        left -= Buffer.byteLength(line) + 1;
        if (left < 0) return `${kept.join('\n')}\n`;
        kept.push(line);
      }
    }
  }
}

/** No paragraph is quite like one of another round: a server that remembers what it has read should not gain by the repetition. */
const vary = (plan, round) => (round === 0 ? plan : plan.replace(/^([^，\n]{8,}?，)/gmu, `$1按第${round}轮部署，`));

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
