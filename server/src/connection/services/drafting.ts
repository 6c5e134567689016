// What helps writing a plan: completion, standard sections, the next item, formatting.

import { completionsAt } from '../../features/completion.js';
import { continueItem } from '../../features/continue-item.js';
import { formattingEdits } from '../../features/formatting.js';
import { insertionFor, sectionChoices } from '../../features/insert-section.js';
import { ContinueItemRequest, InsertSectionRequest, SectionsRequest, type ContinueItemParams, type EditsResult, type InsertSectionParams, type InsertSectionResult, type SchemeParams } from '../../protocol.js';
import type { Service } from '../door.js';

export const drafting: Service = {
  capabilities: () => ({ completionProvider: {}, documentFormattingProvider: true, documentRangeFormattingProvider: true }),

  register({ connection, client, about }) {
    const snippets = client.capabilities.textDocument?.completion?.completionItem?.snippetSupport === true;
    connection.onCompletion(about('completion', [], ({ plan, language }, params) => completionsAt(plan, plan.snapshot.offsetAt(params.position), snippets, language)));
    connection.onRequest(SectionsRequest, about<SchemeParams, ReturnType<typeof sectionChoices>>('sections', [], ({ language }) => sectionChoices(language)));
    connection.onRequest(InsertSectionRequest, about<InsertSectionParams, InsertSectionResult | null>('insertSection', null, ({ plan }, { position, id }) => insertionFor(plan, position, id)));
    connection.onRequest(ContinueItemRequest, about<ContinueItemParams, EditsResult | null>('continueItem', null, ({ plan }, { position }) => continueItem(plan, plan.snapshot.offsetAt(position)) ?? null));
    connection.onDocumentFormatting(about('formatting', [], ({ plan, settings }) => formattingEdits(plan, undefined, settings.severityOf)));
    connection.onDocumentRangeFormatting(about('rangeFormatting', [], ({ plan, settings }, { range }) => formattingEdits(plan, range, settings.severityOf)));
  },
};
