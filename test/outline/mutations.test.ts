// Sound plans with one numeral changed or one item lost: the fault must be found where it is, and it must be the only finding.

import { ok } from 'node:assert/strict';
import type { Section } from '../../server/src/outline/outline.js';
import { writeMarker } from '../../server/src/outline/style.js';
import type { Plan } from '../../server/src/plan.js';
import { toChinese } from '../../server/src/text/numerals.js';
import { EXAMPLES, read } from '../support/project.js';
import { findingsIn, planFrom } from '../support/plans.js';

/** Plans whose headings lack a mark of their own, or that are faulty already; those with headings inside lines are left out as well. */
const IRREGULAR = /^(?:employment-library-paste|energy-missingdots|tourism-oneline|health-decimal-en|company-decimal|flawed-.*)\.plan\./;

const NUMBERING = ['number-gap', 'number-repeat', 'number-order', 'number-start', 'level-inverted', 'mixed-markers'];

/** How far from the change a finding may stand, in lines: the fault may be reported on the numeral or on its neighbour. */
const NEAR = 2;

interface Mutation {
  readonly name: string;
  readonly text: string;
  /** 0-based line of the mutated text where the fault is. */
  readonly line: number;
}

/** The numeral of a section in the form that stands there. */
function written({ marker }: Section, ordinal: number): string {
  const { text, span, numeral, style, path } = marker!;
  const form = text.slice(numeral.start - span.start, numeral.end - span.start);
  if (path.length > 0) return [...path.slice(0, -1), ordinal].join('.');
  if (/^\d+$/.test(form)) return String(ordinal);
  if (/^[０-９]+$/.test(form)) return String(ordinal).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  if (/^[一二三四五六七八九十百零]+$/.test(form)) return toChinese(ordinal);
  return writeMarker(style, ordinal).replace(/^[(（]|[)）.]$/g, '');
}

function mutationsOf(name: string, { snapshot, outline }: Plan): Mutation[] {
  const { text } = snapshot;
  const found: Mutation[] = [];
  outline.sections.forEach((section, i) => {
    const { marker, line, parent } = section;
    if (!marker) return;
    const siblings = (parent?.children ?? outline.roots).filter((s) => s.part === section.part && s.marker?.style === marker.style);
    const at = siblings.indexOf(section);
    const [before, after] = [siblings[at - 1], siblings[at + 1]];
    const renumbered = (ordinal: number): string => text.slice(0, marker.numeral.start) + written(section, ordinal) + text.slice(marker.numeral.end);
    if (before && after) found.push({ name: `${name}:${line + 1} ${marker.text} two too high`, text: renumbered(marker.ordinal + 2), line });
    if (before) found.push({ name: `${name}:${line + 1} ${marker.text} one too low`, text: renumbered(marker.ordinal - 1), line });
    if (before && after && outline.sections[i + 1] === after) {
      const lost = text.slice(0, snapshot.lineStart(line)) + text.slice(snapshot.lineStart(after.line));
      found.push({ name: `${name}:${line + 1} ${marker.text} lost`, text: lost, line });
    }
  });
  return found;
}

/** The lines of the findings on numbers; one that the sound plan has too would be a false one, and the corpus test tells of it. */
function judge({ text, line }: Mutation): { readonly found: boolean; readonly single: boolean; readonly findings: string } {
  const plan = planFrom(text);
  const findings = findingsIn(plan).filter(({ rule }) => NUMBERING.includes(rule.id)).map(({ rule, span }) => ({ rule: rule.id, line: plan.snapshot.positionAt(span.start).line }));
  return {
    found: findings.some((finding) => Math.abs(finding.line - line) <= NEAR),
    single: findings.length === 1,
    findings: findings.map((finding) => `${finding.rule} at line ${finding.line + 1}`).join(', ') || 'nothing',
  };
}

describe('one changed numeral or lost item', function () {
  this.timeout(120_000);
  const mutations = EXAMPLES.filter((name) => !IRREGULAR.test(name)).map((name) => ({ name, plan: planFrom(read('examples', name)) }))
    .filter(({ plan }) => !plan.outline.sections.some(({ midline }) => midline)).flatMap(({ name, plan }) => mutationsOf(name, plan));
  const judged: { readonly mutation: Mutation; readonly verdict: ReturnType<typeof judge> }[] = [];

  before(() => {
    for (const mutation of mutations) judged.push({ mutation, verdict: judge(mutation) });
    const exceptions = judged.filter(({ verdict }) => !verdict.found || !verdict.single);
    for (const { mutation, verdict } of exceptions) console.log(`        ${mutation.name}: ${verdict.findings}`);
    console.log(`        ${mutations.length} changes, ${exceptions.length} exceptions`);
  });

  const share = (holds: (verdict: ReturnType<typeof judge>) => boolean): number => judged.filter(({ verdict }) => holds(verdict)).length / judged.length;

  it('is tried often enough to mean something', () => ok(mutations.length > 500, String(mutations.length)));

  it('is found in its place, 98 times of 100', () => ok(share(({ found }) => found) >= 0.98, String(share(({ found }) => found))));

  it('gives one finding and no more, 95 times of 100', () => ok(share(({ found, single }) => found && single) >= 0.95, String(share(({ found, single }) => found && single))));
});
