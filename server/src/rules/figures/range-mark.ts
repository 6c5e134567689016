// range-mark: 3-5所 for 3～5所, 2017-2020年 for 2017—2020年 (DOMAIN §1.9; GB/T 15834—2011 4.13, GB/T 15835—2011 5.1.3).

import type { PlanText } from '../../plan.js';
import { span, type Span } from '../../text/span.js';
import type { Edit } from '../../text/edits.js';
import { defineGatheringRule, type Finding, type Part } from '../rule.js';
import { DASH, endsOf, isChineseAt, lacksUnit, rangesInText } from './numbers.js';
import { perReading, piecesOf, sourceOf, withoutTitles } from './texts.js';

/**
 * The marks of 2017-2020年, 1-3月, 10月1日-7日, 3月-次年5月, with what stands beside them. Not 2024-03-05, 0532-8891, 9:00-9:30, 6-12月龄,
 * 3号-5号楼; nor the years in 《…（2019-2021年）》, which is another document's name.
 */
const TIMES: readonly RegExp[] = [
  [String.raw`(?<![\w./:~—–-])(?:19|20)\d\d年?`, String.raw`(?:19|20)\d\d(?:年|学年|财年)`],
  [String.raw`(?<![\d./:-])\d{1,2}月(?:份|底|初|末|[上中下]旬)?`, String.raw`(?:(?:(?:19|20)\d\d|[次翌明])年)?\d{1,2}月(?!龄)`],
  [String.raw`(?<![\w./:~—–-])(?:[1-9]|1[0-2])`, String.raw`(?:[1-9]|1[0-2])月(?!龄|\d)`],
  [String.raw`\d{1,2}日`, String.raw`(?:(?:19|20)\d\d年)?(?:\d{1,2}月)?\d{1,2}日`],
  [String.raw`月\d{1,2}号`, String.raw`(?:\d{1,2}月)?\d{1,2}号(?![楼院线文])`],
  [String.raw`月\d{1,2}`, String.raw`\d{1,2}日`],
].map(([before, after]) => new RegExp(String.raw`(?<=${before})${DASH}(?=${after})`, 'gu'));

interface Mark extends Span {
  readonly kind: 'time' | 'value';
  /** The range around the mark. */
  readonly range: Span;
}

const marks = perReading((text): readonly Mark[] => {
  const masked = withoutTitles(text);
  const found = new Map<number, Mark>();
  for (const range of rangesInText(masked)) {
    const [low, high] = endsOf(range);
    if (range.sign !== '至' && low < high && !lacksUnit(range) && isChineseAt(masked, range)) found.set(range.mark.start, { ...range.mark, kind: 'value', range });
  }
  for (const pattern of TIMES) {
    for (const match of masked.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const before = /[\d年月日号份底初末上中下旬]*$/u.exec(masked.slice(0, match.index))![0].length;
      const after = /^(?:[次翌明]年)?[\d年月日号]*/u.exec(masked.slice(end))![0].length;
      found.set(match.index, { start: match.index, end, kind: 'time', range: span(match.index - before, end + after) });
    }
  }
  return [...found.values()];
});

/** From this many on, and where more ranges have the wrong mark than a right one, it is how the plan is written. */
const HABIT = 5;

interface Wrong {
  readonly place: Span;
  readonly written: string;
  readonly right: string;
  readonly edit: Edit;
}

interface Gathered {
  readonly wrong: readonly Wrong[];
  /** How many ranges have a right mark. */
  readonly fine: number;
}

function gather(plan: PlanText): Gathered {
  const wrong: Wrong[] = [];
  let fine = 0;
  for (const piece of piecesOf(plan)) {
    for (const mark of marks(piece.reading)) {
      const at = sourceOf(piece, mark);
      const written = plan.snapshot.text.slice(at.start, at.end);
      if (/^\s?[—～〜―∼]\s?$/u.test(written)) {
        fine++;
        continue;
      }
      const { text } = piece.reading;
      const right = mark.kind === 'time' ? '—' : '～';
      wrong.push({
        place: sourceOf(piece, mark.range),
        written: plan.snapshot.text.slice(sourceOf(piece, mark.range).start, sourceOf(piece, mark.range).end),
        right: text.slice(mark.range.start, mark.start) + right + text.slice(mark.end, mark.range.end),
        edit: { span: at, text: right },
      });
    }
  }
  return { wrong, fine };
}

function* check(parts: readonly Part<Gathered>[]): Iterable<Finding> {
  const fine = parts.reduce((sum, { value }) => sum + value.fine, 0);
  const moved = ({ start, end }: Span, by: number) => span(start + by, end + by);
  const wrong = parts.flatMap(({ value, at }) => value.wrong.map((w): Wrong => ({ ...w, place: moved(w.place, at), edit: { ...w.edit, span: moved(w.edit.span, at) } })));
  if (wrong.length >= HABIT && wrong.length > fine) {
    const [first] = wrong;
    yield {
      span: first!.place,
      message: {
        en: `${wrong.length} ranges have a hyphen or another wrong mark, such as ${first!.written}: write ～ between values and — between dates.`,
        'zh-cn': `全文有${wrong.length}处范围的连接号不当，如“${first!.written}”：数值之间用“～”，年月日之间用“—”。`,
      },
      fix: { title: { en: `Change the marks of all ${wrong.length} ranges`, 'zh-cn': `统一${wrong.length}处范围的连接号` }, edits: () => wrong.map(({ edit }) => edit), safe: true },
    };
    return;
  }
  for (const { place, written, right, edit } of wrong) {
    yield {
      span: place,
      message: { en: `${written} has the wrong mark for a range: write ${right}.`, 'zh-cn': `“${written}”的连接号不当：应写作“${right}”。` },
      fix: { title: { en: `Change to ${right}`, 'zh-cn': `改为“${right}”` }, edits: () => [edit], safe: true },
    };
  }
}

export default defineGatheringRule(
  {
    id: 'range-mark',
    group: 'figures',
    severity: 'info',
    summary: { en: 'A range is written with a hyphen or a double dash (3-5所, 2017-2020年).', 'zh-cn': '数值或时间的范围用了短横线、双破折号（3-5所、2017-2020年）。' },
    source: { en: 'GB/T 15834—2011 4.13 and GB/T 15835—2011 5.1.3: ～ for values, — for time.', 'zh-cn': 'GB/T 15834—2011 4.13、GB/T 15835—2011 5.1.3：数值用浪纹线，时间用一字线。' },
  },
  gather,
  check,
);
