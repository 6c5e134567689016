// What the rules on vague targets share: which clause of a sentence is reported, the budget, and the prompts that a fix puts in.

import type { PlanText } from '../../plan.js';
import { sourceSpan, type Passage } from '../../targets/passages.js';
import type { Target } from '../../targets/target.js';
import type { Tier } from '../../targets/verdict.js';
import type { Finding, Fix, Text } from '../rule.js';

/** Where all of these rules come from. */
export const SOURCE: Text = { en: 'Writing guides for plans: what, how much, by when, who.', 'zh-cn': '计划写作通行要求：做什么、做到什么程度、何时完成、谁负责。' };

export interface VagueClause {
  readonly passage: Passage;
  readonly target: Target;
  /** The words that the finding names, as the reading has them (simplified, half width). */
  readonly words: string;
  /** The clause, likewise. */
  readonly clause: string;
  /** The clause is English. */
  readonly latin: boolean;
}

/** The vague clauses of one tier, at most one a sentence: the strongest of the sentence, or none if that is of another tier. */
export function* vagueClauses(plan: PlanText, tier: Tier): Iterable<VagueClause> {
  for (const { passage, targets } of plan.targets) {
    let said = -1;
    for (const target of targets) {
      if (target.vague?.tier !== tier || target.sentence === said) continue;
      // tiers are named in the order of their strength
      if (targets.some((other) => other.sentence === target.sentence && other.vague && other.vague.tier < tier)) continue;
      said = target.sentence;
      const { text } = passage.reading;
      const clause = text.slice(target.start, target.end);
      yield { passage, target, words: text.slice(target.vague.words.start, target.vague.words.end), clause, latin: !/\p{Script=Han}/u.test(clause) };
    }
  }
}

export const wordsSpan = ({ passage, target }: VagueClause) => sourceSpan(passage, target.vague!.words);
export const clauseSpan = ({ passage, target }: VagueClause) => sourceSpan(passage, target);

/** A long clause is named by its beginning. */
export function short(text: string): string {
  const room = /\p{Script=Han}/u.test(text) ? 18 : 40;
  return text.length > room ? `${text.slice(0, room - 1).trimEnd()}…` : text;
}

/** The first `budget` findings; the rest are counted in one, at the place of the first that is left out. */
export function* withinBudget(findings: Iterable<Finding>, budget: number, rest: (count: number) => Text): Iterable<Finding> {
  let shown = 0;
  let more = 0;
  let first: Finding | undefined;
  for (const finding of findings) {
    if (shown < budget) {
      shown++;
      yield finding;
    } else {
      first ??= finding;
      more++;
    }
  }
  if (first && more === 1) yield first;
  else if (first) yield { span: first.span, message: rest(more) };
}

const MEASURES: readonly (readonly [RegExp, string])[] = [
  [/(?:学校|小学|中学|初中|高中|幼儿园|园|校|院|卫生室|厕所)$/u, '所'],
  [/(?:企业|公司|机构|单位|店|合作社|农场|酒店|民宿)$/u, '家'],
  [/(?:人才|教师|医师|医生|护士|师|员|干部|骨干|工匠|技工|名师|毕业生|师范生|农民|专家|带头人|学生|毕业生|学员|职工|人)$/u, '名'],
  [/(?:家庭|农户|用户|户)$/u, '户'],
  [/(?:路线|线路|道路|公路|航线|生产线|管网|渠道)$/u, '条'],
  [/(?:项目|工程|标准|政策|事项|措施|办法|成果|专利)$/u, '项'],
  [/(?:活动|会议|会|培训|比赛|讲座|演练)$/u, '场'],
  [/(?:设备|机具|仪器|车辆|机组)$/u, '台'],
];

/** The measure word for what a clause ends in; 个 where no other is known. */
export const measureFor = (noun: string): string => MEASURES.find(([pattern]) => pattern.test(noun.replace(/[”"』」)）等\s]+$/u, '')))?.[1] ?? '个';

export const fillIn = (title: Text, span: { start: number; end: number }, text: string): Fix => ({ title, edits: () => [{ span, text }], safe: false });
