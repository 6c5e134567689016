// What helps writing a plan: completion and standard sections.

import { completionsAt } from '../../features/completion.js';
import { insertionFor, sectionChoices } from '../../features/insert-section.js';
import { InsertSectionRequest, SectionsRequest, type InsertSectionParams, type InsertSectionResult, type SchemeParams } from '../../protocol.js';
import type { Service } from '../door.js';

export const drafting: Service = {
  capabilities: () => ({ completionProvider: {} }),

  register({ connection, client, about }) {
    const snippets = client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    connection.onCompletion(about('completion', [], ({ plan, language }, params) => completionsAt(plan, plan.snapshot.offsetAt(params.position), snippets, language)));
    connection.onRequest(SectionsRequest, about<SchemeParams, ReturnType<typeof sectionChoices>>('sections', [], ({ language }) => sectionChoices(language)));
    connection.onRequest(InsertSectionRequest, about<InsertSectionParams, InsertSectionResult | null>('insertSection', null, ({ plan }, { position, id }) => insertionFor(plan, position, id)));
  },
};
