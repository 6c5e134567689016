// Which documents are plans to the editor.

import type { TextDocument } from 'vscode';

export const LANGUAGE = 'workplan';

/** Not the read-only sides of a diff (`git:` and the like). */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'] as const;

export const SELECTOR = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));

export const isPlan = (document: Pick<TextDocument, 'languageId' | 'uri'>): boolean =>
  document.languageId === LANGUAGE && (SCHEMES as readonly string[]).includes(document.uri.scheme);
