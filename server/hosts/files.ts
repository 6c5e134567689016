// The plans in a client's folders, read from the disk and kept while their files stay as they are.

import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { World } from '../src/connection/world.js';
import { createSnapshot, type TextSnapshot } from '../src/text/snapshot.js';
import { decode } from './cli/decode.js';
import { plansIn } from './plan-folder.js';

/** A larger file is no plan that somebody writes. */
const LARGEST = 5 * 1024 * 1024;

/** For how long a folder is not walked again, in milliseconds: a search asks at every key. */
const LISTING_HOLDS = 1000;

interface Kept {
  readonly mtime: number;
  readonly size: number;
  /** Undefined where the file is no text. */
  readonly snapshot: TextSnapshot | undefined;
}

interface Folder {
  readonly paths: readonly string[];
  readonly walked: number;
  readonly kept: Map<string, Kept>;
}

/** `now` is in milliseconds. */
export function createFiles(now: () => number = Date.now): World {
  const folders = new Map<string, Folder>();

  const list = (uri: string): Folder => {
    const known = folders.get(uri);
    if (known && now() - known.walked < LISTING_HOLDS) return known;
    const paths = plansBelow(uri);
    const kept = new Map(paths.flatMap((path) => (known?.kept.has(path) ? [[path, known.kept.get(path)!] as const] : [])));
    const folder = { paths, walked: now(), kept };
    folders.set(uri, folder);
    return folder;
  };

  return {
    async files(uris) {
      const found = new Map<string, TextSnapshot>();
      for (const uri of uris.filter((one) => one.startsWith('file:'))) {
        const { paths, kept } = list(uri);
        for (const path of paths) {
          const snapshot = await read(path, kept);
          if (snapshot) found.set(snapshot.uri, snapshot);
        }
      }
      return [...found.values()];
    },
  };
}

function plansBelow(uri: string): string[] {
  try {
    return plansIn(fileURLToPath(uri), true);
  } catch {
    // no path on this machine
    return [];
  }
}

async function read(path: string, kept: Map<string, Kept>): Promise<TextSnapshot | undefined> {
  try {
    const { mtimeMs: mtime, size } = await stat(path);
    const known = kept.get(path);
    if (known?.mtime === mtime && known.size === size) return known.snapshot;
    const decoded = size > LARGEST ? undefined : decode(await readFile(path));
    const snapshot = decoded && 'text' in decoded ? createSnapshot(pathToFileURL(path).href, 'workplan', 1, decoded.text) : undefined;
    kept.set(path, { mtime, size, snapshot });
    return snapshot;
  } catch {
    // gone since, or not for us to read
    kept.delete(path);
    return undefined;
  }
}
