// What `planwright --help` prints.

import type { Language } from '../../src/rules/rule.js';

const HELP: Readonly<Record<Language, string>> = {
  en: `planwright: checks work plans (工作要点, 工作计划, 实施方案)

  planwright check PATH…     check files and folders; - reads standard input
  planwright fix PATH…       apply the safe fixes in place; - writes to standard output
  planwright renumber FILE…  put the numerals right under the plan's own scheme
  planwright outline FILE…   print the numbered sections as a tree
  planwright targets FILE…   print every target with its figures, dates and owners
  planwright lsp             run the language server on standard input and output

  --format text|json         how to print (default text); targets also csv, md
  --only RULE,…              fix: these rules only
  --dry-run                  fix, renumber: print a diff and change nothing
  --config FILE              settings: a JSON object with rules, scheme, planYear, terms, language
  --language en|zh-cn        language of the messages
  --quiet                    warnings and errors only
  --no-color                 plain text
  --stdin-filename NAME      the name to print for standard input
  --help, --version

Exit status: 0 no warnings, 1 warnings or errors, 2 could not run.
`,
  'zh-cn': `planwright：检查工作计划（工作要点、工作计划、实施方案）

  planwright check 路径…      检查文件和文件夹；- 表示标准输入
  planwright fix 路径…        就地应用可安全进行的修复；- 写到标准输出
  planwright renumber 文件…   按本文自己的编号方式理顺序号
  planwright outline 文件…    以树形列出各级标题
  planwright targets 文件…    列出各项目标及其数量、时限、责任单位
  planwright lsp              在标准输入输出上运行语言服务器

  --format text|json          输出格式（默认 text）；targets 还可用 csv、md
  --only 规则,…               fix：只修复这些规则
  --dry-run                   fix、renumber：只输出差异，不改文件
  --config 文件               设置：含 rules、scheme、planYear、terms、language 的 JSON 对象
  --language en|zh-cn         提示语言
  --quiet                     只报告警告和错误
  --no-color                  不用颜色
  --stdin-filename 名称       标准输入在报告中的文件名
  --help、--version

退出码：0 没有警告，1 有警告或错误，2 无法运行。
`,
};

export const helpText = (language: Language): string => HELP[language];
