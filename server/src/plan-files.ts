// Which files are work plans: one list, for the manifest's language patterns, the command line's folders and the editor's offer.

/** Endings that always mean a plan. */
export const PLAN_EXTENSIONS = ['.workplan', '.plan.txt', '.plan.md'] as const;

/** Words that mean a plan in the name of a `.txt` or `.md` file. */
export const PLAN_WORDS = [
  '工作计划', '工作要点', '工作方案', '实施方案', '行动方案', '行动计划', '工作意见', '实施意见', '工作安排', '工作思路', '三年行动', '重点工作', '发展规划',
] as const;

/** The manifest's patterns; Markdown files named so stay Markdown in the editor unless they end in `.plan.md`. */
export const FILENAME_PATTERNS: readonly string[] = PLAN_WORDS.map((word) => `*${word}*.txt`);

/** `name` is a file's name without its folder. */
export const isPlanFile = (name: string): boolean => {
  const lower = name.toLowerCase();
  return PLAN_EXTENSIONS.some((extension) => lower.endsWith(extension)) || (/\.(?:txt|md)$/.test(lower) && PLAN_WORDS.some((word) => name.includes(word)));
};
