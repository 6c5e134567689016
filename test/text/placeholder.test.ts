// Placeholders: what is one, what looks like one, and which kind it is.

import { deepStrictEqual } from 'node:assert/strict';
import { foldUnits } from '../../server/src/text/reading.js';
import { BLANK, placeholdersIn } from '../../server/src/text/placeholder.js';

const found = (line: string, markdown = false): string[] => placeholdersIn(line, markdown).map(({ start, end }) => line.slice(start, end));

describe('placeholders', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['覆盖率达到XX%以上，新建XXX所，铺设XXkm', ['XX', 'XXX', 'XX']],
    ['统筹XX县第二小学（原XX县第三小学）招生', ['XX', 'XX']],
    ['尺码XXL，XX世纪，FAXX，1+X个，3×3，X射线', []],
    ['到20XX年，202X年，某教〔20××〕8号，XX年X月X日', ['20XX年', '202X年', '20××', 'XX年X月X日']],
    ['增长X%，新建X所', ['X', 'X']],
    ['投资××万元，５Ｇ×××基站，达到XX.X%', ['××', '×××', 'XX.X']],
    ['以***新时代中国特色社会主义思想为指导', ['***']],
    ['建设**所，ＸＸ县＊＊乡', ['**', 'ＸＸ', '＊＊']],
    ['z***@example.org，138****5678', []],
    ['由__%提高到__%，到20__年，电话：____', ['__', '__', '20__年', '____']],
    ['snake__case，负责人（签字）：________', []],
    ['○○县，二○○八年，二〇〇〇年', ['○○']],
    ['投资......万元，责任人：......', ['......', '......']],
    ['学校、企业......等单位', []],
    ['时间待定，地点（待确认），有待补充完善，等待定点，优待定期', ['待定', '（待确认）']],
    ['费用TBD, Owner: TBC; TBDX', ['TBD', 'TBC']],
    ['某某市某某局，某县', ['某某', '某某']],
    ['（此处填写目标），（此处指县城）', ['（此处填写目标）']],
    ['新建学校【数量】所，于【时限】前完成（责任单位：【责任单位】）', ['【数量】', '【时限】', '【责任单位】']],
    ['【单位】2025年工作要点', ['【单位】']],
    ['（一）【任务名称】。【主要举措】，【量化目标】。', ['【任务名称】', '【主要举措】', '【量化目标】']],
    ['【时间】2025年3月5日', []],
    ['【责任单位：教务处】【附件1】【打印本页】', []],
    ['【责任单位：XX局】', ['XX']],
    ['培训${人数}人，{{name}}负责', ['${人数}', '{{name}}']],
    ['[insert date] and [date](#date)', ['[insert date]']],
    ['* * *', []],
    ['________', []],
  ];
  for (const [line, expected] of cases) it(`in ${line}`, () => deepStrictEqual(found(line), expected));

  it('are not the marks of bold text', () => {
    deepStrictEqual(found('坚持**党的领导**，**重点：**做好'), []);
    deepStrictEqual(found('在**县**镇建设'), ['**', '**']);
    deepStrictEqual(found('在**县**镇建设，达到 **32%** 以上，__重点__ 做好', true), []);
    deepStrictEqual(found('由__%提高到__%，达到**%', true), ['__', '__', '**']);
  });

  it('are of four kinds', () => {
    deepStrictEqual(placeholdersIn('***新时代，XX所，【数量】，待定').map(({ kind }) => kind), ['masked', 'blank', 'prompt', 'pending']);
  });

  it('in a figure’s place are seen in the folded reading too', () => {
    const blank = new RegExp(`达到(?:${BLANK})`, 'u');
    for (const text of ['达到ＸＸ％', '达到＊＊％', '达到＿＿％', '达到××％']) deepStrictEqual(blank.test(foldUnits(text)), true, text);
  });
});
