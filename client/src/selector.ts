// Which documents are plans to the editor.

import type { TextDocument } from 'vscode';

export const LANGUAGE = 'workplan';

/** Not the read-only sides of a diff (`git:` and the like). */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'] as const;

export const SELECTOR = SCHEMES.map((scheme) => ({ scheme, language: LANGUAGE }));

type Document = Pick<TextDocument, 'languageId' | 'uri'>;

/** Where a plan may lie. */
export const isInScope = ({ uri }: Document): boolean => (SCHEMES as readonly string[]).includes(uri.scheme);

export const isPlan = (document: Document): boolean => document.languageId === LANGUAGE && isInScope(document);
