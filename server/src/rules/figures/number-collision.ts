// number-collision: two words of approximation or bound on one number, 约300人左右, and 减少3倍 (DOMAIN §1.11).

import type { PlanText } from '../../plan.js';
import type { Span } from '../../text/span.js';
import { defineRule, type Finding, type Text } from '../rule.js';
import { ANY_UNIT, DASH, NUMBER, SCALE } from './numbers.js';
import { perReading, piecesOf, sourceOf } from './texts.js';

const DIGITS = String.raw`(?:${NUMBER}(?:${DASH}${NUMBER})?(?:${SCALE})?|[一二三四五六七八九十百]+分之[一二三四五六七八九十百零]+|一半|半数|[一二三四五六七八九]成|[一二两三四五六七八九十百千万亿]+|[一二三四五六七八九]?十几|几[十百千万]+)`;
/** 300余人; not 300多功能, 300余额. */
const MORE = String.raw`(?:余(?![额量款])|多(?!功能|媒体|元化|样|层次|渠道|部门|学科|维))`;
const COUNT = String.raw`(?:个?月|[年日号点时分]|${ANY_UNIT})?`;
/** 300人左右, 300人上下; not 300人左右岸, 上下一心, 前后呼应. */
const AROUND = String.raw`左右(?![岸两侧手翼])|上下(?![一联贯同游班学级协册车楼])|前后(?![呼两院台门期端排衔])`;
const ABOVE = '及?以上';
const BELOW = '及?以下|以内|之内';

interface Pattern {
  /** What no match is without; cheap, where most paragraphs hold none. */
  readonly head: RegExp;
  readonly whole: RegExp;
}

const patternOf = (head: string, whole: string, flags = ''): Pattern => ({ head: new RegExp(head, `u${flags}`), whole: new RegExp(whole, `dgu${flags}`) });

/** `before` number `after`: the group `post` is the word that the fix deletes. */
const pair = (before: string, after: string): Pattern => patternOf(before, String.raw`(?<pre>${before})(?<what>\s?${DIGITS}(?:${SCALE})?${COUNT})(?<post>${after})`);
/** The same with 余 or 多 inside the number, where the fix deletes it: 近300余人. */
const inner = (before: string): Pattern => patternOf(before, String.raw`(?<pre>${before})(?<what>\s?${DIGITS})(?<post>${MORE})(?=\p{Script=Han})(?!年来)(?:(?:${SCALE})?${COUNT})`);

/** 约300; not 节约300万元, 公约, 最近3年, 附近5所. */
const ABOUT = '大约|(?<![节预公条合集制违签邀契履失解隐简])约|大概|大致|(?<![附最靠临邻就亲远])近';
const OVER = '超过|(?<!赶)超(?!过)|逾|突破|大于|高于|多于';
const AT_LEAST = '至少|最少|不少于|不低于|不小于';
const AT_MOST = '最多|不超过|不多于|不高于|不大于|不足|(?<![达做得找看])不到|(?<!不)低于|(?<!不)少于';

const PAIRS: readonly Pattern[] = [
  pair(ABOUT, `${AROUND}|之多|${ABOVE}|${BELOW}`),
  inner(ABOUT),
  pair(`(?<!不)(?:${OVER})`, `${ABOVE}|${AROUND}`),
  inner(`(?<!不)(?:${OVER})`),
  // 至少开展2次以上: a verb between, and no further figure that 至少 could belong to (至少建成500平方米以上图书馆3个)
  pair(String.raw`(?:${AT_LEAST})`, `${ABOVE}|${AROUND}`),
  pair(String.raw`(?:至少|最少)(?:(?![一二两三四五六七八九十百千万])\p{Script=Han}){1,4}`, `(?:${ABOVE})(?![^,。;、]*[\\d一二两三四五六七八九十])`),
  pair(AT_MOST, `${BELOW}|${AROUND}`),
  inner(AT_MOST),
  // 300余人左右, 几十人左右
  patternOf('左右', String.raw`(?<![\d.])(?<number>${NUMBER}|[一二两三四五六七八九十百千万亿]*)(?<pre>余|多|几)(?<what>[十百千万亿]*${COUNT})(?<post>左右(?![岸两侧手翼]))`),
  // at least 20 staff or more, about 300 or so
  patternOf('or more|and above|and over', String.raw`\b(?<pre>at least|more than|over|no fewer than|no less than|a minimum of)(?<what>\s\d[\d,.]*%?(?:\s[a-z]+){0,2}?)(?<post>\s(?:or more|and above|and over))\b`, 'i'),
  patternOf('or so', String.raw`\b(?<pre>about|around|approximately|roughly|some|nearly)(?<what>\s\d[\d,.]*%?(?:\s[a-z]+){0,2}?)(?<post>\sor so)\b`, 'i'),
];

/** 减少3倍, 下降一倍; not 降到3倍以下, 减少倍数. */
const FEWER_TIMES = /(?:减少|下降|降低|缩小|缩短|压缩|压减|削减)了?(?:\d+(?:\.\d+)?|[一两二三四五六七八九十]+)倍/gu;

interface Place extends Span {
  readonly message: Text;
  readonly post?: Span & { readonly word: string };
}

/** What no finding is without. */
const ANY = /左右|上下|前后|之多|以[上下内]|之内|[余多]\p{Script=Han}|倍|\bor\b|\band (?:above|over)/u;

const places = perReading((text): readonly Place[] => {
  if (!ANY.test(text)) return [];
  const found: Place[] = [];
  for (const { head, whole } of PAIRS) {
    if (!head.test(text)) continue;
    for (const match of text.matchAll(whole)) {
      const { pre, what, post } = match.groups!;
      const word = post!.trim();
      const [start, end] = match.indices!.groups!['post']!;
      const number = match.groups!['number'] ?? '';
      // 余 and 多 follow a number
      if (/^[余多]$/u.test(pre!) && !/[\d十百千万亿]$/u.test(number)) continue;
      const place = { start: match.index, end: match.index + match[0].length };
      if (found.some((other) => place.start < other.end && other.start < place.end)) continue;
      const first = pre!.replace(/^(至少|最少).+$/u, '$1');
      found.push({
        ...place,
        post: { start, end, word },
        message: {
          en: `${first} and ${word} both qualify one number in ${match[0]}: keep one of them.`,
          'zh-cn': `“${match[0]}”中“${first}”与“${word}”重复或矛盾：只保留一个，如“${(number + pre! + what! + match[0].slice(number.length + pre!.length + what!.length + post!.length)).trim()}”。`,
        },
      });
    }
  }
  for (const match of text.matchAll(FEWER_TIMES)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      message: { en: `${match[0]}: nothing can fall by a multiple; write a percentage or a fraction, or 减少到.`, 'zh-cn': `“${match[0]}”：减少、下降不能用倍数，应改用百分比或分数。` },
    });
  }
  return found;
});

function* check(plan: PlanText): Iterable<Finding> {
  for (const piece of piecesOf(plan)) {
    for (const { message, post, ...place } of places(piece.reading)) {
      const fix = post && { title: { en: `Delete ${post.word}`, 'zh-cn': `删去“${post.word}”` }, edits: () => [{ span: sourceOf(piece, post), text: '' }], safe: false };
      yield { span: sourceOf(piece, place), message, ...(fix ? { fix } : {}) };
    }
  }
}

export default defineRule(
  {
    id: 'number-collision',
    group: 'figures',
    severity: 'warning',
    summary: { en: 'Two words of approximation or bound stand on one number (约300人左右, 超过70%以上).', 'zh-cn': '同一数目上概数词、界限词重复（约300人左右、超过70%以上）。' },
    source: { en: 'Language editing literature: one such word on a number; a decrease is not given in multiples.', 'zh-cn': '编校通行做法：一个数目只用一个概数词或界限词；减少不用倍数表示。' },
  },
  check,
);
