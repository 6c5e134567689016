// Hover on a marker, or else on a target: the figures as understood, when they are due, who answers, and why a vague one is vague.

import { MarkupKind, type Hover } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import type { Language, Text } from '../rules/rule.js';
import { escapeMarkdown as escape } from './markdown.js';
import { markerHoverAt } from './marker-hover.js';
import { entryOf, sectionPath, type RegisterEntry } from './register.js';
import { isoDate } from '../targets/due.js';
import type { Bound } from '../targets/quantity.js';
import type { Tier } from '../targets/verdict.js';
import { rangeOf } from '../text/snapshot.js';

const BOUNDS: Readonly<Record<Bound, Text>> = {
  exact: { en: '', 'zh-cn': '' },
  atLeast: { en: 'at least ', 'zh-cn': '不少于 ' },
  atMost: { en: 'at most ', 'zh-cn': '不超过 ' },
  about: { en: 'about ', 'zh-cn': '约 ' },
  range: { en: '', 'zh-cn': '' },
  ratio: { en: 'ratio ', 'zh-cn': '比例 ' },
  absolute: { en: 'all or none', 'zh-cn': '全部（或全无）' },
  placeholder: { en: 'still to be filled in', 'zh-cn': '待填' },
};

const KINDS: Readonly<Record<RegisterEntry['kind'], Text>> = {
  both: { en: 'Target with figure and date', 'zh-cn': '目标：数量、时限齐全' },
  quantified: { en: 'Target with a figure', 'zh-cn': '目标：有数量' },
  dated: { en: 'Target with a date', 'zh-cn': '目标：有时限' },
  vague: { en: 'Vague target', 'zh-cn': '目标不明确' },
  task: { en: 'Task', 'zh-cn': '任务' },
};

/** Why a tier is vague, and what would mend it. */
const WHY: Readonly<Record<Tier, Text>> = {
  V1: { en: 'A vague word stands where the number should: write how many, or list them.', 'zh-cn': '数量位置上用了模糊词：写明数量，或列出名单。' },
  V2: { en: 'The promise is softened, with neither number nor date: say by when, and how far.', 'zh-cn': '说法留有余地，没有数量和时限：写明到何时、达到什么程度。' },
  V3: { en: 'The indicator has no value: write from what it goes to what.', 'zh-cn': '指标没有目标值：写明由多少到多少。' },
  V4: { en: 'Neither number nor date: write how many, or by when.', 'zh-cn': '没有数量，也没有完成时限：写明数量或何时完成。' },
  V5: { en: 'How often or how high is left open: write the interval, or the rank.', 'zh-cn': '频次或位次不明确：写明每多久一次，或具体名次。' },
};

const LABELS = {
  en: { figure: 'Figure', due: 'Due', every: 'Every', owner: 'Lead', support: 'Support', section: 'Section', planEnd: 'end of the plan’s year, by default', noDay: 'no day can be told' },
  'zh-cn': { figure: '数量', due: '时限', every: '频次', owner: '责任单位', support: '配合单位', section: '章节', planEnd: '未写明，默认计划年度末', noDay: '无法确定到日' },
} as const;

/** `offset` is in UTF-16 units, 0-based. Null where neither a marker nor a target stands. */
export function hoverAt(plan: Plan, offset: number, language: Language): Hover | null {
  const marker = markerHoverAt(plan, offset, language);
  if (marker) return marker;
  for (const { passage, targets } of plan.targets) {
    if (offset < passage.start) break;
    for (const target of targets) {
      const { start, end } = passage.reading.sourceSpan(target.start, target.end);
      if (offset < passage.start + start || offset > passage.start + end) continue;
      const entry = entryOf(plan, passage, target);
      return { range: rangeOf(plan.snapshot, entry.span), contents: { kind: MarkupKind.Markdown, value: describe(plan, entry, language) } };
    }
  }
  return null;
}

function describe(plan: Plan, entry: RegisterEntry, language: Language): string {
  const label = LABELS[language];
  const lines = [`**${KINDS[entry.kind][language]}**`];
  const row = (name: string, value: string) => lines.push(language === 'en' ? `${name}: ${value}` : `${name}：${value}`);
  if (entry.tier) lines.push(WHY[entry.tier][language]);
  for (const quantity of entry.quantities) row(label.figure, `${escape(quantity.text)} → ${figure(quantity, language)}`);
  for (const deadline of entry.deadlines) row(deadline.every ? label.every : label.due, deadline.every ?? `${escape(deadline.text)} → ${deadline.end ?? label.noDay}`);
  if (entry.deadlines.length === 0 && entry.kind === 'quantified' && plan.year !== undefined) row(label.due, `${isoDate({ start: 0, end: 0, due: { kind: 'date', year: undefined, month: 12, day: 31 }, year: undefined, explicit: false }, plan.year)} (${label.planEnd})`);
  for (const [role, name] of [['lead', label.owner], ['support', label.support]] as const) {
    const names = entry.owners.filter((owner) => owner.role === role).map((owner) => escape(owner.text));
    if (names.length > 0) row(name, names.join(language === 'en' ? ', ' : '、'));
  }
  const path = sectionPath(entry.section);
  if (path !== '') row(label.section, escape(path));
  return lines.join('  \n');
}

function figure({ value, upper, unit, bound }: RegisterEntry['quantities'][number], language: Language): string {
  if (Number.isNaN(value)) return BOUNDS[bound][language].trim();
  const number = (n: number) => n.toLocaleString('en', { maximumFractionDigits: 6 });
  return `${BOUNDS[bound][language]}${number(value)}${upper === undefined ? '' : `–${number(upper)}`} ${unit}`.trim();
}
