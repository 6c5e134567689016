// What helps reading a plan: hover and semantic tokens.

import { hoverAt } from '../../features/hover.js';
import { semanticTokensOf, TOKEN_TYPES } from '../../features/semantic-tokens.js';
import type { Service } from '../door.js';

export const reading: Service = {
  capabilities: () => ({ hoverProvider: true, semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] }, full: true, range: true } }),

  register({ connection, about }) {
    connection.onHover(about('hover', null, ({ plan, language }, params) => hoverAt(plan, plan.snapshot.offsetAt(params.position), language)));
    connection.languages.semanticTokens.on(about('semanticTokens', { data: [] }, ({ plan }) => semanticTokensOf(plan)));
    connection.languages.semanticTokens.onRange(about('semanticTokens', { data: [] }, ({ plan }, { range }) => semanticTokensOf(plan, { start: plan.snapshot.offsetAt(range.start), end: plan.snapshot.offsetAt(range.end) })));
  },
};
