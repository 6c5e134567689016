// over-length: a plan of an organ longer than 5000 characters, or 4000 for one special task (DOMAIN §1.13).

import type { Plan, PlanText } from '../../plan.js';
import { GLOSS } from '../../text/reading.js';
import { remembered } from '../../text/remembered.js';
import { wordCount } from '../../text/word-count.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';
import { genreOf, titleOf } from './genres.js';

/** Pinyin glosses are no part of the text. */
const count = remembered((line: string) => wordCount(line.replace(GLOSS, '')));

/** The regulation is for organs, not for firms. */
const FIRM = /公司|集团|企业|厂/u;

interface Length {
  readonly characters: number;
  /** An annex or a further plan begins in the chunk: it has its own measure. */
  readonly ends: boolean;
}

function gather({ snapshot, outline: { layout, sections } }: PlanText): Length {
  const other = sections.find((section) => section.part > 0)?.line ?? layout.facts.length;
  const annex = layout.facts.findIndex(({ kind }) => kind === 'annex');
  const end = annex < 0 ? other : Math.min(annex, other);
  let characters = 0;
  for (let line = 0; line < end; line++) if (layout.facts[line]!.kind === 'text' || layout.facts[line]!.kind === 'title') characters += count(snapshot.lines[line]!);
  return { characters, ends: end < layout.facts.length };
}

function* check(parts: readonly Part<Length>[], plan: Plan): Iterable<Finding> {
  const title = titleOf({ snapshot: plan.snapshot, outline: plan.structure });
  const limit = genreOf(title)?.limit;
  if (!title || limit === undefined || FIRM.test(title.text)) return;
  const last = parts.findIndex(({ value }) => value.ends);
  const total = parts.slice(0, last < 0 ? undefined : last + 1).reduce((sum, { value }) => sum + value.characters, 0);
  if (total <= limit) return;
  yield {
    span: title.span,
    message: {
      en: `The text has ${total} characters, and a plan of this kind should not exceed ${limit}: shorten it.`,
      'zh-cn': `正文共 ${total} 字，这类文稿一般不超过 ${limit} 字：请压缩篇幅。`,
    },
  };
}

export default defineGatheringRule(
  {
    id: 'over-length',
    group: 'wording',
    severity: 'hint',
    summary: { en: 'The plan is longer than 5000 characters, or 4000 for one special task.', 'zh-cn': '篇幅超过 5000 字（专项方案 4000 字）。' },
    source: {
      en: '《整治形式主义为基层减负若干规定》(2024): comprehensive documents generally up to 5000 characters, special ones up to 4000.',
      'zh-cn': '《整治形式主义为基层减负若干规定》（2024年）：综合性文件一般不超过5000字，专项工作文件一般不超过4000字。',
    },
  },
  gather,
  check,
);
