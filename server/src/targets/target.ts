// Targets: from a passage's clauses to promises with their figures, dates and owners.

import { remembered } from '../text/remembered.js';
import { span, type Span } from '../text/span.js';
import { deadlinesIn, type Deadline } from './deadline.js';
import { isLatin, readSentence } from './english.js';
import { annotationsIn, inlineOwnersIn, type Owner } from './owner.js';
import type { Lexicon } from './lexicon/lexicon.js';
import type { PassageScope } from './passages.js';
import { isPolicy, quantitiesIn, type Quantity } from './quantity.js';
import { proseOf, READ, type Clause, type Prose } from './sentences.js';
import { canBeDated, hedgesIn, isTask, vagueIn, type Vague } from './verdict.js';

export type TargetKind = 'quantified' | 'dated' | 'both' | 'vague' | 'task';

/** Positions are in the reading of its passage. */
export interface Target extends Span {
  readonly kind: TargetKind;
  readonly vague: Vague | undefined;
  readonly quantities: readonly Quantity[];
  /** In the clause, or inherited from the head of its sentence or an annotation of its item: then with that place. */
  readonly deadlines: readonly Deadline[];
  readonly owners: readonly Owner[];
  readonly hedges: readonly Span[];
  readonly sentence: number;
}

interface Input {
  readonly text: string;
  readonly scope: PassageScope;
  readonly planYear: number | undefined;
  readonly isItem: boolean;
  readonly lexicon: Lexicon;
}

/** The targets of a passage's reading, in order; remembered by the text. */
export const targetsIn = remembered(({ text, scope, planYear, isItem, lexicon }: Input): readonly Target[] => {
  if (scope === 'review') return [];
  const prose = proseOf(text);
  if (isLatin(text)) return latinTargets(prose, scope, isItem);
  const deadlines = deadlinesIn(prose.masked, planYear);
  const annotations = annotationsIn(text);
  const hidden = blank(prose.masked, [...deadlines, ...annotations]);
  const trailing = spansWithin(deadlines, annotations);
  const annotated = new Set(trailing);
  const owners = annotations.flatMap((annotation) => annotation.owners).slice(0, MOST_SHARED);
  return merge(clauseTargets(prose, hidden, scope, deadlines.filter((d) => !annotated.has(d)), trailing.slice(0, MOST_SHARED), owners, annotations, planYear, lexicon), prose);
}, ({ text, scope, planYear, isItem, lexicon }) => `${scope} ${planYear ?? ''} ${isItem ? 'item' : ''} ${lexicon.key}\n${text}`);

/** An item's owners and dates go to each of its targets; more of them than this come from a page that lost its line ends. */
const MOST_SHARED = 60;

/** One target a sentence, in an English plan. */
function latinTargets({ text, sentences }: Prose, scope: PassageScope, isItem: boolean): Target[] {
  const owners = annotationsIn(text).flatMap((annotation) => annotation.owners);
  return sentences.flatMap((sentence, index): Target[] => {
    const end = sentence.start + text.slice(sentence.start, sentence.end).replace(/\s*\([^()]*\)\s*$/, '').length;
    const { quantities, deadlines, vague, commits } = readSentence(text.slice(sentence.start, end), isItem);
    if (!commits || scope === 'general') return [];
    const by = sentence.start;
    const kind: TargetKind = quantities.length > 0 ? (deadlines.length > 0 ? 'both' : 'quantified') : deadlines.length > 0 ? 'dated' : vague ? 'vague' : 'task';
    return [{
      start: by, end, kind, vague: vague && { ...vague, words: span(vague.words.start + by, vague.words.end + by) },
      quantities: quantities.map((q) => ({ ...q, start: q.start + by, end: q.end + by })), deadlines: deadlines.map((d) => ({ ...d, start: d.start + by, end: d.end + by })),
      owners, hedges: [], sentence: index,
    }];
  });
}

const within = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Those of `inner` that lie in one of `outers`; both in order and apart. Linear, since a page may come as one paragraph. */
function spansWithin<T extends Span>(inner: readonly T[], outers: readonly Span[]): T[] {
  let next = 0;
  return inner.filter((span) => {
    while (next < outers.length && outers[next]!.end < span.end) next++;
    return next < outers.length && within(outers[next]!, span);
  });
}

/** What is read already is hidden from what reads figures. */
function blank(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    out += text.slice(at, start) + READ.repeat(end - Math.max(at, start));
    at = end;
  }
  return out + text.slice(at);
}

/** Background, restatement and purpose inside a clause: figures there are nobody's promise (DOMAIN §2.12.9). */
const BACKGROUND = /在[^,;]{2,40}(?:的?基础上|的?前提下|的?情况下)|(?:按照|按|根据|围绕|对照|对标|依据|落实)[^,;]{0,40}(?:的?要求|的?目标|的?部署|的?精神|的?原则|的?规定)(?=$|[,;])|为[^,;]{4,40}(?:作出|做出|贡献|打下|奠定)/gu;

function clauseTargets(prose: Prose, hidden: string, scope: PassageScope, deadlines: readonly Deadline[], trailing: readonly Deadline[], owners: readonly Owner[], annotations: readonly Span[], planYear: number | undefined, lexicon: Lexicon): Target[] {
  const found: Target[] = [];
  const figured = new Set<number>();
  const readings = prose.clauses.map((clause) => {
    const quantities = quantitiesIn(withoutBackground(hidden.slice(clause.start, clause.end)), lexicon).map((q) => ({ ...q, start: q.start + clause.start, end: q.end + clause.start }));
    if (quantities.length > 0) figured.add(clause.sentence);
    return { clause, quantities };
  });
  const annotated = new Set(spansWithin(prose.clauses, annotations));
  let nextDeadline = 0;
  let governing: Deadline[] = [];
  let sentence = -1;
  let past = false;
  let alone = false;
  for (const { clause, quantities } of readings) {
    const own: Deadline[] = [];
    for (; nextDeadline < deadlines.length && deadlines[nextDeadline]!.start < clause.end; nextDeadline++) if (within(clause, deadlines[nextDeadline]!)) own.push(deadlines[nextDeadline]!);
    if (clause.sentence !== sentence) {
      governing = [];
      alone = false;
      past = isPast(prose.masked.slice(prose.sentences[clause.sentence]!.start, prose.sentences[clause.sentence]!.end), planYear, past);
    }
    sentence = clause.sentence;
    if (past) continue;
    // a date alone between commas (4月至10月,) stands beside the next one
    if (own.length > 0) governing = alone ? [...governing, ...own] : own;
    alone = own.length > 0 && own.reduce((sum, d) => sum + d.end - d.start, 0) >= clause.end - clause.start - 1;
    if (annotated.has(clause)) continue;
    // 2022年78%, 2025年90%: the first is where it stood
    const year = /^(20\d\d)年(?![^,，]{0,8}前)/u.exec(prose.masked.slice(clause.start, clause.end))?.[1];
    if (year !== undefined && planYear !== undefined && Number(year) < planYear) continue;
    const text = prose.text.slice(clause.start, clause.end);
    if (isCondition(text, prose, clause) || (/^对/u.test(text) && isPolicy(nextClause(prose, clause)))) continue;
    const masked = hidden.slice(clause.start, clause.end);
    const due = [...governing, ...trailing];
    const content = masked.replace(/[\ue001\s]/gu, '');
    // a deadline or a connective alone governs what follows, and promises nothing itself
    const bare = content.replace(/^(?:到|至|在|于|力争|确保)|(?:前|内)$/gu, '').length < 2;
    const kind = scope === 'general' && quantities.length === 0 ? undefined : quantities.length > 0 ? (due.length > 0 ? 'both' : 'quantified') : due.length > 0 && !bare && (own.length > 0 || (!isPolicy(masked) && (canBeDated(masked, lexicon) || vagueIn(text, masked, false, lexicon) !== undefined))) ? 'dated' : undefined;
    if (kind) {
      found.push({ ...trim(clause), kind, vague: undefined, quantities, deadlines: due, owners: [...owners, ...ownersIn(prose, clause)], hedges: shift(hedgesIn(masked, lexicon), clause.start), sentence: clause.sentence });
      continue;
    }
    if (scope === 'general' || bare) continue;
    // 验收标准: is the label of what follows
    const vague = /^[:：]/u.test(prose.text.slice(clause.end)) ? undefined : vagueIn(text, masked, figured.has(clause.sentence), lexicon);
    if (!vague && !isTask(masked, lexicon)) continue;
    found.push({
      ...trim(clause), kind: vague ? 'vague' : 'task', vague: vague && { ...vague, words: span(vague.words.start + clause.start, vague.words.end + clause.start) },
      quantities: [], deadlines: [], owners: [...owners, ...ownersIn(prose, clause)], hedges: shift(hedgesIn(masked, lexicon), clause.start), sentence: clause.sentence,
    });
  }
  return withOwnersOfSentence(found, prose);
}

/** 建成学校6所，由教务处负责: a clause that names no more than its unit speaks for its sentence. */
function withOwnersOfSentence(found: readonly Target[], prose: Prose): Target[] {
  const promising = new Set(found.map(({ start }) => start));
  const alone = new Map<number, Owner[]>();
  for (const clause of prose.clauses) {
    const owners = promising.has(clause.start) ? [] : ownersIn(prose, clause);
    if (owners.length > 0) alone.set(clause.sentence, [...(alone.get(clause.sentence) ?? []), ...owners].slice(0, MOST_SHARED));
  }
  if (alone.size === 0) return [...found];
  return found.map((target) => (target.owners.length > 0 ? target : { ...target, owners: alone.get(target.sentence) ?? [] }));
}

/** What was done in a year gone by, until the text comes back to the plan's own. */
function isPast(sentence: string, planYear: number | undefined, before: boolean): boolean {
  const year = /^(?:截至)?(20\d\d)年(?![^,，]{0,8}前)/u.exec(sentence)?.[1];
  if (year !== undefined && planYear !== undefined) return Number(year) < planYear;
  if (/^(?:预计|预测|据测算|据统计)/u.test(sentence)) return true;
  if (/^(?:去年|上年|过去[一五\d]年|近年来|一年来|[一二三四五六七八九十]+年来|“?十[一二三]?[一二三四]五”?期间,?(?:全|我))/u.test(sentence)) return true;
  return before && !/今年|本年|明年|下一步|20\d\d年/u.test(sentence);
}

const nextClause = (prose: Prose, clause: Clause): string => prose.masked.slice(clause.end, prose.sentences[clause.sentence]!.end).replace(/^[,，\s]+/u, '').split(/[,，]/u)[0] ?? '';

const trim = ({ start, end }: Clause): Span => span(start, end);
const shift = (spans: readonly Span[], by: number): Span[] => spans.map((s) => span(s.start + by, s.end + by));
const ownersIn = (prose: Prose, clause: Span): Owner[] => inlineOwnersIn(prose.masked.slice(clause.start, clause.end)).map((o) => ({ ...o, start: o.start + clause.start, end: o.end + clause.start }));

const withoutBackground = (clause: string): string => clause.replace(BACKGROUND, (text) => (/不低于|不少于/u.test(text) ? text : READ.repeat(text.length)));

/** 对产值超过5亿元的, 给予…: a condition of a rule. */
const isCondition = (text: string, prose: Prose, clause: Clause): boolean =>
  /的$/u.test(text) && (/^(?:对|凡|如|若)/u.test(text) || /^[,，]\s*(?:给予|可|予以|按|由|不得|应当?|享受|一次性)/u.test(prose.text.slice(clause.end, clause.end + 10)));

/** A run of clauses under one verb and one date is one target (新建小学2所,幼儿园5所). */
function merge(targets: readonly Target[], prose: Prose): Target[] {
  const out: Target[] = [];
  for (const target of targets) {
    const last = out.at(-1);
    if (last && last.sentence === target.sentence && last.kind === target.kind && continuesRun(last, target) && /^[,，]\s*$/.test(prose.text.slice(last.end, target.start))) {
      out[out.length - 1] = { ...last, end: target.end, quantities: [...last.quantities, ...target.quantities], hedges: [...last.hedges, ...target.hedges] };
    } else {
      out.push(target);
    }
  }
  return out;
}

/** The later clause has no date of its own and stands under that of the earlier. */
const continuesRun = (last: Target, next: Target): boolean =>
  (last.kind === 'both' || last.kind === 'dated') && last.deadlines.length === next.deadlines.length && last.deadlines.every((d, i) => d === next.deadlines[i]) && !next.deadlines.some((d) => within(next, d));
