// What a clause promises: a figure, a date, both, something vague, a task, or nothing. The decision procedure is DOMAIN §2.7.

import type { Span } from '../text/span.js';
import { SOFT_FREQUENCY, VAGUE_COUNT, VAGUE_NUMBER } from './lexicon/hedges.js';
import { LEXICON, perLexicon, type Lexicon } from './lexicon/lexicon.js';
import { ABSTRACT, NOMINAL_ENDING, UNIQUE_TITLE } from './lexicon/nouns.js';
import { ADVERBS, alternation, FRAMING, RAISE_OR_LOWER } from './lexicon/verbs.js';
import { MASK } from './sentences.js';

export type Tier = 'V1' | 'V2' | 'V3' | 'V4' | 'V5';

export interface Vague {
  readonly tier: Tier;
  /** The words that the finding is about, relative to the clause. */
  readonly words: Span;
  /** What is missing first of all. */
  readonly slot: 'number' | 'date';
}

const ADVERB = alternation(ADVERBS);
const FRAME = alternation(FRAMING);

const softFrequency = new RegExp(SOFT_FREQUENCY, 'u');

/** At the clause's head, past subject and adverbs: is its first verb one that makes the rest routine? */
const LEADING = new RegExp(`^[\\s、]*(?:(?:[一二三四五六七八九十]是|[一二三四五六七八九十]要|${ADVERB})[\\s、]*)*`, 'u');
const framed = new RegExp(`^(?:${FRAME})`, 'u');
const framing = new RegExp(FRAME, 'u');
const framedVerb = new RegExp(`(?:${FRAME})[^,;]*$`, 'u');

const abstractObject = new RegExp(`${ABSTRACT}$`, 'u');
const nominal = new RegExp(`${NOMINAL_ENDING}(?:等)?[\\s)”"]*$`, 'u');
const unique = new RegExp(`${UNIQUE_TITLE}[\\s)”"']*$`, 'u');

/** V4b: a milestone reached without a date. */
const milestone = /(?:投入使用|建成投用|建成投产|竣工|通车|完工|封顶|交付使用|投产达产|创建成为|上线运行|正式运营|投入运营|挂牌运营|开园|开诊|启用)[\s)”"]*$|^(?:[^,;]{0,12})?升级改造[\p{Script=Han}]{2,}|(?<!年度[^,;]{0,8}|任务)完成(?!年度|各项|既定|[^,;]{0,4}任务)[^,;]{2,40}(?:工程|工作|改造|复核|建设|编制|验收|搬迁|整治|安装|布线|招标|任务)[\s)”"]*$|通过[^,;]{2,30}(?:评估|评审|复评|复审|验收|认证|审查)[\s)”"]*$/u;
const PUSHED_MILESTONE = /推进|推动|加快|促进|确保|协调/u;

/** Verbs that only with another word about them say that something is done. */
const OTHER_VERBS = ['调整', '充实', '推出', '办好', '设立', '成立', '推动', '推进', '落地', '解决', '选送', '建立', '形成', '安排', '储备', '整合', '梳理'];
const OTHER_COMMITMENTS = ['清理', '消除', '签订', '部署', '升级', '取消', '设置', '接入', '移交', '公示', '设立', '成立', '出台', '建立', '投入', '办理', '兑付', '拨付', '报送', '上报', '推出', '印发', '到位', '搬迁', '入驻', '开园', '挂牌'];

const patternsOf = perLexicon(({ delivery, tasks, things, indicators, soft, exempt }) => {
  const anyVerb = `${tasks}|${alternation(OTHER_VERBS)}`;
  return {
    anyVerb: new RegExp(anyVerb, 'u'),
    soft: new RegExp(soft, 'u'),
    exempt: new RegExp(exempt, 'u'),
    vagueNumber: new RegExp(`不少(?!于)|绝?大部分|${alternation(VAGUE_NUMBER.filter((word) => word !== '大部分'))}|(?=[多几数好])(?<=(?:${anyVerb}))${VAGUE_COUNT}|(?=部分)(?<=(?:${anyVerb})[\\p{Script=Han}]{0,3})部分(?!人员|群众|地区|时段)|有条件的`, 'gu'),
    /** V3: 降低择校生比例; the indicator ends its noun phrase. */
    direction: new RegExp(`(?:${alternation(RAISE_OR_LOWER)})(?!的)(?<object>[^,;]{0,40}?(?<indicator>${indicators}))(?=供给|增长|供应|$|[,;。、)]|[和及与并])`, 'u'),
    grows: new RegExp(`[\\p{Script=Han}]{0,12}?(?<indicator>${indicators})(?:逐步|稳步|持续|明显|不断|进一步|逐渐|逐年|大幅|大幅度|有效|显著|有所|稳定|较快|平稳|全面|得到)*(?:扩大|提高|提升|增长|增加|下降|降低|减少|缩小|压降)`, 'u'),
    /** V4a: a verb of delivery, and then a thing that is counted. */
    delivers: new RegExp(`(?:${delivery})(?:[、和及](?:${delivery}))*`, 'gu'),
    countable: new RegExp(`${things}(?=$|[,;。)”"']|[、和及与等])`, 'u'),
    task: new RegExp(`^(?:${tasks})`, 'u'),
    commits: new RegExp(`(?!落实)(?:${tasks})|${alternation(OTHER_COMMITMENTS)}`, 'u'),
    hedges: new RegExp(`${soft}|${alternation(VAGUE_NUMBER)}|${SOFT_FREQUENCY}|拟(?=[\\p{Script=Han}])`, 'gu'),
  };
});

type Patterns = ReturnType<typeof patternsOf>;

/**
 * The vague tier of a clause without figure or date; undefined where it is a task or no target. `clause` is the text, `masked` the same
 * with names hidden; `sentenceHasFigure`: another clause of the sentence gives a figure (no V3 then).
 */
export function vagueIn(clause: string, masked: string, sentenceHasFigure: boolean, lexicon: Lexicon = LEXICON): Vague | undefined {
  const patterns = patternsOf(lexicon);
  if (patterns.exempt.test(clause)) return undefined;
  const head = LEADING.exec(masked)![0].length;
  const isFramed = framed.test(masked.slice(head)) || framed.test(masked.trimStart());
  return numberWord(patterns, masked, isFramed) ?? softPromise(patterns, masked) ?? bareIndicator(patterns, masked, sentenceHasFigure) ?? bareDelivery(patterns, clause, masked, isFramed) ?? openFrequency(masked);
}

const words = (match: RegExpExecArray | RegExpMatchArray): Span => ({ start: match.index!, end: match.index! + match[0].length });

function numberWord({ vagueNumber, anyVerb }: Patterns, masked: string, isFramed: boolean): Vague | undefined {
  for (const match of masked.matchAll(vagueNumber)) {
    const before = masked.slice(0, match.index);
    const after = masked.slice(match.index + match[0].length);
    const word = match[0];
    const anywhere = /^(?:一大批|一批|若干|一定数量|一定比例|一定规模)$/u.test(word) ? before.trim() !== '' : /^(?:绝?大多数|绝?大部分)$/u.test(word) && anyVerb.test(masked);
    if (!anywhere && !anyVerb.test(before) && !/(?:发展|争取|力争|选|建|引|聘|推|创|育|办|招|扶|评|树|征|收|买|造)$/u.test(before)) continue;
    if (/^(?:情况|时候|时间)/u.test(after)) continue;
    if (word === '更多' && /(?:引导|争取|让|为|吸引|鼓励|给|使|提供)$/u.test(before)) continue;
    if (word === '有条件的' && (isFramed || /^(?:地方|地区|县|乡|学校|企业)?[^,]{0,8}(?:可|率先|先行)/u.test(after) || /支持|鼓励|引导|推动/u.test(before))) continue;
    if (word === '若干' && /^(?:措施|意见|规定|政策|问题)/u.test(after) && !/出台|制定|推出|印发/u.test(before)) continue;
    if (/^(?:大量|不少)$/u.test(word) && (isFramed || /^(?:的)?(?:工作|时间|精力|问题|资料|数据|信息)/u.test(after))) continue;
    if (word === '部分' && isFramed) continue;
    if (word === '部分' && /^(?:的|失能|特殊|领域|环节|内容|行业|岗位职责)/u.test(after)) continue;
    return { tier: 'V1', words: words(match), slot: 'number' };
  }
  return undefined;
}

function softPromise({ soft }: Patterns, masked: string): Vague | undefined {
  const match = soft.exec(masked);
  return match ? { tier: 'V2', words: words(match), slot: 'date' } : undefined;
}

function bareIndicator({ direction, grows }: Patterns, masked: string, sentenceHasFigure: boolean): Vague | undefined {
  if (sentenceHasFigure || /^[\s、]*(?:引导|鼓励|支持|指导|督促)/u.test(masked)) return undefined;
  const match = direction.exec(masked) ?? grows.exec(masked);
  if (!match) return undefined;
  if (abstractObject.test(match.groups!['indicator']!) || abstractObject.test(match.groups!['object'] ?? '')) return undefined;
  // 研究解决满意度方面的问题: the indicator qualifies another noun
  if (/^(?:方面|问题|分配|管理|考核|制度)/u.test(masked.slice(match.index + match[0].length))) return undefined;
  return { tier: 'V3', words: words(match), slot: 'number' };
}

function bareDelivery({ delivers, countable }: Patterns, clause: string, masked: string, isFramed: boolean): Vague | undefined {
  const reached = milestone.exec(masked);
  if (reached && !isFramed && !PUSHED_MILESTONE.test(masked.slice(0, reached.index))) return { tier: 'V4', words: words(reached), slot: 'date' };
  if (isFramed) return undefined;
  for (const match of masked.matchAll(delivers)) {
    const before = masked.slice(0, match.index);
    const object = clause.slice(match.index + match[0].length);
    const maskedObject = masked.slice(match.index + match[0].length);
    if (object.trim().length < 2 || nominal.test(object) || unique.test(object)) continue;
    // the verb is a noun itself (建设方案, 培训机构), or belongs to a noun before it (校园建设), or another verb governs it
    if (/^(?:[、和与及]|[工活]作|活动|工程|机制|力度|方案|机构|基地建设|成果|任务|标准化|规划|计划|为|成为|和使用|质量|水平|的)/u.test(maskedObject)) continue;
    if (framedVerb.test(before)) continue;
    if (/第[一二三四五六七八九十\d]+批|首批/u.test(maskedObject)) continue;
    if (!countable.test(object)) continue;
    return { tier: 'V4', words: { start: match.index, end: match.index + match[0].length }, slot: 'number' };
  }
  return undefined;
}

function openFrequency(masked: string): Vague | undefined {
  const match = softFrequency.exec(masked);
  return match ? { tier: 'V5', words: words(match), slot: 'date' } : undefined;
}

/** A clause with a verb of T1–T7 at its head commits to something that can be ticked off, though not measured. */
export function isTask(masked: string, lexicon: Lexicon = LEXICON): boolean {
  const head = masked.slice(LEADING.exec(masked)![0].length);
  return patternsOf(lexicon).task.test(head) && !head.startsWith(MASK);
}

const rule = /建立[^,]*(?:机制|制度|体系)$|总结推广|不得|一律|原则上不|可不|按规定|视情|严禁|未经|^(?:对|凡)[^,]{1,24}的(?=[采实及给限一依列纳约])/u;

/** Whether a clause can be bound by a date that stands before it: it does something that can be ticked off, and is no rule or slogan. */
export function canBeDated(masked: string, lexicon: Lexicon = LEXICON): boolean {
  if (rule.test(masked)) return false;
  const head = masked.slice(LEADING.exec(masked)![0].length);
  const first = patternsOf(lexicon).commits.exec(head);
  if (!first) return false;
  const frame = framed.exec(head) ?? framing.exec(head.slice(0, first.index));
  return !frame || /^(?:启动|组织|举办|开展|实施|完善|落实|建立|整合)/u.test(frame[0]);
}

/** Hedge words of any grade in a clause, for the register. */
export function hedgesIn(masked: string, lexicon: Lexicon = LEXICON): Span[] {
  return [...masked.matchAll(patternsOf(lexicon).hedges)].map(words);
}
