// The TextMate grammar, tokenised by the libraries that VS Code uses, and the language configuration.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import oniguruma = require('vscode-oniguruma');
import textmate = require('vscode-textmate');

const ROOT = join(__dirname, '../../..');
const GRAMMAR = join(ROOT, 'syntaxes/workplan.tmLanguage.json');

interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

const HEADING = 'punctuation.definition.heading.workplan';
const SECTION = 'entity.name.section.workplan';
const TITLE = 'entity.name.section.title.workplan';
const QUANTITY = 'constant.numeric';
const DATE = 'constant.other.date.workplan';
const PLACEHOLDER = 'keyword.other.placeholder.workplan';

describe('grammar', () => {
  let grammar: textmate.IGrammar;

  before(async () => {
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
    const registry = new textmate.Registry({
      onigLib: Promise.resolve({ createOnigScanner: oniguruma.createOnigScanner, createOnigString: oniguruma.createOnigString }),
      loadGrammar: async (scope) => (scope === 'text.workplan' ? textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR) : null),
    });
    grammar = (await registry.loadGrammar('text.workplan'))!;
  });

  /** Tokens of the last of `lines`; a heading of no consequence stands first, so that no line is the document's first by accident. */
  function tokens(...lines: readonly string[]): Token[] {
    let state = grammar.tokenizeLine('前文', textmate.INITIAL).ruleStack;
    for (const line of lines.slice(0, -1)) state = grammar.tokenizeLine(line, state).ruleStack;
    return read(lines.at(-1)!, state);
  }

  const read = (line: string, state: textmate.StateStack): Token[] =>
    grammar.tokenizeLine(line, state).tokens.map(({ startIndex, endIndex, scopes }) => ({ text: line.slice(startIndex, endIndex), scopes }));

  /** The stretches of text in a scope; neighbours are one stretch. */
  function inScope(found: readonly Token[], scope: string): string[] {
    const stretches: string[] = [];
    let open = false;
    for (const { text, scopes } of found) {
      const within = scopes.some((s) => s === scope || s.startsWith(`${scope}.`));
      if (within && open) stretches.push(stretches.pop()! + text);
      else if (within) stretches.push(text);
      open = within;
    }
    return stretches;
  }

  const levelOf = (found: readonly Token[]): string | undefined => found.flatMap(({ scopes }) => scopes).map((s) => /^markup\.heading\.(\w+)\.workplan$/.exec(s)?.[1]).find((s) => s !== undefined);

  describe('headings', () => {
    const headings: readonly (readonly [line: string, level: string, marker: string, title: string | undefined])[] = [
      ['一、加强组织领导', '1', '一、', '加强组织领导'],
      ['　　十二、强化保障', '1', '十二、', '强化保障'],
      ['一.指导思想', '1', '一.', '指导思想'],
      ['一、三年行动目标', '1', '一、', '三年行动目标'],
      ['第一章　总则', '1', '第一章', '总则'],
      ['第二部分 工作安排', '1', '第二部分', '工作安排'],
      ['第一节　人员', '2', '第一节', '人员'],
      ['第一条　为了规范档案管理，制定本办法。', '3', '第一条', undefined],
      ['（一）建强队伍。年内招聘技术人员24名。', '2', '（一）', '建强队伍'],
      ['(二)建强队伍。年内招聘技术人员24名。', '2', '(二)', '建强队伍'],
      ['㈢建强队伍', '2', '㈢', '建强队伍'],
      ['1.修缮道路', '3', '1.', '修缮道路'],
      ['１．修缮道路', '3', '１．', '修缮道路'],
      ['1、修缮道路。完成乡道3条。', '3', '1、', '修缮道路'],
      ['⒉修缮道路', '3', '⒉', '修缮道路'],
      ['（1）招标', '4', '（1）', '招标'],
      ['（１）招标', '4', '（１）', '招标'],
      ['1)招标', '4', '1)', '招标'],
      ['①公示', '5', '①', '公示'],
      ['1.1 项目背景', '2', '1.1', '项目背景'],
      ['1.1总体目标', '2', '1.1', '总体目标'],
      ['1.2.3 范围', '3', '1.2.3', '范围'],
      ['## 一、工作目标', '2', '##', '工作目标'],
      ['# 年度安排', '1', '#', '年度安排'],
      ['**一、工作目标**', '1', '一、', '工作目标'],
      ['I. Context', '1', 'I.', 'Context'],
      ['A. Scope and limits', '2', 'A.', 'Scope and limits'],
      ['1. Improve attendance. We will call every absent learner.', '3', '1.', 'Improve attendance'],
      // An enumerated clause is an item, not a heading: only its mark is coloured.
      ['1.新建水厂2座，铺设管网30公里；', '3', '1.', undefined],
    ];
    for (const [line, level, marker, title] of headings) {
      it(line, () => {
        const found = tokens(line);
        strictEqual(levelOf(found), level);
        strictEqual(inScope(found, HEADING)[0], marker);
        strictEqual(inScope(found, SECTION)[0], title);
      });
    }

    const others = [
      '1.9万平方米校舍完成改造', '1.5 亿元贷款已到位', '2022年新建厂房', '5所学校完成改造', '3月底前完成招标', '12名干部到岗', '9:00召开例会',
      '一、二年级学生参加', '一、二季度完成投资', '第一，健全机制', '第一节课间操', '十三五期间', '(2019—2021年)', '（二）项所列情形', '各部门抓好落实。',
    ];
    for (const line of others) it(`not ${line}`, () => strictEqual(levelOf(tokens(line)), undefined));

    it('run-in text after the title is body text', () => {
      const body = tokens('（一）建强队伍。年内招聘技术人员24名。').filter(({ text }) => text.includes('24名'));
      deepStrictEqual(body.flatMap(({ scopes }) => scopes).filter((s) => s.startsWith('markup.heading')), []);
    });

    it('a title keeps its quotations and figures', () => {
      const found = tokens('（一）实施“双优”工程30项');
      deepStrictEqual(inScope(found, 'string.quoted.double.workplan'), ['“双优”']);
      deepStrictEqual(inScope(found, QUANTITY), ['30项']);
    });
  });

  describe('title', () => {
    for (const line of ['某局2025年工作要点', '    市文旅局2025年工作计划', '数字乡村建设三年行动计划（2025—2027年）', '關於2025年工作計劃', '２０２５年度安全生产工作方案', 'Annual Work Plan 2025', '2025 Action Plan']) {
      it(line, () => deepStrictEqual(inScope(tokens(line), TITLE), [line.trim()]));
    }
    for (const line of ['现将2025年工作计划印发给你们。', '市文旅局工作计划', '2025年，各单位要制定实施方案：', '二、2025年工作计划', 'We need a work plan.']) {
      it(`not ${line}`, () => deepStrictEqual(inScope(tokens(line), TITLE), []));
    }
    it('a first line needs no year', () => {
      deepStrictEqual(inScope(read('市文旅局工作计划', textmate.INITIAL), TITLE), ['市文旅局工作计划']);
      deepStrictEqual(inScope(read('为做好工作，制定本计划。', textmate.INITIAL), TITLE), []);
    });
  });

  /** Each row: a clause, and the stretches of it that stand in the scope. */
  const spans = (scope: string, rows: readonly (readonly [string, ...string[]])[]) => {
    for (const [line, ...wanted] of rows) it(wanted.length > 0 ? line : `not ${line}`, () => deepStrictEqual(inScope(tokens(`各单位${line}`), scope), wanted));
  };

  describe('quantities', () => {
    spans(QUANTITY, [
      ['新建泵站9座、厂房2万平方米', '9座', '2万平方米'],
      ['覆盖率达到85%以上', '85%以上'],
      ['覆盖率达到８５％以上', '８５％以上'],
      ['占比15%～20%', '15%～20%'],
      ['投资13万元—17万元', '13万元—17万元'],
      ['投资1.5 亿元', '1.5 亿元'],
      ['比例不低于4:6', '不低于4:6'],
      ['按1∶1.2配备', '1∶1.2'],
      ['培训200余人次', '200余人次'],
      ['改造3—5条', '3—5条'],
      ['死亡率为0', '0'],
      ['指数达85', '85'],
      ['处置率达到百分之九十五', '百分之九十五'],
      ['九成以上企业达标', '九成以上'],
      ['召开两次专题会议', '两次'],
      ['每学期组织一次演练', '一次'],
      ['实现联网全覆盖', '全覆盖'],
      [' will train at least 20 managers and reach 95% by June', 'at least 20', '95%'],
      [' will spend $1.2 million on 12,500 learners', '$1.2 million', '12,500 learners'],
      ['组织第9批申报'], ['庆祝成立99周年'], ['完善5+3+1体系'], ['服务2022届毕业生'], ['落实三级责任'], ['开展一系列活动'], ['阅读附件1：2025年要点'],
      ['做到覆盖全面'], ['推广“10分钟服务圈”'], ['落实《8项措施》'], [' read the 2025 plan v1.2 on COVID-19'],
    ]);
  });

  describe('dates', () => {
    spans(DATE, [
      ['于2025年6月底前完成', '2025年6月底前'],
      ['于２０２５年６月底前完成', '２０２５年６月底前'],
      ['于2025 年6 月底前完成', '2025 年6 月底前'],
      ['到2027年底，全部建成', '到2027年底'],
      ['在2025—2027年实施', '2025—2027年'],
      ['在2025年3月1日至31日报名', '2025年3月1日至31日'],
      ['于二〇二五年六月三十日报送', '二〇二五年六月三十日'],
      ['在5月开工、9月投用', '5月', '9月'],
      ['上半年完成主体工程', '上半年'],
      ['三季度末交付', '三季度末'],
      ['“十四五”末达到目标', '“十四五”末'],
      ['年底前投用', '年底前'],
      ['春节前兑现工资', '春节前'],
      ['每季度调度', '每季度'],
      ['三年内改造完', '三年内'],
      ['5个工作日内反馈', '5个工作日内'],
      ['于2025-06-30开标', '2025-06-30'],
      ['于9:30—11:00集中', '9:30—11:00'],
      [' will report by 30 June 2025 and in Q3 2025', 'by 30 June 2025', 'Q3 2025'],
      [' will report by the end of 2025', 'by the end of 2025'],
      ['用5个月改造'], ['落实“十四五”规划'], ['加强青年内部交流'], ['参加秋季招聘'], ['执行2022年版标准'], [' may march on'],
    ]);
  });

  describe('placeholders', () => {
    spans(PLACEHOLDER, [
      ['达到XX%以上', 'XX%'], ['新建ＸＸ所', 'ＸＸ'], ['新增×××个', '×××'], ['由***牵头', '***'], ['按**市要求', '**'], ['完成____', '____'], ['时间待定', '待定'],
      ['上报某某市', '某某'], ['完成【数量】', '【数量】'], ['完成${1}', '${1}'], [' will report TBD', 'TBD'], ['依据《【文件名称】》', '【文件名称】'],
      ['对待定点医院'], ['等待定期检查'], ['准备XXL工作服'], ['做好**重点**工作'], ['抓好任务【责任单位：办公室】'],
    ]);
    it('and stand out in headings', () => deepStrictEqual(inScope(tokens('一、【重点领域】'), PLACEHOLDER), ['【重点领域】']));
  });

  describe('names, quotations, addresses, labels', () => {
    spans('string.quoted.other.title.workplan', [['落实《2025年方案〈试行〉》要求', '《2025年方案〈试行〉》'], ['落实《未完的书名']]);
    spans('string.quoted.double.workplan', [['推广“一站式”和「一件事」', '“一站式”', '「一件事」'], ['推广"一站式"', '"一站式"'], ['推广“未完']]);
    spans('string.quoted.single.workplan', [['推广“先‘试’后推”', '‘试’'], [' read the teacher’s plan']]);
    spans('markup.underline.link.workplan', [['登录https://example.org/a?b=1，填报', 'https://example.org/a?b=1'], ['登录www.example.org。', 'www.example.org']]);
    spans('variable.other.label.workplan', [['落实（责任单位：办公室；完成时限：6月）', '责任单位', '完成时限'], ['明确责任单位和人员']]);
  });

  it('a comment may run over lines', () => {
    deepStrictEqual(inScope(tokens('<!-- 待议', '一、新建9所 --> 新建3所'), QUANTITY), ['3所']);
    strictEqual(levelOf(tokens('<!-- 待议', '一、目标 -->')), undefined);
  });

  it('an unclosed mark never reaches the next line', () => {
    strictEqual(levelOf(tokens('落实《方案和“意见', '一、目标')), '1');
  });

  // VS Code itself stops at editor.maxTokenizationLineLength, 20,000 characters; a grammar that is linear there is linear here.
  it('a line of 1 MB takes time in proportion to its length', function () {
    this.timeout(180_000);
    const million = (text: string) => text.repeat(Math.ceil(1_000_000 / text.length)).slice(0, 1_000_000);
    const began = Date.now();
    const plan = million('落实《方案》和“要点”，2025年6月底前新建学校9所、培训3万人次，覆盖率达到XX%以上，由***牵头；at least 20% by 30 June 2025。');
    const result = grammar.tokenizeLine(`一、${plan}`, textmate.INITIAL, 60_000);
    ok(!result.stoppedEarly);
    ok(result.tokens.length > 100_000);
    // Marks that never close, and runs that could tempt a pattern to look back and forth.
    for (const text of ['《', '“', '【', '**a', '1.', '1,234', '3-5', '2025年', '一、', 'X', '<!-', '每学期', '工作计划', ' ']) {
      ok(!grammar.tokenizeLine(million(text).slice(0, 200_000), textmate.INITIAL, 20_000).stoppedEarly, text);
    }
    ok(Date.now() - began < 150_000);
  });

  describe('source', () => {
    const source = readFileSync(GRAMMAR, 'utf8');

    it('includes only rules that exist, and uses each', () => {
      const { repository, patterns } = JSON.parse(source) as { repository: Record<string, unknown>; patterns: unknown };
      const included = new Set([...JSON.stringify([repository, patterns]).matchAll(/"include":"#([^"]+)"/g)].map((m) => m[1]!));
      deepStrictEqual([...included].sort(), Object.keys(repository).sort());
    });

    it('repeats nothing without bound, save single marks', () => {
      const regexes = [...source.matchAll(/"(?:match|begin|end)": ("(?:[^"\\]|\\.)*")/g)].map((m) => JSON.parse(m[1]!) as string);
      ok(regexes.length > 50);
      for (const regex of regexes) {
        const bare = regex.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c');
        deepStrictEqual(bare.match(/.{0,8}[ec).][*+]|.{0,8}\{\d+,\}/), null, regex);
      }
    });
  });
});

describe('language configuration', () => {
  const configuration = JSON.parse(readFileSync(join(ROOT, 'syntaxes/language-configuration.json'), 'utf8')) as {
    readonly wordPattern: string;
    readonly brackets: readonly (readonly [string, string])[];
    readonly surroundingPairs: readonly (readonly [string, string])[];
    readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  };

  it('closes and surrounds every Chinese pair', () => {
    for (const pair of ['（）', '《》', '〈〉', '“”', '‘’', '「」', '『』', '【】', '〔〕', '()', '[]', '{}']) {
      const [open, close] = [...pair];
      ok(configuration.autoClosingPairs.some((p) => p.open === open && p.close === close), pair);
      ok(configuration.surroundingPairs.some((p) => p[0] === open && p[1] === close), pair);
    }
  });

  it('parts Latin words from Chinese ones, so that a prefix typed after Han is a word', () => {
    const words = (text: string) => text.match(new RegExp(configuration.wordPattern, 'g'));
    deepStrictEqual(words('完成gzmb'), ['完成', 'gzmb']);
    deepStrictEqual(words('wp-goal，二〇二五年“双减”9所'), ['wp-goal', '二〇二五年', '双减', '9', '所']);
    strictEqual(new RegExp(`^(?:${configuration.wordPattern})$`).test(''), false);
  });
});
