// The settings that the engine knows, read from what a client or a file gives; what cannot be read is a problem to tell, not a failure.

import picomatch from 'picomatch/posix';
import type { LevelScheme } from './outline/scheme.js';
import { isMarkerStyle, MARKER_STYLES } from './outline/style.js';
import type { PlanOptions } from './plan.js';
import { RULES, ruleOf } from './rules/registry.js';
import { optionsByDefault, type Language, type RuleMeta, type RuleOptions, type Severity, type Text } from './rules/rule.js';
import { Lexicon, TERM_KINDS, type TermKind } from './targets/lexicon/lexicon.js';

export interface Settings {
  /** `auto` follows the client's locale. */
  readonly language: Language | 'auto';
  readonly severityOf: (rule: RuleMeta) => Severity | 'off';
  readonly optionsOf: (rule: RuleMeta) => RuleOptions;
  /** What is laid down for the plan in a document. Its scheme is undefined where the plan's own is to be inferred. */
  readonly planOptionsOf: (uri: string) => PlanOptions;
}

export interface SettingsReading {
  readonly settings: Settings;
  readonly problems: readonly Text[];
}

const SEVERITIES: readonly string[] = ['off', 'hint', 'info', 'warning', 'error'];

/** Reads the `planwright` section of a client's settings, or the same object in a file. */
export function readSettings(value: unknown): SettingsReading {
  const problems: Text[] = [];
  const section = isRecord(value) ? value : {};
  const { severities, options } = readRules(section['rules'], problems);
  const schemes = readSchemes(section['scheme'], problems);
  const year = readYear(section['planYear'], problems);
  const lexicon = new Lexicon(readTerms(section['terms'], problems));
  return {
    settings: {
      language: readLanguage(section['language'], problems),
      severityOf: (rule) => severities.get(rule.id) ?? rule.severity,
      optionsOf: (rule) => options.get(rule.id) ?? optionsByDefault(rule),
      planOptionsOf: (uri) => {
        const path = decodePath(uri);
        return { scheme: schemes.find(({ matches }) => matches(path))?.levels, year, lexicon };
      },
    },
    problems,
  };
}

function readLanguage(value: unknown, problems: Text[]): Settings['language'] {
  if (value === undefined || value === null || value === 'auto') return 'auto';
  if (value === 'en' || value === 'zh-cn') return value;
  problems.push({ en: `planwright.language is ${show(value)}: write auto, en or zh-cn.`, 'zh-cn': `planwright.language 的值 ${show(value)} 无效：应为 auto、en 或 zh-cn。` });
  return 'auto';
}

function readRules(value: unknown, problems: Text[]): { severities: ReadonlyMap<string, Severity | 'off'>; options: ReadonlyMap<string, RuleOptions> } {
  const severities = new Map<string, Severity | 'off'>();
  const options = new Map<string, RuleOptions>();
  if (value === undefined || value === null) return { severities, options };
  if (!isRecord(value)) {
    problems.push({ en: 'planwright.rules must be an object of rule names and severities.', 'zh-cn': 'planwright.rules 应为“规则名: 级别”的对象。' });
    return { severities, options };
  }
  for (const [id, entry] of Object.entries(value)) {
    const severity = isRecord(entry) ? entry['severity'] : entry;
    const budget = isRecord(entry) ? entry['budget'] : undefined;
    if (typeof budget === 'number' && budget >= 0) options.set(id, { budget });
    if (!ruleOf(id)) problems.push({ en: `planwright.rules names ${show(id)}, which is no rule. Rules: ${RULES.map((r) => r.meta.id).join(', ')}.`, 'zh-cn': `planwright.rules 中没有名为 ${show(id)} 的规则。可用规则：${RULES.map((r) => r.meta.id).join('、')}。` });
    else if (typeof severity === 'string' && SEVERITIES.includes(severity)) severities.set(id, severity as Severity | 'off');
    else if (severity !== undefined) problems.push({ en: `planwright.rules: ${id} is ${show(severity)}: write one of ${SEVERITIES.join(', ')}.`, 'zh-cn': `planwright.rules 中 ${id} 的值 ${show(severity)} 无效：应为 ${SEVERITIES.join('、')} 之一。` });
  }
  return { severities, options };
}

function readYear(value: unknown, problems: Text[]): number | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 1949 && value <= 2199) return value;
  problems.push({ en: `planwright.planYear is ${show(value)}: write a year like 2026, or null.`, 'zh-cn': `planwright.planYear 的值 ${show(value)} 无效：应为年份（如 2026）或 null。` });
  return undefined;
}

function readTerms(value: unknown, problems: Text[]): Partial<Record<TermKind, readonly string[]>> {
  if (value === undefined || value === null) return {};
  const given = isRecord(value) ? Object.entries(value) : [];
  const read = given.filter((entry): entry is [TermKind, string[]] => (TERM_KINDS as readonly string[]).includes(entry[0]) && Array.isArray(entry[1]) && entry[1].every((word) => typeof word === 'string'));
  if (!isRecord(value) || read.length < given.length) {
    problems.push({
      en: `planwright.terms must be an object like { "units": ["bale"] }; it may hold lists of words under ${TERM_KINDS.join(', ')}.`,
      'zh-cn': `planwright.terms 应形如 { "units": ["标箱"] }；可用的类别：${TERM_KINDS.join('、')}，每类为词语列表。`,
    });
  }
  return Object.fromEntries(read);
}

interface PinnedScheme {
  readonly matches: (path: string) => boolean;
  readonly levels: readonly LevelScheme[];
}

function readSchemes(value: unknown, problems: Text[]): PinnedScheme[] {
  if (value === undefined || value === null || value === 'auto') return [];
  if (!isRecord(value)) {
    problems.push({ en: 'planwright.scheme must be "auto" or an object of file patterns and levels.', 'zh-cn': 'planwright.scheme 应为 "auto"，或“文件模式: 各级序号”的对象。' });
    return [];
  }
  return Object.entries(value).flatMap(([glob, levels]) => {
    if (levels === 'auto') return [];
    const read = Array.isArray(levels) ? levels.map(readLevel) : [];
    if (read.length === 0 || read.includes(undefined)) {
      problems.push({
        en: `planwright.scheme: the levels of ${show(glob)} must be a list like [{ "style": "一、", "numbering": "restart" }]; styles: ${MARKER_STYLES.join(' ')}.`,
        'zh-cn': `planwright.scheme 中 ${show(glob)} 的各级序号应形如 [{ "style": "一、", "numbering": "restart" }]；可用样式：${MARKER_STYLES.join(' ')}。`,
      });
      return [];
    }
    return [{ matches: matcher(glob), levels: read as LevelScheme[] }];
  });
}

function readLevel(value: unknown): LevelScheme | undefined {
  const level = isRecord(value) ? value : { style: value };
  const numbering = level['numbering'] ?? 'restart';
  return isMarkerStyle(level['style']) && (numbering === 'restart' || numbering === 'continue') ? { style: level['style'], numbering } : undefined;
}

/** A pattern matches from any folder on, as in `files.associations`: `2025/*.plan.txt` and `年度要点.txt` need no `**`. */
function matcher(glob: string): (path: string) => boolean {
  const pattern = glob.replaceAll('\\', '/');
  return picomatch(/^(?:\/|\*\*)/.test(pattern) ? pattern : `**/${pattern}`, { dot: true, nocase: true });
}

function decodePath(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const show = (value: unknown): string => JSON.stringify(value) ?? String(value);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** What holds where nothing is set. Below the functions that it is read with. */
export const DEFAULT_SETTINGS: Settings = readSettings(undefined).settings;
