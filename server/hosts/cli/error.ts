// What stops a command: said in one line, in the user's language.

import type { Text } from '../../src/rules/rule.js';

export class CliError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}
