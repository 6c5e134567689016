// Declared counts against their lists: test/fixtures/targets/counts.tsv says where they agree, where not, and where nobody can tell.

import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { listedIn } from '../../server/src/targets/counts.js';
import { findingsIn, planFrom } from '../support/plans.js';
import { rowsOf, withLineEnds } from './sentence.js';

const rows = rowsOf<'text' | 'verdict' | 'note'>('counts.tsv');

const mismatches = (text: string): string[] => findingsIn(planFrom(text)).filter(({ rule }) => rule.id === 'count-mismatch').map(({ message }) => message['zh-cn']);

describe('declared counts', () => {
  it('are labelled match, mismatch or silent', () => {
    deepStrictEqual([...new Set(rows.map((row) => row.verdict))].sort(), ['match', 'mismatch', 'silent']);
  });

  for (const { text, verdict, note } of rows) {
    const said = verdict === 'mismatch' ? 'is reported once' : 'is not reported';
    it(`${said}: ${text.split('\\n')[0]} (${note})`, () => {
      const found = mismatches(withLineEnds(text));
      if (verdict === 'mismatch') strictEqual(found.length, 1, found.join('\n'));
      else deepStrictEqual(found, []);
    });
  }

  it('tell how many are declared and how many are listed', () => {
    deepStrictEqual(mismatches('建强管理、技术、服务“四支队伍”。'), ['“四支队伍”说的是 4 项，实际列出 3 项：请核对数目或补全内容。']);
    deepStrictEqual(mismatches('重點監管醫院、學校、商場、車站“三類場所”。'), ['“三类场所”说的是 3 项，实际列出 4 项：请核对数目或补全内容。']);
  });

  it('leave a joint in the last member open: it may join two, or stand inside one', () => {
    const counts = (text: string): number[] => listedIn(text).flatMap((listed) => [...listed.counts]).sort();
    deepStrictEqual(counts('抓好组织、制度和人员三项保障。'), []);
    deepStrictEqual(counts('抓好组织、制度和人员“三项保障”。'), [2, 3]);
    deepStrictEqual(counts('抓好组织、制度、人员“三项保障”。'), [3]);
  });

  it('are the same in the half-width twin of a text', () => {
    for (const { text, verdict } of rows) {
      const twin = text.replace(/[，：；！？（）]/gu, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
      // a marker （一） with half-width brackets marks a section just the same
      ok(mismatches(withLineEnds(twin)).length === (verdict === 'mismatch' ? 1 : 0), twin);
    }
  });
});
