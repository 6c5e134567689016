// Deadlines as days: which ISO date stands for which words, what recurs, and what has no day.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { isoDate, lastDay } from '../../server/src/targets/due.js';
import { registerOf } from '../../server/src/features/register.js';
import { planFrom } from '../support/plans.js';
import { sentence } from './sentence.js';

/** Words, the plan's year, the words of the deadline, and its day; undefined where no day can be told. */
type Case = readonly [source: string, planYear: number | undefined, words: string, iso: string | undefined];

const DAYS: Readonly<Record<string, readonly Case[]>> = {
  'years': [
    ['到2025年底，建成学校10所', 2024, '到2025年底', '2025-12-31'],
    ['2025年底前建成学校10所', 2024, '2025年底前', '2025-12-31'],
    ['2025年内建成学校10所', 2024, '2025年内', '2025-12-31'],
    ['2025年末建成学校10所', 2024, '2025年末', '2025-12-31'],
    ['2025年建成学校10所', 2024, '2025年', '2025-12-31'],
    ['到2035年建成教育强市', 2025, '到2035年', '2035-12-31'],
    ['年底前投入使用', 2025, '年底前', '2025-12-31'],
    ['年内完成验收', 2025, '年内', '2025-12-31'],
    ['今年年底前完成验收', 2025, '今年年底前', '2025-12-31'],
    ['全年新建学校3所', 2025, '全年', '2025-12-31'],
    ['年中完成评估', 2025, '年中', '2025-06-30'],
    ['上半年完成主体施工', 2025, '上半年', '2025-06-30'],
    ['2026年下半年完成验收', 2025, '2026年下半年', '2026-12-31'],
  ],
  'months and days': [
    ['6月底前完成整改', 2025, '6月底前', '2025-06-30'],
    ['5月启动建设', 2023, '5月', '2023-05-31'],
    ['2024年6月底前完成整改', 2026, '2024年6月底前', '2024-06-30'],
    ['2024年3月15日前报备', 2026, '2024年3月15日前', '2024-03-15'],
    ['10月1日前开馆', 2026, '10月1日前', '2026-10-01'],
    ['3月上旬召开会议', 2025, '3月上旬', '2025-03-10'],
    ['3月中旬召开会议', 2025, '3月中旬', '2025-03-20'],
    ['4月下旬召开会议', 2025, '4月下旬', '2025-04-30'],
    ['十月底前完成检查', 2025, '十月底前', '2025-10-31'],
    ['６月３０日前完成检查', 2025, '6月30日前', '2025-06-30'],
    ['6 月 30 日前完成检查', 2025, '6月30日前', '2025-06-30'],
    ['11月30日前形成報告', 2025, '11月30日前', '2025-11-30'],
  ],
  'February': [
    ['2月底前印发方案', 2024, '2月底前', '2024-02-29'],
    ['2月底前印发方案', 2025, '2月底前', '2025-02-28'],
    ['2月底前印发方案', 2000, '2月底前', '2000-02-29'],
    ['2月底前印发方案', 2100, '2月底前', '2100-02-28'],
    ['2028年2月下旬完成汇总', 2025, '2028年2月下旬', '2028-02-29'],
    ['2月29日前完成汇总', 2024, '2月29日前', '2024-02-29'],
  ],
  'quarters': [
    ['一季度完成招标', 2025, '一季度', '2025-03-31'],
    ['第二季度完成招标', 2025, '第二季度', '2025-06-30'],
    ['三季度末完成主体工程', 2025, '三季度末', '2025-09-30'],
    ['四季度开展评估', 2025, '四季度', '2025-12-31'],
    ['2026年一季度前完成审计', 2025, '2026年一季度前', '2026-03-31'],
    ['2025年3季度完成招标', 2024, '2025年3季度', '2025-09-30'],
  ],
  'ranges, by their end': [
    ['3月1日—3月31日动员部署', 2025, '3月1日—3月31日', '2025-03-31'],
    ['3月至5月集中整治', 2025, '3月至5月', '2025-05-31'],
    ['4—6月开展检查', 2025, '4—6月', '2025-06-30'],
    ['2024—2026年新建学校30所', 2024, '2024—2026年', '2026-12-31'],
    ['2025年11月至2026年2月完成验收', 2025, '2025年11月至2026年2月', '2026-02-28'],
  ],
  'five-year plans, by their last year': [
    ['“十四五”期间新建学校20所', 2023, '“十四五”期间', '2025-12-31'],
    ['十四五末覆盖率达到90%', 2023, '十四五末', '2025-12-31'],
    ['到“十五五”末建成学校50所', 2026, '到“十五五”末', '2030-12-31'],
    ['“十三五”期末建成学校5所', 2016, '“十三五”期末', '2020-12-31'],
    ['“十四五”期间新建学校20所', undefined, '“十四五”期间', '2025-12-31'],
  ],
  'a plan that names no year': [
    ['6月底前完成整改', undefined, '6月底前', undefined],
    ['年底前投入使用', undefined, '年底前', undefined],
    ['三季度末完成主体工程', undefined, '三季度末', undefined],
    ['2026年6月底前完成整改', undefined, '2026年6月底前', '2026-06-30'],
    ['到2025年底，建成学校10所', undefined, '到2025年底', '2025-12-31'],
  ],
  'words without a day': [
    ['保障学校秋季开学', 2025, '秋季', undefined],
    ['春节前兑现工资', 2025, '春节前', undefined],
    ['汛期前完成检修', 2025, '汛期前', undefined],
    ['暑假期间组织培训', 2025, '暑假期间', undefined],
    ['国庆节前开园', 2025, '国庆节前', undefined],
    ['三年内完成改造', 2025, '三年内', undefined],
    ['5个工作日内反馈', 2025, '5个工作日内', undefined],
    ['3月初印发方案', 2025, '3月初', undefined],
    ['11月至次年2月开展扫雪', 2025, '11月至次年2月', undefined],
  ],
};

/** What is right, and what the engine does not do yet; each must fail, so that it leaves this list once it is true. */
const NOT_YET: readonly Case[] = [
  ['“十四五”中期完成评估', 2023, '“十四五”中期', undefined],
  ['“十五五”初期建成实验室', 2026, '“十五五”初期', undefined],
  ['次年1月20日前公布结果', 2025, '次年1月20日前', '2026-01-20'],
  ['明年3月底前完成整改', 2025, '明年3月底前', '2026-03-31'],
  ['十二月十日前完成汇总', 2025, '十二月十日前', '2025-12-10'],
  ['到二〇二五年底建成学校3所', 2025, '到二〇二五年底', '2025-12-31'],
  ['2025-06-30前完成整改', 2025, '2025-06-30前', '2025-06-30'],
  ['2025.6.30前完成整改', 2025, '2025.6.30前', '2025-06-30'],
  ['2月30日前完成整改', 2025, '2月30日前', undefined],
  ['2025年3月印发实施方案', 2025, '2025年3月', '2025-03-31'],
  ['每班清理积尘', 2025, '每班', undefined],
];

const RECURRING: readonly (readonly [string, string])[] = [
  ['每学期组织2次', '学期'], ['每月调度1次', '月'], ['每半年开展一次', '半年'], ['每周五排查隐患', '周五'], ['按季通报进展', '季'], ['逐月报送进展', '月'],
  ['每年12月10日前报送总结', '年'], ['每月25日前报送进展', '月'], ['月调度推进情况', '月'], ['季通报完成情况', '季']
];

const NO_DEADLINES: readonly string[] = [
  '2025年是“十四五”规划收官之年', '比2020年下降5%', '从2019年开始实施', '自2025年1月1日至2027年12月31日免征', '有效期2年', '实施义务教育课程(2022年版)', '督促落实2021年开工的项目',
  '落实《学前教育行动计划(2017—2020年)》', '春季高考再获突破', '完成2025年度计划', '压缩至4个工作日以内', '连续参保满3年的', '每人每月800元', '10分钟内到位率达到100%',
];

describe('due dates', () => {
  const found = (source: string, planYear: number | undefined): (readonly [string, string | undefined])[] => sentence(source, planYear).deadlines.map(({ text, iso }) => [text, iso] as const);

  for (const [title, cases] of Object.entries(DAYS)) {
    it(`of ${title}`, () => {
      for (const [source, planYear, words, iso] of cases) deepStrictEqual(found(source, planYear), [[words, iso]], `${source} in a plan for ${planYear}`);
    });
  }

  for (const [source, planYear, words, iso] of NOT_YET) {
    it(`are not right yet in ${source}`, () => ok(JSON.stringify(found(source, planYear)) !== JSON.stringify([[words, iso]]), `${source} is right now: take it off the list`));
  }

  it('are none where something recurs, and the interval is told', () => {
    for (const [source, every] of RECURRING) {
      deepStrictEqual(sentence(source, 2025).deadlines.map(({ due, iso }) => [due.kind === 'every' ? due.every : due.kind, iso]), [[every, undefined]], source);
    }
  });

  it('are not read from background, rules, names and bases of comparison', () => {
    for (const source of NO_DEADLINES) deepStrictEqual(sentence(source, 2025).deadlines.map(({ text }) => text), [], source);
  });

  it('have a last day in every month of every year', () => {
    for (let year = 1996; year <= 2104; year++) {
      // the calendar of the language itself: the day before the first of the next month
      for (let month = 1; month <= 12; month++) strictEqual(lastDay(year, month), new Date(Date.UTC(year, month, 0)).getUTCDate(), `${year}-${month}`);
    }
  });

  it('are written with two digits for the month and the day', () => {
    const date = (month: number, day: number | 'end') => isoDate({ start: 0, end: 0, due: { kind: 'date', year: undefined, month, day }, year: undefined, explicit: true }, 2025);
    deepStrictEqual([date(1, 2), date(9, 'end'), date(12, 31), date(13, 1)], ['2025-01-02', '2025-09-30', '2025-12-31', undefined]);
  });

  it('take the year that the plan’s title names, on one line or on two', () => {
    const ends = (title: string) => registerOf(planFrom(`${title}\n\n一、任务\n（一）2月底前完成整改12处。\n`)).flatMap((entry) => entry.deadlines.map(({ end }) => end));
    deepStrictEqual(ends('某县2024年工作要点'), ['2024-02-29']);
    deepStrictEqual(ends('某县行动方案\n（2028—2030年）'), ['2028-02-29']);
    deepStrictEqual(ends('某縣２０２５年工作計劃'), ['2025-02-28']);
    deepStrictEqual(ends('某县重点工作安排'), [undefined]);
  });

  it('reach the later clauses of a sentence, and from an annotation the whole item', () => {
    const ends = (item: string) => registerOf(planFrom(`某县2025年工作要点\n\n一、任务\n（一）${item}\n`)).map((entry) => `${entry.text} ${entry.deadlines.map(({ end }) => end).join()}`);
    deepStrictEqual(ends('8月底前新建小学2所，幼儿园5所。培训教师300人次。'), ['8月底前新建小学2所，幼儿园5所 2025-08-31', '培训教师300人次 ']);
    deepStrictEqual(ends('新建小学2所。培训教师300人次。（完成时限：10月底前）'), ['新建小学2所 2025-10-31', '培训教师300人次 2025-10-31']);
    deepStrictEqual(ends('新建小学2所，8月底前投用。'), ['新建小学2所 ', '8月底前投用 2025-08-31']);
  });
});
