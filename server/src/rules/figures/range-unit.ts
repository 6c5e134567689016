// range-unit: 15～30%, 9～16亿: the lower end lacks the sign or unit without which it can be misread (DOMAIN §1.9; GB/T 15835—2011 5.1.3).

import type { PlanText } from '../../plan.js';
import { span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { isChineseAt, lacksUnit, missingIn, rangesIn } from './numbers.js';
import { piecesOf, sourceOf, withoutTitles } from './texts.js';

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    const { text } = piece.reading;
    for (const range of rangesIn(piece.reading)) {
      if (!lacksUnit(range) || !isChineseAt(text, range) || withoutTitles(text)[range.start] !== text[range.start]) continue;
      const unit = missingIn(range);
      const source = plan.snapshot.text;
      const sign = range.sign === '至' ? '至' : /^[-~]{1,2}$/.test(range.sign) || range.sign.length > 1 ? '～' : range.sign;
      const [from, to, mark] = [range.from, range.to, range.mark].map((part) => sourceOf(piece, part));
      const written = source.slice(from!.start, to!.end);
      const right = `${source.slice(from!.start, from!.end)}${unit}${sign}${source.slice(to!.start, to!.end)}`;
      yield {
        span: sourceOf(piece, span(range.start, range.end)),
        message: { en: `The lower end of ${written} lacks ${unit}: write ${right}.`, 'zh-cn': `“${written}”的前一个数值缺“${unit}”，会有歧义：应写作“${right}”。` },
        fix: { title: { en: `Change to ${right}`, 'zh-cn': `改为“${right}”` }, edits: () => [{ span: mark!, text: unit + sign }], safe: true },
      };
    }
  }
}

export default defineRule(
  {
    id: 'range-unit',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'The lower end of a range lacks its %, 万 or 亿 (15～30%, 9～16亿).', 'zh-cn': '数值范围的前一个数值省略了百分号或万、亿（15～30%、9～16亿）。' },
    source: { en: 'GB/T 15835—2011 5.1.3: a sign or unit whose omission is ambiguous is not omitted.', 'zh-cn': 'GB/T 15835—2011 5.1.3：省略附加符号或计量单位会造成歧义的，不应省略。' },
  },
  check,
);
