// percent-over-100: a share of more than the whole, 覆盖率达到120% (DOMAIN §4 M9). Growth, completion and gross enrolment may exceed it.

import type { PlanText } from '../../plan.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { DASH } from './numbers.js';
import { perReading, piecesOf, sourceOf } from './texts.js';

/** Shares of a whole. Not among them: 毛入学率, 完成率, 增长率, 结案率, 使用率, 负债率; nor 拨备覆盖率 and 电话普及率, which are no shares. */
const SHARE = String.raw`(?:(?<!拨备|流动性|利息|电话|手机|宽带)(?:覆盖率|普及率)|(?<!毛)(?:入园率|入学率)|巩固率|合格率|达标率|及格率|优良率|优秀率|占比|比重|完好率|满意度|满意率|知晓率|参保率|签约率|参与率|出勤率|到课率|通过率|硬化率|绿化率|建档率|持证率|就业率|升学率|毕业率|检出率|成活率|公开率|覆盖面)`;

/** What may stand between the share and its figure: 达到, 保持在, 力争达到; not 提高 or 增长, whose figure is the growth. */
const LEADS = String.raw`(?:[,:\s]|分别|均|都|总体|平均|力争|确保|全部|要|应|须|需|将|已|也|达到?了?|为|是|实现|保持|稳定|巩固|控制|维持|提高|提升|上升|增加|在|到|至|升至|增至|不低于|不少于|不小于|超过|高于|以上|约|近)`;

/** 覆盖率达到120%, 98%～105%, 120%的覆盖率; not 覆盖率提高120%, 完成率120%, 占比100%. */
const AFTER = new RegExp(String.raw`${SHARE}(?:[由从]\d+(?:\.\d+)?%)?(?:${LEADS}{0,4}(?<!提高|提升|上升|增加))(?:\d+(?:\.\d+)?%?${DASH})?(?<n>\d+(?:\.\d+)?)%(?!的?(?:增|提))`, 'dgu');
const BEFORE = new RegExp(String.raw`(?<![\d.])(?<n>\d+(?:\.\d+)?)%(?:以上|左右)?的[^,。;、\d]{0,6}?${SHARE}`, 'dgu');

/** "coverage of 120%", "attendance rate reaches 105%"; not "gross enrolment rate of 105%", "coverage up 120%". */
const ENGLISH = /(?<!gross\s)\b(?:coverage|attendance|enrol?lment|pass|satisfaction|compliance|participation|literacy|survival|retention|graduation)(?:\s+(?:rate|score|level))?(?:\s+(?:of|at|to|is|reach(?:es)?|will|be|stays?|above|over|least|exceeds?)|:)*\s+(?<n>\d+(?:\.\d+)?)(?:%| per ?cent\b)(?!\s+(?:increase|growth|rise|more|up))/dgiu;

const places = perReading((text): readonly (Span & { readonly value: string })[] =>
  [AFTER, BEFORE, ENGLISH].flatMap((pattern) => Array.from(text.matchAll(pattern), (match) => {
    const [start, end] = match.indices!.groups!['n']!;
    return { start, end: text.startsWith('%', end) ? end + 1 : end, value: match.groups!['n']! };
  })).filter(({ value }) => Number(value) > 100),
);

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const place of places(piece.reading)) {
      yield {
        span: sourceOf(piece, place),
        message: {
          en: `A share cannot be ${place.value}%: write at most 100%, or name the rate of growth or completion that is meant.`,
          'zh-cn': `这类比率不会超过100%，“${place.value}%”有误：请核对数值，或写明是增长率、完成率。`,
        },
      };
    }
  }
}

export default defineRule(
  {
    id: 'percent-over-100',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'A share of a whole, such as a coverage rate, exceeds 100%.', 'zh-cn': '覆盖率、合格率一类的比率超过100%。' },
    source: { en: 'Arithmetic; rates of growth and completion and gross enrolment are exempt.', 'zh-cn': '算术常识；增长率、完成率、毛入学率等除外。' },
  },
  check,
);
