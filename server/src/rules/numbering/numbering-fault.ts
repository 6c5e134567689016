// What the four rules on numerals share: a finding for each fault of one kind, and the fix that writes the run's right numerals.

import { runStyle, type Marker, type NumberingFault, type Outline, type Section } from '../../outline/outline.js';
import { referencesOf } from '../../outline/references.js';
import { referenceEdits, renumbered, type Numbered } from '../../outline/renumber.js';
import type { FaultKind } from '../../outline/scheme.js';
import type { Plan } from '../../plan.js';
import type { Finding, Fix, Text } from '../rule.js';

/** The marker that should stand there, in the form in which this one is written. */
export const expectedMarker = ({ section, expected }: NumberingFault): string => rewritten(section.marker!, expected);

export function* findingsOf(plan: Plan, kind: FaultKind, message: (fault: NumberingFault, expected: string) => Text): Iterable<Finding> {
  for (const fault of plan.outline.faults) {
    if (fault.kind !== kind) continue;
    const { marker } = fault.section;
    yield {
      span: marker!.span,
      message: message(fault, expectedMarker(fault)),
      fix: renumberFix(plan, fault),
      ...(fault.after?.marker && { related: [{ span: fault.after.marker.span, message: { en: `It follows “${fault.after.marker.text}” here.`, 'zh-cn': `前一个序号“${fault.after.marker.text}”在这里。` } }] }),
    };
  }
}

/**
 * One wrong numeral is put right alone; where numerals are missing or double, those that follow in the same run move with it. References
 * to them follow.
 */
function renumberFix({ snapshot, outline }: Plan, fault: NumberingFault): Fix {
  const { section, expected } = fault;
  const next = nextInRun(outline, section);
  const alone = next === undefined || next.marker!.ordinal === expected + 1;
  const marker = expectedMarker(fault);
  return {
    title: alone ? { en: `Change to “${marker}”`, 'zh-cn': `改为“${marker}”` } : { en: `Renumber from here: “${marker}” …`, 'zh-cn': `从这里起重新编号：“${marker}”……` },
    edits: () => {
      const changed = new Map<Section, Numbered>();
      for (let at: Section | undefined = section, ordinal = expected; at; at = alone ? undefined : nextInRun(outline, at), ordinal++) {
        if (at.marker!.ordinal !== ordinal) changed.set(at, numberedAs(at.marker!, ordinal));
      }
      return [
        ...Array.from(changed, ([{ marker: own }, number]) => ({ span: own!.numeral, text: renumbered(own!, number) })),
        ...referenceEdits(snapshot, outline, referencesOf(snapshot, outline), changed),
      ];
    },
    safe: true,
  };
}

const runs = new WeakMap<Outline, ReadonlyMap<Section, Section>>();

/** The section that is numbered after this one; undefined where the run ends or starts anew. */
function nextInRun(outline: Outline, section: Section): Section | undefined {
  let following = runs.get(outline);
  if (!following) runs.set(outline, (following = followers(outline)));
  const next = following.get(section);
  return next && next.marker!.ordinal !== 1 ? next : undefined;
}

function followers({ sections, scheme }: Outline): ReadonlyMap<Section, Section> {
  const following = new Map<Section, Section>();
  const last = new Map<unknown, Section>();
  for (const section of sections) {
    const style = runStyle(section);
    if (!style) continue;
    const continues = scheme.levels.find((level) => level.style === style)?.numbering === 'continue';
    const before = last.get(style);
    if (before && before.part === section.part && (continues || before.parent === section.parent)) following.set(before, section);
    last.set(style, section);
  }
  return following;
}

const numberedAs = ({ path }: Marker, ordinal: number): Numbered => ({ ordinal, path: path.length > 0 ? [...path.slice(0, -1), ordinal] : [] });

function rewritten(marker: Marker, ordinal: number): string {
  const [from, to] = [marker.numeral.start - marker.span.start, marker.numeral.end - marker.span.start];
  return marker.text.slice(0, from) + renumbered(marker, numberedAs(marker, ordinal)) + marker.text.slice(to);
}
