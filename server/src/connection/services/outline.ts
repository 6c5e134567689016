// The plan's structure: symbols, folding, growing selections, the numbering scheme.

import { foldingOf } from '../../features/folding.js';
import { selectionRangesOf } from '../../features/selection-ranges.js';
import { symbolsOf } from '../../features/symbols.js';
import { SchemeRequest, type SchemeParams, type SchemeResult } from '../../protocol.js';
import type { Service } from '../door.js';

export const outline: Service = {
  capabilities: () => ({ documentSymbolProvider: { label: 'Planwright' }, foldingRangeProvider: true, selectionRangeProvider: true }),

  register({ connection, about }) {
    connection.onDocumentSymbol(about('documentSymbol', [], ({ plan }) => symbolsOf(plan)));
    connection.onFoldingRanges(about('foldingRange', [], ({ plan }) => foldingOf(plan)));
    connection.onSelectionRanges(about('selectionRange', [], ({ plan }, { positions }) => selectionRangesOf(plan, positions.map((position) => plan.snapshot.offsetAt(position)))));
    connection.onRequest(SchemeRequest, about<SchemeParams, SchemeResult | null>('scheme', null, ({ plan, settings }) => ({
      levels: plan.outline.scheme.levels, pinned: settings.planOptionsOf(plan.snapshot.uri).scheme !== undefined, sections: plan.outline.sections.length,
    })));
  },
};
