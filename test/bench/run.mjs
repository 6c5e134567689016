// `npm run bench`: how long an editor waits for our server, beside the floor and beside servers of others, in one run.
// `--quick`: few edits. `--only=name,name`: these servers and the floor. `--profile`: CPU profiles of ours go into .bench/profile.
// Results also go into .bench/results.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/run.mjs';
import { Session, sleep } from './client.mjs';
import { buildCorpora, SIZES } from './corpus.mjs';
import { servers as findServers } from './peers.mjs';
import { median, print, summary } from './report.mjs';

const quick = process.argv.includes('--quick');
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length).split(',');

const STARTS = quick ? 2 : 5;
const ROUNDS = quick ? 1 : 5;
const EDITS = 10; // a round
/** Between edits, so that a server's rest work is counted in its CPU time and not in the next edit's wait. */
const PAUSE = 10;

/** What is timed after an edit, and the edit. */
const KINDS = {
  keystroke: ['character', 'diagnostics'],
  line: ['line', 'diagnostics'],
  symbols: ['character', 'documentSymbol'],
  folding: ['character', 'foldingRange'],
};

const home = path.join(root, '.bench');
mkdirSync(home, { recursive: true });
writeFileSync(path.join(home, '.gitignore'), '*\n');
const corpora = buildCorpora(path.join(home, 'corpus'));
const servers = (await findServers(path.join(home, 'servers'), process.argv.includes('--profile') ? path.join(home, 'profile') : undefined)).filter(({ name }) => !only || name === 'floor' || only.includes(name));
const folderOf = (server) => path.join(home, 'workspace', server.name);

/** Starts a server anew for each size, five times in turn with the others. */
async function coldStarts() {
  const starts = Object.fromEntries(servers.map(({ name }) => [name, []]));
  for (let i = 0; i < STARTS; i++) {
    for (const size of Object.keys(SIZES)) {
      for (const server of servers) {
        const session = new Session(server, folderOf(server));
        await attempt(server, `start at ${size}`, async () => {
          const initialize = await session.start();
          const { took, count } = await session.open(corpora[size][server.format]);
          starts[server.name].push({ size, initialize, opened: took, findings: count, memory: session.memory() });
        });
        await session.stop();
      }
    }
  }
  return Object.fromEntries(Object.entries(starts).map(([name, all]) => [name, {
    initialize: median(all.map((start) => start.initialize)),
    sizes: Object.fromEntries(Object.keys(SIZES).map((size) => {
      const own = all.filter((start) => start.size === size);
      return [size, { opened: median(own.map((start) => start.opened)), findings: own.at(-1)?.findings, memory: median(own.map((start) => start.memory)) }];
    })),
  }]));
}

/** All servers with the same text open, edited round by round in turn: what else the machine does falls on all alike. */
async function editing(size) {
  const sessions = [];
  for (const server of servers) {
    const session = new Session(server, folderOf(server));
    const opened = await attempt(server, `open ${size}`, async () => {
      await session.start();
      await session.open(corpora[size][server.format]);
      return true;
    });
    if (opened) sessions.push({ server, session, samples: {} });
    else await session.stop();
  }
  for (const [kind, [edit, wanted]] of Object.entries(KINDS)) {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const entry of sessions) {
        if (entry.failed || (wanted !== 'diagnostics' && !entry.session.offers(wanted))) continue;
        const samples = (entry.samples[kind] ??= { times: [], cpu: [] });
        entry.failed = !(await attempt(entry.server, `${kind} at ${size}`, async () => {
          const before = entry.session.cpu();
          const times = [];
          for (let i = 0; i < EDITS; i++) {
            const { took, count } = await entry.session.edit(edit, wanted);
            times.push(took);
            samples.findings = count;
            await sleep(PAUSE);
          }
          // the first round warms up
          if (round === 0) return true;
          samples.times.push(...times);
          samples.cpu.push((entry.session.cpu() - before) / EDITS);
          return true;
        }));
      }
    }
  }
  const results = Object.fromEntries(sessions.map(({ server, session, samples }) => [server.name, {
    ...Object.fromEntries(Object.entries(samples).map(([kind, { times, cpu, findings }]) => [kind, { ...summary(times), cpu: median(cpu), findings }])),
    memory: session.memory(),
  }]));
  for (const { session } of sessions) await session.stop();
  return results;
}

async function attempt(server, what, action) {
  try {
    return await action();
  } catch (error) {
    console.log(`${server.name}: ${what} failed: ${error.message}`);
    return undefined;
  }
}

const results = {
  machine: { date: new Date().toISOString(), node: process.version, cpu: os.cpus()[0]?.model, cores: os.cpus().length, load: os.loadavg()[0], edits: ROUNDS * EDITS },
  starts: await coldStarts(),
  sizes: {},
};
for (const size of Object.keys(SIZES)) results.sizes[size] = await editing(size);
results.machine.loadAfter = os.loadavg()[0];
writeFileSync(path.join(home, 'results.json'), `${JSON.stringify(results, null, 1)}\n`);
print(results);
// servers that failed may leave timers behind
process.exit(0);
