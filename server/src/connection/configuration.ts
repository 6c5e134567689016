// The client's settings, per resource, asked for once and kept until they change.

import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import type { Language } from '../rules/rule.js';
import { DEFAULT_SETTINGS, readSettings, type Settings } from '../settings.js';

export interface Configuration {
  settingsFor(uri: string): Promise<Settings>;
  languageFor(settings: Settings): Language;
  /** Forgets everything: the client has told that settings changed. */
  reset(): void;
}

/** `canAsk`: the client answers `workspace/configuration`. `locale` is a BCP 47 tag of its display language. */
export function createConfiguration(connection: Connection, canAsk: boolean, locale: string): Configuration {
  const known = new Map<string, Promise<Settings>>();
  const reported = new Set<string>();
  const clientLanguage: Language = /^zh/i.test(locale) ? 'zh-cn' : 'en';

  const languageFor = (settings: Settings): Language => (settings.language === 'auto' ? clientLanguage : settings.language);

  async function ask(uri: string): Promise<Settings> {
    const { settings, problems } = readSettings(await connection.workspace.getConfiguration({ scopeUri: uri, section: 'planwright' }));
    for (const problem of problems) {
      const message = problem[languageFor(settings)];
      if (reported.has(message)) continue;
      reported.add(message);
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: `Planwright: ${message}` });
    }
    return settings;
  }

  return {
    languageFor,
    settingsFor(uri) {
      if (!canAsk) return Promise.resolve(DEFAULT_SETTINGS);
      let settings = known.get(uri);
      if (!settings) {
        settings = ask(uri).catch((error: unknown) => {
          known.delete(uri);
          connection.console.error(`settings of ${uri} could not be read: ${String(error)}`);
          return DEFAULT_SETTINGS;
        });
        known.set(uri, settings);
      }
      return settings;
    },
    reset: () => known.clear(),
  };
}
