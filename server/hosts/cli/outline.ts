// planwright outline: the numbered sections as a tree, as text or JSON (lines and columns 1-based, columns in UTF-16 units, ends exclusive).

import type { Section } from '../../src/outline/outline.js';
import { planOf } from '../../src/plan.js';
import type { TextSnapshot } from '../../src/text/snapshot.js';
import type { Arguments } from './arguments.js';
import { prepare } from './run.js';

/** Exit status: 0, or 2 when a file could not be read. */
export function outline(args: Arguments): number {
  const run = prepare(args, false);
  const files: object[] = [];
  for (const { path, snapshot } of run.files) {
    const { roots, scheme } = planOf(snapshot, run.settings.planOptionsOf(snapshot.uri)).outline;
    if (args.format === 'json') files.push({ path, scheme, sections: roots.map((root) => toJson(snapshot, root)) });
    else process.stdout.write(`${path}\n${roots.map((root) => toText(root, '  ')).join('')}`);
  }
  if (args.format === 'json') process.stdout.write(`${JSON.stringify({ files }, null, 2)}\n`);
  return run.failed() ? 2 : 0;
}

function toJson(snapshot: TextSnapshot, section: Section): object {
  const [start, end] = [snapshot.positionAt(section.heading.start), snapshot.positionAt(section.span.end)];
  return {
    level: section.level, marker: section.marker?.text ?? '', number: section.marker?.ordinal ?? null, title: section.title,
    line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1,
    children: section.children.map((child) => toJson(snapshot, child)),
  };
}

function toText(section: Section, indent: string): string {
  const marker = section.marker?.text ?? '';
  return `${indent}${marker}${/[A-Za-z0-9]\.?\)?$/.test(marker) ? ' ' : ''}${section.title}  :${section.line + 1}\n${section.children.map((child) => toText(child, `${indent}  `)).join('')}`;
}
