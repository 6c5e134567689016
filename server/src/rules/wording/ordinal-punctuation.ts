// ordinal-punctuation: 第一、 首先、 take a comma, 一是 takes nothing (DOMAIN §1.7).

import type { PlanText } from '../../plan.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding } from '../rule.js';

/** At a sentence's head only: 第一、第二产业 and 首先、其次 inside a sentence are lists. */
const WRONG = /(?<=^[\s\u3000]{0,8}|[。；;！!？?：:])(第[一二三四五六七八九十]{1,3}|其[一二三四五六七八九]|首先|其次|再次|最后|[一二三四五六七八九十]{1,3}是)([、：:])(?![一二三四五六七八九十第首其再最])/gu;

const places = remembered((line: string) => Array.from(line.matchAll(WRONG), (m) => ({ word: m[1]!, mark: m[2]!, at: m.index + m[1]!.length })).filter(({ word, mark }) => mark === '、' || word.endsWith('是')));

function* check({ snapshot }: PlanText): Iterable<Finding> {
  for (const [line, text] of snapshot.lines.entries()) {
    for (const { word, mark, at } of places(text)) {
      const start = snapshot.lineStart(line) + at;
      const right = word.endsWith('是') ? '' : '，';
      yield {
        span: { start: start - word.length, end: start + 1 },
        message: { en: `${word}${mark} has the wrong mark: write ${word}${right}.`, 'zh-cn': `“${word}${mark}”的标点有误：应写作“${word}${right}”。` },
        fix: { title: { en: `Change to ${word}${right}`, 'zh-cn': `改为“${word}${right}”` }, edits: () => [{ span: { start, end: start + 1 }, text: right }], safe: true },
      };
    }
  }
}

export default defineRule(
  {
    id: 'ordinal-punctuation',
    group: 'wording',
    severity: 'info',
    summary: { en: 'An ordinal in the text has the wrong mark (第一、 首先、 一是、).', 'zh-cn': '正文中的次序词标点不当（第一、首先、一是、）。' },
    source: { en: 'GB/T 15834—2011 4.4.3.3 (a comma after 第一 and 首先) and B.3.7 (no mark after 一是).', 'zh-cn': 'GB/T 15834—2011 4.4.3.3（“第一”“首先”后用逗号）、B.3.7（“一是”后不加标点）。' },
  },
  check,
);
