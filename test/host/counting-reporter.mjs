// Mocha's usual report, and the counts in the file that PLANWRIGHT_COUNTS names.
import { writeFileSync } from 'node:fs';
import { reporters } from 'mocha';

export default class extends reporters.Spec {
  done(failures, exit) {
    writeFileSync(process.env.PLANWRIGHT_COUNTS, JSON.stringify(this.stats));
    exit(failures);
  }
}
