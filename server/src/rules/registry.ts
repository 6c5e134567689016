// Every rule, in the order in which the documentation and the settings show them.

import contactSpam from './damage/contact-spam.js';
import halfwidthPunctuation from './damage/halfwidth-punctuation.js';
import pageFragment from './damage/page-fragment.js';
import pinyinGloss from './damage/pinyin-gloss.js';
import webBoilerplate from './damage/web-boilerplate.js';
import approximateList from './figures/approximate-list.js';
import impossibleDate from './figures/impossible-date.js';
import numberCollision from './figures/number-collision.js';
import numberForm from './figures/number-form.js';
import percentOver100 from './figures/percent-over-100.js';
import rangeMark from './figures/range-mark.js';
import rangeUnit from './figures/range-unit.js';
import reversedRange from './figures/reversed-range.js';
import sumMismatch from './figures/sum-mismatch.js';
import weekdayMismatch from './figures/weekday-mismatch.js';
import brokenReference from './numbering/broken-reference.js';
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
import countChanged from './targets/count-changed.js';
import countMismatch from './targets/count-mismatch.js';
import conflictingValues from './targets/conflicting-values.js';
import deadlineBeforePlan from './targets/deadline-before-plan.js';
import missingOwner from './targets/missing-owner.js';
import missingQuantity from './targets/missing-quantity.js';
import missingValue from './targets/missing-value.js';
import periodYear from './targets/period-year.js';
import softCommitment from './targets/soft-commitment.js';
import softFrequency from './targets/soft-frequency.js';
import vagueQuantity from './targets/vague-quantity.js';
import yearMismatch from './targets/year-mismatch.js';
import confusedWord from './wording/confused-word.js';
import doubledPunctuation from './wording/doubled-punctuation.js';
import doubledWord from './wording/doubled-word.js';
import enumerationGap from './wording/enumeration-gap.js';
import missingSection from './wording/missing-section.js';
import ordinalPunctuation from './wording/ordinal-punctuation.js';
import overLength from './wording/over-length.js';
import quoteSeparator from './wording/quote-separator.js';
import repeatedSentence from './wording/repeated-sentence.js';
import straySpace from './wording/stray-space.js';
import unbalancedPair from './wording/unbalanced-pair.js';
import unfilledPlaceholder from './wording/unfilled-placeholder.js';

export const RULES: readonly Rule[] = [
  numberGap, numberRepeat, numberOrder, numberStart, levelInverted, mixedMarkers,
  markerPunctuation, markerMissingDot, markerMidline, loneItem, tooDeep, headingStop, brokenReference,
  vagueQuantity, softCommitment, missingValue, missingQuantity, softFrequency, missingOwner, countMismatch, countChanged,
  conflictingValues, deadlineBeforePlan, yearMismatch, periodYear,
  enumerationGap, ordinalPunctuation,
  halfwidthPunctuation, webBoilerplate, pinyinGloss, pageFragment,
  unfilledPlaceholder, unbalancedPair, doubledPunctuation, doubledWord, repeatedSentence, quoteSeparator, straySpace, confusedWord,
  contactSpam, missingSection, overLength,
  impossibleDate, reversedRange, weekdayMismatch, percentOver100, sumMismatch, numberCollision, approximateList, rangeUnit, rangeMark, numberForm,
];

export const ruleOf = (id: string): Rule | undefined => RULES.find((rule) => rule.meta.id === id);
