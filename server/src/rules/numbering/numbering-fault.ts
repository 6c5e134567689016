// What the four rules on numerals share: a finding for each fault of one kind, and the fix that writes the run's right numerals.

import type { NumberingFault, Outline, Section } from '../../outline/outline.js';
import type { FaultKind } from '../../outline/scheme.js';
import { writeMarker } from '../../outline/style.js';
import type { Edit } from '../../text/edits.js';
import { toChinese, toCircled } from '../../text/numerals.js';
import type { Finding, Fix, Text } from '../rule.js';

/** The marker that should stand there, as the plan writes its style. */
export const expectedMarker = ({ section, expected }: NumberingFault): string => writeMarker(section.marker!.style, expected, section.marker!.path);

export function* findingsOf(outline: Outline, kind: FaultKind, message: (fault: NumberingFault, expected: string) => Text): Iterable<Finding> {
  for (const fault of outline.faults) {
    if (fault.kind !== kind) continue;
    const { marker } = fault.section;
    yield {
      span: marker!.span,
      message: message(fault, expectedMarker(fault)),
      fix: renumberFix(outline, fault),
      ...(fault.after?.marker && { related: [{ span: fault.after.marker.span, message: { en: `It follows ${fault.after.marker.text} here.`, 'zh-cn': `前一个序号“${fault.after.marker.text}”在这里。` } }] }),
    };
  }
}

/**
 * One wrong numeral is put right alone; where numerals are missing or double, the siblings that follow in the same run move with it.
 */
function renumberFix(outline: Outline, fault: NumberingFault): Fix {
  const { section, expected } = fault;
  const alone = outline.faults.every((other) => other === fault || other.section.parent !== section.parent) && isAlone(section, expected);
  const run = alone ? [section] : followers(outline, section);
  const edits = run.map((sibling, i) => numeralEdit(sibling, expected + i)).filter((edit) => edit !== undefined);
  const marker = expectedMarker(fault);
  const title = run.length === 1
    ? { en: `Change to ${marker}`, 'zh-cn': `改为“${marker}”` }
    : { en: `Renumber from here: ${marker} …`, 'zh-cn': `从这里起重新编号：“${marker}”……` };
  return { title, edits: () => edits, safe: true };
}

/** The sibling after it already has the numeral that would follow. */
function isAlone(section: Section, expected: number): boolean {
  const siblings = siblingsOf(section);
  const next = siblings[siblings.indexOf(section) + 1];
  return next === undefined || next.marker!.ordinal === expected + 1;
}

const siblingsOf = (section: Section): Section[] => (section.parent?.children ?? []).filter((s) => s.marker?.style === section.marker!.style);

/** The section and those after it in its run: up to where the numbering starts anew. */
function followers(outline: Outline, section: Section): Section[] {
  const style = section.marker!.style;
  const level = outline.scheme.levels.find((l) => l.style === style);
  const run = outline.sections.filter((s) => s.marker?.style === style && s.part === section.part && (level?.numbering === 'continue' || s.parent === section.parent));
  const from = run.indexOf(section);
  const restart = run.findIndex((s, i) => i > from && s.marker!.ordinal === 1);
  return run.slice(from, restart < 0 ? undefined : restart);
}

/** Writes the numeral in the form that stands there, so that brackets, widths and marks stay. Undefined where it is right already. */
function numeralEdit({ marker }: Section, ordinal: number): Edit | undefined {
  if (!marker || marker.ordinal === ordinal) return undefined;
  const written = marker.text.slice(marker.numeral.start - marker.span.start, marker.numeral.end - marker.span.start);
  return { span: marker.numeral, text: rewrite(written, marker.style, ordinal, marker.path) };
}

function rewrite(written: string, style: string, ordinal: number, path: readonly number[]): string {
  if (path.length > 0) return [...path.slice(0, -1), ordinal].join('.');
  if (/^[0-9]+$/.test(written)) return String(ordinal);
  if (/^[０-９]+$/.test(written)) return String(ordinal).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
  if (/^[一二三四五六七八九十百零〇]+$/.test(written)) return toChinese(ordinal);
  if (/^[①-⑳㉑-㉟㊱-㊿]$/.test(written)) return toCircled(ordinal);
  const plain = writeMarker(style as Parameters<typeof writeMarker>[0], ordinal);
  // letters and Roman numerals: the marker without its brackets and mark
  return plain.replace(/^[(（]|[)）.、]$/g, '');
}
