// sum-mismatch: the parts of a sentence do not add up to the total that it gives (DOMAIN §4 M24).

import type { PlanText } from '../../plan.js';
import { span, type Span } from '../../text/span.js';
import { defineRule, type Finding } from '../rule.js';
import { mismatchesIn, type Mismatch } from './sums.js';
import { perReading, piecesOf, sourceOf } from './texts.js';

interface Place extends Mismatch {
  /** Where its sentence begins in the text. */
  readonly from: number;
  /** As the text has it. */
  readonly written: string;
}

const places = perReading((text): readonly Place[] => Array.from(text.matchAll(/[^。;!?\n]+/gu)).flatMap((sentence) =>
  mismatchesIn(sentence[0]).map((mismatch) => ({ ...mismatch, from: sentence.index, written: sentence[0].slice(mismatch.total.start, mismatch.total.end) })),
));

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const { total, sum, parts, over, from, written } of places(piece.reading)) {
      const at = ({ start, end }: Span) => sourceOf(piece, span(from + start, from + end));
      yield {
        span: at(total),
        message: over
          ? { en: `The parts add up to ${sum}, more than the total of ${written}: correct the parts or the total.`, 'zh-cn': `所列各项之和为${sum}，超过总数${written}：请核对各项和总数。` }
          : { en: `The parts add up to ${sum}, not to ${written}: correct the parts or the total.`, 'zh-cn': `所列各项之和为${sum}，与总数${written}不符：请核对各项和总数。` },
        related: parts.map((part) => ({ span: at(part), message: { en: 'One of the parts', 'zh-cn': '其中一项' } })),
      };
    }
  }
}

export default defineRule(
  {
    id: 'sum-mismatch',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'The parts that a sentence lists do not add up to its total.', 'zh-cn': '同一句所列各项之和与总数不符。' },
    source: { en: 'Arithmetic; only lists that say what they are (其中, 分别为, 共, 合计) are added up.', 'zh-cn': '算术常识；只核对以“其中”“分别为”“共”“合计”明示的各项。' },
  },
  check,
);
