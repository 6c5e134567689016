// Where the page about a rule is.

import type { Language } from './rule.js';

/** `homepage` of package.json; a test compares the two. */
export const HOMEPAGE = 'https://github.com/planwright/planwright/blob/main';

/** The page's path in the project, which the extension carries too, for reading offline. */
export const docsPath = (rule: string, language: Language): string => `docs/rules/${rule}${language === 'en' ? '' : `.${language}`}.md`;

export const docsUrl = (rule: string, language: Language): string => `${HOMEPAGE}/${docsPath(rule, language)}`;
