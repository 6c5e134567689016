// What is asked of all plans in the client's folders: symbols by name.

import { workspaceSymbolsOf } from '../../features/workspace-symbols.js';
import { planOf, type Plan } from '../../plan.js';
import type { TextSnapshot } from '../../text/snapshot.js';
import type { Door, Service } from '../door.js';
import { guarded } from '../guard.js';

export const workspace: Service = {
  capabilities: () => ({ workspaceSymbolProvider: true }),

  register(door) {
    door.connection.onWorkspaceSymbol(guarded(door.log, 'workspaceSymbol', [], async ({ query }) => workspaceSymbolsOf(await plansOf(door), query)));
  },
};

/** Open documents first, then the files of the client's folders that are not open. A plan is read when its turn comes. */
async function plansOf({ documents, configuration, client, world }: Door): Promise<Iterable<Plan>> {
  const folders = await Promise.all(client.folders.map(async (folder) => ({ files: await world.files([folder]), settings: await configuration.settingsFor(folder) })));
  const opened = await Promise.all(documents.all().map(async ({ uri }) => ({ uri, settings: await configuration.settingsFor(uri) })));
  return (function* plans() {
    const seen = new Set<string>();
    const isNew = (uri: string) => !seen.has(keyOf(uri)) && seen.add(keyOf(uri)) !== undefined;
    for (const { uri, settings } of opened) {
      const snapshot: TextSnapshot | undefined = documents.get(uri);
      if (snapshot && isNew(uri)) yield planOf(snapshot, settings.planOptionsOf(uri));
    }
    for (const { files, settings } of folders) for (const file of files) if (isNew(file.uri)) yield planOf(file, settings.planOptionsOf(file.uri));
  })();
}

/** Clients and hosts write the same URI in different ways: `c%3A` and `C:`. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z]:/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}
