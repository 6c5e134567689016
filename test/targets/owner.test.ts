// Who answers for a task: annotations in brackets of every shape, owners in the sentence itself, and words that name none.

import { deepStrictEqual, ok } from 'node:assert/strict';
import { annotationsIn, inlineOwnersIn } from '../../server/src/targets/owner.js';
import { registerOf } from '../../server/src/features/register.js';
import { readingOf } from '../../server/src/text/reading.js';
import { planFrom } from '../support/plans.js';

/** `教务处` leads, `教务处+` supports. */
const ownersOf = (source: string): string[] => {
  const { text } = readingOf(source);
  return annotationsIn(text).flatMap(({ owners }) => owners.map(({ start, end, role }) => text.slice(start, end) + (role === 'support' ? '+' : '')));
};

const inline = (source: string): string[] => inlineOwnersIn(source).map(({ start, end }) => source.slice(start, end));

const ANNOTATIONS: readonly (readonly [source: string, owners: readonly string[]])[] = [
  ['（责任单位：教务处）', ['教务处']],
  ['(责任单位:教务处、政教处)', ['教务处', '政教处']],
  ['【牵头单位：市教育局；配合单位：市财政局、市人社局】', ['市教育局', '市财政局+', '市人社局+']],
  ['[责任科室：体改科]', ['体改科']],
  ['（责任科室：组干科、机关党委；完成时限：2025年6月底前）', ['组干科', '机关党委']],
  ['（牵头单位：市数据局，配合单位：市财政局）', ['市数据局', '市财政局+']],
  ['（牵头单位：县教体局  配合单位：县财政局）', ['县教体局', '县财政局+']],
  ['（責任單位：民政科、養老科）', ['民政科', '养老科']],
  ['（主办：宣传科；协办：团委）', ['宣传科', '团委+']],
  ['（责任领导：刘局长；责任科室：法规科）', ['刘局长', '法规科']],
  ['（负责人：张三）', ['张三']],
  ['（市政府办公室牵头，市级各有关部门按职责分工负责）', ['市政府办公室', '市级各有关部门']],
  ['（民政局、残联负责）', ['民政局', '残联']],
  ['（教务处负责，6月底前完成）', ['教务处']],
  ['(Owner: Integration Lead)', ['Integration Lead']],
  ['(Lead: Clinical Services; support: Data Office)', ['Clinical Services', 'Data Office+']],
  ['（完成时限：6月底前）', []],
  ['（责任单位：各县（市、区）教育局、市直各学校）', ['各县(市、区)教育局', '市直各学校']],
  ['〔责任单位：教务处〕', ['教务处']],
  ['（由市住建局牵头，市财政局、市自然资源局配合）', ['市住建局', '市财政局+', '市自然资源局+']],
  ['（责任单位：市教育局等）', ['市教育局']],
  ['责任单位：教务处', ['教务处']],
  ['Owner: Integration Lead.', ['Integration Lead']],
];

const NO_OWNERS: readonly string[] = ['（校长负责制）', '落实党委领导下的院长负责制（试行）', '严格落实“菜篮子”市长负责制', '（项目负责人）', '（建筑面积1.6万平方米）', '（名单见附件3）', '（2024—2026年）', '（责任单位：教务处', '培训责任督学20名', '签订责任书'];

/** What is right, and what the engine does not do yet; each must fail, so that it leaves this list once it is true. */
const NOT_YET: readonly (readonly [source: string, owners: readonly string[]])[] = [
  ['（市、县两级教育部门负责）', ['市、县两级教育部门']],
];

describe('owners', () => {
  it('stand in brackets of every shape', () => {
    for (const [source, owners] of ANNOTATIONS) deepStrictEqual(ownersOf(source), owners, source);
  });

  it('are not read from 负责制, from roles without a name, and from other brackets', () => {
    for (const source of NO_OWNERS) deepStrictEqual(ownersOf(source), [], source);
    for (const source of ['由校长负责制转为集体负责制', '由项目负责人签字']) deepStrictEqual(inline(source), [], source);
  });

  it('stand in the sentence too', () => {
    deepStrictEqual(inline('由市教育局牵头，市财政局配合'), ['市教育局']);
    deepStrictEqual(inline('请各科室负责收集'), ['各科室']);
  });

  for (const [source, owners] of NOT_YET) {
    it(`are not right yet in ${source}`, () => ok(JSON.stringify(ownersOf(source)) !== JSON.stringify(owners), `${source} is right now: take it off the list`));
  }

  it('of an annotation are those of every target of its item', () => {
    const entries = registerOf(planFrom('某市2025年工作要点\n\n一、任务\n（一）新建小学2所。培训教师300人次。（责任单位：教育科；配合单位：人事科）\n（二）新建公园3个。\n'));
    deepStrictEqual(entries.map(({ text, owners }) => `${text} ${owners.map((o) => `${o.text}/${o.role}`).join(' ')}`), ['新建小学2所 教育科/lead 人事科/support', '培训教师300人次 教育科/lead 人事科/support', '新建公园3个 ']);
  });

  it('are the same in wrapped text, with a page line in between', () => {
    const lines = [
      '为压紧压实安全生产责任,推动年度各项任务落地见效,根据市安委会统一部署,结合工作',
      '实际,对2025年重点工作分解如下,各科室要主动认领任务,按月报送进展,按季通报情况。',
      '一、重点任务',
      '1.检查危险化学品企业86家,重大隐患整改率达到100%,对拒不整改的依法停产整顿,典',
      '型案例在市级媒体公开曝光不少于6期,形成一企一档管理台账并动态更新。(责任科室:危',
      '化科、执法支队)',
      '2.组织市级综合应急演练2次,指导县区开展专项演练24次,修订应急预案12项,5月底前完',
      '成备案并汇编成册,演练评估报告报市安委会办公室备案。(责任科室:应急指挥中心、预',
      '— 1 —',
      '案管理科)',
      '3.培训企业主要负责人和安全管理人员3600人次,特种作业人员持证上岗率达到100%,考',
      '试成绩与企业信用等级评定结果直接挂钩,经考核合格后方可上岗。(责任科室:宣教科)',
    ];
    const entries = registerOf(planFrom(`北原市2025年应急管理工作方案\n${lines.join('\n')}\n`));
    deepStrictEqual([...new Set(entries.map(({ owners }) => owners.map((o) => o.text).join()))], ['危化科,执法支队', '应急指挥中心,预案管理科', '宣教科']);
  });

  it('in a clause of their own speak for their sentence', () => {
    const entries = registerOf(planFrom('校园建设2026年工作要点\n一、任务\n（一）校舍。建成学校6所，由教务处负责。新建食堂2座。\n（二）设备。由总务处牵头，9月底前更新课桌900套。\n'));
    deepStrictEqual(entries.map(({ owners }) => owners.map(({ text }) => text)), [['教务处'], [], ['总务处']]);
  });
});
