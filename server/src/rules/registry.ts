// Every rule, in the order in which the documentation and the settings show them.

import halfwidthPunctuation from './damage/halfwidth-punctuation.js';
import pageFragment from './damage/page-fragment.js';
import pinyinGloss from './damage/pinyin-gloss.js';
import webBoilerplate from './damage/web-boilerplate.js';
import headingStop from './numbering/heading-stop.js';
import levelInverted from './numbering/level-inverted.js';
import loneItem from './numbering/lone-item.js';
import markerMidline from './numbering/marker-midline.js';
import markerMissingDot from './numbering/marker-missing-dot.js';
import markerPunctuation from './numbering/marker-punctuation.js';
import mixedMarkers from './numbering/mixed-markers.js';
import numberGap from './numbering/number-gap.js';
import numberOrder from './numbering/number-order.js';
import numberRepeat from './numbering/number-repeat.js';
import numberStart from './numbering/number-start.js';
import tooDeep from './numbering/too-deep.js';
import type { Rule } from './rule.js';
import enumerationGap from './wording/enumeration-gap.js';
import ordinalPunctuation from './wording/ordinal-punctuation.js';

export const RULES: readonly Rule[] = [
  numberGap, numberRepeat, numberOrder, numberStart, levelInverted, mixedMarkers,
  markerPunctuation, markerMissingDot, markerMidline, loneItem, tooDeep, headingStop,
  enumerationGap, ordinalPunctuation,
  halfwidthPunctuation, webBoilerplate, pinyinGloss, pageFragment,
];

export const ruleOf = (id: string): Rule | undefined => RULES.find((rule) => rule.meta.id === id);
