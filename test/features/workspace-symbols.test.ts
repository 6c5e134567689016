// Symbols of many plans: sections and targets whose names hold what is typed.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { MOST_SYMBOLS, workspaceSymbolsOf } from '../../server/src/features/workspace-symbols.js';
import { planOf } from '../../server/src/plan.js';
import { createSnapshot } from '../../server/src/text/snapshot.js';

const plan = (name: string, text: string) => planOf(createSnapshot(`file:///${name}.plan.txt`, 'workplan', 1, text));
const SCHOOLS = plan('a', '2025年工作计划\n一、目标\n6月底前新建小学5所。\n二、Key Tasks\n（一）小学');
const HOSPITALS = plan('b', '一、医院\n二、目标');
const names = (query: string) => workspaceSymbolsOf([SCHOOLS, HOSPITALS], query).map(({ name }) => name);

describe('symbols of the workspace', () => {
  it('are sections and targets of every plan, in order', () => deepStrictEqual(names(''), ['目标', '6月底前新建小学5所', 'Key Tasks', '小学', '医院', '目标']));

  it('hold the query, or its characters in order, in either case', () => {
    deepStrictEqual(names('小学'), ['6月底前新建小学5所', '小学']);
    deepStrictEqual(names('key t'), ['Key Tasks']);
    deepStrictEqual(names('新小'), ['6月底前新建小学5所']);
    deepStrictEqual(names('学小'), []);
  });

  it('tell where they stand', () => {
    const [goals, target] = workspaceSymbolsOf([SCHOOLS], '');
    deepStrictEqual(goals!.location, { uri: 'file:///a.plan.txt', range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } } });
    strictEqual(target!.containerName, '一、');
    strictEqual(workspaceSymbolsOf([SCHOOLS], '小学').at(-1)!.containerName, '二、（一）');
  });

  it('are no more than anybody reads', () => {
    const long = plan('c', Array.from({ length: 700 }, (_, i) => `${i + 1}. 任务${i + 1}`).join('\n'));
    ok(long.outline.sections.length > MOST_SYMBOLS);
    strictEqual(workspaceSymbolsOf([long], '任务').length, MOST_SYMBOLS);
    strictEqual(workspaceSymbolsOf([long], '任1').length <= MOST_SYMBOLS, true);
  });
});
