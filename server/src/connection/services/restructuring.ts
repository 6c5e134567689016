// What changes a plan's structure: renumbering.

import { renumbering } from '../../features/renumber.js';
import { RenumberRequest, type EditsResult, type RenumberParams } from '../../protocol.js';
import type { Service } from '../door.js';

export const restructuring: Service = {
  capabilities: () => ({}),

  register({ connection, about }) {
    connection.onRequest(RenumberRequest, about<RenumberParams, EditsResult | null>('renumber', null, ({ plan, language }, { position }) => renumbering(plan, position, language)));
  },
};
