// Completion: the standard sections, found by pinyin initials, full pinyin, Chinese and English words.

import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { Plan } from '../plan.js';
import type { Language } from '../rules/rule.js';
import type { TextSnapshot } from '../text/snapshot.js';
import { snippetFor, STANDARD_SECTIONS } from './standard-sections.js';

/** One word at a line's head: what can be the beginning of a section. */
const HEAD = /^([\s\u3000]*)([A-Za-z0-9-]*|\p{Script=Han}*)$/u;

/** `offset` is in UTF-16 units, 0-based. Nothing is offered inside a sentence. Without `snippets` the prompts are inserted as text. */
export function completionsAt(plan: Plan, offset: number, snippets: boolean, language: Language): CompletionItem[] {
  const { snapshot } = plan;
  const position = snapshot.positionAt(offset);
  const lineStart = offset - position.character;
  const head = HEAD.exec(snapshot.text.slice(lineStart, offset));
  if (!head || head[2]!.length > 12 || restOfLine(snapshot, position.line, position.character).trim() !== '') return [];
  const typed = head[2]!;
  // A section brings its own indent, so that what stands before the word is replaced too.
  const from = typed === '' ? offset : lineStart;
  return STANDARD_SECTIONS.map((section, i): CompletionItem => {
    const snippet = snippetFor(plan, from, section);
    const indent = snippet.startsWith('\u3000') || snippet.startsWith(' ') || section.kind !== 'section' ? '' : head[1]!;
    return {
      label: section.name[language],
      labelDetails: { description: section.prefixes[0]! },
      detail: section.description[language],
      kind: CompletionItemKind.Snippet,
      // the editor filters by the text it replaces, which begins with the indent
      filterText: head[1]! + filterTextFor(section.prefixes, typed),
      sortText: String(i).padStart(3, '0'),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range: { start: { line: position.line, character: 0 }, end: position }, newText: indent + (snippets ? snippet : preview(snippet)) },
      documentation: preview(snippet),
    };
  });
}

/** The editor matches one text only: the prefix that begins as typed, or all of them. */
function filterTextFor(prefixes: readonly string[], typed: string): string {
  return prefixes.find((prefix) => typed !== '' && prefix.toLowerCase().startsWith(typed.toLowerCase())) ?? prefixes.join(' ');
}

const restOfLine = (snapshot: TextSnapshot, line: number, character: number): string => snapshot.lines[line]!.slice(character);

/** The snippet as it will read, prompts in place of tab stops. */
const preview = (snippet: string): string => snippet.replace(/\$\{\d+[:|]([^}|]*)[^}]*\}/g, '$1').replace(/\$\d+|\$\{\d+\}/g, '');
