// What the tests of the workbench share: the plan that they open, and the workbench to open it in.
import { openWorkbench } from '../host/page.mjs';

export const FILE = '实验小学2026年工作要点.txt';

/** One number too far, a vague target and a blank to fill in. */
export const PLAN = `实验小学2026年工作要点

2026年，学校以提高教育质量为中心，着力做好以下工作。

一、加强教师队伍建设
（一）开展校本研修。全年组织集中研修12次，每位教师听课不少于20节。
（二）培养骨干教师。9月底前遴选市级骨干教师培养对象6名。（责任单位：人事处）
（四）落实师德考核。12月20日前完成全体教师师德考核。
（五）减轻教师负担。全年进校检查事项压减30%。

二、提高课堂教学质量
（一）规范教学常规。每月检查备课、作业批改各1次。
（二）推进课后服务。打造一批示范社团，学生参与率达到XX%。

三、守牢校园安全底线
（一）排查安全隐患。每季度开展全面排查1次。
（二）组织应急演练。全年开展防震、消防演练各2次。

`;

/**
 * The plan in a Chinese VS Code, its problems found. Another plan is opened before it: problems of the first plan of a session
 * are asked for twice, and a list of quick fixes that is already open closes with the second answer.
 */
export async function openPlan() {
  const first = '上年度工作总结.plan.txt';
  const workbench = await openWorkbench({ files: { [first]: '一、质量\n新建学校XX所。\n', [FILE]: PLAN }, file: first, language: 'zh-cn' });
  const problems = workbench.page.locator('.squiggly-warning');
  await problems.first().waitFor();
  await workbench.open(FILE);
  await problems.nth(2).waitFor();
  return workbench;
}

/**
 * Opens a workbench before the tests of a suite, or before each of them, and closes it afterwards; what is returned gives it.
 * A test that fails leaves a picture of it.
 */
export function workbenchIn({ open = openPlan, each = false } = {}) {
  let workbench;
  const opens = async () => { workbench = await open(); };
  const closes = () => workbench?.close();
  (each ? beforeEach : before)(opens);
  afterEach(async function () {
    if (this.currentTest.state === 'failed') console.log(await workbench?.screenshot(`failed ${this.currentTest.title}`));
  });
  (each ? afterEach : after)(closes);
  return () => workbench;
}
