// What is a marker and what only looks like one: each row is a whole small plan and the markers that a reader sees in it.

import { deepStrictEqual } from 'node:assert/strict';
import { markersOf, planFrom } from '../support/plans.js';

type Row = readonly [what: string, lines: readonly string[], markers: readonly string[]];

const PLAN = ['一、工作目标', '二、主要任务'] as const;
/** The row's line as text under the last heading of a plan: none of it is a marker. */
const text = (line: string): Row => [line, [...PLAN, line], PLAN.map((heading) => heading.slice(0, 2))];

const MARKERS: readonly Row[] = [
  ['the four levels of official documents', ['一、总体要求', '（一）主要目标', '1.新建学校', '（1）小学', '（2）初中', '2.改建学校', '（二）基本原则', '二、主要任务'], ['一、', '（一）', '1.', '（1）', '（2）', '2.', '（二）', '二、']],
  ['half-width brackets', ['(一)目标', '(1)小学', '(2)中学', '(二)任务'], ['(一)', '(1)', '(2)', '(二)']],
  ['full-width digits and dots', ['１．目标', '２．任务', '１０．保障'], ['１．', '２．', '１０．']],
  ['wrong marks', ['一.目标', '二、任务', '（一）、小学', '（二）、中学', '1、新建', '2、改建'], ['一.', '二、', '（一）、', '（二）、', '1、', '2、']],
  ['indent of every kind', ['　　一、目标', '  二、任务', '\t三、保障', '\u00a0四、附则'], ['一、', '二、', '三、', '四、']],
  ['numerals above ten', ['九、甲', '十、乙', '十一、丙', '二十、丁', '二十一、戊'], ['九、', '十、', '十一、', '二十、', '二十一、']],
  ['chapters, sections and articles', ['第一章 总则', '第一节 目标', '第一条 为推进工作，制定本方案。', '第二条 本方案适用于全区。', '第二章　任务'], ['第一章', '第一节', '第一条', '第二条', '第二章']],
  ['parts', ['第一部分：总体要求', '第二部分 主要任务'], ['第一部分：', '第二部分']],
  ['single characters that are whole markers', ['㈠目标', '㈡任务', '⒈新建', '⒉改建', '⑴小学', '⑵中学', '①甲', '②乙'], ['㈠', '㈡', '⒈', '⒉', '⑴', '⑵', '①', '②']],
  ['the decimal scheme', ['1 总则', '1.1 目标', '1.2 原则', '2 任务', '2.1 新建', '2.2 改建'], ['1', '1.1', '1.2', '2', '2.1', '2.2']],
  ['three decimal levels', ['1 总则', '1.1 目标', '1.1.1 近期目标', '1.1.2 远期目标', '1.2 原则', '2 任务'], ['1', '1.1', '1.1.1', '1.1.2', '1.2', '2']],
  ['Roman numerals, letters and figures', ['I. Purpose', 'II. Scope', 'A. In scope', '1. Warehouses', '2. Carriers', 'B. Out of scope', 'III. Budget'], ['I.', 'II.', 'A.', '1.', '2.', 'B.', 'III.']],
  ['I. among letters is the ninth', 'ABCDEFGHIJ'.split('').map((letter) => `${letter}. Item`), 'ABCDEFGHIJ'.split('').map((letter) => `${letter}.`)],
  ['Latin lists in brackets', ['1. Scope', '(a) stores', '(b) carriers', '(i) sea', '(ii) road', '2. Budget'], ['1.', '(a)', '(b)', '(i)', '(ii)', '2.']],
  ['Markdown headings and bullets', ['# 2025年工作计划', '## 一、目标', '- （一）小学', '- （二）中学', '## 二、任务'], ['一、', '（一）', '（二）', '二、']],
  ['bold Markdown', ['**一、目标**', '**二、任务**'], ['一、', '二、']],
  ['unnumbered Markdown headings', ['# 2025年工作计划', '## 目标', '### 小学', '## 任务'], ['#', '#', '#']],
  ['a missing dot in a run', ['1.新建学校', '2改建学校', '3.扩建学校'], ['1.', '2', '3.']],
  ['a missing 顿号 in a run', ['一、目标', '二 任务', '三、保障'], ['一、', '二', '三、']],
  ['titles that begin with words like measures', ['1.名师培养', '2.年度考核', '3.家庭教育', '4.个性发展', '5.项目管理', '6.人才引进'], ['1.', '2.', '3.', '4.', '5.', '6.']],
  ['bare numerals before such words', ['1.优化服务', '2名师培养', '3年度考核', '4家庭教育'], ['1.', '2', '3', '4']],
  ['decimals before words that begin like measures', ['1 总则', '1.1 时间安排', '1.2 日常管理', '1.3 分工协作', '2 任务', '2.1 月度调度', '2.2 比赛活动', '2.3 和谐校园'], ['1', '1.1', '1.2', '1.3', '2', '2.1', '2.2', '2.3']],
  ['bare figures and a space before such words', ['1 目标任务', '2 时间安排', '3 分工负责', '4 日常管理'], ['1', '2', '3', '4']],
  ['a title that begins with a figure', ['一、目标', '1.2025年底前建成5所学校', '2.2026年底前建成3所学校', '二、任务'], ['一、', '1.', '2.', '二、']],
  ['a title that begins with a numeral', ['一、“一网通办”改革', '二、十项民生实事', '三、三年行动'], ['一、', '二、', '三、']],
  ['a title that begins with 期, 类 or 项 in another word', ['（一）项目建设', '（二）条件保障', '（三）部门协同', '（四）类型划分', '（五）款项管理', '（六）期末考核'], ['（一）', '（二）', '（三）', '（四）', '（五）', '（六）']],
];

const LOOKALIKES: readonly Row[] = [
  text('1.9万平方米校舍年内建成。'),
  text('2.5个百分点的增幅高于全市。'),
  text('2022年新建小学5所。'),
  text('5所学校年内开工。'),
  text('3月底前完成选址，6月底前开工。'),
  text('15日前上报方案。'),
  text('100%完成整改任务。'),
  text('12345热线按期办结率达到95%。'),
  text('9:00至17:00开放场馆。'),
  text('2023-2025年分三批实施。'),
  text('(2019—2021年)三年行动收官。'),
  text('2025.3.15前完成。'),
  text('一、二年级学生减负到位。'),
  text('三、四季度加快进度。'),
  text('五、六月份集中整治。'),
  text('一年级新生按时入学。'),
  text('十三五规划任务全部完成。'),
  text('十四五、十五五规划有序衔接。'),
  text('二十大精神进课堂。'),
  text('百日攻坚行动启动。'),
  text('千方百计稳就业。'),
  text('万众创新示范基地挂牌。'),
  text('第一，落实责任；第二，加强督导。'),
  text('第一、第二产业协调发展。'),
  text('第一季度完成立项。'),
  text('第一批学校先行试点。'),
  text('第一节课前五分钟晨检。'),
  text('第三条线路年内贯通。'),
  text('一是抓重点；二是补短板。'),
  text('（三）期工程年内开工。'),
  text('（二）项所列任务按季调度。'),
  text('（2025年12月底前完成）'),
  text('（责任单位：教育局）'),
  text('（以下简称“方案”）'),
  text('a城区学校先行。'),
  text('A级景区增至12家。'),
  text('APP上线运行。'),
  text('I类水质断面保持稳定。'),
  text('5G基站新建300个。'),
  text('3D打印实训室建成。'),
  text('——坚持党的领导。'),
  text('— 3 —'),
  text('第 3 页 共 12 页'),
  text('10.5 亿元投资全部到位。'),
  text('1.2公里道路完成改造。'),
  text('3、5月各组织一次演练。'),
];

const PLACES: readonly Row[] = [
  ['a list inside a paragraph', ['一、目标', '重点抓好三项工作。（1）新建学校；（2）改建学校；（3）扩建学校。', '二、任务'], ['一、', '二、']],
  ['a reference to another section', ['一、目标', '按照本方案第二部分第（二）项的要求落实。', '二、任务'], ['一、', '二、']],
  ['a table of contents', ['目录', '一、目标……1', '二、任务……3', '2025年工作计划', '一、目标', '二、任务'], ['一、', '二、']],
  ['a list of attachments', ['一、目标', '二、任务', '附件：1.任务清单', '　　　2.责任分工表'], ['一、', '二、']],
  ['a table', ['一、目标', '1.\t新建学校\t5所', '2.\t改建学校\t3所', '二、任务'], ['一、', '二、']],
  ['a heading glued to the paragraph before it', ['一、目标', '年内建成小学5所、中学3所。二、任务', '三、保障'], ['一、', '二、', '三、']],
  ['an annex that numbers anew', ['一、目标', '二、任务', '附件', '一、总则', '二、附则'], ['一、', '二、', '一、', '二、']],
];

describe('markers', () => {
  describe('are read in', () => { for (const [what, lines, markers] of MARKERS) it(what, () => deepStrictEqual(markersOf(planFrom(lines.join('\n'))), markers)); });
  describe('are not seen in', () => { for (const [what, lines, markers] of LOOKALIKES) it(what, () => deepStrictEqual(markersOf(planFrom(lines.join('\n'))), markers)); });
  describe('depend on their place:', () => { for (const [what, lines, markers] of PLACES) it(what, () => deepStrictEqual(markersOf(planFrom(lines.join('\n'))), markers)); });
});
