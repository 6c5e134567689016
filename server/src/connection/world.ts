// What a host hands in: the world beyond the open documents.

import type { TextSnapshot } from '../text/snapshot.js';

export interface World {
  /**
   * The plans in the client's folders, without what git ignores; `folders` are URIs. Files that cannot be read are left out.
   * Snapshots of unchanged files are the same objects, so what was read of them is remembered.
   */
  files(folders: readonly string[]): Promise<readonly TextSnapshot[]>;
}

/** A host that sees nothing but what the client opens. */
export const NO_WORLD: World = { files: async () => [] };
