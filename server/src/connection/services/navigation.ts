// The plan's references to its own sections: definition, references, highlights, links, and renaming a title where it is quoted.

import { definitionLocations, definitionOf, findReferences, highlightsOf, linksOf } from '../../features/navigation.js';
import { renamable, renameEdit } from '../../features/rename.js';
import type { Service } from '../door.js';

export const navigation: Service = {
  capabilities: () => ({ definitionProvider: true, referencesProvider: true, documentHighlightProvider: true, documentLinkProvider: {}, renameProvider: { prepareProvider: true } }),

  register({ connection, client, about }) {
    const links = client.capabilities.textDocument?.definition?.linkSupport === true;
    connection.onDefinition(about('definition', [], ({ plan }, { position }) => {
      const found = definitionOf(plan, position);
      return links ? found : definitionLocations(found);
    }));
    connection.onReferences(about('references', [], ({ plan }, { position, context }) => findReferences(plan, position, context.includeDeclaration)));
    connection.onDocumentHighlight(about('documentHighlight', [], ({ plan }, { position }) => highlightsOf(plan, position)));
    connection.onPrepareRename(about('prepareRename', null, ({ plan }, { position }) => renamable(plan, plan.snapshot.offsetAt(position)) ?? null));
    connection.onRenameRequest(about('rename', null, ({ plan }, { position, newName }) => renameEdit(plan, plan.snapshot.offsetAt(position), newName) ?? null));
    connection.onDocumentLinks(about('documentLink', [], ({ plan }) => linksOf(plan)));
  },
};
