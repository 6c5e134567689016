// unfilled-placeholder: XX%, ***, ____, 待定, 【数量】 left in the plan (DOMAIN M11). One finding each, in titles, headings and tables too.

import type { PlanText } from '../../plan.js';
import { placeholdersIn, type PlaceholderKind } from '../../text/placeholder.js';
import { remembered } from '../../text/remembered.js';
import { defineRule, type Finding, type Text } from '../rule.js';

const inPlainText = remembered((line: string) => placeholdersIn(line));
const inMarkdown = remembered((line: string) => placeholdersIn(line, true));

const SKIPPED: ReadonlySet<string> = new Set(['blank', 'page', 'contents', 'entry', 'furniture']);

const MESSAGES: Readonly<Record<PlaceholderKind, (text: string) => Text>> = {
  blank: (text) => ({ en: `${text} has not been filled in: write the figure or the name that belongs here.`, 'zh-cn': `“${text}”尚未填写：请写明实际的数字或名称。` }),
  masked: (text) => ({ en: `${text} stands for words that a web site has masked: put them back.`, 'zh-cn': `“${text}”是被网站屏蔽的文字：请补上原文。` }),
  prompt: (text) => ({ en: `${text} only says what belongs here: write it.`, 'zh-cn': `“${text}”是填写提示：请换成实际内容。` }),
  pending: (text) => ({ en: `${text} leaves this open: settle it before the plan goes out.`, 'zh-cn': `“${text}”尚未确定：请在定稿前写明。` }),
};

function* check({ snapshot, outline }: PlanText): Iterable<Finding> {
  const placeholders = /\.(?:md|markdown)$/iu.test(snapshot.uri) || snapshot.languageId === 'markdown' ? inMarkdown : inPlainText;
  for (const [line, text] of snapshot.lines.entries()) {
    if (SKIPPED.has(outline.layout.facts[line]!.kind)) continue;
    const base = snapshot.lineStart(line);
    for (const { start, end, kind } of placeholders(text)) {
      const shown = text.slice(start, end);
      yield { span: { start: base + start, end: base + end }, message: MESSAGES[kind](shown.length > 20 ? `${shown.slice(0, 16)}…${shown.slice(-1)}` : shown) };
    }
  }
}

export default defineRule(
  {
    id: 'unfilled-placeholder',
    group: 'wording',
    severity: 'warning',
    summary: { en: 'A placeholder is left in the plan (XX%, ***, ____, 待定, 【数量】).', 'zh-cn': '文中留有占位符（XX%、***、____、待定、【数量】）。' },
    source: { en: 'Common practice: figures and names are complete before a plan goes out.', 'zh-cn': '通行做法：印发前数字、名称应全部填写。' },
  },
  check,
);
