// One door for every request: an error in a feature is a line in the log and an empty answer, never a dead server.

import type { RemoteConsole } from 'vscode-languageserver';

export type Log = Pick<RemoteConsole, 'error' | 'warn' | 'info'>;

/** `handler`, answering with `empty` and logging when it throws. */
export function guarded<Params, Result>(log: Log, name: string, empty: Result, handler: (params: Params) => Promise<Result> | Result): (params: Params) => Promise<Result> {
  return async (params) => {
    try {
      return await handler(params);
    } catch (error) {
      log.error(`${name} failed: ${describe(error)}`);
      return empty;
    }
  };
}

export const describe = (error: unknown): string => (error instanceof Error ? error.stack ?? error.message : String(error));
