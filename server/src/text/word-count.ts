// The count that word processors call 字数: East Asian characters and full-width marks one each, a run of anything else one.

const EAST_ASIAN = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u2014\u2018\u2019\u201c\u201d\u2026\u00b7\u2460-\u24ff\u2150-\u218f\u25a0-\u25ff\u3001-\u303f\u3200-\u33ff\ufe30-\ufe4f\uff01-\uffe6`;

const COUNTED = new RegExp(`[${EAST_ASIAN}]|[^\\s\\u3000${EAST_ASIAN}]+`, 'gu');

/** `完成95%以上` is 5: four characters and one run. A half-width mark between two characters is a run of its own. */
export const wordCount = (text: string): number => text.match(COUNTED)?.length ?? 0;
