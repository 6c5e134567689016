// What stands in a text for something still to be filled in: XX%, ***, ____, 待定, 【数量】 (DOMAIN M11).

import { span, type Span } from './span.js';

export type PlaceholderKind =
  /** XX, ***, ____: holds the place of a figure or a name */
  | 'blank'
  /** ***新时代: a name that a web site has masked */
  | 'masked'
  /** 【数量】 （此处填写…） ${…}: names what should stand there */
  | 'prompt'
  /** 待定 TBD: put off */
  | 'pending';

export interface Placeholder extends Span {
  readonly kind: PlaceholderKind;
}

/** Signs that hold the place of a figure, as the source of a pattern: `达到XX%`. Fits the raw text and the folded reading. */
export const BLANK = [
  // XX所, ××县, XX.X%, XXkm; not XXL, FAX, XX世纪
  String.raw`(?:(?<![A-Za-z\dＡ-Ｚａ-ｚ])[XxＸｘ]|(?<!\d)×)[XxＸｘ×]+(?:\.[XxＸｘ×]+)?(?:(?=(?:km|kg|kW|MW|GW)(?![A-Za-z]))|(?![A-Za-zＡ-Ｚａ-ｚ]|(?<=(?<!X)XX)世纪))`,
  // **县; not z***@163.com, 138****5678
  String.raw`(?<![\w*@.])\*{2,6}(?![\w*@])|(?<![*＊])＊{2,6}(?!＊)`,
  // ____元; not snake__case
  String.raw`(?<![A-Za-z_＿])[_＿]{2,}(?![_＿])|[_＿]{2,}(?![A-Za-z_＿])`,
  // ○○县; not 二○○八年
  String.raw`(?<![○◯〇一二三四五六七八九十百零])[○◯〇△□]{2,}(?![○◯〇一二三四五六七八九十零]|年)`,
].join('|');

/** What a slot is followed by: `……%`, `X个`. */
const UNIT = String.raw`\s?(?:[%％]|[万亿]元|万人|亿|元|个(?!一|性)|所|名|家|场|次|年|月|日|公里|平方|吨|亩|户)`;

const BLANKS = new RegExp(
  [
    // 20XX年X月X日, 〔20××〕, 202X年
    String.raw`(?:(?<!\d)(?:20|19)[XxＸｘ×_＿]{2,}(?![A-Za-z])年?|(?<!\d)20\d[XxＸｘ×](?=年)年?|(?<![A-Za-z\d])[XxＸｘ×]{1,4}年(?=[XxＸｘ×]{1,2}月))(?:[XxＸｘ×]{1,2}月)?(?:(?<=月)[XxＸｘ×]{1,2}日)?`,
    String.raw`(?<![A-Za-z\d+＋])[XxＸｘ×]{1,2}月(?:[XxＸｘ×]{1,2}日)?`,
    String.raw`(?<=\d月)[XxＸｘ×]{1,2}日`,
    BLANK,
    // 增长X%, 新建X所; not 1+X个
    String.raw`(?<![A-Za-z\d+＋“])[XxＸｘ×](?=[%％]|个(?!一|性)|所|[万亿]元)`,
    String.raw`(?:[.．]{6,}|…{3,})(?=${UNIT})|(?<=[:：达到为共约]\s?)(?:[.．]{6,}|…{3,})(?=\s*$)`,
    String.raw`[?？]{2,}(?=\s?[%％]|[万亿]元)`,
    String.raw`某{2,}`,
    String.raw`\[\s*[●•○]\s*\]`,
  ].join('|'),
  'gu',
);

const PENDING = /[(（【[](?:尚?待)(?:定|补充?|填写?|核实|确认|明确|落实|更新)[)）】\]]|(?<![等期有亟急接招对看善优厚虐])(?:待定|待补充?|待填写?)(?=\t|\s*(?:$|[)）】\]，,。；;、|]))|(?<![A-Za-z])(?:TBD|TBC|TBA|TODO)(?![A-Za-z])/gu;

const PROMPTS = /[(（]此处(?!所?[指是为系称]|不?包括|不?含)[^()（）]{0,40}[)）]|[(（]请(?:在此)?(?:填写|填入|填报|补充|插入|输入)[^()（）]{0,30}[)）]|\$\{[^{}]{0,60}\}|\{\{[^{}]{0,60}\}\}|\[(?:insert\b[^[\]]{0,40}|number|date|owner|name|amount|quantity|deadline|year|organi[sz]ation)\](?!\()/giu;

const BRACKETS = /【([^【】]{0,100})】/gu;
const LONGEST_PROMPT = 24;

/** 【责任单位：教务处】, 【附件1】, 【2024】, 【打印本页】 say something; they ask for nothing. */
const SAYS = /[:：〔〕《》。；\d]|打印|关闭|收藏|返回|分享|(?:大|中|小)\s/u;

/** 【地点】会议室, 【重点任务】: where 【…】 opens a line or a sentence it may label what follows. */
const LABEL = /^(?:活动|工作|会议|培训|参加)?(?:时间|地点|主题|对象|内容|人员|目标|流程|要求|方式|形式|议程|责任单位|责任人|牵头单位|配合单位|完成时限)$/u;
/** These ask for something there too, */
const ASKS = /^(?:(?:地区或)?单位|部门|学校|公司|企业|地区|年[份度]|月份|时限|期限|数量|金额|姓名|组织|主送机关|[a-z][a-z ,.'’&-]*)$|名称$/iu;
/** and these when nothing follows. */
const ASKS_ALONE = /(?:单位|机关|日期|部门)$/u;
const NO_LABEL = /^(?:[【，,。；;、)）]|[年月]|[前由于每]|的|按照|负|牵头|会同|组织|(?:行动|工作|实施|三年)?(?:方案|计划|要点|意见))/u;

function promptsIn(line: string): readonly Span[] {
  const brackets = Array.from(line.matchAll(BRACKETS), ({ index, 0: whole, 1: inner }) => ({ ...span(index, index + whole.length), inner: inner!.trim() }));
  const asking = brackets.filter(({ inner }) => !SAYS.test(inner) && (inner.length <= LONGEST_PROMPT || !/\p{Script=Han}/u.test(inner)));
  const [first] = brackets;
  const labels = first && LABEL.test(first.inner) && isLabel(line, first);
  // one that can be nothing else shows that the line is a form
  const isForm = !labels && asking.some((bracket) => !opensSentence(line, bracket));
  return asking.filter((bracket) => (labels ? !LABEL.test(bracket.inner) : isForm || !isLabel(line, bracket)));
}

const opensSentence = (line: string, { start }: Span): boolean => /(?:^|[。；;!！?？])[\s#>*•·—-]*$|[^|\t\s]\s+$/u.test(line.slice(0, start));

function isLabel(line: string, bracket: Span & { readonly inner: string }): boolean {
  if (!opensSentence(line, bracket) || ASKS.test(bracket.inner)) return false;
  const after = line.slice(bracket.end).trimEnd();
  if (after !== '') return !NO_LABEL.test(after);
  // alone on its line it is a heading, with a marker before it a prompt
  return !/[^\s#>*•·—-]/u.test(line.slice(0, bracket.start)) && !ASKS_ALONE.test(bracket.inner);
}

/** A line of nothing but marks: a rule, or the rule of a table. */
const RULE = /^[\s|:：+\-—_*=~·.…]*$/u;

const SIGNATURE = /(?:签字|签名|签章|盖章|signature|signed)[^。；;]{0,6}$/iu;

/** The placeholders in a line of a plan, in order. In Markdown, `**` and `__` set off words. */
export function placeholdersIn(line: string, markdown = false): readonly Placeholder[] {
  if (RULE.test(line)) return [];
  const found: Placeholder[] = [];
  const add = (kind: PlaceholderKind, start: number, end: number) => {
    if (!found.some((other) => other.start < end && start < other.end)) found.push({ ...span(start, end), kind });
  };
  for (const { start, end } of promptsIn(line)) add('prompt', start, end);
  for (const match of line.matchAll(PROMPTS)) add('prompt', match.index, match.index + match[0].length);
  for (const match of line.matchAll(PENDING)) add('pending', match.index, match.index + match[0].length);
  const emphasis = /\*\*|__/u.test(line) ? emphasisIn(line, markdown) : [];
  for (const { index, 0: text } of line.matchAll(BLANKS)) {
    const end = index + text.length;
    if (emphasis.some((mark) => mark.start < end && index < mark.end)) continue;
    if (/[_＿]/u.test(text) && SIGNATURE.test(line.slice(0, index))) continue;
    // XX. at a line's head is the twentieth Roman number
    if (/^XX$/u.test(text) && /^\s*$/u.test(line.slice(0, index)) && /^\.\s/u.test(line.slice(end))) continue;
    add(/^\*+$/u.test(text) && /^(?:新时代|总书记|主席|同志|经济思想|法治思想|生态文明思想|外交思想|强军思想|文化思想)/u.test(line.slice(end)) ? 'masked' : 'blank', index, end);
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What begins the rest of `**县` and `**个`, where the stars are a blank. */
const FILLED_BY = /^[省市州县区旗乡镇村局委办校园所个名人项家场次期万亿千百元%％年月日号、，,。等和及与]/u;

/** The marks of `**bold**` and `__bold__`, by the rules of CommonMark; in plain text only where they can hardly be blanks. */
function emphasisIn(line: string, markdown: boolean): readonly Span[] {
  const marks: Span[] = [];
  let open: (Span & { readonly mark: string }) | undefined;
  for (const { index, 0: mark } of line.matchAll(/\*{2,3}(?!\*)|__(?!_)/gu)) {
    const end = index + mark.length;
    const [before, after] = [line[index - 1] ?? ' ', line[end] ?? ' '];
    if (before === mark[0]) continue;
    // **重点：**做好 is bold to its writer, if not to CommonMark
    const [spaceBefore, spaceAfter] = [/\s/u.test(before), /\s/u.test(after)];
    const [pointBefore, pointAfter] = [/[\p{P}\p{S}]/u.test(before), /[\p{P}\p{S}]/u.test(after)];
    const left = !spaceAfter && (!pointAfter || spaceBefore || pointBefore);
    const right = !spaceBefore && (!pointBefore || spaceAfter || pointAfter || (open !== undefined && /[：:。；！？”）》]/u.test(before)));
    const word = mark === '__';
    if (open?.mark === mark && right && (!word || !left || pointAfter)) {
      const inner = line.slice(open.end, index);
      const head = /^[\s\u3000#>*•·—-]*(?:[（(]?[一二三四五六七八九十\d]{1,3}[）).、．])?\s*$/u.test(line.slice(0, open.start));
      const bold = mark.length === 3 ? !/^(?:新时代|总书记|主席|同志)/u.test(inner) && (markdown || head) : markdown || (inner.length > 1 && (head ? inner.length > 2 : !FILLED_BY.test(inner)));
      if (bold) marks.push(span(open.start, open.end), span(index, end));
      open = bold ? undefined : { start: index, end, mark };
    } else if (left && (!word || !right || pointBefore)) {
      open = { start: index, end, mark };
    }
  }
  return marks;
}
