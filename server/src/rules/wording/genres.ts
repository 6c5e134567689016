// The genres of plans, told by their titles, with the sections that each one has: data of missing-section and over-length.
// Source: DOMAIN §5.2 (what drafting handbooks ask for); limits: 《整治形式主义为基层减负若干规定》(2024).

import type { PlanText } from '../../plan.js';
import { readingOf } from '../../text/reading.js';
import type { Span } from '../../text/span.js';
import type { Text } from '../rule.js';

export interface StandardSection {
  readonly name: Text;
  /** On the title of a section, folded. */
  readonly title: RegExp;
  /** On a paragraph of direction (before the first section, or under 总体要求), where it may stand without a heading of its own. */
  readonly lead?: RegExp;
}

export interface Genre {
  readonly name: Text;
  /** On the plan's title, folded, without what follows it in brackets. */
  readonly title: RegExp;
  /** Characters that the text should not exceed. */
  readonly limit?: number;
  readonly sections: readonly StandardSection[];
}

const section = (zh: string, en: string, title: RegExp, lead?: RegExp): StandardSection => ({ name: { en, 'zh-cn': zh }, title, ...(lead && { lead }) });

const GOALS = section('工作目标', 'goals (工作目标)', /目标|指标|goals?|objectives?|outcomes?/iu, /目标/u);
const STEPS = section('实施步骤', 'stages (实施步骤)', /步骤|阶段|进度|安排|日程|时间/u);
const SUPPORT = section('保障措施', 'safeguards (保障措施)', /保障|组织领导|组织实施|工作要求|统筹推进|强化支撑|考核/u);
const OVERALL = section('总体要求', 'overall requirements (总体要求)', /总体要求|总体思路|指导思想|工作思路|基本思路/u, /[^]{40}/u);

const GENERAL_LIMIT = 5000;
const SPECIAL_LIMIT = 4000;

/** The first that fits is taken. */
export const GENRES: readonly Genre[] = [
  { name: { en: 'a review with a plan', 'zh-cn': '总结暨计划' }, title: /总结(?:暨|及|和|与|、).{0,14}(?:计划|要点|打算|安排|思路)$/u, sections: [
    section('工作总结', 'review of the year (工作总结)', /总结|回顾|成效|完成情况/u), section('存在问题', 'problems (存在问题)', /问题|不足|困难|短板/u), section('下一步计划', 'plan for the next year', /计划|打算|思路|安排|目标|任务/u),
  ] },
  { name: { en: 'an action plan', 'zh-cn': '行动计划' }, title: /行动计划$/u, limit: GENERAL_LIMIT, sections: [section('行动目标', 'goals (行动目标)', GOALS.title, GOALS.lead), section('重点行动', 'actions (重点行动)', /任务|行动|举措|措施|工程|重点/u), section('组织实施', 'implementation (组织实施)', SUPPORT.title)] },
  { name: { en: 'an implementation plan', 'zh-cn': '方案' }, title: /方案$/u, limit: SPECIAL_LIMIT, sections: [GOALS, STEPS, SUPPORT] },
  { name: { en: 'main points', 'zh-cn': '工作要点' }, title: /要点$/u, limit: GENERAL_LIMIT, sections: [OVERALL] },
  { name: { en: 'opinions', 'zh-cn': '意见' }, title: /意见$/u, limit: GENERAL_LIMIT, sections: [OVERALL, GOALS, SUPPORT] },
  { name: { en: 'a work plan', 'zh-cn': '工作计划' }, title: /计划$/u, limit: GENERAL_LIMIT, sections: [GOALS, SUPPORT] },
  { name: { en: 'a project plan', 'zh-cn': '项目计划' }, title: /project plan$/iu, sections: [
    section('范围', 'scope', /scope|deliverables/iu), section('进度', 'schedule', /schedule|milestones?|work plan|timeline|phases?/iu), section('分工', 'roles', /roles?|governance|responsib|organi[sz]ation|team/iu),
    section('预算', 'budget', /budget|resources?|cost/iu), section('风险', 'risks', /risks?/iu), section('验收', 'acceptance', /acceptance|closure|quality|monitoring|evaluation/iu),
  ] },
  { name: { en: 'an action plan', 'zh-cn': '行动计划' }, title: /action plan$/iu, sections: [section('目标', 'objectives', GOALS.title), section('行动', 'actions', /actions?|activit|measures?|initiatives?|priorit/iu), section('进度', 'timeline', /schedule|timeline|milestones?|calendar|monitoring|review|reporting/iu)] },
  { name: { en: 'a work plan', 'zh-cn': '工作计划' }, title: /(?:work|annual|strategic|implementation) plan$/iu, sections: [
    section('目标', 'objectives', GOALS.title), section('任务', 'activities', /activit|actions?|priorit|work|measures?|programmes?|programs?/iu), section('预算', 'budget', /budget|resources?|financ|cost/iu), section('监测', 'monitoring', /monitor|evaluation|review|report|indicators?|governance/iu),
  ] },
];

export interface Title {
  /** Folded, without what follows it in brackets. */
  readonly text: string;
  readonly span: Span;
}

/** The plan's own title: the first line that is one before any section. A notice's title names the plan in 《》. */
export function titleOf({ snapshot, outline: { layout, sections } }: Pick<PlanText, 'snapshot' | 'outline'>): Title | undefined {
  const end = sections.find((s) => s.marker)?.line ?? layout.facts.length;
  let notice: Title | undefined;
  for (let line = 0; line < end; line++) {
    const { kind, textStart, textEnd } = layout.facts[line]!;
    if (kind !== 'title') continue;
    const text = readingOf(snapshot.lines[line]!.slice(textStart, textEnd)).text.replace(/[(（][^()（）]*[)）]$/u, '').trim();
    const span = { start: snapshot.lineStart(line) + textStart, end: snapshot.lineStart(line) + textEnd };
    if (!/通知$/u.test(text)) return { text, span };
    const named = /印发(?:《([^《》]+)》|([^《》]{4,}?))的通知$/u.exec(text);
    notice ??= named ? { text: (named[1] ?? named[2]!).replace(/\([^()]*\)$/u, ''), span } : undefined;
  }
  return notice;
}

export const genreOf = (title: Title | undefined): Genre | undefined => title && GENRES.find((genre) => genre.title.test(title.text));
