// The plan's references to its own sections: definition, references, highlights, links.

import { definitionLocations, definitionOf, findReferences, highlightsOf, linksOf } from '../../features/navigation.js';
import type { Service } from '../door.js';

export const navigation: Service = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true, documentLinkProvider: {} }),

  register({ connection, client, about }) {
    const links = client.capabilities.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(about('definition', [], ({ plan }, { position }) => {
      const found = definitionOf(plan, position);
      return links ? found : definitionLocations(found);
    }));
    connection.onReferences(about('references', [], ({ plan }, { position, context }) => findReferences(plan, position, context.includeDeclaration)));
    connection.onDocumentHighlight(about('documentHighlight', [], ({ plan }, { position }) => highlightsOf(plan, position)));
    connection.onDocumentLinks(about('documentLink', [], ({ plan }) => linksOf(plan)));
  },
};
